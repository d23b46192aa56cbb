"""The two floors of the method: the equations of a phase, and those of the whole plan.

A phase's graph is chosen by what is known of it. The plan's quantities are sums over its phases;
ratios are then taken of the sums, never averaged.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from types import ModuleType

from carbon_desktop.method import (
    carbon,
    cost,
    embodied,
    energy,
    flops,
    hours,
    intensity,
    it_network,
    it_servers,
    measured_accelerators,
    measured_facility,
    measured_it,
    node_power,
    overhead,
    parts,
    power,
    totals,
    waste,
    water,
)
from carbon_desktop.method.graph import Graph, Working, graph, laid_over
from carbon_desktop.method.quantity import Quantity, Values

_SHARED = (hours, overhead, carbon, embodied, water, waste, cost, flops, totals, intensity)

PLAN = graph(totals, intensity)
"""The plan's own equations, over sums of phases."""

PARTS = graph(parts)
"""Equations that only a breakdown asks for, over the quantities of a phase."""


@cache
def phase_graph(
    workload: str,
    *,
    node_power_known: bool,
    network_known: bool,
    over: tuple[ModuleType, ...] = (),
) -> Graph:
    """Return the equations of a phase.

    `workload` is "device_hours", or "measured_accelerators", "measured_it" or
    "measured_facility" by where the meter was. The equations of the modules `over` take the
    place of those of the same quantities: what leads to device-hours, where these are planned.

    Raises
    ------
    KeyError
        If the workload is none of these.
    """
    it = it_network if network_known else it_servers
    model = node_power if node_power_known else power
    parts = {
        "device_hours": (model, it, energy),
        "measured_accelerators": (power, it, energy),
        "measured_it": (measured_it, energy),
        "measured_facility": (measured_facility,),
    }
    if workload == "measured_accelerators":
        over = (*over, measured_accelerators)  # Metered, where the others are modelled.
    return laid_over(graph(*parts[workload], *_SHARED), *over)


_ADDED_UP = {"h", "kWh", "kgCO2e", "L", "kg", "EUR", "FLOP", "EFLOP"}
"""Units of quantities that phases add up to; those of one run or one unit do not."""


def _summed() -> dict[str, Quantity]:
    everywhere: dict[str, Quantity] = {}
    for workload in ("device_hours", "measured_it", "measured_facility"):
        everywhere |= phase_graph(workload, node_power_known=False, network_known=True).quantities
    return {
        name: one
        for name, one in everywhere.items()
        if one.unit in _ADDED_UP and name not in PLAN.quantities
    }


SUMMED = _summed()
"""Quantities that the plan has as sums over its phases."""


QUANTITIES = {**PARTS.quantities, **SUMMED, **PLAN.quantities}
"""Every quantity that a plan has, by name."""


@cache
def with_parts(phase: Graph) -> Graph:
    """Return the graph of a phase together with the equations of the parts."""
    return Graph({**phase.quantities, **PARTS.quantities})


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
