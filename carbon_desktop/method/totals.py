"""Totals of parts: operational and embodied emissions, water on and off site."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kgCO2e", symbol="M_tot", formula="M_op + M_emb", source="luccioni_2023")
def total_emissions(operational_emissions: Values, embodied_emissions: Values) -> Values:
    """CO2e of the electricity (location-based) and of making the hardware."""
    return operational_emissions + embodied_emissions


@quantity("L", symbol="W_tot", formula="W_on + W_off", source="li_2025")
def water_total(water_onsite: Values, water_offsite: Values) -> Values:
    """Water used on site and at the power plants."""
    return water_onsite + water_offsite
