"""The comparison as data: a bar for every scenario, published figures beside ours."""

from typing import NamedTuple

from carbon_desktop.plan.plan import Plan, Published
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.plots.bar import Bar, Bars, Mark, Stretch
from carbon_desktop.ui.rows import PLAN, Heading, Line, rows
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.signs import heading_name
from carbon_desktop.words import Scale, in_scale, missing_text, say, scale
from carbon_desktop.words.numbers import rounded
from carbon_desktop.words.plots import boundary_name


class Parts(NamedTuple):
    """The quantities that a panel stacks: `total` only where both parts are known.

    `others` begin at zero, too: published figures of them are marked beside the total's.
    """

    total: str
    solid: str
    hatched: str = ""
    others: tuple[str, ...] = ()

    @property
    def marked(self) -> tuple[str, ...]:
        """Every quantity of which published figures are marked."""
        return (self.total, *self.others)


EMISSIONS = Parts(
    "total_emissions",
    "operational_emissions",
    "embodied_emissions",
    ("operational_emissions", "operational_emissions_market"),
)
ENERGY = Parts(
    "facility_energy",
    "facility_energy",
    others=("it_energy", "server_energy", "accelerator_energy"),
)


def bars(scene: Scene, parts: Parts, order: str = PLAN) -> Bars:
    """Return a panel's bars, one a scenario or a group, in an order of rows, all in one unit."""
    estimate = scene.estimate
    ours = (_size(one, parts) for one in estimate.scenarios)
    theirs = (one.value for one in estimate.plan.published if one.quantity in parts.marked)
    axis = scale((*ours, *theirs), unit_of(parts.total), scene.language)
    made = tuple(
        _bar(scene, row, parts, axis)
        if isinstance(row, Line)
        else _heading(scene, row, parts, axis)
        for row in rows(scene, order)
    )
    limit = estimate.plan.budgets.get(parts.total)
    return Bars(axis.unit, made, limit=None if limit is None else limit * axis.factor)


def published_of(plan: Plan, scenario: str) -> list[Published]:
    """Return the figures that others published of a scenario."""
    return [one for one in plan.published if one.scenario == scenario]


def published_quantities(plan: Plan) -> list[str]:
    """Return the quantities of which others published figures, in the plan's order."""
    return list(dict.fromkeys(one.quantity for one in plan.published))


def published_row(plan: Plan, scenario: str, quantities: list[str]) -> list[float | None]:
    """Return the published figures of a scenario, None where there is none."""
    known = {one.quantity: one.value for one in published_of(plan, scenario)}
    return [known.get(name) for name in quantities]


def _size(one: ScenarioEstimate, parts: Parts) -> float:
    return sum(one.results.get(name, 0.0) for name in (parts.solid, parts.hatched))


def _heading(scene: Scene, row: Heading, parts: Parts, axis: Scale) -> Bar:
    """Return the row of a group; folded, it reaches from its lowest figure to its highest."""
    ones = [line.one for line in row.lines]
    sizes = sorted(_size(one, parts) for one in ones if _asked(one, parts).quantity in one.results)
    ends = (sizes[0], sizes[-1]) if sizes and row.folded else ()
    said = (in_scale(end, axis, unit_of(parts.total), scene.language) for end in ends)
    return Bar(
        name=heading_name(row.group, len(ones), folded=row.folded),
        asked=Asked("", row.group, parts.total),
        colour=0,
        stretches=(),
        text=" – ".join(dict.fromkeys(said)),
        known=False,
        span=(ends[0] * axis.factor, ends[1] * axis.factor) if ends else None,
        reach=ends[1] * axis.factor if ends else 0.0,
        heading=True,
    )


def _bar(scene: Scene, line: Line, parts: Parts, axis: Scale) -> Bar:
    one = line.one
    stretches = _stretches(one, parts, axis)
    asked = _asked(one, parts)
    return Bar(
        name=one.name,
        asked=asked,
        colour=line.place,
        stretches=stretches,
        text=_end(one, parts, stretches, axis, scene.language),
        known=bool(stretches),
        starred=line.place == 0,
        favourite=line.said.favourite,
        strong=one.id == scene.scenario,
        marks=_marks(scene, one.id, parts, axis),
        whisker=whisker(scene, asked, axis),
        reach=scene.reach_of(asked) * axis.factor,
    )


def whisker(scene: Scene, asked: Asked, axis: Scale) -> tuple[float, float] | None:
    """Return the ends of a figure's range on an axis, or None where it has none yet."""
    found = scene.range_of(asked)
    return None if found is None else (found.low * axis.factor, found.high * axis.factor)


def _asked(one: ScenarioEstimate, parts: Parts) -> Asked:
    """Return what a bar is of: the total, or the one part of it that is known."""
    known = [name for name in (parts.total, parts.solid, parts.hatched) if name in one.results]
    return Asked(one.id, "", known[0] if known else parts.total)


def _stretches(one: ScenarioEstimate, parts: Parts, axis: Scale) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(one.results[name] * axis.factor, Asked(one.id, "", name), 0, hatched)
        for name, hatched in ((parts.solid, False), (parts.hatched, True))
        if name in one.results
    )


def _marks(scene: Scene, scenario: str, parts: Parts, axis: Scale) -> tuple[Mark, ...]:
    return tuple(
        Mark(one.value * axis.factor, _mark_text(one, parts, axis, scene.language))
        for one in published_of(scene.estimate.plan, scenario)
        if one.quantity in parts.marked
    )


def _mark_text(one: Published, parts: Parts, axis: Scale, language: str) -> str:
    """Return what stands by a published figure; of what it is, where our bar is of another."""
    text = say("published_value", language, value=rounded(one.value * axis.factor))
    return (
        text
        if one.quantity == parts.total
        else f"{text} · {boundary_name(one.quantity, language)}"
    )


def _end(
    one: ScenarioEstimate,
    parts: Parts,
    stretches: tuple[Stretch, ...],
    axis: Scale,
    language: str,
) -> str:
    """Return what stands at the end of a bar."""
    if not stretches:
        return missing_text(one.missing(parts.solid), language)
    length = in_scale(_size(one, parts), axis, unit_of(parts.total), language)
    if parts.total in one.results:
        return length
    alone = "operational_only" if not stretches[0].hatched else "embodied_only"
    return f"{length} · {say(f'bar_{alone}', language)}"
