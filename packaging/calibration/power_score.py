"""How well the power model agrees with the meters: leaving out one run, and one laboratory."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from calibration.power_model import Array, design, fit_each, powers
from calibration.power_range import group, power_range, spreads
from calibration.power_rows import PowerRow, read_rows

MISSED_WEIGHT = 2.0 / 0.1
"""Interval score at alpha 0.1: what a miss beyond the range costs, against its width."""


class Prediction(NamedTuple):
    """One run: watts of one accelerator at its own boundary, read and predicted without it."""

    id: str
    published: float
    ours: float
    low: float
    high: float
    usual: float
    """TDP x hours x PUE, at the boundary of the run."""

    @property
    def error(self) -> float:
        """How far ours is from the published figure, as a share of it."""
        return abs(self.ours / self.published - 1.0)


class Score(NamedTuple):
    """The bars of the hours table."""

    rows: int
    median_error: float
    nine_in_ten: float
    inside: float
    median_width: float
    interval_score: float


def leave_one_out(rows: Sequence[PowerRow]) -> list[Prediction]:
    """Predict every run by constants fitted without it."""
    return _predict(rows, 1.0 - np.eye(len(rows)), list(range(len(rows))))


def leave_one_source_out(rows: Sequence[PowerRow]) -> list[Prediction]:
    """Predict every run by constants fitted without all runs of its laboratory."""
    sources = sorted({row.source for row in rows})
    kept = np.array([[float(row.source != one) for row in rows] for one in sources])
    return _predict(rows, kept, [sources.index(row.source) for row in rows])


def _predict(rows: Sequence[PowerRow], kept: Array, fits: Sequence[int]) -> list[Prediction]:
    d = design(rows)
    constants, missed = fit_each(kept, d)
    accelerators, rest, _ = powers(constants, d)
    spread = spreads(missed, kept, rows)
    found = []
    for i, (row, k) in enumerate(zip(rows, fits, strict=True)):
        own, others = float(accelerators[k, i]), float(rest[k, i])
        low, high = power_range(row, own, others, float(spread[k, group(row)]))
        ours = own + others
        found.append(Prediction(row.id, row.power, ours, low, high, row.tdp))
    return found


def score(predictions: Sequence[Prediction]) -> Score:
    """Return how well predictions agree: errors, coverage, width, interval score of ln(power)."""
    errors = np.array([one.error for one in predictions])
    inside = np.array([one.low <= one.published <= one.high for one in predictions])
    width = np.array([one.high / one.low for one in predictions])
    beyond = [
        max(np.log(one.low / one.published), np.log(one.published / one.high), 0.0)
        for one in predictions
    ]
    return Score(
        len(predictions),
        float(np.median(errors)),
        float(np.quantile(errors, 0.9)),
        float(np.mean(inside)),
        float(np.median(width)),
        float(np.mean(np.log(width) + MISSED_WEIGHT * np.array(beyond))),
    )


def main() -> None:
    """Print the agreement, and every row."""
    rows = read_rows()
    left_out = leave_one_out(rows)
    usual = score([one._replace(ours=one.usual) for one in left_out])
    print("leaving one run out   ", score(left_out))
    print("leaving one source out", score(leave_one_source_out(rows)))
    print(f"TDP x hours x PUE: median {usual.median_error:.3f}, {usual.nine_in_ten:.3f}")
    for one in left_out:
        inside = " " if one.low <= one.published <= one.high else "*"
        print(f"{inside} {one.id:48} {one.published:6.0f} W  ours {one.ours:6.0f} "
              f"({one.low:.0f} to {one.high:.0f})  {one.ours / one.published:.2f}")  # fmt: skip
