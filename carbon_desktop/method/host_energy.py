"""Energy of the rest of the nodes while their accelerators work."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import W_PER_KW


@quantity("kWh", symbol="E_host", formula="t_dev * P_host / 1000", source="patterson_2021")
def host_energy(device_hours: Values, host_power: Values) -> Values:
    """Energy of the rest of the nodes."""
    return device_hours * host_power / W_PER_KW
