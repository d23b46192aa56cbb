"""A sourced number: what every fact of the catalogue is made of."""

from typing import NamedTuple


class Figure(NamedTuple):
    """A number with its unit, source and year, and the range its sources leave it.

    ``source`` is an id of sources.csv, or the user's own text for own entries. ``low`` and
    ``high`` are given together or not at all. ``note`` is a code, never prose.
    """

    value: float
    unit: str
    source: str
    year: int | None = None
    low: float | None = None
    high: float | None = None
    note: str = ""
