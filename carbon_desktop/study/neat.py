"""Neat numbers: few digits, and never past what was found to fit."""

from math import ceil, floor, log10

DIGITS = 4


def neat(value: float, *, up: bool) -> float:
    """Return a value in four digits, rounded down, or `up`, and never past it."""
    if value == 0 or float(f"{value:.{DIGITS}g}") == value:
        return value
    step = 10.0 ** (floor(log10(abs(value))) + 1 - DIGITS)
    whole = ceil(value / step) if up else floor(value / step)
    return float(f"{whole * step:.{DIGITS}g}")
