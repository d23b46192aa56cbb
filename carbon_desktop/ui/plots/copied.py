"""What is copied and told of a plot: headings of columns, figures as shown and more closely."""

from collections.abc import Iterable

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.uncertainty import Range
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import shown, unit_of
from carbon_desktop.words import amount, quantity_name, unit_text
from carbon_desktop.words.numbers import closely
from carbon_desktop.words.ranges import full_span, ranges_text, span_of


def heading(quantity: str, language: str) -> str:
    """Return the heading of a column: a quantity with its unit."""
    return f"{quantity_name(quantity, language)} ({unit_text(unit_of(quantity), language)})"


def headings(quantity: str, language: str) -> list[str]:
    """Return the headings of a figure's columns: itself, its low and its high."""
    name = heading(quantity, language)
    return [name, *(ranges_text(end, language, name=name) for end in ("low", "high"))]


def figure_and_ends(scene: Scene, asked: Asked, value: float | None) -> list[float | None]:
    """Return a figure with its low and its high; ends that are not known yet are gaps."""
    one = scene.estimate.scenario(asked.scenario)
    known = {} if scene.ranges is None else scene.ranges.of(one, asked.phase)
    found = known.get(asked.quantity)
    return [value, None, None] if found is None or value is None else [value, *found]


def told(
    quantity: str, value: float, language: str, found: Range | None = None, currency: str = ""
) -> str:
    """Return a figure as a line: as shown, and closely; so its range, if it has one."""
    unit = unit_of(quantity)
    shown = amount(value, unit, language, currency).text
    full = f"{closely(value)} {unit_text(unit, language, currency)}".rstrip()
    ends = "" if found is None else span_of(value, *found, unit, language)
    if found is not None and ends:
        shown = ranges_text("beside", language, figure=shown, ends=ends)
        exact_ends = full_span(*found, unit, language, currency)
        full = ranges_text("beside", language, figure=full, ends=exact_ends)
    name = quantity_name(quantity, language)
    return ranges_text("told", language, name=name, shown=shown, full=full)


def told_of(scene: Scene, one: ScenarioEstimate, quantities: Iterable[str]) -> str:
    """Return the known figures of a scenario with their ranges, a line each under its name."""
    language = scene.language
    known = [name for name in quantities if shown(one, name, language) is not None]
    lines = (
        told(name, one.results[name], language, scene.range_of(Asked(one.id, "", name)))
        for name in known
    )
    return "\n".join([one.name, *lines])
