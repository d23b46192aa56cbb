"""What the cells of an assumption's row say: its value, its range, and where it comes from."""

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.distribution import LOGNORMAL, UNIFORM
from carbon_desktop.ui.tables.assumptions import Stated
from carbon_desktop.ui.tables.cell import Cell
from carbon_desktop.words import (
    accelerator_name,
    choice_name,
    input_name,
    label_text,
    licence_text,
    plain,
    region_name,
    source_text,
    status_name,
    unit_text,
)
from carbon_desktop.words.messages import joined
from carbon_desktop.words.numbers import closely, grouped
from carbon_desktop.words.ranges import ranges_text
from carbon_desktop.words.tables import table_text

_DIGITS = 6
_OURS = frozenset({"definition", "carbon_desktop"})


class AssumptionCells:
    """Makes the cells of assumptions in a language, with the names of a catalogue."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        self.language, self.catalogue = language, catalogue

    def assumption(self, stated: Stated) -> Cell:
        """Return what the assumption is."""
        name = input_name(stated.assumption.name, self.language)
        return Cell(name, tip=f"{name}\n{self.about(stated.assumption)}")

    def scenario(self, stated: Stated) -> Cell:
        """Return the scenario that makes it."""
        return Cell(stated.name)

    def phases(self, stated: Stated) -> Cell:
        """Return the phases that make it."""
        if not stated.where:
            return Cell(table_text("all_phases", self.language), quiet=True)
        return Cell(joined(list(stated.where), self.language))

    def value(self, stated: Stated) -> Cell:
        """Return the value with its unit; copied are the number as it is and the unit."""
        return self._value(stated.assumption, stated.currency)

    def before(self, stated: Stated) -> Cell:
        """Return the value that the baseline has in the same place."""
        return self._value(stated.before, stated.currency)

    def range(self, stated: Stated) -> Cell:
        """Return the range that the sources leave the value."""
        one = stated.assumption
        if one.low is None or one.high is None:
            return Cell("", (None, None, ""), order="")
        shape = ranges_text(f"shape_{_shape(one)}", self.language)
        text = f"{_number(one.low, 4)} – {_number(one.high, 4)}"
        return Cell(text, (one.low, one.high, shape), order=one.low, tip=f"{text} · {shape}")

    def status(self, stated: Stated) -> Cell:
        """Return where the value comes from, as a shape and in a word."""
        one = stated.assumption
        return Cell(status_name(one.status, self.language), mark=one.status)

    def label(self, stated: Stated) -> Cell:
        """Return what the value really is: whose, at which boundary, by which method."""
        one = stated.assumption
        parts = (self._entry(one.fact), label_text(one.label, self.language) if one.label else "")
        return Cell(" · ".join(part for part in parts if part), quiet=True)

    def source(self, stated: Stated) -> Cell:
        """Return who says so; copied are publisher, title and link."""
        one = stated.assumption
        if not one.source:
            return Cell("", ("", "", ""))
        said = source_text(one.source, self.language, self.catalogue)
        known = self.catalogue.sources.get(one.source)
        title, link = (known.title, known.link) if known is not None else ("", "")
        return Cell(said, (said, title, link), tip=self.about(one))

    def year(self, stated: Stated) -> Cell:
        """Return the year that the value is of."""
        one = stated.assumption
        return Cell("") if one.year is None else Cell(str(one.year), (float(one.year),))

    def licence(self, stated: Stated) -> Cell:
        """Return the licence of the source, where it needs one."""
        one = stated.assumption
        known = self.catalogue.sources.get(one.source)
        if known is None or one.source in _OURS:
            return Cell("", quiet=True)
        return Cell(licence_text(known.licence, self.language), quiet=True)

    def about(self, one: Assumption) -> str:
        """Return all that is known of where a value comes from, a line for each thing."""
        lines = [status_name(one.status, self.language)]
        known = self.catalogue.sources.get(one.source)
        if known is not None:
            licence = licence_text(known.licence, self.language)
            lines += [known.publisher, known.title, known.year, licence, known.link]
        elif one.source:
            lines.append(source_text(one.source, self.language, self.catalogue))
        return "\n".join(dict.fromkeys(line for line in lines if line))

    def _value(self, one: Assumption | None, currency: str) -> Cell:
        if one is None:
            return Cell("—", ("", ""), order="", quiet=True)
        if isinstance(one.value, str):
            name = self._choice(one.name, one.value)
            return Cell(name, (name, ""), tip=name)
        unit = unit_text(one.unit, self.language, currency)
        full = f"{closely(one.value)} {unit}".rstrip()
        return Cell(_number(one.value), (one.value, unit), order=one.value, more=unit, tip=full)

    def _choice(self, name: str, value: str) -> str:
        if name == "accelerator":
            return accelerator_name(value, self.language, self.catalogue)
        if name == "region":
            return region_name(value, self.language, self.catalogue)
        return choice_name(value, self.language)

    def _entry(self, fact: str) -> str:
        kind, _, rest = fact.partition("/")
        id = rest.partition("/")[0]
        if kind == "region":
            return region_name(id, self.language, self.catalogue)
        return accelerator_name(id, self.language, self.catalogue) if kind == "accelerator" else ""


def _shape(one: Assumption) -> str:
    """Return how a value is spread: where nothing is said and low is 0, it is uniformly."""
    if one.low is not None and one.low <= 0 and one.shape in {"", LOGNORMAL}:
        return UNIFORM
    return one.shape or LOGNORMAL


def _number(value: float, digits: int = _DIGITS) -> str:
    return grouped(plain(value, digits))
