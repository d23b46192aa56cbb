"""What a card's share of a usual node is, where nothing says what node it is."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("W", symbol="P_usual", formula="s_host * P_TDP", source="mlperf_training_power")
def usual_host_power(host_share: Values, tdp: Values) -> Values:
    """Mean power of a usual node's other parts, per accelerator."""
    return host_share * tdp
