"""Assumptions: the numbers that went into an estimate, each with where it comes from."""

from typing import NamedTuple

ENTERED = "entered"
LOOKED_UP = "looked_up"
DEFAULT = "default"
CALCULATED = "calculated"
STATUSES = (ENTERED, LOOKED_UP, DEFAULT, CALCULATED)


class Assumption(NamedTuple):
    """One number or choice that went in.

    `name` is an input of the method or a choice (accelerator, region, ...), `status` one of
    `STATUSES`, `source` a source id of the catalogue or the user's own words, `fact` the key of
    the catalogue fact behind it, `phase` the phase's id, `label` what the number really is
    where that needs a word: the boundary that a grid factor has. `low` and `high` are the 5th and
    95th percentile, both None where the number is exact; `shape` is how it is spread between
    them, and `column` what its draws are keyed by where that is not the fact itself.
    """

    name: str
    value: float | str
    unit: str
    status: str
    source: str = ""
    year: int | None = None
    low: float | None = None
    high: float | None = None
    fact: str = ""
    phase: str = ""
    label: str = ""
    shape: str = ""
    column: str = ""
