"""Uncertainty: the same method run on draws of everything that is not exactly known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from typing import NamedTuple

import numpy as np

from carbon_desktop.method.floors import PLAN, sums
from carbon_desktop.method.quantity import Values
from carbon_desktop.plan.messages import Notice
from carbon_desktop.plan.plan import DRAWS as DRAWS
from carbon_desktop.plan.plan import SEED as SEED
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.distribution import Draws
from carbon_desktop.study.estimate import Estimate, ScenarioEstimate
from carbon_desktop.study.phase_estimate import PhaseEstimate

ENOUGH_DRAWS = 1_000
"""With fewer, the ends of a range rest on less than fifty draws each, and a notice says so."""

_PERCENTILES = (5.0, 95.0)

_AT_ONCE = 2_000_000
"""Numbers sorted in one call at most: more would take memory and save no time."""


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
    untied: tuple[str, ...] = ()

    def of(self, one: ScenarioEstimate, phase: str = "") -> Ranges:
        """Return the ranges of a scenario, or of one phase: none where they are of another."""
        if not self.of_same(one):
            return {}
        found = self.scenarios[one.id]
        return found.phases.get(phase, {}) if phase else found.results

    def of_same(self, one: ScenarioEstimate) -> bool:
        """Say whether the ranges of this very scenario are known."""
        found = self.scenarios.get(one.id)
        return found is not None and found.estimate is one

    def is_drawn_as(self, other: Uncertainty) -> bool:
        """Say whether the draws of both are the same of the same scenarios."""
        return (self.draws, self.seed, self.untied) == (other.draws, other.seed, other.untied)

    def notices(self, one: ScenarioEstimate) -> tuple[Notice, ...]:
        """Return what the reader of a scenario's ranges should know."""
        if not self.of_same(one):
            return ()
        found = self.scenarios[one.id]
        notices = []
        if self.draws < ENOUGH_DRAWS:
            notices.append(Notice("few_draws", "", one.id, "", {"draws": float(self.draws)}))
        if found.widened:
            names = ",".join(found.widened)
            notices.append(Notice("range_widened", "", one.id, "", {"quantities": names}))
        return tuple(notices)


def uncertainty(
    result: Estimate,
    draws: int | None = None,
    seed: int | None = None,
    before: Uncertainty | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Uncertainty:
    """Return the ranges of an estimate's scenarios, with the plan's draws and seed or others.

    What was found `before` of the very same scenario is taken over. `is_wanted` is asked between
    scenarios; once it says no, what has been found so far is returned.
    """
    plan = result.plan
    draws, seed = plan.draws if draws is None else draws, plan.seed if seed is None else seed
    empty = Uncertainty({}, draws, seed, plan.untied)
    known = before.scenarios if before is not None and before.is_drawn_as(empty) else {}
    columns = Columns(draws, seed, plan.untied)
    found: dict[str, ScenarioRanges] = {}
    for one in result.scenarios:
        if not is_wanted():
            break
        old = known.get(one.id)
        found[one.id] = old if old and old.estimate is one else scenario_ranges(one, columns)
    return empty._replace(scenarios=found)


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
    """Return everything that the phases of a scenario come to, and their totals, with draws."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        phases = [phase_draws(phase, columns, one.id) for phase in one.phases]
        summed = {name: value for name, value in sums(phases).items() if name in one.values}
        return phases, PLAN.evaluate(summed)


def phase_draws(phase: PhaseEstimate, columns: Columns, scenario: str = "") -> dict[str, Values]:
    """Return everything that a phase comes to, with draws in the place of uncertain numbers."""
    given: dict[str, Values] = dict(phase.inputs)
    for one in phase.gathered:
        if one.name in given and one.low is not None:
            given[one.name] = columns.drawn(one, phase, scenario)
    return phase.graph.evaluate(given)


def phase_range(
    phase: PhaseEstimate, name: str, columns: Columns, scenario: str = ""
) -> Range | None:
    """Return the range of something that a phase comes to; None where it is exact or unknown."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        values = phase_draws(phase, columns, scenario).get(name)
    best = phase.value(name)
    if best is None or not isinstance(values, np.ndarray) or not np.isfinite(values).all():
        return None
    low, high = (float(one[0]) for one in percentiles_of(values[np.newaxis]))
    return Range(min(low, best), max(high, best))


def _percentiles(
    parts: Sequence[tuple[Mapping[str, float], Mapping[str, Values]]],
) -> list[dict[str, Range | None]]:
    """Return the percentiles of what varies, many sorted together: few calls, not hundreds.

    Those that are infinite or not a number are None: nothing can be said then.
    """
    found: list[dict[str, Range | None]] = [{} for _ in parts]
    varying = [
        (at, name, each)
        for at, (best, values) in enumerate(parts)
        for name in best
        if isinstance(each := values.get(name), np.ndarray)
    ]
    rows = max(_AT_ONCE // varying[0][2].size, 1) if varying else 1
    for start in range(0, len(varying), rows):
        some = varying[start : start + rows]
        lows, highs = percentiles_of(np.stack([each for _, _, each in some]))
        for (at, name, _), low, high in zip(some, lows.tolist(), highs.tolist(), strict=True):
            found[at][name] = Range(low, high) if isfinite(low) and isfinite(high) else None
    return found


def percentiles_of(table: Draws) -> list[Draws]:
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
        at, beyond = ordered[:, below], ordered[:, above]
        found.append((1.0 - share) * at + share * beyond if share else at)
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
