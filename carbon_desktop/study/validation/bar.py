"""The bars: how good the method must be, and whether it is."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from carbon_desktop.study.validation.run_plan import HOURS, TOKENS
from carbon_desktop.study.validation.score import Score

SERVING, ALL = "serving", "all"


class Bar(NamedTuple):
    """A bar for one measure of one comparison, and what was reached."""

    comparison: str
    measure: str
    least: float | None
    most: float | None
    reached: float

    @property
    def missed_by(self) -> float:
        """How far the measure lies beyond the bar, 0 where it is met."""
        below = 0.0 if self.least is None else self.least - self.reached
        above = 0.0 if self.most is None else self.reached - self.most
        return max(below, above, 0.0)

    @property
    def is_met(self) -> bool:
        """Whether the bar is met."""
        return self.missed_by == 0.0


_BARS: tuple[tuple[str, str, float | None, float | None], ...] = (
    (HOURS, "median_error", None, 0.13),
    (HOURS, "nine_in_ten_error", None, 0.45),
    (HOURS, "inside", 0.80, None),
    (HOURS, "median_width", None, 2.2),
    (TOKENS, "median_ratio", None, 1.25),
    (TOKENS, "nine_in_ten_ratio", None, 1.75),
    (TOKENS, "mean_log_error", None, 0.28),
    (TOKENS, "inside", 0.80, None),
    (TOKENS, "median_width", None, 4.0),
    (SERVING, "median_error", None, 0.25),
    (SERVING, "nine_in_ten_ratio", None, 2.0),
    (SERVING, "inside", 0.80, None),
    (SERVING, "median_width", None, 4.0),
    (ALL, "inside", 0.85, 0.97),
)
"""Comparison, measure, the least and the most that it may be."""


def bars(scores: Mapping[str, Score]) -> tuple[Bar, ...]:
    """Return every bar with what was reached, from the scores by comparison.

    Raises
    ------
    ValueError
        If a score lacks a measure that has a bar.
    """
    scores = {**scores, ALL: _together(tuple(scores.values()))}
    return tuple(
        Bar(comparison, measure, least, most, _reached(scores[comparison], measure))
        for comparison, measure, least, most in _BARS
    )


def _together(scores: Sequence[Score]) -> Score:
    """Return the share of all rows of all comparisons that lie inside their ranges."""
    rows = sum(one.rows for one in scores)
    return Score(rows, inside=sum(one.rows * _reached(one, "inside") for one in scores) / rows)


def _reached(score: Score, measure: str) -> float:
    found: float | None = getattr(score, measure)
    if found is None:
        raise ValueError(f"{measure} is not known")
    return found
