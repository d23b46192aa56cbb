"""The servers' boundary where nodes are reserved beyond the run: their idle time is added."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import W_PER_KW

_SOURCE = "luccioni_2023"


@quantity("h", symbol="t_idle", formula="t_dev * r_idle", source=_SOURCE)
def idle_device_hours(device_hours: Values, idle_share: Values) -> Values:
    """Hours in which reserved accelerators wait, summed over all of them."""
    return device_hours * idle_share


@quantity("W", symbol="P_idle", formula="P_wait + P_host * u_host", source=_SOURCE)
def idle_power(
    accelerator_idle_power: Values, host_power: Values, host_idle_share: Values
) -> Values:
    """Power of one waiting accelerator with its share of the node."""
    return accelerator_idle_power + host_power * host_idle_share


@quantity("kWh", symbol="E_idle", formula="t_idle * P_idle / 1000", source=_SOURCE)
def idle_energy(idle_device_hours: Values, idle_power: Values) -> Values:
    """Energy of reserved nodes while they wait."""
    return idle_device_hours * idle_power / W_PER_KW


@quantity("kWh", symbol="E_srv", formula="E_acc + E_host + E_idle", source=_SOURCE)
def server_energy(accelerator_energy: Values, host_energy: Values, idle_energy: Values) -> Values:
    """Energy of the nodes at the wall, waiting included."""
    return accelerator_energy + host_energy + idle_energy
