"""Differences to the baseline as data: a row a scenario, with the range of its difference."""

from typing import NamedTuple

from carbon_desktop.study.comparison import CURRENCIES, Comparison, marks
from carbon_desktop.ui.plots.axis_of import Extent
from carbon_desktop.ui.plots.compared import Parts
from carbon_desktop.ui.rows import Heading, Line, rows
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.signs import heading_name, signed_name
from carbon_desktop.words import Scale, missing_text
from carbon_desktop.words.comparing import (
    comparing_text,
    lower_text,
    scale_of_differences,
    signed,
)


class Gap(NamedTuple):
    """One row: the difference at best, its range, and in which share of draws it is lower.

    `best` is None where there is nothing to draw; `text` then says why. `marked` tells that the
    figures are not quite of the same kind; a `heading` is the row of a group.
    """

    name: str
    asked: Asked
    colour: int
    best: float | None
    whisker: tuple[float, float] | None
    text: str
    share: str = ""
    marked: bool = False
    strong: bool = False
    heading: bool = False


class Gaps(NamedTuple):
    """The rows of one panel and the unit of their axis."""

    unit: str
    rows: tuple[Gap, ...]

    @property
    def extent(self) -> Extent:
        """From where to where the axis reaches: zero is always on it."""
        ends = [0.0]
        for row in self.rows:
            ends += [*(row.whisker or ()), *(() if row.best is None else (row.best,))]
        return Extent(min(ends), max(ends)).widened()


def quantity_of(scene: Scene, parts: Parts) -> str:
    """Return what a panel compares: the total, or its first part where that is all there is."""
    results = scene.estimate.scenarios[0].results
    known = (name for name in (parts.total, parts.solid) if name in results)
    return next(known, parts.total)


def gaps(scene: Scene, parts: Parts, order: str) -> Gaps:
    """Return a panel's rows in an order, all in one unit."""
    quantity, ones = quantity_of(scene, parts), scene.estimate.scenarios[1:]
    found = [scene.against(one.id, quantity) for one in ones]
    known = [each.difference for each in found if each is not None]
    axis = scale_of_differences(known, quantity, scene.language)
    made = (
        _heading(row, quantity) if isinstance(row, Heading)
        else _row(scene, row, quantity, axis)
        for row in rows(scene, order)
    )  # fmt: skip
    return Gaps(axis.unit, tuple(made))


def is_to_come(scene: Scene) -> bool:
    """Say whether the differences of some scenario are to come: they are soon."""
    base, *others = scene.estimate.scenarios
    drawn = (scene.compared.get(one.id) for one in others)
    return any(
        found is None or found.one.estimate is not one or found.baseline.estimate is not base
        for found, one in zip(drawn, others, strict=True)
    )


def _heading(row: Heading, quantity: str) -> Gap:
    name = heading_name(row.group, len(row.lines), folded=row.folded)
    return Gap(name, Asked("", row.group, quantity), 0, None, None, "", heading=True)


def _row(scene: Scene, line: Line, quantity: str, axis: Scale) -> Gap:
    one, language = line.one, scene.language
    base = scene.estimate.scenarios[0]
    found = None if one is base else scene.against(one.id, quantity)
    name = signed_name(one.name, is_baseline=one is base, is_favourite=line.said.favourite)
    whisker = None if found is None else _whisker(found, axis)
    said = marks(one, base, quantity)
    if found is not None:
        text = signed(found.difference.best, axis)
    elif CURRENCIES in said:
        text = comparing_text(CURRENCIES, language)
    else:
        text = _lack(scene, line, quantity)
    return Gap(
        name=name,
        asked=Asked(one.id, "", quantity),
        colour=line.place,
        best=None if found is None else found.difference.best * axis.factor,
        whisker=whisker,
        text=text,
        share="" if found is None or found.is_equal else lower_text(found, language),
        marked=bool(said) and found is not None,
        strong=one.id == scene.scenario,
    )


def _whisker(found: Comparison, axis: Scale) -> tuple[float, float] | None:
    low, _, high = found.difference
    return None if low == high else (low * axis.factor, high * axis.factor)


def _lack(scene: Scene, line: Line, quantity: str) -> str:
    """Return what is missing: in the scenario, else in the baseline."""
    ones = (line.one, scene.estimate.scenarios[0])
    lacks = (one.missing(quantity) for one in ones if quantity not in one.results)
    return next((missing_text(lack, scene.language) for lack in lacks), "")
