"""A breakdown as data: what a total is made of, a row a phase or a row a component."""

from collections.abc import Iterable
from typing import NamedTuple

from carbon_desktop.study.breakdown import Breakdown, breakdown
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.plots.bar import Bar, Bars, Stretch
from carbon_desktop.ui.plots.compared import whisker
from carbon_desktop.ui.plots.shade import paling
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.words import Scale, in_scale, missing_text, say, scale
from carbon_desktop.words.numbers import rounded
from carbon_desktop.words.plots import part_name
from carbon_desktop.words.ranges import span

_EMBODIED = "embodied_emissions"
_UNDIVIDED = "server_energy"
_WAITING = {
    "accelerator_idle_energy", "idle_energy",
    "accelerator_idle_operational_emissions", "idle_operational_emissions",
}  # fmt: skip
"""What is drawn while nothing is computed."""

_Look = tuple[int, bool, bool]
"""The shade of a stretch, whether it is hatched, and whether it is lined."""


class KeyPart(NamedTuple):
    """A part that the rows have in common: its name and how its stretches are drawn."""

    name: str
    shade: int
    hatched: bool
    lined: bool = False


class Division(NamedTuple):
    """A total divided: its bars, what their stretches are, and whether servers stay whole."""

    quantity: str
    bars: Bars
    key: tuple[KeyPart, ...]
    undivided: bool


class _Ground(NamedTuple):
    """What every row needs to know."""

    scene: Scene
    one: ScenarioEstimate
    whole: Breakdown
    axis: Scale
    colour: int


def division(scene: Scene, quantity: str, *, by_phase: bool) -> Division:
    """Return a total of the scenario that is looked at, divided by phase or by component."""
    one = scene.selected
    whole = breakdown(one, quantity)
    sizes = [sum(part.value for part in phase.parts) for phase in whole.phases]
    axis = scale([*sizes, whole.total or 0.0], unit_of(whole.quantity), scene.language)
    colour = [other.id for other in scene.estimate.scenarios].index(one.id)
    ground = _Ground(scene, one, whole, axis, colour)
    rows = list(_phases(ground) if by_phase else _components(ground))
    summed = len(rows) > 1
    rows += [_total(ground, summed=summed)] if summed or not rows else []
    shown = Bars(axis.unit, tuple(rows), summed)
    key = _component_key(ground) if by_phase else _phase_key(ground)
    names = {part.name for part in whole.parts}
    return Division(whole.quantity, shown, key, _UNDIVIDED in names)


def figures(scene: Scene, quantity: str) -> dict[Asked, float]:
    """Return every figure of a breakdown in full precision: phases, components, the total."""
    one = scene.selected
    whole = breakdown(one, quantity)
    found = {Asked(one.id, "", part.name): part.value for part in whole.parts}
    for component in whole.components:
        found[Asked(one.id, "", component.name)] = component.value
        for phase in whole.phases:
            known = [part.value for part in phase.parts if part.name in component.parts]
            if known:
                found[Asked(one.id, phase.id, component.name)] = sum(known)
    for phase in whole.phases:
        found |= {Asked(one.id, phase.id, part.name): part.value for part in phase.parts}
        if phase.total is not None:
            found[Asked(one.id, phase.id, whole.quantity)] = phase.total
    if whole.total is not None:
        found[Asked(one.id, "", whole.quantity)] = whole.total
    return found


def with_share(text: str, value: float, whole: float | None, language: str) -> str:
    """Return a value as it is shown with its share of the whole, where that is known."""
    if not whole:
        return text
    return say("value_share", language, value=text, share=rounded(100.0 * value / whole, 2))


