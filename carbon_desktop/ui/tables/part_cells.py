"""What the cells of a part of a range say: the assumption, its share, the range without it."""

from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.field_inputs import INPUT_OF_FIELD
from carbon_desktop.study.makeup import Makeup, Part
from carbon_desktop.ui.shown import field_of, unit_of
from carbon_desktop.ui.tables.assumption_cells import AssumptionCells
from carbon_desktop.ui.tables.assumptions import Stated
from carbon_desktop.ui.tables.cell import Cell, Row
from carbon_desktop.words import plain, quantity_amount
from carbon_desktop.words.drivers import driver_input_name, driver_name, share_text
from carbon_desktop.words.makeup import makeup_text
from carbon_desktop.words.messages import joined
from carbon_desktop.words.numbers import grouped
from carbon_desktop.words.ranges import span_of
from carbon_desktop.words.tables import table_text


class Item(NamedTuple):
    """A part as its row shows it: whether it is ticked, and tied to that of other scenarios.

    `stated` are its assumptions that differ from each other; `tied` is None where no other
    scenario has the fact.
    """

    part: Part
    stated: tuple[Stated, ...]
    best: float
    quantity: str
    ticked: bool
    tied: bool | None

    @property
    def phases(self) -> tuple[str, ...]:
        """The ids of the phases that have it."""
        return tuple(dict.fromkeys(one.phase for one in self.part.assumptions))

    @property
    def field(self) -> str:
        """The field in which it is set, or nothing."""
        return field_of(self.part.assumptions[0].name)

    @property
    def may_know(self) -> bool:
        """Whether the value is a number of a field: constants of the method have none."""
        return bool(self.field) and FIELDS[self.field].kind == "number"


def rows_of(found: Makeup, out: frozenset[str], one: ScenarioEstimate) -> list[Row]:
    """Return a row a part, the largest share first."""
    best = one.results.get(found.quantity, 0.0)
    return [
        Row((part.fact,), _item(part, found, out, one)._replace(best=best)) for part in found.parts
    ]


def _item(part: Part, found: Makeup, out: frozenset[str], one: ScenarioEstimate) -> Item:
    names = {phase.id: phase.name for phase in one.phases}
    ids = tuple(dict.fromkeys(each.phase for each in part.assumptions))
    where = () if len(ids) == len(names) else tuple(names[id] for id in ids if id in names)
    distinct = {each._replace(phase=""): each for each in reversed(part.assumptions)}
    stated = tuple(
        Stated(one.id, one.name, one.currency, each, ids, where)
        for each in reversed(distinct.values())
    )
    tied = part.fact not in found.untied if part.is_shared else None
    return Item(part, stated, 0.0, found.quantity, part.fact not in out, tied)


class PartCells:
    """Makes the cells of parts in a language, with the names of a catalogue."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        self.language = language
        self._cells = AssumptionCells(language, catalogue)

    def assumption(self, item: Item) -> Cell:
        """Return what it is, with the box that takes it out."""
        first, field = item.part.assumptions[0].name, item.field
        full = [self._cells.assumption(one).text for one in item.stated]
        short = driver_input_name(first, self.language)
        if field and INPUT_OF_FIELD.get(field) == first:
            short = driver_name(field, self.language)
        tip = "\n".join(dict.fromkeys(full))
        return Cell(short, (full[0],), tip=tip, tick=item.ticked)

    def phases(self, item: Item) -> Cell:
        """Return the phases that have it; of several the tip has the names."""
        named, count = self._cells.phases(item.stated[0]), len(item.stated[0].where)
        if count < 2:
            return named
        text = table_text("some_phases", self.language, n=count)
        return Cell(text, (named.text,), order=named.text, tip=named.text)

    def value(self, item: Item) -> Cell:
        """Return its value, or those that it has in different places."""
        return self._merged([self._cells.value(one) for one in item.stated])

    def range(self, item: Item) -> Cell:
        """Return its range, or those of different places."""
        cells = []
        for one in item.stated:
            low, high, _ = self._cells.range(one).copied
            assert isinstance(low, float)
            assert isinstance(high, float)  # Else there is nothing to be drawn of it.
            cells.append(self._cells.range(one)._replace(text=f"{_short(low)} – {_short(high)}"))
        return self._merged(cells)

    def share(self, item: Item) -> Cell:
        """Return its share of the variance."""
        share = item.part.share
        return Cell(share_text(share, self.language), (share,), order=share)

    def without(self, item: Item) -> Cell:
        """Return the range of the figure once it is known; sorted by how wide that is."""
        low, high = item.part.without
        unit, currency = unit_of(item.quantity), item.stated[0].currency
        said = span_of(item.best, low, high, unit, self.language)
        shown = quantity_amount(item.quantity, item.best, unit, currency, self.language)
        text = said or makeup_text("exactly", self.language)
        more = shown.unit if said else ""
        return Cell(text, (low, high), order=high - low, more=more)

    def status(self, item: Item) -> Cell:
        """Return where it comes from; the tip tells the source."""
        one = item.stated[0]
        return self._cells.status(one)._replace(tip=self._cells.about(one.assumption))

    def tied(self, item: Item) -> Cell:
        """Return whether all scenarios share it, with the box that ties and unties it."""
        if item.tied is None:
            return Cell("", order="", quiet=True)
        code = "tied" if item.tied else "untied"
        tip = makeup_text(f"about_{code}", self.language)
        return Cell(makeup_text(code, self.language), tip=tip, tick=item.tied, quiet=True)

    def _merged(self, cells: list[Cell]) -> Cell:
        """Return one cell for several, as many texts as differ."""
        texts = list(dict.fromkeys(f"{cell.text} {cell.more}".strip() for cell in cells))
        if not texts[1:]:
            return cells[0]
        said = makeup_text(
            "several", self.language, first=texts[0], others=joined(texts[1:], self.language)
        )
        return cells[0]._replace(text=said, more="", tip="\n".join(texts))


def _short(value: float) -> str:
    return grouped(plain(value, 3))
