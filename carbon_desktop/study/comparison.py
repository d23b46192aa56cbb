"""Comparison: in which share of the draws a scenario is lower than another, and by how much.

Draws are paired: what two scenarios share moves in both alike, and only what differs tells them
apart. So the range of a difference is not the difference of two ranges.
"""

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import NamedTuple

import numpy as np

from carbon_desktop.study.distribution import Draws
from carbon_desktop.study.estimate import RESULTS, Estimate, ScenarioEstimate
from carbon_desktop.study.uncertainty import ScenarioRanges, Uncertainty, percentiles_of

BOUNDARIES, CURRENCIES = "boundaries_differ", "currencies_differ"
"""Marks of a comparison: grid factors of other boundaries, or prices in other currencies."""

COSTS = frozenset({"electricity_cost", "rental_cost"})
"""Quantities that have a currency."""

_OF_THE_GRID = frozenset({
    "operational_emissions", "operational_emissions_market", "total_emissions",
    "carbon_intensity", "impact_index", "impact_relative", "sci",
})  # fmt: skip
"""Quantities with the grid's carbon intensity in them."""

NOISE = 1e-12
"""What differs by less than this share is equal: no figure is told in more digits."""


class Spread(NamedTuple):
    """A best figure between the 5th and the 95th percentile, widened to hold it."""

    low: float
    best: float
    high: float


class Comparison(NamedTuple):
    """One scenario against another in one quantity.

    `lower`, `equal` and `higher` are shares of the draws; `difference` is the one less the other,
    in the quantity's unit; `ratio` is the one over the other, None where the other may be zero.
    """

    lower: float
    equal: float
    higher: float
    difference: Spread
    ratio: Spread | None

    @property
    def is_equal(self) -> bool:
        """Whether no draw tells the two apart."""
        return self.equal == 1.0


Comparisons = Mapping[str, Comparison]
"""Comparisons by quantity; only what is known of both, in one currency, has one."""


def compared(
    found: Uncertainty,
    one: ScenarioEstimate,
    other: ScenarioEstimate,
    quantities: Iterable[str] = RESULTS,
) -> Comparisons:
    """Return one scenario against another: nothing where their ranges are yet to come."""
    both = [found.scenarios.get(each.id) for each in (one, other)]
    if any(each is None for each in both):
        return {}
    ours, theirs = (each for each in both if each is not None)
    if ours.estimate is not one or theirs.estimate is not other:
        return {}
    names = [
        name
        for name in quantities
        if name in one.results and name in other.results
        if CURRENCIES not in marks(one, other, name)
    ]
    return _paired(ours, theirs, names) if names else {}


def to_one(
    result: Estimate, found: Uncertainty, other: ScenarioEstimate, quantities: Iterable[str]
) -> dict[str, Comparisons]:
    """Return every other scenario against one of them, by id."""
    names, others = tuple(quantities), [one for one in result.scenarios if one is not other]
    return {one.id: compared(found, one, other, names) for one in others}


class Against(NamedTuple):
    """What an alternative comes to against the baseline, and the draws that it was found from."""

    one: ScenarioRanges
    baseline: ScenarioRanges
    found: Comparisons


def against_baseline(
    result: Estimate, found: Uncertainty, before: Mapping[str, Against]
) -> dict[str, Against]:
    """Return every alternative against the baseline; what was found of the same draws is kept."""
    baseline, *others = result.scenarios
    drawn = found.scenarios.get(baseline.id)
    made: dict[str, Against] = {}
    for one in others:
        ours, old = found.scenarios.get(one.id), before.get(one.id)
        if ours is None or drawn is None:
            continue
        if old is not None and old.one is ours and old.baseline is drawn:
            made[one.id] = old
        else:
            made[one.id] = Against(ours, drawn, compared(found, one, baseline))
    return made


def marks(one: ScenarioEstimate, other: ScenarioEstimate, quantity: str) -> tuple[str, ...]:
    """Return why two figures of a quantity are not quite of the same kind, as codes."""
    found = []
    if quantity in COSTS and one.currency != other.currency:
        found.append(CURRENCIES)
    ours, theirs = one.grid_boundaries, other.grid_boundaries
    if quantity in _OF_THE_GRID and ours != theirs and len(ours | theirs) > 1:
        found.append(BOUNDARIES)
    return tuple(found)


def _paired(one: ScenarioRanges, other: ScenarioRanges, names: list[str]) -> Comparisons:
    """Return the comparisons of all names at once, from draws in one table each."""
    first, second = _table(one, other, names), _table(other, one, names)
    with np.errstate(divide="ignore", invalid="ignore"):
        differences, ratios = _apart(first, second)
        best = _apart(*(_best(each, names) for each in (one, other)))
    lower, equal, higher = (
        np.mean(each, axis=1).tolist()
        for each in (differences < 0.0, differences == 0.0, differences > 0.0)
    )
    spreads = _spreads(best[0], differences)
    quotients = _spreads(best[1], ratios)
    return {
        name: Comparison(lower[at], equal[at], higher[at], spread, quotients[at])
        for at, name in enumerate(names)
        if (spread := spreads[at]) is not None
    }


def _table(one: ScenarioRanges, other: ScenarioRanges, names: list[str]) -> Draws:
    """Return a row of draws a name; one column where nothing varies in either scenario."""
    drawn = [each.draws[name] for each in (one, other) for name in names if name in each.draws]
    table = np.empty((len(names), drawn[0].size if drawn else 1))
    for row, name in zip(table, names, strict=True):
        row[:] = one.draws.get(name, one.estimate.results[name])
    return table


def _best(one: ScenarioRanges, names: list[str]) -> Draws:
    return np.array([[one.estimate.results[name]] for name in names])


def _apart(one: Draws, other: Draws) -> tuple[Draws, Draws]:
    """Return differences and ratios; what differs by noise alone does not differ."""
    differences = one - other
    ratios = one / other
    same = np.abs(differences) <= NOISE * np.abs(other)
    differences[same] = 0.0
    ratios[same & (other != 0.0)] = 1.0
    return differences, ratios


def _spreads(best: Draws, draws: Draws) -> list[Spread | None]:
    """Return the spread of each row, None where it is not finite."""
    lows, highs = (each.tolist() for each in percentiles_of(draws))
    return [
        Spread(min(low, one), one, max(high, one))
        if isfinite(low) and isfinite(high) and isfinite(one)
        else None
        for low, one, high in zip(lows, best[:, 0].tolist(), highs, strict=True)
    ]
