"""Reach: which inputs and equations the reported quantities of a phase rest on."""

from collections.abc import Iterable

from carbon_desktop.method.floors import PLAN
from carbon_desktop.study.estimate import PhaseEstimate, ScenarioEstimate


def inputs_behind(phase: PhaseEstimate, names: Iterable[str]) -> frozenset[str]:
    """Return the inputs of a phase that these quantities are computed from."""
    reached = phase.graph.reach(names, phase.inputs)
    return frozenset(
        name for name in reached if name in phase.inputs or name not in phase.graph.quantities
    )


def sources_behind(one: ScenarioEstimate, names: Iterable[str]) -> list[str]:
    """Return the source ids of the equations behind these quantities, in reading order."""
    wanted = tuple(names)
    found = {PLAN.quantities[name].source: None for name in wanted if name in PLAN.quantities}
    for phase in one.phases:
        reached = phase.graph.reach(wanted, phase.inputs)
        for name, equation in phase.graph.quantities.items():
            if name in reached and name not in phase.inputs:
                found[equation.source] = None
    return list(found)
