"""Sensitivity: which assumptions the range of a figure comes from, and what each would change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

import numpy as np

from carbon_desktop.method.floors import PLAN
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.columns import Columns, distribution
from carbon_desktop.study.distribution import Z95, Column, Draws
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.uncertainty import (
    Range,
    ScenarioRanges,
    scenario_draws,
    scenario_ranges,
)
from carbon_desktop.study.variance import normal_scores, shares


class Driver(NamedTuple):
    """What is drawn together, as one fact: a share of the range, and what its ends would give.

    `assumptions` are all that share the column `key`, in reading order, each with its phase.
    `share` is the part of the variance that it alone accounts for. `low` and `high` are the
    figure with all of them at their low or at their high and everything else at best; `without`
    is the range of the figure once they are known to be as they are assumed.
    """

    key: str
    assumptions: tuple[Assumption, ...]
    share: float
    low: float
    high: float
    without: Range


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
    draws = len(values)
    columns = Columns(draws, seed, untied)
    groups = assumptions_by_column(one, quantity, columns)
    found = shares(normal_scores(values), [columns.of(key).deviates for key in groups])
    by_share = sorted(zip(found.first, groups, strict=True), key=lambda pair: -pair[0])
    named = [(share, key) for share, key in by_share if share >= found.noise][:MOST]
    if not named:
        return Sensitivity(ranges, quantity, (), sum(found.first), found.rest)
    ends = _ends(one, quantity, [key for _, key in named], untied)
    drivers = []
    for share, key in named:
        if not is_wanted():
            break
        known = without(one, {key}, draws, seed, untied)[quantity]
        drivers.append(Driver(key, groups[key], share, *ends[key], known))
    minor = sum(share for share, _ in by_share) - sum(share for share, _ in named)
    return Sensitivity(ranges, quantity, tuple(drivers), max(minor, 0.0), found.rest)


def without(
    one: ScenarioEstimate,
    keys: Collection[str],
    draws: int,
    seed: int,
    untied: Collection[str] = (),
) -> Mapping[str, Range]:
    """Return the ranges of a scenario if the assumptions of these columns were known."""
    return scenario_ranges(one, _Known(keys, draws, seed, untied)).results


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


def _ends(
    one: ScenarioEstimate, quantity: str, keys: list[str], untied: Collection[str]
) -> dict[str, tuple[float, float]]:
    """Return a quantity with each column at its low and at its high, all else at best."""
    _, totals = scenario_draws(one, _Ends(keys, untied))
    values = np.broadcast_to(totals[quantity], 2 * len(keys)).tolist()
    return dict(zip(keys, zip(values[::2], values[1::2], strict=True), strict=True))


class _Ends(Columns):
    """Two evaluations a key in the place of draws: it alone is at its low, then at its high."""

    def __init__(self, keys: list[str], untied: Collection[str]) -> None:
        super().__init__(2 * len(keys), 0, untied)
        self._places = {key: 2 * place for place, key in enumerate(keys)}

    def of(self, key: str) -> Column:
        quantiles, deviates = _median(self.draws)
        place = self._places.get(key)
        if place is not None:
            quantiles[place : place + 2] = 0.05, 0.95
            deviates[place : place + 2] = -Z95, Z95
        return Column(quantiles, deviates)


class _Known(Columns):
    """The draws of a seed and size, but for columns that are known: they stay at the median."""

    def __init__(
        self, keys: Collection[str], draws: int, seed: int, untied: Collection[str]
    ) -> None:
        super().__init__(draws, seed, untied)
        self._keys = keys

    def of(self, key: str) -> Column:
        return Column(*_median(self.draws)) if key in self._keys else super().of(key)


def _median(draws: int) -> tuple[Draws, Draws]:
    return np.full(draws, 0.5), np.zeros(draws)