def _phases(ground: _Ground) -> Iterable[Bar]:
    """Return a row a phase, its components one after another."""
    shades = _shades(ground)
    for phase in ground.whole.phases:
        stretches = tuple(
            Stretch(
                part.value * ground.axis.factor,
                Asked(ground.one.id, phase.id, part.name),
                *shades[part.name],
            )
            for part in phase.parts
        )
        asked = Asked(ground.one.id, phase.id, ground.whole.quantity)
        known = phase.total is not None
        yield Bar(
            name=phase.name,
            asked=asked,
            colour=ground.colour,
            stretches=stretches,
            text=_lack(ground, phase.id) if phase.total is None else _valued(ground, phase.total),
            known=known,
            strong=phase.id == ground.scene.phase and len(ground.whole.phases) > 1,
            whisker=whisker(ground.scene, asked, ground.axis) if known else None,
            reach=ground.scene.reach_of(asked) * ground.axis.factor if known else 0.0,
        )


def _components(ground: _Ground) -> Iterable[Bar]:
    """Return a row a component, the phases one after another."""
    phases = ground.whole.phases
    shades = paling(len(phases))
    for component in ground.whole.components:
        stretches = tuple(
            Stretch(
                part.value * ground.axis.factor,
                Asked(ground.one.id, phase.id, part.name),
                shade,
                part.name.endswith(_EMBODIED),
                part.name in _WAITING,
            )
            for shade, phase in zip(shades, phases, strict=True)
            for part in phase.parts
            if part.name in component.parts
        )
        yield Bar(
            name=part_name(component.name, ground.scene.language),
            asked=Asked(ground.one.id, "", component.name),
            colour=ground.colour,
            stretches=stretches,
            text=_valued(ground, component.value),
        )


def _total(ground: _Ground, *, summed: bool) -> Bar:
    """Return the row of the total; where there is no other, it says what would make it known."""
    total, language = ground.whole.total, ground.scene.language
    return Bar(
        name=say("in_total", language) if summed else ground.one.name,
        asked=Asked(ground.one.id, "", ground.whole.quantity),
        colour=ground.colour,
        stretches=(),
        text=_lack(ground, "") if total is None else _total_text(ground, total),
        known=total is not None,
        strong=True,
    )


def _total_text(ground: _Ground, total: float) -> str:
    """Return the total with its range: it has no bar that a whisker could stand on."""
    number, factor = _number(ground, total), ground.axis.factor
    found = ground.scene.range_of(Asked(ground.one.id, "", ground.whole.quantity))
    ends = "" if found is None else span(found.low * factor, found.high * factor)
    return f"{number} · {ends}" if ends else number


def _valued(ground: _Ground, value: float) -> str:
    number = _number(ground, value)
    whole = ground.whole.total
    # All of it is no news.
    return number if value == whole else with_share(number, value, whole, ground.scene.language)


def _number(ground: _Ground, value: float) -> str:
    return in_scale(value, ground.axis, unit_of(ground.whole.quantity), ground.scene.language)


def _lack(ground: _Ground, phase: str) -> str:
    lacks = ground.one.missing(ground.whole.quantity, phase)
    return missing_text(lacks, ground.scene.language)


def _shades(ground: _Ground) -> dict[str, _Look]:
    """Return how each part is drawn: steps of the colour, what waits lined, embodied hatched."""
    names = [part.name for part in ground.whole.parts]
    hatched = [name for name in names if name.endswith(_EMBODIED)]
    lined = [name for name in names if name in _WAITING]
    solid = [name for name in names if name not in {*hatched, *lined}]
    drawn = {
        name: (shade, False, False) for name, shade in zip(solid, paling(len(solid)), strict=True)
    }
    drawn |= {name: (place, False, True) for place, name in enumerate(lined)}
    return drawn | {name: (place, True, False) for place, name in enumerate(hatched)}


def _component_key(ground: _Ground) -> tuple[KeyPart, ...]:
    language = ground.scene.language
    shades = _shades(ground)
    return tuple(
        KeyPart(part_name(part.name, language), *shades[part.name]) for part in ground.whole.parts
    )


def _phase_key(ground: _Ground) -> tuple[KeyPart, ...]:
    """Return the phases in their order; one alone needs no telling apart."""
    phases = ground.whole.phases
    if len(phases) < 2:
        return ()
    shades = paling(len(phases))
    return tuple(
        KeyPart(phase.name, shade, False) for shade, phase in zip(shades, phases, strict=True)
    )
