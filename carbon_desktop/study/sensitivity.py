"""Sensitivity: which assumptions the range of a figure comes from, and what each would change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

import numpy as np

from carbon_desktop.method.floors import PLAN
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.columns import Columns, distribution
from carbon_desktop.study.distribution import Draws
from carbon_desktop.study.ends import Ends, column_ends, joint_ends
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.field_inputs import INPUT_OF_FIELD, worked_out
from carbon_desktop.study.held import Alone, Known
from carbon_desktop.study.uncertainty import (
    Range,
    ScenarioRanges,
    percentiles_of,
    scenario_draws,
)
from carbon_desktop.study.variance import Shares, normal_scores, shares


class Driver(NamedTuple):
    """What a user takes for one thing: a share of the range, and what its ends would give.

    `assumptions` are all that share the columns `keys`, in reading order, each with its phase:
    one column, or all that a value of `WORKED_OUT` follows from. `share` is the part of the
    variance that they account for, each alone. `low` and `high` are the figure with the
    assumption at its low or at its high and everything else at best, `spread` is that low and
    high where it is worked out; `without` is the range of the figure once all of them are known.
    """

    keys: tuple[str, ...]
    assumptions: tuple[Assumption, ...]
    share: float
    low: float
    high: float
    without: Range
    spread: Range | None = None

    @property
    def key(self) -> str:
        """The first of its columns: no other driver has it."""
        return self.keys[0]


class Sensitivity(NamedTuple):
    """What drives a quantity of a scenario: the drivers by share, the largest first.

    `minor` is the share of those too small to be told from noise or to be named; `rest` is what
    no assumption alone accounts for: interactions, and the noise of the draws. All shares
    together are 1. There are no drivers where the figure is exact or not known.
    """

    ranges: ScenarioRanges
    quantity: str
    drivers: tuple[Driver, ...]
    minor: float
    rest: float


_ENOUGH = 10_000
"""Draws from which shares are found: more would tell none better than to a quarter percent."""

MOST = 10
"""Drivers that are named at most; of the others the sum is told."""


def sensitivity(
    ranges: ScenarioRanges,
    quantity: str,
    seed: int,
    untied: Collection[str] = (),
    is_wanted: Callable[[], bool] = lambda: True,
) -> Sensitivity:
    """Return what drives a quantity of a scenario, from the draws of a seed behind its range.

    `untied` are the columns that are each scenario's own. The shares are those of the variance
    of the figure's normal scores: like the ends of a range they hang on the order of the draws
    and not on how far the last ones lie. `is_wanted` is asked between drivers; once it says no,
    what has been found so far is returned.
    """
    values, one = ranges.draws.get(quantity), ranges.estimate
    if values is None or np.isnan(values).any():
        return Sensitivity(ranges, quantity, (), 0.0, 0.0)
    columns = Columns(len(values), seed, untied)
    groups = assumptions_by_column(one, quantity, columns)
    found = column_shares(values, groups, columns)
    share_of = dict(zip(groups, found.first, strict=True))
    sums = [(sum(share_of[key] for key in keys), keys) for keys in _joined(groups)]
    by_share = sorted(sums, key=lambda pair: -pair[0])
    named = [(share, keys) for share, keys in by_share if share >= found.noise][:MOST]
    if not named:
        return Sensitivity(ranges, quantity, (), sum(found.first), found.rest)
    single = column_ends(one, quantity, [keys[0] for _, keys in named if not keys[1:]], untied)
    drivers = []
    for share, keys in named:
        if not is_wanted():
            break
        same = tuple(each for key in keys for each in groups[key])
        ends = single.get(keys[0]) or _joint(one, quantity, same, Alone(keys, columns))
        known = without(one, quantity, keys, columns)
        drivers.append(Driver(keys, same, share, ends.low, ends.high, known, ends.spread))
    minor = sum(share for share, _ in by_share) - sum(share for share, _ in named)
    return Sensitivity(ranges, quantity, tuple(drivers), max(minor, 0.0), found.rest)


def without(
    one: ScenarioEstimate, quantity: str, keys: Collection[str], columns: Columns
) -> Range:
    """Return the range of a quantity of a scenario if what these columns key were known."""
    best = one.results[quantity]
    _, totals = scenario_draws(one, Known(keys, columns))
    values = totals[quantity]
    if not isinstance(values, np.ndarray):
        return Range(best, best)
    low, high = (float(each[0]) for each in percentiles_of(values[np.newaxis]))
    return Range(min(low, best), max(high, best))


def column_shares(values: Draws, keys: Iterable[str], columns: Columns) -> Shares:
    """Return which share of the variance of values each column alone accounts for.

    Of very many draws some are enough: each column has its own random order.
    """
    some = slice(_ENOUGH)
    return shares(normal_scores(values[some]), [columns.of(key).deviates[some] for key in keys])


def assumptions_by_column(
    one: ScenarioEstimate, quantity: str, columns: Columns
) -> dict[str, tuple[Assumption, ...]]:
    """Return the uncertain assumptions that a quantity follows from, by the column they share."""
    wanted = PLAN.reach([quantity], ())
    found: dict[str, list[Assumption]] = {}
    for phase in one.phases:
        reached = phase.graph.reach(wanted, phase.inputs)
        for each in phase.gathered:
            if each.name in reached and each.name in phase.inputs and distribution(each):
                own = each._replace(phase=phase.id)
                found.setdefault(columns.key(each, phase, one.id), []).append(own)
    return {key: tuple(each) for key, each in found.items()}


def _joined(groups: Mapping[str, tuple[Assumption, ...]]) -> list[tuple[str, ...]]:
    """Return the columns by what a user takes for one thing, in reading order."""
    found: dict[str, list[str]] = {}
    for key, same in groups.items():
        first, *others = {worked_out(one.name) for one in same}
        found.setdefault(key if others else first or key, []).append(key)
    return [tuple(keys) for keys in found.values()]


def _joint(
    one: ScenarioEstimate, quantity: str, same: tuple[Assumption, ...], columns: Alone
) -> Ends:
    value = INPUT_OF_FIELD[worked_out(same[0].name)]
    return joint_ends(one, quantity, value, {each.phase for each in same}, columns)
