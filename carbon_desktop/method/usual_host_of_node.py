"""What a card's share of a usual node is, where the class of that node is known."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("W", symbol="P_usual", formula="P_node / n_class", source="latif_2025")
def usual_host_power(node_host_power: Values, class_accelerators: Values) -> Values:
    """Mean power of a usual node's other parts, per accelerator."""
    return node_host_power / class_accelerators
