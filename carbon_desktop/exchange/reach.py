"""Reach: which inputs and equations the reported quantities of a phase rest on."""

from collections.abc import Iterable

from carbon_desktop.method.floors import PLAN
from carbon_desktop.method.graph import Graph
from carbon_desktop.study.estimate import PhaseEstimate, ScenarioEstimate


def inputs_behind(phase: PhaseEstimate, names: Iterable[str]) -> frozenset[str]:
    """Return the inputs of a phase that these quantities are computed from."""
    return _leaves(_reached(phase.graph, names, phase.inputs), phase.graph, phase.inputs)


def sources_behind(one: ScenarioEstimate, names: Iterable[str]) -> list[str]:
    """Return the source ids of the equations behind these quantities, in reading order."""
    wanted = tuple(names)
    found = {PLAN.quantities[name].source: None for name in wanted if name in PLAN.quantities}
    for phase in one.phases:
        names_reached = _reached(phase.graph, wanted, phase.inputs)
        for name, equation in phase.graph.quantities.items():
            if name in names_reached and name not in phase.inputs:
                found[equation.source] = None
    return list(found)


def _leaves(reached: set[str], graph: Graph, given: Iterable[str]) -> frozenset[str]:
    known = set(given)
    return frozenset(name for name in reached if name in known or name not in graph.quantities)


def _reached(graph: Graph, names: Iterable[str], given: Iterable[str]) -> set[str]:
    """Return these names and all that they are made of; what was given is made of nothing."""
    known, found, waiting = set(given), set[str](), list(names)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        equation = graph.quantities.get(name)
        if equation is not None and name not in known:
            waiting += equation.arguments
    return found
