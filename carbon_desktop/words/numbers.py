"""Numbers as a person reads and writes them: no false precision, no needless digits."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from math import floor, isfinite, log10

_decimal = ContextVar("decimal sign", default=".")

THIN = "\u202f"
"""Narrow space between groups of three digits; a line never breaks at it."""

_LARGEST_PLAIN = 1e15
_SMALLEST_PLAIN = 1e-9
_LARGEST_GROUPED = 1e12
_LARGEST_WORDED = 1e16
_SIZE_WORDS = ((1e12, "T"), (1e9, "B"), (1e6, "M"))
"""Words that fields of model sizes and token counts understand, in every language."""
_EXACT = 12
_CLOSE = 6
"""Digits in which a number is what it was given as: beyond them is the noise of computing."""


def use_decimal(sign: str) -> None:
    """Write numbers with this decimal sign from now on, ``.`` or ``,``: that of the user's locale.

    Without it, as on the command line, it is the point.
    """
    _decimal.set(sign)


def decimal() -> str:
    """Return the decimal sign that numbers are written with."""
    return _decimal.get()


@contextmanager
def written_with(sign: str) -> Iterator[None]:
    """Write numbers with a decimal sign for a while: a paper's reader has a locale of its own."""
    before = _decimal.set(sign)
    try:
        yield
    finally:
        _decimal.reset(before)


def plain(value: float, digits: int = 12) -> str:
    """Return a number as one types it into a field: no groups, no needless digits."""
    return _in_locale(_plain(value, digits))


def _plain(value: float, digits: int) -> str:
    size = abs(value)
    if not isfinite(value) or (size and not _SMALLEST_PLAIN <= size < _LARGEST_PLAIN * 10):
        return f"{value:.{digits}g}".replace("e+", "e")
    if not size:
        return "0"
    text = _fixed(value, digits)
    return text.rstrip("0").rstrip(".") if "." in text else text


def brief(value: float, digits: int = 12) -> str:
    """Return a large number as the field writes it: 7B, 1.5T; a smaller one as it is typed."""
    for start, word in _SIZE_WORDS:
        if start <= abs(value) < _LARGEST_WORDED:
            return _in_locale(_plain(value / start, digits)) + word
    return plain(value, digits)


def _fixed(value: float, digits: int) -> str:
    """Return a number that is not zero with all its digits, zeros at the end among them."""
    return f"{value:.{max(digits - 1 - _exponent(value, digits), 0)}f}"


def exact(value: float) -> str:
    """Return a number in full precision, as it goes to the clipboard: with a point everywhere."""
    text = repr(float(value))
    return text.removesuffix(".0")


def closely(value: float) -> str:
    """Return a number as a tip tells it: all of its whole, six significant digits at least."""
    whole = _exponent(value, _CLOSE) + 1 if value and isfinite(value) else 0
    digits = max(_CLOSE, whole)
    return rounded(significant(value, digits), digits)


def rounded(value: float, digits: int = 3) -> str:
    """Return a number to some significant digits, grouped; powers of ten from 10^12 on.

    Zeros at the end stay where they come of rounding: 21.96 is 22.0 and 22 is 22.
    """
    size = abs(value)
    if not isfinite(value):
        return f"{value}"
    if size >= _LARGEST_GROUPED or 0 < size < _SMALLEST_PLAIN:
        return _in_powers(value, digits)
    kept = significant(value, digits)
    if kept == significant(value, _EXACT):
        return grouped(_plain(kept, digits + 3))
    return grouped(_fixed(kept, digits))


def grouped(text: str) -> str:
    """Return a plain number with its digits in groups of three."""
    text = text.replace(",", ".")
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, rest = digits.partition(".")
    if not whole.isdigit():
        return _in_locale(text)
    whole = f"{int(whole):,}".replace(",", THIN)
    return _in_locale(f"{sign}{whole}{point}{rest}".replace("-", "\u2212"))


def significant(value: float, digits: int = 3) -> float:
    """Return a number rounded to significant digits."""
    return float(f"{value:.{digits}g}")


def _exponent(value: float, digits: int) -> int:
    """Return the power of ten of the first digit, after rounding."""
    return floor(log10(abs(significant(value, digits))))


def _in_powers(value: float, digits: int) -> str:
    mantissa, _, power = f"{value:.{digits - 1}e}".partition("e")
    mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    raised = str(int(power)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return _in_locale(f"{mantissa} × 10{raised}".replace("-", "\u2212"))


def _in_locale(text: str) -> str:
    return text.replace(".", _decimal.get())
