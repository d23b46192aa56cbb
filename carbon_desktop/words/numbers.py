"""Numbers as a person reads and writes them: no false precision, no needless digits."""

from math import floor, isfinite, log10

THIN = "\u202f"
"""Narrow space between groups of three digits; a line never breaks at it."""

_LARGEST_PLAIN = 1e15
_SMALLEST_PLAIN = 1e-9
_LARGEST_GROUPED = 1e12


def plain(value: float, digits: int = 12) -> str:
    """Return a number as one types it into a field: no groups, no needless digits."""
    size = abs(value)
    if not isfinite(value) or (size and not _SMALLEST_PLAIN <= size < _LARGEST_PLAIN * 10):
        return f"{value:.{digits}g}".replace("e+", "e")
    if not size:
        return "0"
    text = f"{value:.{max(digits - 1 - _exponent(value, digits), 0)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def exact(value: float) -> str:
    """Return a number in full precision, as it goes to the clipboard."""
    text = repr(float(value))
    return text.removesuffix(".0")


def rounded(value: float, digits: int = 3) -> str:
    """Return a number to some significant digits, grouped; powers of ten from 10^12 on."""
    size = abs(value)
    if not isfinite(value):
        return f"{value}"
    if size >= _LARGEST_GROUPED or 0 < size < _SMALLEST_PLAIN:
        return _in_powers(value, digits)
    kept = float(f"{value:.{digits}g}")
    return grouped(plain(kept, digits + 3))


def grouped(text: str) -> str:
    """Return a plain number with its digits in groups of three."""
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, rest = digits.partition(".")
    if not whole.isdigit():
        return text
    return f"{sign}{int(whole):,}{point}{rest}".replace(",", THIN).replace("-", "\u2212")


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
    return f"{mantissa} × 10{raised}".replace("-", "\u2212")
