"""Differences to the baseline as data: a row a scenario, with the range of its difference."""

from typing import NamedTuple

from carbon_desktop.study.comparison import CURRENCIES, NOISE, Comparison, marks
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.plots.axis_of import Extent
from carbon_desktop.ui.plots.compared import Parts
from carbon_desktop.ui.rows import Heading, Line, rows
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.signs import heading_name, signed_name
from carbon_desktop.words import Scale, missing_text, scale
from carbon_desktop.words.comparing import (
    comparing_text,
    lower_text,
    share_text,
    signed,
)

_FEW = 0.01
"""The share of draws below which those that are equal are not told beside a bar."""


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
    """The rows of one panel and the unit of their axis.

    `awaited` is where the ends of ranges lay before an edit, while those after it are to come:
    what is drawn does not jump when they come.
    """

    unit: str
    rows: tuple[Gap, ...]
    awaited: tuple[float, float] = (0.0, 0.0)

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of all that is drawn; zero is always between them."""
        ends = [*self.awaited]
        for row in self.rows:
            ends += [*(row.whisker or ()), *(() if row.best is None else (row.best,))]
        return min(ends), max(ends)

    @property
    def extent(self) -> Extent:
        """From where to where the axis reaches."""
        return Extent(*self.ends).widened()


def quantity_of(scene: Scene, parts: Parts) -> str:
    """Return what a panel compares: the total, or its first part where that is all there is."""
    results = scene.estimate.scenarios[0].results
    known = (name for name in (parts.total, parts.solid) if name in results)
    return next(known, parts.total)


def gaps(scene: Scene, parts: Parts, order: str, before: Gaps) -> Gaps:
    """Return a panel's rows in an order, all in one unit; ranges may be to come.

    Until then the axis reaches as far as it did `before`.
    """
    quantity, (base, *others) = quantity_of(scene, parts), scene.estimate.scenarios
    bests = [best for one in others if (best := _best(one, base, quantity)) is not None]
    axis = scale(map(abs, bests), unit_of(quantity), scene.language)
    made = (
        _heading(row, quantity) if isinstance(row, Heading) else _row(scene, row, quantity, axis)
        for row in rows(scene, order)
    )
    waits = is_to_come(scene) and before.unit == axis.unit
    return Gaps(axis.unit, tuple(made), before.ends if waits else (0.0, 0.0))


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
    best = None if one is base else _best(one, base, quantity)
    said = marks(one, base, quantity)
    if best is not None:
        text = signed(best, axis)
    elif CURRENCIES in said:
        text = comparing_text(CURRENCIES, language)
    else:
        text = _lack(scene, line, quantity)
    return Gap(
        name=signed_name(one.name, is_baseline=one is base, is_favourite=line.said.favourite),
        asked=Asked(one.id, "", quantity),
        colour=line.place,
        best=None if best is None else best * axis.factor,
        whisker=None if found is None else _whisker(found, axis),
        text=text,
        share="" if found is None or found.is_equal else _share(found, language),
        marked=bool(said) and best is not None,
        strong=one.id == scene.scenario,
    )


def _best(one: ScenarioEstimate, base: ScenarioEstimate, quantity: str) -> float | None:
    """Return the difference at best, None where either is not known or of another currency."""
    ours, theirs = (each.results.get(quantity) for each in (one, base))
    if ours is None or theirs is None or CURRENCIES in marks(one, base, quantity):
        return None
    apart = ours - theirs
    return 0.0 if abs(apart) <= NOISE * abs(theirs) else apart


def _share(found: Comparison, language: str) -> str:
    """Return in which share of draws a scenario is lower; a few ties are left to the tip."""
    if found.equal < _FEW:
        return share_text(found.lower, language)
    return lower_text(found, language)


def _whisker(found: Comparison, axis: Scale) -> tuple[float, float] | None:
    low, _, high = found.difference
    return None if low == high else (low * axis.factor, high * axis.factor)


def _lack(scene: Scene, line: Line, quantity: str) -> str:
    """Return what is missing: in the scenario, else in the baseline."""
    ones = (line.one, scene.estimate.scenarios[0])
    lacks = (one.missing(quantity) for one in ones if quantity not in one.results)
    return next((missing_text(lack, scene.language) for lack in lacks), "")
