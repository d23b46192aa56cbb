"""Distributions: how a value is spread between its low and its high.

For every shape `low` and `high` are the 5th and the 95th percentile and `value` is the median:
half of the probability lies on each side of it, and each side has a width of its own.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from carbon_desktop.plan.plan import SHAPES

Draws = NDArray[np.float64]

LOGNORMAL, UNIFORM, TRIANGULAR = SHAPES
"""All of them in two pieces; the first is the default wherever `low` is above zero."""

Z95 = 1.6448536269514715
"""The 95th percentile of the standard normal distribution."""

FLAT_TO = 1 / 0.9
FALLS_TO = 1 / (1 - 0.1**0.5)
"""Where each side ends, in distances of its percentile from the median."""


class Distribution(NamedTuple):
    """A median with its 5th and 95th percentile, in one unit, and a shape of `SHAPES`.

    An empty shape is the default one.
    """

    value: float
    low: float
    high: float
    shape: str = ""

    @property
    def is_exact(self) -> bool:
        """Whether there is nothing to draw."""
        return self.low == self.value == self.high


class Column(NamedTuple):
    """Quantiles in (0, 1) in a random order, and the normal deviates of the same quantiles."""

    quantiles: Draws
    deviates: Draws


def stratified(draws: int) -> Column:
    """Return the middle of each of so many equal parts of (0, 1), in ascending order."""
    return _stratified(draws)


@lru_cache(maxsize=8)
def _stratified(draws: int) -> Column:
    quantiles = (np.arange(draws) + 0.5) / draws
    from statistics import NormalDist  # the start makes no draws

    inverse = NormalDist().inv_cdf
    half = np.array([inverse(one) for one in quantiles[: draws // 2]])
    middle = np.zeros(draws % 2)
    return Column(quantiles, np.concatenate([half, middle, -half[::-1]]))


def drawn(one: Distribution, column: Column) -> Draws:
    """Return the values of a distribution at a column's quantiles, in its unit.

    A log-normal needs a `low` above zero; without one the uniform shape serves.
    """
    shape = one.shape or LOGNORMAL
    if shape == LOGNORMAL and one.low > 0:
        return _lognormal(one, column.deviates)
    from_median = 2 * np.abs(column.quantiles - 0.5)
    if shape == TRIANGULAR:
        reach = FALLS_TO * (1 - np.sqrt(1 - from_median))
    else:
        reach = FLAT_TO * from_median
    below, above = one.value - one.low, one.high - one.value
    return np.asarray(one.value + np.where(column.quantiles < 0.5, -below * reach, above * reach))


def _lognormal(one: Distribution, deviates: Draws) -> Draws:
    low, median, high = log(one.low), log(one.value), log(one.high)
    below, above = (median - low) / Z95, (high - median) / Z95
    drawn: Draws = one.value * np.exp(deviates * np.where(deviates < 0, below, above))
    return drawn
