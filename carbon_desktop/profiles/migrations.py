"""Migrations: an old file's data brought up to today's format, step by step, in memory."""

from collections.abc import Callable, Sequence
from typing import Any

from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.text import shortened

Data = dict[str, Any]
Step = Callable[[Data], Data]


def _with_dates_and_figures(data: Data) -> Data:
    """Return a plan of format 1 in format 2, which adds a start, published figures and nulls.

    Raises
    ------
    PlanFileError
        If it has a key that format 1 did not know: no program wrote it.
    """
    for key in ("start", "published"):
        if key in data:
            raise PlanFileError("unknown_key", key=key, nearest="")
    return data


def _with_ranges_and_workloads(data: Data) -> Data:
    """Return a plan of format 2 in format 3, which adds ranges, training, serving and CPU work."""
    return data


def _with_groups_and_favourites(data: Data) -> Data:
    """Return a plan of format 3 in format 4: groups, favourites and machines for rent are new.

    Raises
    ------
    PlanFileError
        If a scenario has a key that format 3 did not know.
    """
    scenarios = data.get("scenarios")
    for index, one in enumerate(scenarios if isinstance(scenarios, list) else ()):
        for key in ("group", "favourite"):
            if isinstance(one, dict) and key in one:
                place = f"scenarios[{index}]"
                raise PlanFileError("unknown_key", place, key=key, nearest="")
    return data


STEPS: tuple[Step, ...] = (
    _with_dates_and_figures,
    _with_ranges_and_workloads,
    _with_groups_and_favourites,
)
"""The step at index n turns a plan of format n + 1 into one of format n + 2.

Raise the format, by a new step, when an older program could no longer read a file. Every step
needs a real file of the format before it under tests/profiles/old_formats.
"""

FORMAT = len(STEPS) + 1
"""The format that is written."""


def migrated(data: Data, steps: Sequence[Step] = STEPS) -> Data:
    """Return the data in today's format; the file it came from is left alone.

    Raises
    ------
    PlanFileError
        If the format is newer than this program, missing, or no format at all.
    """
    known = len(steps) + 1
    if "format" not in data:
        raise PlanFileError("missing_key", key="format")
    number = data["format"]
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise PlanFileError("unknown_format", "format", value=shortened(str(number)))
    if number > known:
        raise PlanFileError("newer_format", "format", format=number, known=known)
    for older, step in enumerate(steps[number - 1 :], start=number):
        data = {**step(data), "format": older + 1}
    return data
