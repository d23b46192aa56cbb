"""What a node draws beside its accelerators, from the parts that it is made of."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("W", symbol="P_cpus", formula="n_cpu * P_cpu * u_cpu", source="green_algorithms_v3")
def processor_power(cpu_count: Values, cpu_tdp: Values, cpu_load: Values) -> Values:
    """Mean power of the processors of a node."""
    return cpu_count * cpu_tdp * cpu_load


@quantity("W", symbol="P_node", formula="P_cpus + P_mem + P_oth", source="green_algorithms_v3")
def node_host_power(
    processor_power: Values, memory_module_power: Values, other_host_power: Values
) -> Values:
    """Mean power of the node without its accelerators."""
    return processor_power + memory_module_power + other_host_power
