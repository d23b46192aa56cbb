"""The matrix: in which share of the draws each scenario is lower than each other one."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from carbon_desktop.study.comparison import CURRENCIES, NOISE, marks
from carbon_desktop.study.distribution import Draws
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.study.uncertainty import ScenarioRanges, Uncertainty


class Odds(NamedTuple):
    """Shares of the draws in which one scenario is lower than another, equal, or higher."""

    lower: float
    equal: float
    higher: float

    @property
    def is_equal(self) -> bool:
        """Whether no draw tells the two apart."""
        return self.equal == 1.0


class Matrix(NamedTuple):
    """Every scenario against every other in one quantity, by both ids, and what it is made of.

    A pair of which one lacks the quantity, or of two currencies, has no odds. Nor has one of
    which some draw is beyond all numbers.
    """

    quantity: str
    odds: Mapping[tuple[str, str], Odds]
    made_of: Mapping[str, ScenarioRanges]

    def is_of(self, result: Estimate) -> bool:
        """Say whether it is of these very scenarios: of none of them from before an edit."""
        known = {one.id: one for one in result.scenarios if self.quantity in one.results}
        return known.keys() == self.made_of.keys() and all(
            self.made_of[id].estimate is one for id, one in known.items()
        )


def matrix(
    result: Estimate,
    found: Uncertainty,
    quantity: str,
    before: Matrix | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Matrix | None:
    """Return the odds of every pair of scenarios whose ranges are known; None once not wanted.

    What was found `before` of the very same draws is taken over.
    """
    known = [one for one in result.scenarios if quantity in one.results]
    made_of = {one.id: found.scenarios[one.id] for one in known if found.of_same(one)}
    old = before if before is not None and before.quantity == quantity else None
    odds: dict[tuple[str, str], Odds] = {}
    ones = [one for one in known if one.id in made_of]
    for at, one in enumerate(ones):
        if not is_wanted():
            return None
        for other in ones[:at]:
            pair, both = (one.id, other.id), (made_of[one.id], made_of[other.id])
            if CURRENCIES in marks(one, other, quantity):
                continue
            there = _kept(old, pair, both) or _odds(*both, quantity)
            if there is not None:
                odds[pair] = there
                odds[other.id, one.id] = Odds(there.higher, there.equal, there.lower)
    return Matrix(quantity, odds, made_of)


def _kept(
    old: Matrix | None, pair: tuple[str, str], both: tuple[ScenarioRanges, ScenarioRanges]
) -> Odds | None:
    if old is None:
        return None
    same = all(old.made_of.get(id) is one for id, one in zip(pair, both, strict=True))
    return old.odds.get(pair) if same else None


def _odds(one: ScenarioRanges, other: ScenarioRanges, quantity: str) -> Odds | None:
    ours, theirs = (np.atleast_1d(_drawn(each, quantity)) for each in (one, other))
    with np.errstate(invalid="ignore"):
        apart = ours - theirs
    if not np.isfinite(apart).all():
        return None
    same = np.abs(apart) <= NOISE * np.abs(theirs)
    counts = [np.count_nonzero(each & ~same) for each in (apart < 0.0, apart > 0.0)]
    lower, higher = (int(each) / apart.size for each in counts)
    return Odds(lower, np.count_nonzero(same) / apart.size, higher)


def _drawn(one: ScenarioRanges, quantity: str) -> Draws | float:
    """Return the draws of a quantity, or its one value where it does not vary."""
    return one.draws.get(quantity, one.estimate.results[quantity])
