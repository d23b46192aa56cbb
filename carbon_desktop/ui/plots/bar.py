"""Bars as data: what is drawn of one scenario in one panel of the comparison."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10
from typing import NamedTuple

from carbon_desktop.study.estimate import Estimate, ScenarioEstimate
from carbon_desktop.ui.shown import shown, unit_of
from carbon_desktop.words import Scale, exact, missing_text, quantity_name, scale, unit_text
from carbon_desktop.words.numbers import rounded


class Bar(NamedTuple):
    """One scenario: a solid length and a hatched one after it, in the unit of the axis.

    `text` stands at the end: the value, or why there is none.
    """

    scenario: str
    name: str
    colour: int
    baseline: bool
    selected: bool
    solid: float
    hatched: float
    text: str
    known: bool

    @property
    def length(self) -> float:
        """Both lengths together."""
        return self.solid + self.hatched


class Bars(NamedTuple):
    """The bars of one panel and the unit of their axis."""

    unit: str
    bars: tuple[Bar, ...]


class Parts(NamedTuple):
    """The quantities that a panel stacks: `total` only where both parts are known."""

    total: str
    solid: str
    hatched: str = ""
    solid_only: str = ""
    hatched_only: str = ""


def bars(estimate: Estimate, parts: Parts, selected: str, language: str) -> Bars:
    """Return a panel's bars, one a scenario in the order of the plan, all in one unit."""
    unit = unit_of(parts.total)
    lengths = [_lengths(one, parts) for one in estimate.scenarios]
    axis = scale((solid + hatched for solid, hatched in lengths), unit, language)
    made = tuple(
        _bar(one, place, parts, length, axis, selected, language)
        for place, (one, length) in enumerate(zip(estimate.scenarios, lengths, strict=True))
    )
    return Bars(axis.unit, made)


def ticks(largest: float, about: int = 4) -> tuple[float, ...]:
    """Return round numbers from 0 up to `largest`: few, in steps of 1, 2, 2.5 or 5."""
    if largest <= 0:
        return ()
    rough = largest / about
    power = 10.0 ** floor(log10(rough))
    step = next(power * one for one in (1, 2, 2.5, 5, 10) if power * one >= rough * (1 - 1e-9))
    return tuple(step * place for place in range(floor(largest / step + 1e-9) + 1))


def tick_text(value: float, step: float) -> str:
    """Return a tick's number with the digits that its step needs."""
    digits = ceil(log10(value / step)) + 3 if value and step else 1
    return rounded(value, max(digits, 1))


def table(estimate: Estimate, quantities: Sequence[str], names: Iterable[str]) -> str:
    """Return the data behind a plot as tab-separated text, in full precision."""
    rows = [["", *names]]
    for one in estimate.scenarios:
        known = (one.results.get(name) for name in quantities)
        rows.append([_cell(one.name), *("" if value is None else exact(value) for value in known)])
    return "\n".join("\t".join(row) for row in rows) + "\n"


def tip(one: ScenarioEstimate, quantities: Iterable[str], language: str) -> str:
    """Return the known figures of a scenario, as shown and in full precision."""
    rows = [one.name]
    for name in quantities:
        amount = shown(one, name, language)
        if amount is not None:
            full = f"{exact(one.results[name])} {unit_text(unit_of(name), language)}"
            rows.append(f"{quantity_name(name, language)}: {amount.text} ({full})")
    return "\n".join(rows)


def _cell(text: str) -> str:
    """Return a text that stays in its cell, and that a spreadsheet does not take for a formula."""
    one_line = " ".join(text.split())
    return f"'{one_line}" if one_line[:1] in {"=", "+", "-", "@"} else one_line


def _lengths(one: ScenarioEstimate, parts: Parts) -> tuple[float, float]:
    return (one.results.get(parts.solid, 0.0), one.results.get(parts.hatched, 0.0))


def _bar(
    one: ScenarioEstimate,
    place: int,
    parts: Parts,
    lengths: tuple[float, float],
    axis: Scale,
    selected: str,
    language: str,
) -> Bar:
    solid, hatched = (length * axis.factor for length in lengths)
    known = parts.solid in one.results or parts.hatched in one.results
    return Bar(
        scenario=one.id,
        name=one.name,
        colour=place,
        baseline=place == 0,
        selected=one.id == selected,
        solid=solid,
        hatched=hatched,
        text=_end(one, parts, solid + hatched, known, language),
        known=known,
    )


def _end(one: ScenarioEstimate, parts: Parts, length: float, known: bool, language: str) -> str:
    """Return what stands at the end of a bar."""
    if not known:
        return missing_text(one.missing(parts.solid), language)
    alone = ""
    if parts.hatched and parts.total not in one.results:
        alone = parts.solid_only if parts.solid in one.results else parts.hatched_only
    return f"{rounded(length)} · {alone}" if alone else rounded(length)
