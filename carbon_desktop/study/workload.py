"""Workload of a phase: how its compute is known, and which equations follow from that."""

from carbon_desktop.method.floors import phase_graph
from carbon_desktop.method.graph import Graph
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.study.phase_inputs import PhaseInputs


def add_workload(inputs: PhaseInputs) -> Graph:
    """Add what the workload gives and return the equations of the phase."""
    inputs.assume("repeats", 1.0, "definition")
    _check_parameters(inputs)
    return phase_graph(
        _kind(inputs),
        node_power_known=inputs.was_given("device_power"),
        network_known=inputs.was_given("network_power"),
    )


def _kind(inputs: PhaseInputs) -> str:
    if inputs.phase.workload == "measured_energy":
        return f"measured_{inputs.choice('energy_boundary', 'measured_energy') or 'it'}"
    if inputs.phase.workload != "device_hours":
        inputs.problem("no_workload", "hours")
    elif "hours" in inputs.values and "count" not in inputs.entered():
        inputs.problem("count_missing", "count")
    return "device_hours"


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
