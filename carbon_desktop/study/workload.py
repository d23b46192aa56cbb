"""Workload of a phase: how its compute is known, and which equations follow from that."""

from types import ModuleType

from carbon_desktop.method import development
from carbon_desktop.method.floors import QUANTITIES, phase_graph
from carbon_desktop.method.graph import Graph
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.study.assumption import ENTERED
from carbon_desktop.study.hardware import add_peak_rate
from carbon_desktop.study.model import add_model
from carbon_desktop.study.phase_inputs import PhaseInputs
from carbon_desktop.study.power import add_power
from carbon_desktop.study.serving import DEFAULT_PRECISION, add_serving
from carbon_desktop.study.training import add_training, is_development

_ROOTS = frozenset(QUANTITIES)

_OF_ACCELERATORS = (
    "device_hours", "accelerator_energy", "accelerator_embodied_emissions", "compute",
)  # fmt: skip
"""Quantities that work without accelerators has none of."""

_OF_THE_MODEL = {"network_not_counted", "power_unknown", "power_estimated"}
"""Notices about modelled power: a meter around whole nodes has no use for them."""


def add_workload(inputs: PhaseInputs) -> Graph:
    """Add what the workload gives and return the equations of the phase."""
    workload = inputs.phase.workload
    if workload == "model_training":
        return _training(inputs)
    if workload == "serving":
        return _serving(inputs)
    if workload == "data_preparation":
        return _data_preparation(inputs)
    if workload == "measured_energy":
        return _measured(inputs)
    return _device_hours(inputs)


def _device_hours(inputs: PhaseInputs) -> Graph:
    if inputs.phase.workload != "device_hours":
        inputs.problem("no_workload", "hours")
    elif "hours" in inputs.values and "count" not in inputs.entered():
        inputs.problem("count_missing", "count")
    over = add_model(inputs) + _add_repeats(inputs)
    add_peak_rate(inputs)
    return phase_graph("device_hours", add_power(inputs), over)


def _serving(inputs: PhaseInputs) -> Graph:
    inputs.assume("repeats", 1.0, "definition")
    add_peak_rate(inputs, DEFAULT_PRECISION)
    over = add_serving(inputs)
    return phase_graph("device_hours", add_power(inputs, loaded=True), over)


def _training(inputs: PhaseInputs) -> Graph:
    add_peak_rate(inputs, "bf16")
    over = add_training(inputs) + _add_repeats(inputs)
    return phase_graph("device_hours", add_power(inputs), over)


def _data_preparation(inputs: PhaseInputs) -> Graph:
    inputs.assume("repeats", 1.0, "definition")
    for name in ("core_power", "cpu_load", "memory_power", "storage_power"):
        inputs.fall_back(name, name)
    for name in ("memory", "storage"):
        inputs.assume(name, 0.0, "definition")
    inputs.fall_back("server_cores", "server_cores")
    if "lifetime_years" not in inputs.entered():
        inputs.leave_out("lifetime")
    for name in ("host_embodied", "equipment_mass"):
        inputs.leave_out(name)  # They are those of the accelerators that others work on.
    inputs.fall_back("lifetime", "server_lifetime")
    inputs.fall_back("lifetime_utilisation", "lifetime_utilisation")
    inputs.fall_back("host_embodied", "host_embodied_pcie_server")
    inputs.values.update(dict.fromkeys(_OF_ACCELERATORS, 0.0))
    graph = phase_graph("data_preparation")
    _leave_out_unused(inputs, graph)
    return graph


def _measured(inputs: PhaseInputs) -> Graph:
    inputs.assume("repeats", 1.0, "definition")
    over = add_model(inputs)
    add_peak_rate(inputs)
    kind = f"measured_{inputs.choice('energy_boundary', 'measured_energy') or 'it'}"
    power = add_power(inputs, metered=True) if kind == "measured_accelerators" else ()
    graph = phase_graph(kind, power, over)
    _leave_out_unused(inputs, graph)
    return graph


def _add_repeats(inputs: PhaseInputs) -> tuple[ModuleType, ...]:
    """Take how often the phase is run, and return what smaller or failed runs add to it."""
    inputs.assume("repeats", 1.0, "definition")
    if not is_development(inputs):
        return ()
    inputs.rename("repeats", "trials")
    inputs.assume("run_share", 1.0, "definition")
    inputs.assume("lost_share", 0.0, "definition")
    return (development,)


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
    if "server_energy" not in graph.quantities or inputs.phase.workload == "data_preparation":
        inputs.notices = [one for one in inputs.notices if one.code not in _OF_THE_MODEL]
