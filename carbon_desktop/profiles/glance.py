"""A glance at a plan file: what a list shows of it, without making the plan."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.files import read
from carbon_desktop.profiles.text import LIMIT


class Glance(NamedTuple):
    """A plan's name, and what its baseline came to when it was saved, by quantity."""

    name: str
    totals: Mapping[str, float]


def glance(path: Path) -> Glance:
    """Return what a list shows of a plan file, a tenth of the time that opening it takes.

    Raises
    ------
    PlanFileError
        If its content is not a plan that this program can read.
    StoreError
        If it cannot be read at all.
    """
    data = read(path)
    found = _decoded(data) if len(data) <= LIMIT else None
    return found or _opened(data, path)


def _decoded(data: bytes) -> Glance | None:
    """Return a glance at a file of today's format; None where it takes a closer look."""
    import msgspec

    from carbon_desktop.profiles import shapes

    try:
        document = msgspec.json.decode(data, type=shapes.Document)
    except msgspec.MsgspecError:
        return None
    return Glance(document.name, document.pinned.totals.get(document.scenarios[0].id, {}))


def _opened(data: bytes, path: Path) -> Glance:
    """Open a file of an older format, or one that is broken, to learn in what."""
    from carbon_desktop.profiles.format import loads

    try:
        plan = loads(data)
    except PlanFileError as error:
        raise error.in_file(path) from None
    return Glance(plan.name, plan.pinned.totals.get(plan.baseline.id, {}))
