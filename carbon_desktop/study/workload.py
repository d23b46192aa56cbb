"""Workload of a phase: how its compute is known, and which equations follow from that."""

from carbon_desktop.method.floors import QUANTITIES, phase_graph
from carbon_desktop.method.graph import Graph
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.study.assumption import ENTERED
from carbon_desktop.study.phase_inputs import PhaseInputs

_ROOTS = frozenset(QUANTITIES)

_OF_THE_MODEL = {"network_not_counted", "power_unknown", "power_estimated"}
"""Notices about modelled power: a meter around whole nodes has no use for them."""


def add_workload(inputs: PhaseInputs) -> Graph:
    """Add what the workload gives and return the equations of the phase."""
    inputs.assume("repeats", 1.0, "definition")
    _check_parameters(inputs)
    kind = _kind(inputs)
    graph = phase_graph(
        kind,
        node_power_known=inputs.was_given("device_power"),
        network_known=inputs.was_given("network_power"),
    )
    if kind != "device_hours":
        _leave_out_unused(inputs, graph)
    return graph


def _kind(inputs: PhaseInputs) -> str:
    if inputs.phase.workload == "measured_energy":
        return f"measured_{inputs.choice('energy_boundary', 'measured_energy') or 'it'}"
    if inputs.phase.workload != "device_hours":
        inputs.problem("no_workload", "hours")
    elif "hours" in inputs.values and "count" not in inputs.entered():
        inputs.problem("count_missing", "count")
    return "device_hours"


def _leave_out_unused(inputs: PhaseInputs, graph: Graph) -> None:
    """Leave out what was looked up in vain: a metered energy takes no power to model it with."""
    unused = INPUTS.keys() - graph.reach(_ROOTS, inputs.values)
    used = []
    for one in inputs.assumptions:
        if one.name not in unused or one.status == ENTERED:
            used.append(one)
        else:
            inputs.values.pop(one.name)
            inputs.figures.pop(one.fact, None)
    inputs.assumptions = used
    if "server_energy" not in graph.quantities:
        inputs.notices = [one for one in inputs.notices if one.code not in _OF_THE_MODEL]


def _check_parameters(inputs: PhaseInputs) -> None:
    """Check what is said of the model's size, of which no equation makes use yet."""
    total, active = _size(inputs, "parameters"), _size(inputs, "active_parameters")
    if total is not None and active is not None and active > total:
        inputs.problem("active_above_total", "active_parameters", total=total)


def _size(inputs: PhaseInputs, key: str) -> float | None:
    """Return a number of parameters, or None where it is not given or cannot be."""
    setting = inputs.entered().get(key)
    if setting is None or setting.value is None:
        return None
    field, value = FIELDS[key], setting.value
    if isinstance(value, str):
        inputs.problem("not_a_number", key, value=value)
    elif not field.holds(value):
        inputs.problem("out_of_bounds", key, value=value)
    else:
        inputs.question(field, value)
        return value
    return None
