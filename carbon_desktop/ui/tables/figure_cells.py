"""What the cells of a figure's row say: its value in every scenario, in one unit a row."""

from collections.abc import Iterable
from typing import NamedTuple

from carbon_desktop.catalogue.records import Equivalence
from carbon_desktop.study.equivalents import Equivalent, equivalents
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.published import Beside, beside
from carbon_desktop.ui.against import said_of
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.tables.cell import Cell
from carbon_desktop.words import (
    Scale,
    in_scale,
    missing_text,
    plain,
    quantity_name,
    scale,
    source_text,
    unit_text,
)
from carbon_desktop.words.language import pick
from carbon_desktop.words.numbers import closely, rounded
from carbon_desktop.words.ranges import full_span, ranges_text, span
from carbon_desktop.words.tables import table_text

FIRST = 2
"""The first column that shows a place; before it are name and unit."""
_TENFOLD, _SMALLEST_CHANGE = 900.0, 0.05
"""Changes in percent."""
_COSTS = frozenset({"electricity_cost", "rental_cost"})


class Place(NamedTuple):
    """What a column shows: a scenario's figures, their ranges, or those published of it.

    The ranges of the scenario that is looked at have a column of their own; those of the others
    are copied with their figures.
    """

    scenario: ScenarioEstimate
    kind: str = "figures"


class FigureCells:
    """Makes the cells of the figures of an estimate, the baseline's first."""

    def __init__(self, scene: Scene) -> None:
        self.language, self.catalogue = scene.language, scene.catalogue
        self._scene, self._estimate = scene, scene.estimate
        self._scales: dict[str, Scale] = {}
        self._published: dict[tuple[str, str], list[Beside]] = {}
        for one in beside(scene.estimate):
            key = (one.published.scenario, one.published.quantity)
            self._published.setdefault(key, []).append(one)
        self.places = tuple(_places(scene, {key[0] for key in self._published}))
        self._equivalents = {
            one.id: {each.per.id: each for each in equivalents(one, scene.catalogue)}
            for one in scene.estimate.scenarios
        }

    def copies_ends(self, one: ScenarioEstimate) -> bool:
        """Say whether low and high are copied with a scenario's figures: else they stand apart."""
        return self._scene.ranges is not None and one.id != self._scene.scenario

    def equivalents(self) -> tuple[str, ...]:
        """Return the everyday things that any scenario can be compared with, in their order."""
        found = {id for each in self._equivalents.values() for id in each}
        return tuple(id for id in self.catalogue.equivalences if id in found)

    def quantity(self, name: str, column: int) -> Cell:
        """Return a cell of a quantity: its name, its unit, or its value in a place."""
        if column == 0:
            return Cell(quantity_name(name, self.language))
        shown = self._scale(name)
        if column == 1:
            unit = unit_text(unit_of(name), self.language, self._currency(name))
            return Cell(shown.unit, (unit,), quiet=True)
        place = self.places[column - FIRST]
        if place.kind == "published":
            return self._beside(name, place.scenario.id, shown)
        if place.kind == "ranges":
            return self._range(name, place.scenario, shown)
        return self._value(name, place.scenario, shown)

    def equivalent(self, id: str, column: int) -> Cell:
        """Return a cell of an everyday thing: its name, its unit, or how many of it."""
        per = self.catalogue.equivalences[id]
        if column == 0:
            return Cell(self._thing(per))
        if column == 1:
            return Cell(_thing_unit(per, self.language), quiet=True)
        place = self.places[column - FIRST]
        if place.kind != "figures":
            return Cell("", (None, None))
        return self._amount(place.scenario, id)

    def equivalent_of(self, scenario: str, id: str) -> Equivalent | None:
        """Return how many of an everyday thing a scenario comes to."""
        return self._equivalents[scenario].get(id)

    def equivalent_text(self, scenario: str, id: str) -> str:
        """Return how an equivalent is worked out, with the source of its figure."""
        one = self.equivalent_of(scenario, id)
        if one is None:
            return ""
        figure, unit = one.per.figure, _thing_unit(one.per, self.language)
        said = source_text(figure.source, self.language, self.catalogue)
        result_unit = unit_of(one.quantity)
        return table_text(
            "equivalent_working",
            self.language,
            name=self._thing(one.per),
            value=_full(one.value, result_unit, self.language),
            per=f"{plain(figure.value, 4)} {unit_text(figure.unit, self.language)}",
            amount=f"{rounded(one.amount)} {unit}".rstrip(),
            source=f"{said}, {figure.year}" if figure.year is not None else said,
        )

    def _ends(self, name: str, one: ScenarioEstimate) -> tuple[float | None, float | None]:
        """Return the low and the high of a figure, both the figure itself where it is exact."""
        known = {} if self._scene.ranges is None else self._scene.ranges.of(one)
        return known.get(name, (None, None))

    def _range(self, name: str, one: ScenarioEstimate, shown: Scale) -> Cell:
        low, high = self._ends(name, one)
        if low is None or high is None:
            return Cell("", (None, None), order="")
        text = span(low * shown.factor, high * shown.factor)
        tip = full_span(low, high, unit_of(name), self.language, self._currency(name))
        return Cell(text, (low, high), order=low, quiet=True, tip=tip if text else "")

    def _value(self, name: str, one: ScenarioEstimate, shown: Scale) -> Cell:
        value = one.results.get(name)
        followed = self._estimate.scenarios[0]
        copied_more: tuple[float | None, ...] = () if one is followed else (None,)
        ends = self._ends(name, one) if self.copies_ends(one) else ()
        if value is None:
            lack = missing_text(one.missing(name), self.language)
            return Cell(lack, (None, *copied_more, *ends), order="", quiet=True, tip=lack)
        more, base = "", followed.results.get(name)
        if one is not followed and base and _comparable(name, one, followed):
            change = (value / base - 1.0) * 100.0
            more, copied_more = _percent(change), (change,)
        currency = one.currency if name in _COSTS else ""
        unit = "device-hours" if name == "device_hours" else unit_of(name)
        text = in_scale(value, shown, unit, self.language)
        if name in _COSTS and not shown.unit:
            text = f"{text} {currency}"
        full = f"{closely(value)} {unit_text(unit_of(name), self.language, currency)}".rstrip()
        tip = self._with_range(full, name, one)
        if said := said_of(self._scene, one.id, name):
            tip = f"{tip}\n{said}"
        return Cell(text, (value, *copied_more, *ends), order=value, more=more, tip=tip)

    def _with_range(self, full: str, name: str, one: ScenarioEstimate) -> str:
        found = self._scene.range_of(Asked(one.id, "", name))
        if found is None:
            return full
        ends = full_span(*found, unit_of(name), self.language, self._currency(name))
        return ranges_text("beside", self.language, figure=full, ends=ends)

    def _beside(self, name: str, scenario: str, shown: Scale) -> Cell:
        """Return what others published, with our figure as a multiple of it."""
        found = self._published.get((scenario, name), [])
        if not found:
            return Cell("", (None, None))
        text = " / ".join(rounded(one.published.value * shown.factor) for one in found)
        tip = "\n".join(self._cited(one) for one in found)
        value, ratio = found[0].published.value, found[0].ratio
        more = "" if ratio is None else f"{rounded(ratio)} ×"
        return Cell(text, (value, ratio), more=more, tip=tip)

    def _cited(self, one: Beside) -> str:
        """Return a published figure with who published it, and how many times as much ours is."""
        known = one.published
        said = source_text(known.source, self.language, self.catalogue)
        value = _full(known.value, unit_of(known.quantity), self.language)
        ours = ""
        if one.ratio is not None:
            ours = table_text("ratio_of_ours", self.language, ratio=rounded(one.ratio))
        parts = (value, said, "" if known.year is None else str(known.year), known.note, ours)
        return " · ".join(part for part in parts if part)

    def _amount(self, one: ScenarioEstimate, id: str) -> Cell:
        found = self._equivalents[one.id].get(id)
        is_alone = one is self._estimate.scenarios[0]
        gaps = (0 if is_alone else 1) + (2 if self.copies_ends(one) else 0)
        copied_more = (None,) * gaps
        if found is None:
            return Cell("—", (None, *copied_more), order="", quiet=True)
        tip = self.equivalent_text(one.id, id)
        return Cell(rounded(found.amount), (found.amount, *copied_more), tip=tip)

    def _thing(self, per: Equivalence) -> str:
        name = pick((per.name_en, per.name_zh), self.language)
        return f"{name[:1].upper()}{name[1:]}"

    def _scale(self, name: str) -> Scale:
        """Return the prefix of a row: the one in which its largest value reads best."""
        known = self._scales.get(name)
        if known is None:
            known = self._scales[name] = self._made_scale(name)
        return known

    def _made_scale(self, name: str) -> Scale:
        if name in _COSTS:
            return Scale(1.0, self._currency(name))
        known = [one.results[name] for one in self._estimate.scenarios if name in one.results]
        known += [
            one.published.value
            for (_, quantity), found in self._published.items()
            if quantity == name
            for one in found
        ]
        unit = "device-hours" if name == "device_hours" else unit_of(name)
        return scale(known, unit, self.language)

    def _currency(self, name: str) -> str:
        """Return the one currency of a cost, or nothing where the scenarios have several."""
        if name not in _COSTS:
            return ""
        found = {one.currency for one in self._estimate.scenarios if name in one.results}
        return next(iter(found)) if len(found) == 1 else ""


