"""One line of the working: a formula with its numbers, what it is, and where it comes from."""

import re
from typing import Literal, NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.method.graph import Working
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.panels.other_factor import other_factor
from carbon_desktop.ui.panels.provenance import SEPARATOR, provenance, range_text
from carbon_desktop.ui.shown import field_of
from carbon_desktop.words import (
    amount,
    choice_name,
    exact,
    formula_text,
    input_name,
    quantity_name,
    split_symbol,
    unit_text,
)
from carbon_desktop.words.numbers import closely
from carbon_desktop.words.working import working_text

Style = Literal["plain", "sub", "result"]
_SYMBOL = re.compile(r"([A-Za-z]+_[A-Za-z]\w*(?:,\w+)*)")


class Run(NamedTuple):
    """A piece of a formula in one style."""

    text: str
    style: Style


class Line(NamedTuple):
    """What one node of the working shows. `status` is empty for what was computed.

    `field` is where an input is set, in the phase `phase`; empty for what is computed. `lacking`
    says that there is no value. `exact` is the value in full precision, `close` as a tip tells it.
    """

    runs: tuple[Run, ...]
    about: str
    status: str
    formula: str
    more: str
    exact: str
    close: str
    field: str
    phase: str
    lacking: bool
    short: tuple[Run, ...]
    """The formula in numbers alone, for where there is little room."""

    @property
    def text(self) -> str:
        """The whole line as plain text."""
        return f"{self.formula}   {self.about}"


def line(
    working: Working,
    phase: str,
    above: Working | None,
    estimate: ScenarioEstimate,
    language: str,
    catalogue: Catalogue,
) -> Line:
    """Return the line of one node; `phase` is the id of the phase that it belongs to."""
    formula = formula_text(working, language, estimate.currency)
    computed = bool(working.formula or working.total)
    known = _assumption(working, phase, estimate)
    about = [*_phase_name(working, estimate), _name(working, language)]
    if known is not None:
        about.append(provenance(known, language, catalogue))
    about += _other(above, known, language, catalogue)
    value = None if working.value is None else float(working.value)
    unit = unit_text(working.unit, language)
    return Line(
        runs=tuple(runs(formula, computed=computed)),
        about=SEPARATOR.join(about),
        status="" if known is None else known.status,
        formula=formula,
        more="" if known is None else range_text(known, language),
        exact=f"{'' if value is None else exact(value)} {unit}".rstrip(),
        close=f"{'' if value is None else closely(value)} {unit}".rstrip(),
        field="" if computed else field_of(working.name),
        phase=phase,
        lacking=working.value is None,
        short=tuple(runs(_in_numbers(formula), computed=computed)),
    )


def runs(formula: str, *, computed: bool) -> list[Run]:
    """Return a formula in pieces: symbols with their subscripts, and what was computed."""
    steps, equals, result = formula.rpartition(" = ")
    found: list[Run] = []
    before = ""
    for piece in _SYMBOL.split(steps):
        if _SYMBOL.fullmatch(piece):
            letter, subscript = split_symbol(piece)
            found += [Run(before + letter, "plain"), Run(subscript, "sub")]
            before = ""
        else:
            before += piece
    end = [Run(before + equals, "plain"), Run(result, "result")]
    return found + (end if computed else [Run(before + equals + result, "plain")])


def _in_numbers(formula: str) -> str:
    """Return "M = 2 kWh × 3 = 6" of "M = E × I = 2 kWh × 3 = 6"; long sums by their ends."""
    symbol, *steps = formula.split(" = ")
    numbers, result = steps[-2:-1], steps[-1:]
    return " = ".join((symbol, *map(_ends, numbers), *result))


def _ends(numbers: str) -> str:
    first, *between, last = numbers.split(" + ") if " + " in numbers else (numbers, "")
    return f"{first} + … + {last}" if len(between) > 1 else numbers


def _name(working: Working, language: str) -> str:
    named = input_name if working.name in INPUTS else quantity_name
    return named(working.name, language)


def _phase_name(working: Working, estimate: ScenarioEstimate) -> list[str]:
    """Return the phase's name where several phases stand under one sum."""
    if not working.part or len(estimate.phases) < 2:
        return []
    return [one.name for one in estimate.phases if one.id == working.part]


def _other(
    above: Working | None, known: Assumption | None, language: str, catalogue: Catalogue
) -> list[str]:
    """Return what the grid factor of the other boundary would give, where there is one."""
    other = other_factor(above, known, catalogue)
    if other is None:
        return []
    shown = amount(other.value, "kgCO2e", language).text
    named = choice_name(other.boundary, language)
    return [working_text("other_factor", language, boundary=named, amount=shown)]


def _assumption(working: Working, phase: str, estimate: ScenarioEstimate) -> Assumption | None:
    if working.formula or working.total:
        return None
    for one in estimate.assumptions:
        if one.name == working.name and one.phase == phase:
            return one
    return None
