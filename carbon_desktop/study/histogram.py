"""Histograms of draws: where a figure is likely to lie, and how likely it lies below a value."""

from typing import NamedTuple

import numpy as np

from carbon_desktop.study.distribution import Draws

BINS = 40
"""Of 2,000 draws some 50 fall into each: their heights are then told to about a seventh."""

_TAIL = 0.5
"""Percent of the draws at each end that are not drawn: they would only widen the axis."""

PERCENTILES = (1.0, 5.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0)
"""Those that are copied with a distribution."""


class Histogram(NamedTuple):
    """Equal bins by their edges in ascending order, in the figure's unit.

    `shares` of all draws fall into each bin, `below` of them lie below each edge; what lies
    beyond the first and the last edge is in no bin.
    """

    edges: tuple[float, ...]
    shares: tuple[float, ...]
    below: tuple[float, ...]


def histogram(draws: Draws) -> Histogram | None:
    """Return the histogram of draws, or None where they are all the same or not finite."""
    ordered = np.sort(draws)
    tail = int(len(ordered) * _TAIL / 100.0)
    low, high = float(ordered[tail]), float(ordered[-1 - tail])
    if not (np.isfinite(ordered[0]) and np.isfinite(ordered[-1]) and low < high):
        return None
    edges = np.linspace(low, high, BINS + 1)
    counts = np.histogram(ordered, edges)[0]
    below = np.searchsorted(ordered, edges)
    return Histogram(
        tuple(edges.tolist()),
        tuple((counts / len(ordered)).tolist()),
        tuple((below / len(ordered)).tolist()),
    )


def share_below(draws: Draws, value: float) -> float:
    """Return the share of the draws that lie below a value."""
    return float(np.count_nonzero(draws < value)) / len(draws)


def percentiles(draws: Draws) -> tuple[float, ...]:
    """Return the `PERCENTILES` of draws."""
    return tuple(np.percentile(draws, PERCENTILES).tolist())
