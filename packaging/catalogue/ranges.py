"""The rules by which disagreeing sources and passing years become 90 % ranges.

Low and high are the 5th and 95th percentile about a value that is the median. A relative
uncertainty is the standard deviation of a logarithm, so a range is log-normal; independent
ones add as squares. Nothing here reads a table: grid, facility and hardware bring the figures.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import exp, hypot, log, sqrt

from catalogue.shared import VERSION, Range

Z = 1.6449  # standard deviations from the median to the 5th and the 95th percentile
Z_TENTH = 1.2816  # and to the 10th and the 90th
YEAR_OF_USE = int(VERSION[:4]) + 1  # plans are made for the year to come
REMEMBERED = 10  # years of history that say how much a grid moves
POOLED_YEARS = 5  # years that the pool of like zones weighs against a zone's own


def log_normal(value: float, *deviations: float) -> tuple[float, float]:
    """Return the 90 % range about a median from independent relative deviations."""
    factor = exp(Z * hypot(*deviations))
    return short(value / factor), short(value * factor)


def short(value: float) -> float:
    """Round an end of a range to five digits: none is known better."""
    return float(f"{value:.5g}")


def root_mean_square(values: Sequence[float]) -> float:
    """Return the typical size of values, whatever their sign."""
    return sqrt(sum(v * v for v in values) / len(values))


def yearly_changes(series: Mapping[int, float], last: int = 0) -> list[float]:
    """Return the logarithms of each change from one year to the next.

    `last` keeps the newest years only. A value of zero has no logarithm and is left out.
    """
    newest = max(series, default=0)
    return [
        log(series[year] / series[year - 1])
        for year in sorted(series)
        if (not last or year > newest - last) and series[year] > 0 and series.get(year - 1, 0) > 0
    ]


def changes(series: Mapping[int, float]) -> list[float]:
    """Return the logarithms of each change to the next figure known, as of one year each."""
    years = sorted(series)
    return [log(series[b] / series[a]) / sqrt(b - a) for a, b in pairwise(years)]


def movement(own: Sequence[float], pool: float) -> float:
    """Return how much a zone moves in a year: its own changes, drawn towards the like zones'.

    The pool weighs as much as POOLED_YEARS of history, so that a short or a frozen series
    does not pass for certainty.
    """
    squares = sum(change * change for change in own) + POOLED_YEARS * pool * pool
    return sqrt(squares / (len(own) + POOLED_YEARS))


def over_the_gap(yearly: float, year: int | str) -> float:
    """Return the deviation that builds up from a figure's year to the year of use."""
    return yearly * sqrt(max(YEAR_OF_USE - int(year), 0))


def percentile(values: Iterable[float], share: float) -> float:
    """Return a percentile, linear between the figures."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def ninety(values: Sequence[float]) -> tuple[float, float]:
    """Return the 5th and the 95th percentile of figures."""
    return short(percentile(values, 0.05)), short(percentile(values, 0.95))


def from_tenths(low: float, high: float) -> tuple[float, float]:
    """Turn a published 10th and 90th percentile into the 5th and the 95th, log-normal."""
    middle, deviation = sqrt(low * high), log(high / low) / (2 * Z_TENTH)
    return log_normal(middle, deviation)


def spanning(value: float, *others: float | None) -> Range:
    """Return the least and the most of a value and what else is known; all alike is exact."""
    known = [value, *(v for v in others if v is not None)]
    return (min(known), max(known)) if min(known) < max(known) else (None, None)
