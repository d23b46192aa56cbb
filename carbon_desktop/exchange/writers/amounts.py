"""Amounts as a paper writes them: results to three digits, what went in as it was given."""

from carbon_desktop.words import plain
from carbon_desktop.words.numbers import grouped
from carbon_desktop.words.units import amount, unit_text

GAP = "\u00a0"
"""Between a number and its unit: a line never breaks there."""

_DIGITS = 6


def came_out(value: float, unit: str, language: str) -> str:
    """Return a result: three digits, in the prefix that reads best."""
    number, named = amount(value, unit, language)
    return _bound(number, named)


def went_in(value: float, unit: str, language: str) -> str:
    """Return an input in its own unit: as many digits as it was given with, up to six."""
    return _bound(_plainly(value), unit_text(unit, language))


def share(value: float, language: str) -> str:
    """Return a share of one as per cent."""
    return _bound(_plainly(value * 100), "%") if language == "en" else f"{_plainly(value * 100)}%"


def count(value: float) -> str:
    """Return a number of things or hours."""
    return _plainly(value)


def _plainly(value: float) -> str:
    return grouped(plain(value, max(_DIGITS, len(str(int(abs(value)))))))


def _bound(number: str, unit: str) -> str:
    return f"{number} {unit}".rstrip().replace(" ", GAP)
