"""The rest of a rented machine: its processors and memory, or its cards' share of a node.

Fans, network cards and losses come on top of processors and memory, and a usual node's watts hold
them; a machine with many processors for its cards draws more than those cards' share of one.
"""

from carbon_desktop.method.elementwise import most
from carbon_desktop.method.quantity import Values, quantity


@quantity("W", symbol="P_cpus", formula="n_ncor * P_core * u_cpu", source="ccf_2024")
def processor_power(node_cores: Values, core_power: Values, cpu_load: Values) -> Values:
    """Mean power of the processor cores that are rented with the machine."""
    return node_cores * core_power * cpu_load


@quantity(
    "W",
    symbol="P_host",
    formula="max(P_usual, (P_cpus + P_mem) / n_node)",
    source="carbon_desktop",
)
def host_power(
    usual_host_power: Values,
    processor_power: Values,
    memory_module_power: Values,
    node_accelerators: Values,
) -> Values:
    """Mean power of the machine's other parts, per accelerator."""
    return most(usual_host_power, (processor_power + memory_module_power) / node_accelerators)
