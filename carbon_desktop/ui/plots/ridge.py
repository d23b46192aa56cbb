"""Distributions as data: a ridge a scenario, its histogram and cumulative along one axis."""

from typing import NamedTuple

from carbon_desktop.study.distribution import Draws
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.histogram import histogram, share_below
from carbon_desktop.study.uncertainty import ScenarioRanges
from carbon_desktop.ui.plots.axis_of import Extent, money_of, scale_of, told_amount, unit_of_axis
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.words import Scale, in_scale, missing_text
from carbon_desktop.words.drivers import drivers_text, share_text
from carbon_desktop.words.numbers import rounded

_FAR = 2.0
"""A budget farther from all rows than so many times their reach has no line."""


class Ridge(NamedTuple):
    """One row, in the unit of the axis: a scenario's name, its best figure and its range.

    `edges`, `heights` (1 at the highest) and `below` are its histogram, empty where it is exact
    or its range is to come. Where the figure is not `known`, `text` says why.
    """

    name: str
    asked: Asked
    colour: int
    best: float = 0.0
    low: float = 0.0
    high: float = 0.0
    edges: tuple[float, ...] = ()
    heights: tuple[float, ...] = ()
    below: tuple[float, ...] = ()
    text: str = ""
    known: bool = True
    starred: bool = False
    strong: bool = False

    @property
    def reach(self) -> tuple[float, float]:
        """Where the row begins and ends along the axis."""
        return min((self.low, *self.edges)), max((self.high, *self.edges))


class Ridges(NamedTuple):
    """The rows of the panel over one axis."""

    unit: str
    rows: tuple[Ridge, ...]
    axis: Scale
    limit: float | None = None
    """The budget of the quantity, in the unit of the axis, where it is not far from the rows."""

    @property
    def extent(self) -> Extent:
        """Where the rows begin and end along the axis, the budget among them."""
        ends = [end for row in self.rows if row.known for end in row.reach]
        if not ends:
            return Extent(0.0, 1.0)
        if self.limit is not None:
            ends.append(self.limit)
        return Extent(min(ends), max(ends)).widened()


def ridges(scene: Scene, quantity: str) -> Ridges:
    """Return the distribution of a quantity in every scenario, in the order of the plan."""
    scenarios = scene.estimate.scenarios
    axis = scale_of(scene, quantity)
    rows = tuple(_row(scene, one, place, quantity, axis) for place, one in enumerate(scenarios))
    limit = _limit_near(scene, quantity, rows, axis)
    return Ridges(unit_of_axis(scene, quantity, axis), rows, axis, limit)


def _limit_near(scene: Scene, quantity: str, rows: tuple[Ridge, ...], axis: Scale) -> float | None:
    """Return the budget of a quantity, unless it is so far that the rows would be points."""
    limit = scene.estimate.plan.budgets.get(quantity)
    ends = [end for row in rows if row.known for end in row.reach]
    if limit is None or not ends:
        return None
    limit *= axis.factor
    low, high = min(ends), max(ends)
    room = _FAR * ((high - low) or high)
    return limit if low - room <= limit <= high + room else None


def ranges_of(scene: Scene, one: ScenarioEstimate) -> ScenarioRanges | None:
    """Return the ranges of a scenario as it is now, or None while they are to come."""
    found = None if scene.ranges is None else scene.ranges.scenarios.get(one.id)
    return found if found is not None and found.estimate is one else None


def draws_of(scene: Scene, one: ScenarioEstimate, quantity: str) -> Draws | None:
    """Return the draws of a quantity of a scenario, or None where it is exact or unknown."""
    found = ranges_of(scene, one)
    return None if found is None else found.draws.get(quantity)


def below_text(scene: Scene, quantity: str, value: float, axis: Scale) -> list[str]:
    """Return a value of the axis, and which share of each scenario's draws lies below it."""
    language, real = scene.language, value / axis.factor
    told = told_amount(scene, quantity, real).text
    said = [drivers_text("below", language, value=told)]
    for one in scene.estimate.scenarios:
        draws = draws_of(scene, one, quantity)
        if draws is not None and money_of(scene, one, quantity):
            share = share_text(share_below(draws, real), language)
            said.append(drivers_text("below_of", language, name=one.name, share=share))
    return said


def _row(scene: Scene, one: ScenarioEstimate, place: int, quantity: str, axis: Scale) -> Ridge:
    row = Ridge(
        one.name,
        Asked(one.id, "", quantity),
        place,
        starred=place == 0,
        strong=one.id == scene.scenario,
    )
    best = one.results.get(quantity)
    if best is None:
        lacks = missing_text(one.missing(quantity), scene.language)
        return row._replace(text=lacks, known=False)
    if not money_of(scene, one, quantity):
        said = drivers_text("other_currency", scene.language, currency=one.currency)
        return row._replace(text=f"{rounded(best)} · {said}", known=False)
    found = scene.range_of(row.asked)
    low, high = (best, best) if found is None else found
    factor = axis.factor
    row = row._replace(best=best * factor, low=low * factor, high=high * factor)
    row = row._replace(text=in_scale(best, axis, "", scene.language))
    draws = draws_of(scene, one, quantity)
    shape = None if draws is None else histogram(draws)
    if shape is None:
        return row
    highest = max(shape.shares)
    return row._replace(
        edges=tuple(edge * factor for edge in shape.edges),
        heights=tuple(share / highest for share in shape.shares),
        below=shape.below,
    )
