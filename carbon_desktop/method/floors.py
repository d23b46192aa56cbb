"""The two floors of the method: the equations of a phase, and those of the whole plan.

A phase's graph is chosen by what is known of it. The plan's quantities are sums over its phases;
ratios are then taken of the sums, never averaged.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from types import ModuleType

from carbon_desktop.method import (
    accelerator_power,
    carbon,
    cost,
    data_preparation,
    embodied,
    energy,
    flops,
    hours,
    intensity,
    it_servers,
    measured_facility,
    measured_it,
    overhead,
    parts,
    servers,
    serving_intensity,
    totals,
    waste,
    water,
)
from carbon_desktop.method.graph import Graph, Working, graph, laid_over
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.method.power_graphs import power_modules
from carbon_desktop.method.quantity import Quantity, Values
from carbon_desktop.method.serving_graphs import serving_modules
from carbon_desktop.method.training_graphs import training_modules

_SHARED = (overhead, carbon, embodied, water, waste, cost, flops, totals, intensity)

PLAN = graph(totals, intensity, serving_intensity)
"""The plan's own equations, over sums of phases."""

PARTS = graph(parts)
"""Equations that only a breakdown asks for, over the quantities of a phase."""


@cache
def phase_graph(
    workload: str,
    power: tuple[ModuleType, ...] = (),
    over: tuple[ModuleType, ...] = (),
) -> Graph:
    """Return the equations of a phase.

    `workload` is "device_hours", "data_preparation", or "measured_accelerators", "measured_it"
    or "measured_facility" by where the meter was; `power` are the modules from device-hours to
    IT energy, where these are modelled. The equations of the modules `over` take the place of
    those of the same quantities: what leads to device-hours, where these are planned.

    Raises
    ------
    KeyError
        If the workload is none of these.
    """
    parts = {
        "device_hours": (hours, *power, energy),
        "measured_accelerators": (hours, *power, energy),
        "measured_it": (hours, measured_it, energy),
        "measured_facility": (hours, measured_facility),
        "data_preparation": (accelerator_power, servers, it_servers, energy),
    }
    if workload == "data_preparation":
        over = (data_preparation, *over)
    return laid_over(graph(*parts[workload], *_SHARED), *over)


_ADDED_UP = {"h", "kWh", "kgCO2e", "L", "kg", "EUR", "FLOP", "EFLOP", "request", "token"}
"""Units of quantities that phases add up to."""

_OF_ONE_RUN = {
    "run_device_hours", "forward_flop_per_token", "backward_flop_per_token",
    "teacher_flop_per_token", "attention_flop_per_token", "period_hours",
}  # fmt: skip
"""Quantities of one run or token, which are never added to those of another phase."""


def _of_phases() -> dict[str, Quantity]:
    nodes = power_modules(idle="known", network_known=True)
    training = training_modules(attention=False, flop="parameters", rate="mfu", deadline=False)
    kinds = (
        phase_graph("device_hours", nodes, tuple(training)),
        phase_graph("device_hours", nodes, serving_modules(reserved=True)),
        phase_graph("measured_it"),
        phase_graph("measured_facility"),
        phase_graph("data_preparation"),
        PARTS,
    )
    return {name: one for kind in kinds for name, one in kind.quantities.items()}


QUANTITIES_OF_PHASES = _of_phases()
"""Every quantity that a phase may have, by name; an equation may have variants."""


def _summed() -> dict[str, Quantity]:
    return {
        name: one
        for name, one in QUANTITIES_OF_PHASES.items()
        if one.unit in _ADDED_UP
        and name not in {*PLAN.quantities, *PARTS.quantities, *_OF_ONE_RUN}
    }


SUMMED = _summed()
"""Quantities that the plan has as sums over its phases."""


QUANTITIES = {**PARTS.quantities, **SUMMED, **PLAN.quantities}
"""Every quantity that a plan has, by name."""


@cache
def with_parts(phase: Graph) -> Graph:
    """Return the graph of a phase together with the equations of the parts."""
    return Graph({**phase.quantities, **PARTS.quantities})


@cache
def with_given(phase: Graph, given: frozenset[str]) -> Graph:
    """Return the graph of a phase with the quantities that were given and that it has not.

    What a kind of phase has none of, as work on processors has no accelerators, is given as zero:
    its equation is never used, but what it is can be told.
    """
    lacking = given - phase.quantities.keys() - INPUTS.keys()
    if not lacking:
        return phase
    known = {name: QUANTITIES_OF_PHASES[name] for name in sorted(lacking)}
    return Graph({**phase.quantities, **known})


@cache
def without(phase: Graph, refused: frozenset[str]) -> Graph:
    """Return the graph of a phase without the equations of what was wrongly given instead."""
    known = phase.quantities
    if refused.isdisjoint(known):
        return phase
    return Graph({name: one for name, one in known.items() if name not in refused})


def sums(phases: Sequence[Mapping[str, Values]]) -> dict[str, Values]:
    """Return the quantities that every phase has, summed; what one phase lacks is left out."""
    total: dict[str, Values] = {}
    for name in SUMMED if phases else ():
        try:
            total[name] = sum(map(itemgetter(name), phases))
        except KeyError:
            continue
    return total


def explain_sum(name: str, value: Values | None, parts: Sequence[tuple[str, Working]]) -> Working:
    """Return the working of a sum over phases, with the phases as its children.

    A plan of one phase shows that phase's working itself.
    """
    children = tuple(
        Working(
            one.name,
            one.symbol,
            one.unit,
            one.value,
            one.formula,
            one.source,
            one.children,
            part,
            one.total,
            one.replaced,
        )
        for part, one in parts
    )
    if len(children) == 1:
        return children[0]
    known = QUANTITIES[name]
    return Working(name, known.symbol, known.unit, value, "", "definition", children, total=True)
