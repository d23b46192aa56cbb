"""Embodied emissions: the share of making the hardware that falls to this work."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import H_PER_YEAR


@quantity("1", symbol="f_life", formula="t_dev / (T_life * 8760 * u_life)", source="luccioni_2023")
def life_share(device_hours: Values, lifetime: Values, lifetime_utilisation: Values) -> Values:
    """Lives of one device that the work uses up (1 is one device worn out)."""
    return device_hours / (lifetime * H_PER_YEAR * lifetime_utilisation)


@quantity("kgCO2e", symbol="M_acc", formula="f_life * M_dev", source="luccioni_2023")
def accelerator_embodied_emissions(life_share: Values, accelerator_embodied: Values) -> Values:
    """CO2e of making the accelerators, as far as they are used up."""
    return life_share * accelerator_embodied


@quantity("kgCO2e", symbol="M_node", formula="f_life * M_host", source="luccioni_2023")
def host_embodied_emissions(life_share: Values, host_embodied: Values) -> Values:
    """CO2e of making the rest of the nodes, as far as they are used up."""
    return life_share * host_embodied


@quantity("kgCO2e", symbol="M_emb", formula="M_acc + M_node", source="luccioni_2023")
def embodied_emissions(
    accelerator_embodied_emissions: Values, host_embodied_emissions: Values
) -> Values:
    """CO2e of making the hardware, as far as it is used up."""
    return accelerator_embodied_emissions + host_embodied_emissions
