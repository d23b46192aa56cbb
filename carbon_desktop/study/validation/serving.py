"""Serving on models not seen: the scores that ship, for the measurements themselves may not."""

import csv
from functools import cache
from typing import NamedTuple

from carbon_desktop.assets import asset
from carbon_desktop.study.validation.score import Score

OURS = "energy"
USUAL = "ecologits_as_shipped"
SOURCE = "mlenergy_2025"
EVERYTHING = "all"


class ServingScore(NamedTuple):
    """How well a rule predicts joules (or seconds) of a token, on some rows of ML.ENERGY.

    ``rule`` is ours or another, ``group`` what the rows have in common (all, task, gpu, size or
    model) and ``member`` which of these; each row is predicted without its own model.
    """

    rule: str
    group: str
    member: str
    score: Score


@cache
def serving_scores() -> tuple[ServingScore, ...]:
    """Read every score, in the order of the table."""
    with asset("data/serving_errors.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_read(row) for row in csv.DictReader(file))


def serving_score(rule: str, group: str = EVERYTHING, member: str = EVERYTHING) -> Score:
    """Return the score of a rule on a group of rows.

    Raises
    ------
    KeyError
        If there is none.
    """
    for one in serving_scores():
        if (one.rule, one.group, one.member) == (rule, group, member):
            return one.score
    raise KeyError(rule, group, member)


def _read(row: dict[str, str]) -> ServingScore:
    found = Score(
        int(row["rows"]),
        median_error=_real(row["median_error"]),
        nine_in_ten_ratio=_real(row["nine_in_ten_ratio"]),
        inside=_real(row["coverage"]),
        median_width=_real(row["median_width"]),
        interval_score=_real(row["interval_score"]),
    )
    return ServingScore(row["method"], row["group"], row["class"], found)


def _real(text: str) -> float | None:
    return float(text) if text else None
