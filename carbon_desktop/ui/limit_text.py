"""Limits as people type them: a number in the unit beside it, or with a unit of its own."""

import re
from math import inf

from carbon_desktop.ui.number import parse
from carbon_desktop.words import plain
from carbon_desktop.words.limits import SHOWN, UNITS
from carbon_desktop.words.numbers import decimal

_GAS = re.compile(r"\s*co(?:2|₂)\s*e$", re.IGNORECASE)


def limit_of(text: str, quantity: str, currency: str = "") -> float | None:
    """Return a limit in the quantity's own unit, or None: no number, negative, endless."""
    said = _GAS.sub("", text.strip())
    units = UNITS.get(quantity) or ({currency.casefold(): 1.0} if currency else {})
    for unit in sorted(units, key=len, reverse=True):
        if said.casefold().endswith(unit):
            value = _value(said[: -len(unit)], units[unit])
            if value is not None:
                return value
    return _value(said, SHOWN[quantity].factor)


def limit_text(limit: float | None, quantity: str) -> str:
    """Return a limit as it stands in a line, in the unit beside it; no limit is no text."""
    return "" if limit is None else plain(limit / SHOWN[quantity].factor)


def _value(text: str, factor: float) -> float | None:
    value = parse(text, decimal())
    return value * factor if value is not None and 0 <= value * factor < inf else None
