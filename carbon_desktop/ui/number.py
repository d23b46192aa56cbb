"""Numbers as people type them."""

import unicodedata
from math import isfinite

_SIZES = {
    "k": 1e3,
    "m": 1e6,
    "b": 1e9,
    "t": 1e12,
    "%": 1e-2,
    "千": 1e3,
    "万": 1e4,
    "亿": 1e8,
}
_GAPS = str.maketrans("", "", " _'’\u00a0\u2009\u202f")


def parse(text: str, decimal: str = ".") -> float | None:
    """Return the number that a text says, or None.

    `decimal` is the decimal sign of the user's locale. A point always is one too, for we show
    numbers with points; the other sign may stand between groups of three digits.
    """
    text = unicodedata.normalize("NFKC", text).translate(_GAPS).casefold()
    size = _SIZES.get(text[-1:], 1.0)
    digits = text[:-1] if size != 1.0 else text
    try:
        value = float(_pointed(digits, decimal)) * size
    except ValueError:
        return None
    return value if isfinite(value) else None


def _pointed(text: str, decimal: str) -> str:
    """Return a number with a point for its decimal sign and without groups."""
    if "," not in text:
        return text
    if "." in text:
        last = max(text.rfind(","), text.rfind("."))
        whole, part = text[:last], text[last + 1 :]
        return f"{_ungrouped(whole)}.{part}"
    if decimal == "," and text.count(",") == 1:
        return text.replace(",", ".")
    return _ungrouped(text)


def _ungrouped(text: str) -> str:
    """Return a whole number without the signs between its groups of three.

    Raises
    ------
    ValueError
        If the groups are not of three digits.
    """
    first, *groups = text.replace(".", ",").split(",")
    if not first.strip("+-").isdigit() or any(len(g) != 3 or not g.isdigit() for g in groups):
        raise ValueError(text)
    return first + "".join(groups)
