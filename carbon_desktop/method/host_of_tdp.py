"""The rest of the node where nothing says what node it is: a share of the accelerator's TDP."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("W", symbol="P_host", formula="s_host * P_TDP", source="mlperf_training_power")
def host_power(host_share: Values, tdp: Values) -> Values:
    """Mean power of the node's other parts, per accelerator: mostly fixed, so not scaled by load.

    Processors, memory, fans, network cards and the losses of power supplies.
    """
    return host_share * tdp
