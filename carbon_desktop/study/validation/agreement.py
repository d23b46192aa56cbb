"""Agreement with reality: every comparison, its scores, and whether the bars are met."""

from collections.abc import Sequence
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.runs import runs
from carbon_desktop.study.calibration.mfu_runs import training_runs
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.uncertainty import DRAWS, SEED
from carbon_desktop.study.validation.bar import SERVING, Bar, bars
from carbon_desktop.study.validation.comparison import Comparison, Ours, compare
from carbon_desktop.study.validation.left_out import mfu_left_out, power_left_out
from carbon_desktop.study.validation.practice import one_mfu, one_mfu_a_generation
from carbon_desktop.study.validation.run_plan import BARS, HOURS, TOKENS
from carbon_desktop.study.validation.score import Pair, Score, score
from carbon_desktop.study.validation.serving import (
    OURS,
    ServingScore,
    serving_score,
    serving_scores,
)
from carbon_desktop.study.validation.unused import Unused, is_used, unused


class Compared(NamedTuple):
    """One comparison: its rows, what they come to by each rule, and the runs it cannot use.

    ``scores`` are ours leaving one run out, ours leaving its laboratory out, ours today (fitted
    to the very rows: no test) and plain rules, by name.
    """

    bar: str
    rows: tuple[Comparison, ...]
    scores: dict[str, Score]
    unused: tuple[Unused, ...]

    @property
    def outside(self) -> tuple[Comparison, ...]:
        """The rows whose published figure our range does not hold."""
        return tuple(one for one in self.rows if not one.is_inside)


class Agreement(NamedTuple):
    """Both comparisons of training, the scores of serving, and all bars."""

    hours: Compared
    tokens: Compared
    serving: tuple[ServingScore, ...]
    bars: tuple[Bar, ...]

    def of(self, bar: str) -> Compared:
        """Return a comparison by its name."""
        return self.tokens if bar == TOKENS else self.hours


LEFT_OUT, ELSEWHERE, TODAY = "run_left_out", "source_left_out", "today"
RULES = {HOURS: "tdp_hours", TOKENS: "mfu_0_40"}
"""The usual rule of each comparison; only rules beside ours have no range."""


def agreement(catalogue: Catalogue) -> Agreement:
    """Compare every run with what the program makes of it, leaving it out."""
    columns = Columns(DRAWS, SEED)
    hours, tokens = (_compared(bar, catalogue, columns) for bar in BARS)
    reached = {
        HOURS: hours.scores[LEFT_OUT],
        TOKENS: tokens.scores[LEFT_OUT],
        SERVING: serving_score(OURS),
    }
    return Agreement(hours, tokens, serving_scores(), bars(reached))


def _compared(bar: str, catalogue: Catalogue, columns: Columns) -> Compared:
    left_out = mfu_left_out() if bar == TOKENS else power_left_out()
    rows = tuple(
        compare(run, bar, left_out, catalogue, columns)
        for run in runs().values()
        if is_used(run, bar)
    )
    scores = {
        LEFT_OUT: _score(rows, [one.ours for one in rows]),
        ELSEWHERE: _score(rows, [one.elsewhere for one in rows]),
        TODAY: _score(rows, [one.today for one in rows]),
        RULES[bar]: _plain(rows, [one.usual for one in rows]),
    }
    if bar == TOKENS:
        trained = training_runs()
        scores["one_mfu"] = _plain(rows, one_mfu(trained))
        scores["one_mfu_a_generation"] = _plain(rows, one_mfu_a_generation(trained))
    return Compared(bar, rows, scores, unused(bar))


def _score(rows: Sequence[Comparison], found: Sequence[Ours]) -> Score:
    return score([Pair(one.published, *ours) for one, ours in zip(rows, found, strict=True)])


def _plain(rows: Sequence[Comparison], found: Sequence[float]) -> Score:
    return score([Pair(one.published, best) for one, best in zip(rows, found, strict=True)])
