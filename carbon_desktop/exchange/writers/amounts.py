"""Amounts as a paper writes them: results to three digits, what went in as it was given."""

from collections.abc import Sequence
from math import floor, log10

from carbon_desktop.words import plain
from carbon_desktop.words.numbers import THIN, grouped, rounded, significant
from carbon_desktop.words.ranges import span
from carbon_desktop.words.units import amount, scale, unit_text

GAP = "\u00a0"
"""Between a number and its unit: a line never breaks there."""

_DIGITS = 6
_RESULT_DIGITS = 3
_ADDING_DIGITS = 4
"""More would look more certain than an estimate is: the sum is then told as read."""

_SMALLEST_TOLD = 1e-9
"""Of the smallest prefix: less is told in powers of ten, which no one adds up."""

_LEAST_SHOWN = 10
"""A part is told in at least so many of the last digit's units."""


def came_out(value: float, unit: str, language: str) -> str:
    """Return a result: three digits, in the prefix that reads best."""
    number, named = amount(value, unit, language)
    return _bound(_commas(number), named)


def went_in(value: float, unit: str, language: str) -> str:
    """Return an input in its own unit: as many digits as it was given with, up to six."""
    return _bound(_plainly(value), unit_text(unit, language))


def adding_up(parts: Sequence[float], unit: str, language: str) -> list[str]:
    """Return parts and, last, their sum, with as few digits as add up in what is read.

    Where a part is too small for that beside the others, each has a prefix and three digits.
    """
    told, total = [*parts, sum(parts)], sum(parts)
    factor, named = scale([total], unit, language)
    is_told = total * factor > _SMALLEST_TOLD
    for digits in range(_RESULT_DIGITS, _ADDING_DIGITS + 1) if is_told else ():
        places = max(digits - 1 - floor(log10(significant(total * factor))), 0)
        counted = [round(value * factor * 10**places) for value in told]
        is_seen = all(n >= _LEAST_SHOWN for n, value in zip(counted, told, strict=True) if value)
        if is_seen and (sum(counted[:-1]) == counted[-1] or digits == _ADDING_DIGITS):
            counted[-1] = sum(counted[:-1])
            return [_bound(f"{n / 10**places:,.{places}f}", named) for n in counted]
    return [came_out(value, unit, language) for value in told]


def ranged(
    text: str, told: Sequence[float], found: tuple[float, float] | None, unit: str, language: str
) -> str:
    """Return an amount with its range in square brackets behind it, in the amount's own prefix.

    `told` are the values whose prefix the amount may have: its own, and the total's beside it.
    """
    for value in told if found is not None else ():
        factor, named = scale([value], unit, language)
        ends = span(*(end * factor for end in found or ()))
        if ends and text.endswith(_bound("", named)):
            return f"{text} [{brief(ends)}]".replace(" ", GAP)
    return text


def brief(ends: str) -> str:
    """Return the ends of a range as they stand in brackets."""
    return _commas(ends).replace(" – ", "–")


def share(value: float) -> str:
    """Return a share of one as per cent."""
    return f"{_plainly(value * 100)}%"


def count(value: float) -> str:
    """Return a number of things or hours."""
    return _plainly(value)


def about(value: float) -> str:
    """Return a number of things or hours that was worked out: three digits."""
    return _commas(rounded(value))


def large(value: float, language: str) -> str:
    """Return a number of parameters, tokens or requests as the field does: 7 B, in Chinese 7B."""
    number, named = amount(value, "count", language)
    return _bound(_commas(number), named) if language == "en" else f"{_commas(number)}{named}"


def _plainly(value: float) -> str:
    return _commas(grouped(plain(value, max(_DIGITS, len(str(int(abs(value))))))))


def _commas(number: str) -> str:
    """Return a number as papers group it; a thin space does not survive every paste."""
    return number.replace(THIN, ",")


def _bound(number: str, unit: str) -> str:
    return f"{number} {unit}".rstrip().replace(" ", GAP)
