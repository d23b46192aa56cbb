"""JSON text to plain data and back, refusing everything that JSON readers let slip through."""

import json
from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any, NoReturn

from carbon_desktop.profiles.errors import PlanFileError

LIMIT_MB = 4
"""Files above this size are refused: the largest plan that we can think of has a tenth of it."""

LIMIT = LIMIT_MB * 1024 * 1024

_LONGEST_WHOLE = 15
"""Whole numbers of more digits are read as floats, which hold no more than these exactly."""


class _Flaw:
    """Stands in the tree where something cannot be, until its place is known."""

    def __init__(self, code: str, **details: str) -> None:
        self.code = code
        self.details = details


def parse(data: bytes) -> dict[str, Any]:
    """Return the object that a JSON file holds; a byte order mark is let pass.

    Raises
    ------
    PlanFileError
        If it is too large, no UTF-8, no JSON, nested too deeply, no object, or holds a key
        twice, a number that is none or that no float can hold, or half a character.
    """
    if len(data) > LIMIT:
        raise PlanFileError("too_large", limit_mb=LIMIT_MB)
    try:
        tree = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_real,
            parse_int=_whole,
        )
        _refuse_flaws(tree)
    except UnicodeDecodeError:
        raise PlanFileError("not_utf8") from None
    except json.JSONDecodeError as error:
        raise PlanFileError("not_json", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise PlanFileError("too_deep") from None
    if not isinstance(tree, dict):
        raise PlanFileError("not_an_object")
    return tree


def encoded(shape: object) -> bytes:
    """Return a shape as the text of a file: UTF-8, indented, with a final newline.

    Raises
    ------
    PlanFileError
        If some text in it holds half a character, or a whole number is beyond all bounds.
    """
    import msgspec

    try:
        data = msgspec.json.encode(shape)
    except UnicodeEncodeError:
        raise PlanFileError("not_unicode") from None
    except OverflowError:
        raise PlanFileError("number_out_of_range", value="") from None
    return msgspec.json.format(data, indent=2) + b"\n"


def _object(pairs: list[tuple[str, Any]]) -> Mapping[str, Any] | _Flaw:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            return _Flaw("duplicate_key", key=shortened(key))
        found[key] = value
    return found


def _constant(text: str) -> _Flaw:
    return _Flaw("not_a_number", value=text)


def _real(text: str) -> float | _Flaw:
    value = float(text)
    return value if isfinite(value) else _Flaw("number_out_of_range", value=shortened(text))


def _whole(text: str) -> float | _Flaw:
    return int(text) if len(text) <= _LONGEST_WHOLE else _real(text)


def _refuse_flaws(tree: Any) -> None:
    """Raise for the first flaw of a tree, in reading order; the way back gathers its place."""
    if isinstance(tree, _Flaw):
        raise PlanFileError(tree.code, "", "", **tree.details)
    if isinstance(tree, str):
        _refuse_half_characters(tree)
    elif isinstance(tree, dict | list):
        steps = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for step, value in steps:
            if isinstance(step, str):
                _refuse_half_characters(step)
            try:
                _refuse_flaws(value)
            except PlanFileError as error:
                error.place = _within(step, error.place)
                raise


def _refuse_half_characters(text: str) -> None:
    """Refuse lone surrogates, which no UTF-8 file can hold when the plan is saved again."""
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise PlanFileError("not_unicode") from None


def _within(step: str | int, place: str) -> str:
    """Return a place below a key or a number in a list."""
    first = f"[{step}]" if isinstance(step, int) else shortened(step)
    return f"{first}.{place}" if place and not place.startswith("[") else f"{first}{place}"


def joined(place: str, key: str) -> str:
    """Return the place of a key within a place, in one line and of bearable length."""
    key = shortened(key)
    return f"{place}.{key}" if place else key


def shortened(text: str, length: int = 60) -> str:
    """Return text of a file as it can stand in a sentence: printable and not too long."""
    shown = "".join(one if one.isprintable() else " " for one in text[: length + 1])
    return shown if len(shown) <= length else f"{shown[: length - 1]}…"


def refuse_repeated(ids: Iterable[str], place: str) -> None:
    """Raise for the first id that stands twice in a list of entries."""
    seen: set[str] = set()
    for number, id in enumerate(ids):
        if id in seen:
            _raise_repeated(id, f"{place}[{number}].id")
        seen.add(id)


def _raise_repeated(id: str, place: str) -> NoReturn:
    raise PlanFileError("repeated_id", place, id=shortened(id))
