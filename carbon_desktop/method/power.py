"""Power from the accelerator's TDP: what the accelerators and the rest of their nodes draw."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import W_PER_KW


@quantity("W", symbol="P_acc", formula="u * P_TDP", source="morrison_2025")
def accelerator_power(power_share: Values, tdp: Values) -> Values:
    """Mean power of one accelerator over the whole run."""
    return power_share * tdp


@quantity("W", symbol="P_host", formula="s_host * P_TDP", source="mlperf_training_power")
def host_power(host_share: Values, tdp: Values) -> Values:
    """Mean power of the node's other parts, per accelerator: mostly fixed, so not scaled by load.

    Processors, memory, fans, network cards and the losses of power supplies.
    """
    return host_share * tdp


@quantity("kWh", symbol="E_acc", formula="t_dev * P_acc / 1000", source="patterson_2021")
def accelerator_energy(device_hours: Values, accelerator_power: Values) -> Values:
    """Energy of the accelerator boards alone."""
    return device_hours * accelerator_power / W_PER_KW


@quantity("kWh", symbol="E_host", formula="t_dev * P_host / 1000", source="patterson_2021")
def host_energy(device_hours: Values, host_power: Values) -> Values:
    """Energy of the rest of the nodes."""
    return device_hours * host_power / W_PER_KW


@quantity("kWh", symbol="E_srv", formula="E_acc + E_host", source="patterson_2021")
def server_energy(accelerator_energy: Values, host_energy: Values) -> Values:
    """Energy of the nodes at the wall."""
    return accelerator_energy + host_energy
