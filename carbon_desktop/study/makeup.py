"""Make-up: all that a range is made of, and the range once some of it is known."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

import numpy as np

from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.columns import Columns, column_key, distribution
from carbon_desktop.study.estimate import Estimate, ScenarioEstimate
from carbon_desktop.study.sensitivity import assumptions_by_column, column_shares, without
from carbon_desktop.study.uncertainty import Range, ScenarioRanges


class Part(NamedTuple):
    """What is drawn together: all assumptions of a scenario that share a column.

    `fact` is the column's key, whether or not the scenario has it for itself; `is_shared` says
    that another scenario has draws of the same fact. `share` is the part of the variance that it
    alone accounts for, `without` the range of the figure once it is known.
    """

    fact: str
    assumptions: tuple[Assumption, ...]
    share: float
    without: Range
    is_shared: bool


class Makeup(NamedTuple):
    """The parts of the range of a quantity of a scenario, the largest first.

    `out` are the facts that are taken for known, `left` is the range that the others leave.
    There are no parts where the figure is exact or unknown.
    """

    ranges: ScenarioRanges
    quantity: str
    untied: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    out: frozenset[str] = frozenset()
    left: Range | None = None

    def is_of(self, other: Makeup) -> bool:
        """Say whether both are of the same draws of the same figure: then their parts are."""
        same = self.ranges is other.ranges and self.quantity == other.quantity
        return same and self.untied == other.untied


class Question(NamedTuple):
    """What is asked: the make-up of a quantity's range, without the facts `out`."""

    estimate: Estimate
    ranges: ScenarioRanges
    quantity: str
    out: frozenset[str] = frozenset()


def makeup(
    asked: Question,
    seed: int,
    before: Makeup | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Makeup:
    """Return what a range is made of, from the draws of a seed behind it.

    Parts that were found `before` of the same range are taken over: then only what is left is
    new. `is_wanted` is asked between parts; once it says no, those found so far are returned.
    """
    ranges, quantity = asked.ranges, asked.quantity
    untied = asked.estimate.plan.untied
    empty = Makeup(ranges, quantity, untied)
    values = ranges.draws.get(quantity)
    if values is None or np.isnan(values).any():
        return empty
    parts = before.parts if before is not None and before.is_of(empty) else ()
    parts = parts or _parts(asked, seed, is_wanted)
    one = ranges.estimate
    keys = {_key(part.fact, one, untied) for part in parts if part.fact in asked.out}
    whole = ranges.results[quantity]
    columns = Columns(len(values), seed, untied)
    left = without(one, quantity, keys, columns) if keys else whole
    return empty._replace(parts=parts, out=asked.out, left=left)


def shared_facts(estimate: Estimate) -> frozenset[str]:
    """Return the keys of the columns that more than one scenario draws from."""
    seen: set[str] = set()
    again: set[str] = set()
    for one in estimate.scenarios:
        facts = {
            column_key(each, phase)
            for phase in one.phases
            for each in phase.gathered
            if each.name in phase.inputs and distribution(each)
        }
        again |= seen & facts
        seen |= facts
    return frozenset(again)


def _parts(asked: Question, seed: int, is_wanted: Callable[[], bool]) -> tuple[Part, ...]:
    one, quantity = asked.ranges.estimate, asked.quantity
    untied, values = asked.estimate.plan.untied, asked.ranges.draws[quantity]
    columns, shared = Columns(len(values), seed, untied), shared_facts(asked.estimate)
    groups = assumptions_by_column(one, quantity, columns)
    found = column_shares(values, groups, columns)
    by_share = sorted(zip(found.first, groups, strict=True), key=lambda pair: -pair[0])
    parts = []
    for share, key in by_share:
        if not is_wanted():
            break
        known = without(one, quantity, {key}, columns)
        fact = key.removesuffix(f"@{one.id}") if key not in untied else key
        parts.append(Part(fact, groups[key], share, known, fact in shared))
    return tuple(parts)


def _key(fact: str, one: ScenarioEstimate, untied: Collection[str]) -> str:
    return f"{fact}@{one.id}" if fact in untied else fact
