"""Plain data into the shapes it should have, every refusal with its place and what is right."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

import msgspec

from carbon_desktop.plan.field import FIELDS, WORKLOADS
from carbon_desktop.profiles import shapes
from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.text import joined, shortened
from carbon_desktop.study.phase_estimate import RESULTS

Shape = TypeVar("Shape", bound=msgspec.Struct)

_SOME_KEY = "[...]"
_REFUSED = re.compile(r"(.*?)(?: - at `\$([^` ]*)`)?", re.DOTALL)
_VALUE_OF: Mapping[str, Any] = {"figures": shapes.Figure, "totals": dict[str, float]}
_CHOICES = {"workload": WORKLOADS, "quantity": RESULTS}
_KINDS = {
    "float": "number",
    "int": "whole_number",
    "str": "text",
    "bool": "yes_no",
    "array": "list",
    "object": "object",
    "null": "null",
}


def converted(data: Any, shape: type[Shape]) -> Shape:
    """Return data in its shape.

    Raises
    ------
    PlanFileError
        For the first thing that does not fit: an unknown or missing key, a wrong type, a word
        that is no choice, a year or id that is none.
    """
    try:
        return msgspec.convert(data, shape)
    except msgspec.ValidationError as error:
        message, place = _parts(str(error))
        raise _refusal(message, _with_keys(place, data)) from None


def _parts(text: str) -> tuple[str, str]:
    """Return what a refusal of the library says, and the place that it names at the end."""
    found = _REFUSED.fullmatch(text)
    assert found is not None  # The pattern takes any text.
    return found[1], (found[2] or "").removeprefix(".")


def _refusal(message: str, place: str) -> PlanFileError:
    for pattern, refuse in _REFUSALS:
        found = pattern.fullmatch(message)
        if found is not None:
            return refuse(place, *found.groups())
    return PlanFileError("wrong_value", place, reason=message)


def _missing_key(place: str, key: str) -> PlanFileError:
    return PlanFileError("missing_key", place, key=key)


def _unknown_key(place: str, key: str) -> PlanFileError:
    return PlanFileError("unknown_key", place, key=shortened(key), nearest=_nearest(place, key))


def _wrong_type(place: str, expected: str, found: str) -> PlanFileError:
    kinds = [_KINDS.get(one, one) for one in expected.split(" | ")]
    wanted = [one for one in kinds if one != "null" and (one != "object" or len(kinds) == 1)]
    return PlanFileError(
        "wrong_type", place, expected=",".join(wanted or kinds), found=_KINDS.get(found, found)
    )


def _unknown_choice(place: str, value: str) -> PlanFileError:
    key = place.removesuffix(".value").rpartition(".")[2]
    choices = _CHOICES.get(key) or (FIELDS[key].choices if key in FIELDS else ())
    return PlanFileError(
        "unknown_choice", place, value=shortened(value), choices=",".join(choices)
    )


def _out_of_range(place: str, bound: str) -> PlanFileError:
    return PlanFileError("out_of_range", place, bound=bound)


_REFUSALS: tuple[tuple[re.Pattern[str], Callable[..., PlanFileError]], ...] = (
    (re.compile(r"Object missing required field `(.*)`"), _missing_key),
    (re.compile(r"Object contains unknown field `(.*)`", re.DOTALL), _unknown_key),
    (re.compile(r"Expected `([^`]*)`, got `([^`]*)`"), _wrong_type),
    (re.compile(r"Invalid enum value '?(.*?)'?", re.DOTALL), _unknown_choice),
    (re.compile(r"Expected `(?:int|float)` ([<>]= \d+)(?:\.0)?"), _out_of_range),
    (re.compile(r"Expected `str` of length >= 1"), partial(PlanFileError, "empty_text")),
    (re.compile(r"Expected `array` of length >= 1"), partial(PlanFileError, "no_scenario")),
    (re.compile(r"Expected `str` matching regex .*"), partial(PlanFileError, "own_id")),
)
"""The library's messages and our codes for them; a test holds every one of them to it."""


def _nearest(place: str, key: str) -> str:
    """Return the known field most like an unknown one, where fields are set."""
    if not place.endswith("settings"):
        return ""
    from difflib import get_close_matches

    return next(iter(get_close_matches(key[:60], FIELDS, 1)), "")


def _with_keys(place: str, data: Any) -> str:
    """Return a place with the key that the library leaves out below an object of any keys."""
    before, some_key, after = place.partition(_SOME_KEY)
    if not some_key:
        return place
    entries = data
    for step in before.split("."):
        entries = entries[step]
    return _first_refused(before, entries, after)


def _first_refused(place: str, entries: Mapping[str, Any], after: str) -> str:
    """Return the place of the first entry that does not fit, `after` being the way on from it."""
    for key, value in entries.items():
        shape = _VALUE_OF[place.rpartition(".")[2]]
        try:
            msgspec.convert(value, shape)
        except msgspec.ValidationError:
            inner = after.partition(_SOME_KEY)
            here = joined(place, key)
            if not inner[1]:
                return f"{here}{after}"
            return next(
                joined(here, name) for name, one in value.items() if type(one) not in {int, float}
            )
    return place
