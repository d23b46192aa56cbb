"""Power and energy of the accelerators, from their TDP."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import W_PER_KW


@quantity("W", symbol="P_acc", formula="u * P_TDP", source="morrison_2025")
def accelerator_power(power_share: Values, tdp: Values) -> Values:
    """Mean power of one accelerator over the whole run."""
    return power_share * tdp


@quantity("kWh", symbol="E_acc", formula="t_dev * P_acc / 1000", source="patterson_2021")
def accelerator_energy(device_hours: Values, accelerator_power: Values) -> Values:
    """Energy of the accelerator boards alone."""
    return device_hours * accelerator_power / W_PER_KW
