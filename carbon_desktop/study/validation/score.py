"""How well figures agree with published ones: errors, coverage, width, interval score."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

_MISSED = 2.0 / 0.1
"""What a miss beyond a 90 % range costs in the interval score, against its width."""


class Pair(NamedTuple):
    """A published figure and one to judge, with the ends of its range where it has one."""

    published: float
    best: float
    low: float | None = None
    high: float | None = None


class Score(NamedTuple):
    """What some pairs come to; None where it is not known, as of a rule that gives no range.

    Errors are shares of the published figure, ratios the larger over the smaller figure,
    ``mean_log_error`` is the mean size of ln(ours / published), ``inside`` the share of published
    figures that the range holds, ``median_width`` high over low, and ``interval_score`` that of
    Gneiting and Raftery (2007) at 90 % in ln, the lower the better.
    """

    rows: int
    median_error: float | None = None
    nine_in_ten_error: float | None = None
    median_ratio: float | None = None
    nine_in_ten_ratio: float | None = None
    mean_log_error: float | None = None
    inside: float | None = None
    median_width: float | None = None
    interval_score: float | None = None


def score(pairs: Sequence[Pair]) -> Score:
    """Return how well figures agree with published ones."""
    published, best = (
        np.array([one.published for one in pairs]),
        np.array([one.best for one in pairs]),
    )
    errors, logs = np.abs(best / published - 1.0), np.abs(np.log(best / published))
    found = Score(
        len(pairs),
        float(np.median(errors)),
        float(np.quantile(errors, 0.9)),
        float(np.exp(np.median(logs))),
        float(np.exp(np.quantile(logs, 0.9))),
        float(np.mean(logs)),
    )
    ends = [(one.low, one.high) for one in pairs if one.low is not None and one.high is not None]
    if len(ends) < len(pairs):
        return found
    low, high = np.array(ends).T
    width = np.log(high / low)
    beyond = np.maximum(np.maximum(np.log(low / published), np.log(published / high)), 0.0)
    return found._replace(
        inside=float(np.mean(beyond <= 0.0)),
        median_width=float(np.exp(np.median(width))),
        interval_score=float(np.mean(width + _MISSED * beyond)),
    )
