"""Numbers as people type them, in any of the ways that can be told apart."""

import re
import unicodedata
from math import isfinite

from carbon_desktop.words import exact

_SIZES = {
    "k": 3, "m": 6, "b": 9, "bn": 9, "t": 12, "%": -2,
    "百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11,
    "万亿": 12,
}  # fmt: skip
"""Words for powers of ten."""

_WORDS = "".join(_SIZES)
_GAPS = str.maketrans("", "", " _'’\u00a0\u2009\u202f\u3000")
_SIGNS = str.maketrans("−–。٫٬", "--..,")
"""Signs that Unicode does not take for one another, though people do."""

_RAISED = re.compile(r"([⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_POWER = re.compile(r"(?:(?<=\d)[×x*·])?10\^([+-]?\d{1,3})$")
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$")
_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$")


def parse(text: str, decimal: str = ".") -> float | None:
    """Return the number that a text says, or None: no number, or one that can be read two ways.

    `decimal` is the decimal sign of the user's locale, ``.`` or ``,``; the other one stands
    between groups of three digits. A point is read as a decimal sign in every locale where it
    can be nothing else.
    """
    digits, power = _powered(_tidied(text))
    return _value(_pointed(digits, decimal), power)


def meanings(text: str, decimal: str = ".") -> tuple[str, ...]:
    """Return how to write what a text may mean that cannot be read for sure; at most two ways."""
    digits, power = _powered(_tidied(text))
    if parse(text, decimal) is not None or power < 0 or len(re.findall(r"[.,]", digits)) != 1:
        return ()
    whole = _value(re.sub(r"[.,]", "", digits), power) if _GROUPED.match(digits) else None
    part = _value(digits.replace(",", "."), power)
    return tuple(
        exact(value).replace(".", decimal) for value in (whole, part) if value is not None
    )


def _value(number: str, power: int) -> float | None:
    """Return a number with a point, times a power of ten: by its text, for 7 % is 0.07."""
    if not _PLAIN.match(number):
        return None
    digits, _, own_power = number.partition("e")
    value = float(f"{digits}e{int(own_power or 0) + power}")
    return value if isfinite(value) else None


def _tidied(text: str) -> str:
    """Return a text in ASCII digits and signs, without gaps; raised digits as a power."""
    text = _RAISED.sub(lambda found: f"^{found[1]}", text.translate(_GAPS))
    return unicodedata.normalize("NFKC", text).translate(_SIGNS).translate(_GAPS).casefold()


def _powered(text: str) -> tuple[str, int]:
    """Return the digits before a power of ten, or before a word for one, and the power."""
    power = _POWER.search(text)
    if power is not None:
        return text[: power.start()] or "1", int(power[1])
    digits = text.rstrip(_WORDS)
    size = _SIZES.get(text[len(digits) :])
    return (text, 0) if size is None else (digits, size)


def _pointed(text: str, decimal: str) -> str:
    """Return a number with a point for its decimal sign and without groups, else as it is."""
    grouped = _GROUPED.match(text)
    if "," in text and "." in text:
        whole, sign, part = text.rpartition("," if text.rfind(",") > text.rfind(".") else ".")
        other = "." if sign == "," else ","
        is_right = _GROUPED.match(whole) and sign not in whole
        return f"{whole.replace(other, '')}.{part}" if is_right else text
    if grouped is None:
        return text.replace(",", ".") if decimal == "," else text
    sign = grouped[1]
    if text.count(sign) > 1 or (sign, decimal) == (",", "."):
        return text.replace(sign, "")
    if sign == ",":
        return text.replace(",", ".")
    return text if decimal == "." else ""  # Where the comma is decimal, it may be either.
