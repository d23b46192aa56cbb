"""Densities: the outline of how a value is spread, to be drawn."""

from math import exp, inf, isfinite, log, pi, sqrt
from statistics import NormalDist
from typing import NamedTuple

from carbon_desktop.study.distribution import (
    FALLS_TO,
    FLAT_TO,
    LOGNORMAL,
    TRIANGULAR,
    Z95,
    Distribution,
)

_TAIL = 0.005
"""The share of the probability at each end that is not drawn: it would only widen the axis."""

_STEPS = 32
"""Points on each side of the value."""

_FARTHEST = 700.0
"""The natural logarithm, either way, beyond which a value or its density is no number."""


class Outline(NamedTuple):
    """Values in ascending order, in the value's unit, and how dense it is at each: 1 at most."""

    values: tuple[float, ...]
    heights: tuple[float, ...]


def outline(one: Distribution, least: float = -inf, most: float = inf) -> Outline | None:
    """Return the outline of a distribution within bounds, or None where the value is exact.

    A side without any width has no points: half of the probability is at the value itself. Nor
    has what lies beyond all numbers.
    """
    if one.is_exact:
        return None
    below = _side(one, one.low, _TAIL) if one.low < one.value else []
    above = _side(one, one.high, 1.0 - _TAIL) if one.high > one.value else []
    points = [
        (value, height)
        for value, height in (*reversed(below), *above)
        if least <= value <= most and isfinite(value) and 0.0 < height < inf
    ]
    highest = max((height for _, height in points), default=1.0)
    return Outline(
        tuple(value for value, _ in points), tuple(height / highest for _, height in points)
    )


def _side(one: Distribution, end: float, last: float) -> list[tuple[float, float]]:
    """Return points from the median to a quantile, each with its density."""
    places = (0.5 + (last - 0.5) * step / _STEPS for step in range(_STEPS + 1))
    if (one.shape or LOGNORMAL) == LOGNORMAL and one.low > 0:
        width = abs(log(end) - log(one.value)) / Z95
        deviates = (NormalDist().inv_cdf(place) for place in places)
        return [
            _lognormal(one.value, width, deviate)
            for deviate in deviates
            if max(abs(by := width * deviate), abs(log(one.value) + by)) < _FARTHEST
        ]
    is_triangular = one.shape == TRIANGULAR
    width = (end - one.value) * (FALLS_TO if is_triangular else FLAT_TO)
    found = []
    for place in places:
        from_median = 2.0 * abs(place - 0.5)
        reach = 1.0 - sqrt(1.0 - from_median) if is_triangular else from_median
        height = sqrt(1.0 - from_median) if is_triangular else 0.5
        found.append((one.value + width * reach, height / abs(width)))
    return found


def _lognormal(median: float, width: float, deviate: float) -> tuple[float, float]:
    value = median * exp(width * deviate)
    return value, exp(-(deviate**2) / 2.0) / (value * width * sqrt(2.0 * pi))
