"""Power as the user knows it: the mean draw of one device with its share of the node."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import W_PER_KW


@quantity("kWh", symbol="E_srv", formula="t_dev * P_dev / 1000", source="patterson_2021")
def server_energy(device_hours: Values, device_power: Values) -> Values:
    """Energy of the nodes at the wall."""
    return device_hours * device_power / W_PER_KW
