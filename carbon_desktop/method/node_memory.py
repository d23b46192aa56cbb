"""What the memory of a node draws, where its size is known."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("W", symbol="P_mem", formula="m_nmem * p_mem", source="green_algorithms_v3")
def memory_module_power(node_memory: Values, memory_power: Values) -> Values:
    """Power of the memory modules: what is there draws it, used or not."""
    return node_memory * memory_power