def _places(scene: Scene, published: Iterable[str]) -> Iterable[Place]:
    """Return the places from left to right; the ranges stand last, so that no figure moves."""
    for one in scene.estimate.scenarios:
        yield Place(one)
        if one.id in published:
            yield Place(one, "published")
    if scene.ranges is not None:
        yield Place(scene.selected, "ranges")


def _comparable(name: str, one: ScenarioEstimate, other: ScenarioEstimate) -> bool:
    return name not in _COSTS or one.currency == other.currency


def _thing_unit(per: Equivalence, language: str) -> str:
    """Return what an everyday thing is counted in: kilometres, or how often."""
    return pick(("km", "公里"), language) if per.figure.unit.endswith("/km") else "×"


def _percent(change: float) -> str:
    """Return a change with its sign; what grows more than tenfold is told as a multiple."""
    if change >= _TENFOLD:
        return f"{rounded(change / 100.0 + 1.0)} ×"
    size = abs(change)
    if size < _SMALLEST_CHANGE:
        return "="
    sign = "+" if change > 0 else "\N{MINUS SIGN}"
    return f"{sign}{rounded(size, 3 if size >= 100 else 2)} %"


def _full(value: float, unit: str, language: str) -> str:
    """Return a value in the method's own unit, so that a division can be checked by hand."""
    return f"{rounded(value, 4)} {unit_text(unit, language)}"
