"""Scenarios side by side as text: a table a quantity, which is lower how often, what to know."""

from typing import NamedTuple

from carbon_desktop import __version__
from carbon_desktop.cli.compare import Beside
from carbon_desktop.cli.terminal import table
from carbon_desktop.method import VERSION
from carbon_desktop.study.comparison import BOUNDARIES, CURRENCIES, Comparison, marks, to_one
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.matrix import matrix
from carbon_desktop.words import in_scale, missing_text, notice_text, quantity_name, say
from carbon_desktop.words.comparing import (
    comparing_text,
    full_stop,
    lower_text,
    marked,
    scale_of,
    sentence_of,
    shown_unit,
    signed,
    signed_span,
)
from carbon_desktop.words.ranges import about_ranges, span

Line = tuple[str, ...]
_ABSENT = "—"
_ACROSS = "*"
"""Marks a pair of different grid boundaries."""


def as_text(beside: Beside, language: str) -> str:
    """Return the comparison as lines of plain text."""
    found = beside.estimate
    pairs = to_one(found, beside.ranges, beside.other, beside.quantities)
    parts = [[f"{found.plan.name} · {say('heading_compare', language)}"]]
    for name in beside.quantities:
        against = {id: each[name] for id, each in pairs.items() if name in each}
        parts += _Section(beside, name, language, against).parts()
    parts += [
        [about_ranges(beside.ranges.draws, language), comparing_text("about", language)],
        _notices(beside, language),
        [_versions(beside, language)],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


class _Section(NamedTuple):
    """The scenarios in one quantity; `pairs` are the others against the one compared with."""

    beside: Beside
    quantity: str
    language: str
    pairs: dict[str, Comparison]

    def parts(self) -> list[list[str]]:
        """Return a table of the scenarios, then a sentence each, then the matrix of all pairs."""
        known = [one for one in self.beside.estimate.scenarios if self.quantity in one.results]
        alike = all(one.is_equal for one in self.pairs.values())
        if alike and len(self.pairs) == len(self.beside.estimate.scenarios) - 1:
            return [self._table(known), ["  " + say("all_equal", self.language)]]
        needed = len(self.beside.estimate.scenarios) > 2
        return [self._table(known), self._sentences(), self._matrix(known) if needed else []]

    def _table(self, known: list[ScenarioEstimate]) -> list[str]:
        shown = scale_of(known, self.quantity, self.language)
        than, ends = self.beside.other.name, comparing_text("ends", self.language)
        apart = say("column_difference", self.language, name=than)
        heads = ("", "", ends, apart, ends, comparing_text("lower_in", self.language))
        rows = [heads, *(self._row(one, known) for one in self.beside.estimate.scenarios)]
        unit = f" ({shown.unit})" if shown.unit else ""
        return [quantity_name(self.quantity, self.language) + unit, *table(rows, "  ")]

    def _row(self, one: ScenarioEstimate, known: list[ScenarioEstimate]) -> Line:
        value = one.results.get(self.quantity)
        if value is None:
            return (one.name, _ABSENT)
        shown = scale_of(known, self.quantity, self.language)
        told = in_scale(value, shown, shown_unit(self.quantity), self.language)
        drawn = self.beside.ranges.of(one).get(self.quantity)
        ends = span(*(end * shown.factor for end in drawn)) if drawn is not None else ""
        found = self.pairs.get(one.id)
        if found is not None:
            less, best, more = found.difference
            apart = signed_span(less, more, shown, self.language)
            share = lower_text(found, self.language)
            return (one.name, told, ends, signed(best, shown), apart, share)
        if CURRENCIES in marks(one, self.beside.other, self.quantity):
            told = f"{told} {one.currency}"
            return (one.name, told, ends, comparing_text(CURRENCIES, self.language))
        return (one.name, told, ends)

    def _sentences(self) -> list[str]:
        """Return for each of the others how often it is lower, by how much, or what it lacks."""
        other, lines = self.beside.other, []
        for one in self.beside.estimate.scenarios:
            if one.id in self.pairs:
                pair = (self.pairs[one.id], one, other)
                said = sentence_of(*pair, self.quantity, self.language)
                said = marked(said, marks(one, other, self.quantity), self.language)
                lines.append(f"  {full_stop(said, self.language)}")
            elif self.quantity not in one.results:
                asked = missing_text(one.missing(self.quantity), self.language)
                lines.append(f"  {one.name}: {asked}")
        return lines

    def _matrix(self, known: list[ScenarioEstimate]) -> list[str]:
        """Return in which share of draws the scenario of a row is lower than a column's."""
        found = matrix(self.beside.estimate, self.beside.ranges, self.quantity)
        if found is None or not found.odds:
            return []
        rows: list[Line] = [("", *(str(at) for at in range(1, len(known) + 1)))]
        across = False
        for at, one in enumerate(known, 1):
            cells = []
            for other in known:
                odds = found.odds.get((one.id, other.id))
                apart = BOUNDARIES in marks(one, other, self.quantity)
                across = across or apart
                said = _ABSENT if odds is None else lower_text(odds, self.language)
                cells.append(f"{said}{_ACROSS}" if apart else said)
            rows.append((f"{at} {one.name}", *cells))
        foot = f"  {_ACROSS} {comparing_text(BOUNDARIES, self.language)}"
        about = "  " + say("matrix_about", self.language)
        return [about, *table(rows, "  "), *([foot] if across else [])]


def _notices(beside: Beside, language: str) -> list[str]:
    """Return what to know; what is true of some scenarios only, with their names."""
    whole = len(beside.estimate.scenarios)
    lines = []
    for notice, ones in beside.notices:
        said = notice_text(notice, language, beside.catalogue)
        names = "" if len(ones) in {0, whole} else ", ".join(one.name for one in ones)
        lines.append(f"  {names}: {said}" if names else f"  {said}")
    return [say("heading_notices", language), *lines] if lines else []


def _versions(beside: Beside, language: str) -> str:
    named = {"catalogue": beside.catalogue.version, "method": VERSION, "program": __version__}
    return say("versions", language, **named)
