"""The IT boundary where the power of switches and storage is known."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import W_PER_KW


@quantity("kWh", symbol="E_net", formula="t_dev * P_net / 1000", source="definition")
def network_energy(device_hours: Values, network_power: Values) -> Values:
    """Energy of switches and shared storage."""
    return device_hours * network_power / W_PER_KW


@quantity("kWh", symbol="E_IT", formula="E_srv + E_net", source="iso_30134_2")
def it_energy(server_energy: Values, network_energy: Values) -> Values:
    """Energy of the IT equipment: servers, switches and shared storage."""
    return server_energy + network_energy
