"""Formulas with their numbers, as plain text: E_fac = E_IT × PUE = 98 300 kWh × 1.2 = 118 MWh."""

import re
from collections.abc import Mapping

from carbon_desktop.method.graph import Working
from carbon_desktop.words.numbers import grouped, plain
from carbon_desktop.words.units import quantity_amount, unit_text

TOKEN = re.compile(r"[A-Za-z_]\w*|[\d.]+|[-+*/^(),]")
"""What a printed formula is made of: symbols, numbers and signs."""

FUNCTIONS = {"min", "max", "ceil"}
"""What a printed formula may call."""

_SIGNS = {"*": " × ", "/": " / ", "+": " + ", "-": " − ", "(": "(", ")": ")", "^": "^", ",": ", "}
_UNKNOWN = "?"
_DIGITS = 6
_MOST_TERMS = 4
"""Terms of a sum that are written out; of more, the middle ones are left out."""


def split_symbol(symbol: str) -> tuple[str, str]:
    """Return a symbol's letter and its subscript, which may be empty."""
    letter, _, subscript = symbol.partition("_")
    return letter, subscript


def formula_text(working: Working, language: str, currency: str = "") -> str:
    """Return the formula in symbols, then in numbers with units, then what it comes to."""
    steps = [working.symbol]
    if working.formula:
        parts = {one.symbol: _number(one, language, currency) for one in working.children}
        steps += [_written(working.formula, {}), _written(working.formula, parts)]
    elif working.children:
        terms = [_number(one, language, currency) for one in working.children]
        if len(terms) > _MOST_TERMS:
            terms = [*terms[: _MOST_TERMS - 2], "…", terms[-1]]
        steps.append(" + ".join(terms))
    steps.append(_result(working, language, currency))
    return " = ".join(steps)


def _written(formula: str, parts: Mapping[str, str]) -> str:
    tokens = TOKEN.findall(formula)
    return "".join(_SIGNS.get(token) or parts.get(token, _neat(token)) for token in tokens)


def _neat(token: str) -> str:
    return grouped(token) if token[0].isdigit() else token


def _number(working: Working, language: str, currency: str) -> str:
    """Return a value in the method's own unit, so that the formula can be checked by hand."""
    if working.value is None:
        return _UNKNOWN
    number = grouped(plain(float(working.value), _DIGITS))
    return f"{number} {unit_text(working.unit, language, currency)}".rstrip()


def _result(working: Working, language: str, currency: str) -> str:
    if working.value is None:
        return _UNKNOWN
    if not (working.formula or working.total):
        return _number(working, language, currency)
    value = float(working.value)
    return quantity_amount(working.name, value, working.unit, currency, language).text
