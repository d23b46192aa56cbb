"""The rest of the node: its class, its parts, or the machine for rent that it is."""

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.nodes import NodeClass, class_of, class_of_rented, node_classes
from carbon_desktop.catalogue.records import Accelerator, Instance
from carbon_desktop.method.power_graphs import Host
from carbon_desktop.study.assumption import DEFAULT, LOOKED_UP
from carbon_desktop.study.field_inputs import UNITS
from carbon_desktop.study.phase_inputs import PhaseInputs

_THREADS_A_CORE = 2
"""Providers count hardware threads, and a core has two of them."""

_GIVEN = ("node_host_power", "node_accelerators", "host_power")
"""What a machine for rent stands for, and what nothing else may say where it is a wrong one."""


def add_host(
    inputs: PhaseInputs, accelerator: Accelerator | None
) -> tuple[Host, NodeClass | None]:
    """Add what the rest of the node draws.

    Returns
    -------
        Which equation that is for, and the class of the node, None where nothing says it.
    """
    rented = _rented(inputs, accelerator)
    node = _node(inputs, accelerator, rented)
    if accelerator is not None and accelerator.covers_host:
        source = accelerator.tdp.source if accelerator.tdp is not None else ""
        inputs.assume("host_power", 0.0, source, LOOKED_UP, "covers_host")
        return "tdp", node
    if inputs.was_given("host_power"):
        return ("node" if node is not None or _is_node_entered(inputs) else "tdp"), node
    if rented is not None:
        _look_up(inputs, "node_accelerators", rented, rented.accelerator_count)
    if inputs.was_given("cpu_count") and inputs.was_given("cpu_tdp"):
        return _add_parts(inputs, node, rented), node
    if rented is not None and not inputs.was_given("node_host_power"):
        return _add_rented(inputs, node, rented), node
    if node is not None:
        source, status = _add_class(inputs, node)
        inputs.assume("node_accelerators", float(node.accelerators), source, status, node.id)
        return "node", node
    if _is_node_entered(inputs):
        return "node", node
    _add_share_of_tdp(inputs)
    return "tdp", node


def _rented(inputs: PhaseInputs, accelerator: Accelerator | None) -> Instance | None:
    """Return the machine for rent whose parts are known, if one was chosen.

    One with other accelerators than the phase's is a problem.
    """
    rented = inputs.entry("instance", inputs.facts.instance, *_GIVEN)
    if rented is None:
        return None
    if accelerator is None or rented.accelerator != accelerator.id:
        other = inputs.facts.accelerator(rented.accelerator)
        holds = rented.accelerator if other is None else other.name
        inputs.problem("instance_of_other", "instance", value=rented.id, holds=holds)
        inputs.refuse(*_GIVEN)
        return None
    if rented.vcpu is None or rented.memory_gb is None:
        inputs.notice("instance_parts_unknown", "instance", value=rented.id)
        return None
    _compare_counts(inputs, rented)
    return rented


def _compare_counts(inputs: PhaseInputs, rented: Instance) -> None:
    """Say where so many accelerators are no whole machines, or more machines than accelerators."""
    count, held = inputs.values.get("count", 0.0), rented.accelerator_count
    told: dict[str, float | str] = {"value": rented.id, "count": count, "held": held}
    if held > 1 and count % held:
        inputs.notice("instance_not_filled", "count", **told)
    if held < 1 and count:
        inputs.notice("instance_of_part", "count", **told, machines=count / held)


def _node(
    inputs: PhaseInputs, accelerator: Accelerator | None, rented: Instance | None
) -> NodeClass | None:
    chosen = inputs.choice("node_class", "node_host_power", "node_accelerators")
    if chosen is not None:
        inputs.chose("node_class", chosen)
    elif accelerator is not None:
        chosen = class_of(accelerator) if rented is None else class_of_rented(accelerator)
    return None if chosen is None else node_classes()[chosen]


def _is_node_entered(inputs: PhaseInputs) -> bool:
    return inputs.was_given("node_host_power") and inputs.was_given("node_accelerators")


def _add_class(inputs: PhaseInputs, node: NodeClass) -> tuple[str, str]:
    """Take the watts of a class; return their source, and whether the class was chosen."""
    key = f"node/{node.id}/host_power"
    status = LOOKED_UP if "node_class" in inputs.entered() else DEFAULT
    inputs.look_up("node_host_power", key, node.host_power, status=status)
    return node.host_power.source, status


def _add_share_of_tdp(inputs: PhaseInputs) -> None:
    if "tdp" in inputs.values:
        inputs.fall_back("host_share", "host_share_of_tdp")


def _add_parts(inputs: PhaseInputs, node: NodeClass | None, rented: Instance | None) -> Host:
    """Take what a node is made of; fans, cards and losses are none unless entered."""
    inputs.fall_back("cpu_load", "cpu_load")
    inputs.fall_back("memory_power", "memory_power")
    if rented is not None:
        _look_up(inputs, "node_memory", rented, rented.memory_gb)
    inputs.assume("node_memory", 0.0, "definition")
    inputs.assume("other_host_power", 0.0, "definition")
    if node is not None:
        held, source = float(node.accelerators), node.host_power.source
        inputs.assume("node_accelerators", held, source, DEFAULT, node.id)
    return "parts"


def _add_rented(inputs: PhaseInputs, node: NodeClass | None, rented: Instance) -> Host:
    """Take the processors and memory of a machine for rent, beside what a usual node draws."""
    cores = None if rented.vcpu is None else rented.vcpu / _THREADS_A_CORE
    _look_up(inputs, "node_cores", rented, cores, "two_threads_a_core")
    _look_up(inputs, "node_memory", rented, rented.memory_gb)
    for name in ("core_power", "cpu_load", "memory_power"):
        inputs.fall_back(name, name)
    if node is None:
        _add_share_of_tdp(inputs)
        return "instance_of_tdp"
    source, status = _add_class(inputs, node)
    inputs.assume("class_accelerators", float(node.accelerators), source, status, node.id)
    return "instance"


def _look_up(
    inputs: PhaseInputs, name: str, rented: Instance, value: float | None, label: str = ""
) -> None:
    if value is not None:
        figure = Figure(value, UNITS[name], rented.source, rented.year)
        inputs.look_up(name, f"instance/{rented.id}/{name}", figure, label)
