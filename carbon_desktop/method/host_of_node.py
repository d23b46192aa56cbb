"""The rest of the node where its class is known: fixed watts, shared by its accelerators."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("W", symbol="P_host", formula="P_node / n_node", source="latif_2025")
def host_power(node_host_power: Values, node_accelerators: Values) -> Values:
    """Mean power of the node's other parts, per accelerator: fixed, whatever the load.

    Processors, memory, fans, network cards and the losses of power supplies.
    """
    return node_host_power / node_accelerators
