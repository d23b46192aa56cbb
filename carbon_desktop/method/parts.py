"""Parts of the operational emissions: what each part of the facility's energy emits.

They add up to the operational emissions, wherever the energy itself is known by its parts.
"""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import G_PER_KG

_SOURCE = "ghg_protocol_scope2"


@quantity("kgCO2e", symbol="M_op,acc", formula="E_acc * I_grid / 1000", source=_SOURCE)
def accelerator_operational_emissions(
    accelerator_energy: Values, grid_intensity: Values
) -> Values:
    """CO2e of the electricity that the accelerators draw themselves (location-based)."""
    return accelerator_energy * grid_intensity / G_PER_KG


@quantity("kgCO2e", symbol="M_op,busy", formula="E_busy * I_grid / 1000", source=_SOURCE)
def busy_operational_emissions(busy_energy: Values, grid_intensity: Values) -> Values:
    """CO2e of the electricity that accelerators draw while they answer (location-based)."""
    return busy_energy * grid_intensity / G_PER_KG


@quantity("kgCO2e", symbol="M_op,wait", formula="E_wait * I_grid / 1000", source=_SOURCE)
def accelerator_idle_operational_emissions(
    accelerator_idle_energy: Values, grid_intensity: Values
) -> Values:
    """CO2e of the electricity that accelerators draw waiting for requests (location-based)."""
    return accelerator_idle_energy * grid_intensity / G_PER_KG


@quantity("kgCO2e", symbol="M_op,host", formula="E_host * I_grid / 1000", source=_SOURCE)
def host_operational_emissions(host_energy: Values, grid_intensity: Values) -> Values:
    """CO2e of the electricity that the nodes' other parts draw (location-based)."""
    return host_energy * grid_intensity / G_PER_KG


@quantity("kgCO2e", symbol="M_op,idle", formula="E_idle * I_grid / 1000", source=_SOURCE)
def idle_operational_emissions(idle_energy: Values, grid_intensity: Values) -> Values:
    """CO2e of the electricity that reserved nodes draw while they wait (location-based)."""
    return idle_energy * grid_intensity / G_PER_KG


@quantity("kgCO2e", symbol="M_op,srv", formula="E_srv * I_grid / 1000", source=_SOURCE)
def server_operational_emissions(server_energy: Values, grid_intensity: Values) -> Values:
    """CO2e of the electricity that the nodes draw at the wall (location-based)."""
    return server_energy * grid_intensity / G_PER_KG


@quantity("kgCO2e", symbol="M_op,net", formula="E_net * I_grid / 1000", source=_SOURCE)
def network_operational_emissions(network_energy: Values, grid_intensity: Values) -> Values:
    """CO2e of the electricity that switches and storage draw (location-based)."""
    return network_energy * grid_intensity / G_PER_KG


@quantity("kgCO2e", symbol="M_op,IT", formula="E_IT * I_grid / 1000", source=_SOURCE)
def it_operational_emissions(it_energy: Values, grid_intensity: Values) -> Values:
    """CO2e of the electricity that all IT equipment draws (location-based)."""
    return it_energy * grid_intensity / G_PER_KG


@quantity("kgCO2e", symbol="M_op,ovh", formula="E_ovh * I_grid / 1000", source=_SOURCE)
def overhead_operational_emissions(overhead_energy: Values, grid_intensity: Values) -> Values:
    """CO2e of the electricity for cooling, power conversion and lighting (location-based)."""
    return overhead_energy * grid_intensity / G_PER_KG
