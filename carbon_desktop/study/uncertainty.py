"""Uncertainty: the same method run on draws of everything that is not exactly known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from typing import NamedTuple

import numpy as np

from carbon_desktop.method.floors import PLAN, sums
from carbon_desktop.method.quantity import Values
from carbon_desktop.plan.messages import Notice
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.distribution import Draws
from carbon_desktop.study.estimate import Estimate, ScenarioEstimate
from carbon_desktop.study.phase_estimate import PhaseEstimate

DRAWS = 2_000
SEED = 1
ENOUGH_DRAWS = 1_000
"""With fewer, the ends of a range rest on less than fifty draws each, and a notice says so."""

_PERCENTILES = (5.0, 95.0)


class Range(NamedTuple):
    """The 5th and the 95th percentile of a quantity, in its unit, widened to hold the best."""

    low: float
    high: float


Ranges = Mapping[str, Range]
"""Ranges by quantity: of those that have a best figure and are finite in the draws."""


class ScenarioRanges(NamedTuple):
    """The ranges of one scenario and of each of its phases, with the draws of its totals.

    `estimate` is what they belong to; `widened` names the quantities whose best figure lies
    outside the two percentiles.
    """

    estimate: ScenarioEstimate
    results: Ranges
    phases: Mapping[str, Ranges]
    widened: tuple[str, ...]
    draws: Mapping[str, Draws]


class Uncertainty(NamedTuple):
    """The ranges of every scenario of an estimate, by id."""

    scenarios: Mapping[str, ScenarioRanges]
    draws: int
    seed: int

    def of(self, one: ScenarioEstimate, phase: str = "") -> Ranges:
        """Return the ranges of a scenario, or of one phase: none where they are of another."""
        found = self.scenarios.get(one.id)
        if found is None or found.estimate is not one:
            return {}
        return found.phases.get(phase, {}) if phase else found.results

    def notices(self, one: ScenarioEstimate) -> tuple[Notice, ...]:
        """Return what the reader of a scenario's ranges should know."""
        found = self.scenarios.get(one.id)
        if found is None or found.estimate is not one:
            return ()
        notices = []
        if self.draws < ENOUGH_DRAWS:
            notices.append(Notice("few_draws", "", one.id, "", {"draws": float(self.draws)}))
        if found.widened:
            names = ",".join(found.widened)
            notices.append(Notice("range_widened", "", one.id, "", {"quantities": names}))
        return tuple(notices)


def uncertainty(
    result: Estimate,
    draws: int = DRAWS,
    seed: int = SEED,
    before: Uncertainty | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Uncertainty:
    """Return the ranges of an estimate's scenarios.

    What was found `before` of the very same scenario is taken over. `is_wanted` is asked between
    scenarios; once it says no, what has been found so far is returned.
    """
    same = before is not None and (before.draws, before.seed) == (draws, seed)
    known = before.scenarios if same and before is not None else {}
    columns = Columns(draws, seed)
    found: dict[str, ScenarioRanges] = {}
    for one in result.scenarios:
        if not is_wanted():
            break
        old = known.get(one.id)
        found[one.id] = old if old and old.estimate is one else scenario_ranges(one, columns)
    return Uncertainty(found, draws, seed)


def scenario_ranges(one: ScenarioEstimate, columns: Columns) -> ScenarioRanges:
    """Return the ranges of one scenario."""
    phases, totals = scenario_draws(one, columns)
    parts = [(one.results, totals)]
    parts += [(phase.results, values) for phase, values in zip(one.phases, phases, strict=True)]
    percentiles = _percentiles(parts)
    found = [_holding(best, each) for (best, _), each in zip(parts, percentiles, strict=True)]
    by_phase = {phase.id: each for phase, each in zip(one.phases, found[1:], strict=True)}
    widened = [name for name, each in percentiles[0].items() if each and each != found[0][name]]
    drawn = {name: each for name in one.results if isinstance(each := totals[name], np.ndarray)}
    return ScenarioRanges(one, found[0], by_phase, tuple(widened), drawn)


def scenario_draws(
    one: ScenarioEstimate, columns: Columns
) -> tuple[list[dict[str, Values]], dict[str, Values]]:
    """Return everything that each phase of a scenario comes to, and its totals."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        phases = [phase_draws(phase, columns) for phase in one.phases]
        summed = {name: value for name, value in sums(phases).items() if name in one.values}
        return phases, PLAN.evaluate(summed)


def phase_draws(phase: PhaseEstimate, columns: Columns) -> dict[str, Values]:
    """Return everything that a phase comes to, with draws in the place of uncertain numbers."""
    given: dict[str, Values] = dict(phase.inputs)
    for one in phase.gathered:
        if one.name in given and one.low is not None:
            given[one.name] = columns.drawn(one, phase)
    return phase.graph.evaluate(given)


def _percentiles(
    parts: Sequence[tuple[Mapping[str, float], Mapping[str, Values]]],
) -> list[dict[str, Range | None]]:
    """Return the percentiles of what varies, all sorted together: one call, not hundreds.

    Those that are infinite or not a number are None: nothing can be said then.
    """
    found: list[dict[str, Range | None]] = [{} for _ in parts]
    varying = [
        (at, name, each)
        for at, (best, values) in enumerate(parts)
        for name in best
        if isinstance(each := values.get(name), np.ndarray)
    ]
    if varying:
        table = np.stack([each for _, _, each in varying])
        lows, highs = _percentiles_of(table)
        for (at, name, _), low, high in zip(varying, lows.tolist(), highs.tolist(), strict=True):
            found[at][name] = Range(low, high) if isfinite(low) and isfinite(high) else None
    return found


def _percentiles_of(table: Draws) -> list[Draws]:
    """Return the percentiles of each row, between the two draws that they lie between.

    numpy's own comes to the same, but takes a sixth of a command's start to import what it needs.
    """
    last = table.shape[1] - 1
    places = [last * one / 100.0 for one in _PERCENTILES]
    around = sorted({int(one) for one in places} | {min(int(one) + 1, last) for one in places})
    ordered = np.partition(table, around, axis=1)
    found = []
    for place in places:
        below, above = int(place), min(int(place) + 1, last)
        share = place - below
        found.append((1.0 - share) * ordered[:, below] + share * ordered[:, above])
    return found


def _holding(
    best: Mapping[str, float], percentiles: Mapping[str, Range | None]
) -> dict[str, Range]:
    """Return ranges that hold the best figure; what does not vary is its own range."""
    found: dict[str, Range] = {}
    for name, value in best.items():
        one = percentiles.get(name, Range(value, value))
        if one is not None:
            found[name] = Range(min(one.low, value), max(one.high, value))
    return found
