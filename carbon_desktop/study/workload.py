"""Workload of a phase: how its compute is known, and which equations follow from that."""

from carbon_desktop.method.floors import phase_graph
from carbon_desktop.method.graph import Graph
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
    settings = inputs.entered()
    total, active = settings.get("parameters"), settings.get("active_parameters")
    if total is None or active is None:
        return
    most, some = total.value, active.value
    if isinstance(most, float | int) and isinstance(some, float | int) and some > most:
        inputs.problem("active_above_total", "active_parameters", total=most)
