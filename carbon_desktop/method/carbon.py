"""Operational emissions: what the grid emits for the electricity, by place and by contract."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import G_PER_KG


@quantity("kgCO2e", symbol="M_op", formula="E_fac * I_grid / 1000", source="ghg_protocol_scope2")
def operational_emissions(facility_energy: Values, grid_intensity: Values) -> Values:
    """CO2e of the electricity by the grid it is drawn from (location-based)."""
    return facility_energy * grid_intensity / G_PER_KG


@quantity(
    "kgCO2e",
    symbol="M_mkt",
    formula="E_fac * (c * I_con + (1 - c) * I_res) / 1000",
    source="ghg_protocol_scope2",
)
def operational_emissions_market(
    facility_energy: Values,
    contracted_share: Values,
    contract_intensity: Values,
    residual_intensity: Values,
) -> Values:
    """CO2e of the electricity by what was contracted (market-based)."""
    mixed = contracted_share * contract_intensity + (1.0 - contracted_share) * residual_intensity
    return facility_energy * mixed / G_PER_KG
