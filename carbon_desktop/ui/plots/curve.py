"""Curves as data: what each scenario has used up to each hour after the start."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.passing import passing
from carbon_desktop.study.timing import Calendar, Span, calendar
from carbon_desktop.ui.plots.compared import whisker
from carbon_desktop.ui.rows import in_sight
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.words import Scale, missing_text, scale

ENERGY = ("facility_energy",)
EMISSIONS = ("total_emissions", "operational_emissions", "embodied_emissions")
"""The totals of a panel: the first that is known of every phase is drawn."""

_FAR = 2.0
"""A budget more than so many times higher than all curves has no line: they would be flat."""


class Curve(NamedTuple):
    """A sum that grows along time, through corners in hours and in the unit of the axis.

    `without` names the phases whose duration is not known. `whisker` reaches from the low to the
    high of the sum at the end, of the scenario that is looked at; `reach` is how high one ends,
    or will once it is known. `passes_h` is the hour at which serving has come to as much as all
    else, where it does.
    """

    name: str
    asked: Asked
    colour: int
    strong: bool
    hours: tuple[float, ...]
    sums: tuple[float, ...]
    without: tuple[str, ...] = ()
    whisker: tuple[float, float] | None = None
    reach: float = 0.0
    passes_h: float | None = None

    def at(self, hours: float) -> float:
        """Return the sum at an hour: nothing before the start, all of it after the end."""
        place = bisect_right(self.hours, hours)
        if place in {0, len(self.hours)}:
            return self.sums[0 if place == 0 else -1]
        (left, right), (low, high) = (
            one[place - 1 : place + 1] for one in (self.hours, self.sums)
        )
        return low + (high - low) * (hours - left) / (right - left)


class Band(NamedTuple):
    """A phase of the scenario that is looked at, from hour to hour."""

    name: str
    start_h: float
    end_h: float


class Curves(NamedTuple):
    """The curves of a panel, what its axes need, and what to do where there are none.

    `limit` is the budget of what they sum up, in the unit of the axis.
    """

    unit: str
    factor: float
    curves: tuple[Curve, ...]
    bands: tuple[Band, ...]
    lack: str
    limit: float | None = None

    @property
    def end_h(self) -> float:
        """Return the hours from the start to the end of the longest scenario."""
        return max((one.hours[-1] for one in self.curves), default=0.0)

    @property
    def most(self) -> float:
        """Return the largest sum, the highest end of a whisker, or a budget that is not far."""
        most = max((max(one.sums[-1], one.reach) for one in self.curves), default=0.0)
        is_near = self.limit is not None and self.limit <= _FAR * most
        return max(most, self.limit or 0.0) if is_near else most


NOTHING = Curves("", 1.0, (), (), "")


def curves(scene: Scene, calendars: Sequence[Calendar], totals: tuple[str, ...]) -> Curves:
    """Return the curves of a panel, one for every scenario whose calendar and total are known.

    Those that are folded away have none.
    """
    raw = [
        _raw(scene, line.place, line.one, calendars[line.place], totals)
        for line in in_sight(scene)
    ]
    found = [one for one in raw if one is not None]
    axis = scale([one.sums[-1] for one in found], unit_of(totals[0]), scene.language)
    drawn = tuple(
        _ranged(one._replace(sums=tuple(value * axis.factor for value in one.sums)), scene, axis)
        for one in found
    )
    selected = next(
        when for one, when in zip(scene.estimate.scenarios, calendars, strict=True)
        if one.id == scene.scenario
    )  # fmt: skip
    bands = tuple(Band(span.name, span.start_h, span.end_h) for span in selected.spans)
    lack = "" if drawn else _lack(scene.selected, totals, scene.language)
    limit = scene.estimate.plan.budgets.get(totals[0])
    if limit is not None and all(one.asked.quantity == totals[0] for one in drawn):
        limit *= axis.factor
    else:
        limit = None
    return Curves(axis.unit, axis.factor, drawn, bands if len(bands) > 1 else (), lack, limit)


def _ranged(curve: Curve, scene: Scene, axis: Scale) -> Curve:
    """Return the curve that is looked at with the range of its end: of more, none could be read.

    A curve that leaves phases out does not end at the total, whose range is known.
    """
    if not curve.strong or curve.without:
        return curve
    reach = scene.reach_of(curve.asked) * axis.factor
    return curve._replace(whisker=whisker(scene, curve.asked, axis), reach=reach)


def calendars(scene: Scene) -> list[Calendar]:
    """Return when the phases of every scenario run."""
    return [calendar(one) for one in scene.estimate.scenarios]


def _raw(
    scene: Scene, place: int, one: ScenarioEstimate, when: Calendar, totals: tuple[str, ...]
) -> Curve | None:
    """Return a curve in the method's own unit, or None where there is nothing to draw."""
    for total in totals:
        steps = [_step(span, total) for span in when.spans]
        known = [step for step in steps if step is not None]
        if known and len(known) == len(steps) and when.end_h > 0:
            return Curve(
                one.name,
                Asked(one.id, "", total),
                place,
                one.id == scene.scenario,
                (0.0, *(span.end_h for span in when.spans)),
                (0.0, *_summed(known)),
                tuple(phase.name for phase in one.phases if phase.id in when.untimed),
                passes_h=_passes_h(one, total),
            )
    return None


def _passes_h(one: ScenarioEstimate, total: str) -> float | None:
    found = passing(one, total)
    return None if found is None else found.calendar_h


def _summed(steps: list[float]) -> list[float]:
    sums, total = [], 0.0
    for step in steps:
        total += step
        sums.append(total)
    return sums


def _step(span: Span, total: str) -> float | None:
    """Return what a phase adds to a total, or None where that is not known."""
    if total == "facility_energy":
        return span.energy_kwh
    if total == "operational_emissions":
        return span.operational_kgco2e
    if total == "embodied_emissions":
        return span.embodied_kgco2e
    if span.operational_kgco2e is None or span.embodied_kgco2e is None:
        return None
    return span.operational_kgco2e + span.embodied_kgco2e


def _lack(one: ScenarioEstimate, totals: tuple[str, ...], language: str) -> str:
    """Return what would make the curve of a scenario known."""
    return missing_text(one.missing("wall_clock_hours") or one.missing(totals[0]), language)
