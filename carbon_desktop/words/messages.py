"""Notices and problems as sentences, with the names of what they speak of."""

from math import isinf

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import FIELDS, LARGEST, Field
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.words.names import (
    accelerator_name,
    choice_name,
    fact_text,
    field_label,
    input_name,
    quantity_name,
    region_name,
)
from carbon_desktop.words.numbers import brief, plain, rounded
from carbon_desktop.words.sentences import say
from carbon_desktop.words.units import unit_text

_COMMAS = {"en": ", ", "zh": "、"}

_AMOUNTS = {"value", "low", "high", "tdp"}
"""Details that are read as amounts, in groups of digits: a year is not."""
_COUNTS = {"total"}
"""Details that are written as their fields are: 405B."""
_ROUNDED = {"needed", "memory", "ratio", "count", "weights", "held", "load"}
"""Details that were computed: three digits of them are enough."""


def joined(words: list[str], language: str) -> str:
    """Return words as a list inside a sentence."""
    return _COMMAS[language].join(words)


def notice_text(notice: Notice, language: str, catalogue: Catalogue) -> str:
    """Return a notice as a sentence."""
    details = {
        key: _named(key, value, language, catalogue) for key, value in notice.details.items()
    }
    if notice.field:
        details.setdefault("field", field_label(notice.field, language))
        details["unit"] = _unit(FIELDS[notice.field], language)
    return say(notice.code, language, **details)


def problem_text(problem: Problem, language: str, catalogue: Catalogue) -> str:
    """Return a problem as a sentence: the field, what is wrong, what would be right."""
    field = FIELDS[problem.field]
    details = {
        key: value if isinstance(value, str) else _number(key, value)
        for key, value in problem.details.items()
    }
    choices = [choice_name(one, language) for one in field.choices]
    details["choices"] = joined(choices, language)
    details["bounds"] = bounds_text(field, language, problem.details.get("value"))
    return say(problem.code, language, **details, field=field_label(field.key, language))


def bounds_text(field: Field, language: str, value: float | str | None = None) -> str:
    """Return what a number field takes, as words inside a sentence."""
    code = "above" if field.above else "at_least"
    beyond = not isinstance(value, str) and value is not None and value > field.maximum
    if field.maximum < LARGEST or beyond:
        code = "above_up_to" if field.above else "between"
    if field.kind == "whole":
        code = f"whole_{code}"
    limits = {"minimum": plain(field.minimum), "maximum": rounded(field.maximum)}
    return say(code, language, **limits)


def _named(key: str, value: float | str, language: str, catalogue: Catalogue) -> str | float:
    """Return a detail of a notice by the name that it has for people."""
    if isinstance(value, float | int):
        return _number(key, value)
    if key == "accelerator":
        return accelerator_name(value, language, catalogue)
    if key == "region":
        return _spaced(region_name(value, language, catalogue), language)
    if key == "names":
        return joined([input_name(name, language) for name in value.split(",")], language)
    if key == "quantities":
        return joined([quantity_name(name, language) for name in value.split(",")], language)
    if key == "facts":
        return joined([fact_text(one, language, catalogue) for one in value.split(",")], language)
    if key in {"wanted", "used"}:
        return joined([choice_name(one, language) for one in value.split(",")], language)
    return value


def _unit(field: Field, language: str) -> str:
    """Return a field's unit as it follows a number; prices go without their currency."""
    unit = "" if field.is_price else unit_text(field.unit, language)
    return f" {unit}" if unit else ""


def _spaced(name: str, language: str) -> str:
    """Return a name as Chinese goes on after it: with a gap where it ends in Latin signs."""
    return f"{name} " if language == "zh" and name[-1:].isascii() else name


def _number(key: str, value: float) -> str:
    if isinf(value):
        return "∞"
    if key in _ROUNDED:
        return rounded(value)
    if key in _COUNTS:
        return brief(value)
    return rounded(value, 6) if key in _AMOUNTS else plain(value)
