"""An alternative against the baseline, as it is told and as it is copied."""

from carbon_desktop.study.comparison import Comparison, compared, marks
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.words import quantity_name, unit_text
from carbon_desktop.words.comparing import (
    comparing_text,
    full_stop,
    lower_text,
    marked,
    of_quantity,
    scale_of,
    sentence_of,
    signed,
    signed_span,
)
from carbon_desktop.words.ranges import ranges_text


def said_of(scene: Scene, scenario: str, quantity: str) -> str:
    """Return how often a scenario is lower than the baseline, and by how much, if known."""
    found, baseline = scene.against(scenario, quantity), scene.estimate.scenarios[0]
    if found is None:
        return ""
    one, language = scene.estimate.scenario(scenario), scene.language
    said = sentence_of(found, one, baseline, quantity, language)
    said = marked(said, marks(one, baseline, quantity), language)
    return full_stop(of_quantity(quantity, said, language), language)


def told_against(scene: Scene, quantity: str) -> str:
    """Return what is said of the scenario looked at; at the baseline, of the lowest of all."""
    baseline, *others = scene.estimate.scenarios
    if scene.scenario != baseline.id:
        return said_of(scene, scene.scenario, quantity)
    known = [one for one in others if scene.against(one.id, quantity) is not None]
    lowest = min(known, key=lambda one: one.results[quantity], default=None)
    return "" if lowest is None else said_of(scene, lowest.id, quantity)


def pairs_of(scene: Scene, quantity: str) -> list[tuple[ScenarioEstimate, Comparison]]:
    """Return the scenario looked at against each of the others, where that is known."""
    if scene.ranges is None:
        return []
    others = [one for one in scene.estimate.scenarios if one.id != scene.scenario]
    found = [(one, compared(scene.ranges, scene.selected, one, (quantity,))) for one in others]
    return [(one, each[quantity]) for one, each in found if quantity in each]


def pair_rows(scene: Scene, quantity: str) -> list[tuple[str, ...]]:
    """Return a table of those pairs to be read: the other, how often lower, by how much."""
    pairs, language = pairs_of(scene, quantity), scene.language
    if not pairs:
        return []
    shown = scale_of([scene.selected, *(other for other, _ in pairs)], quantity, language)
    name, unit = quantity_name(quantity, language), shown.unit
    apart = comparing_text("difference", language, unit=unit)
    rows: list[tuple[str, ...]] = [
        (name, comparing_text("lower_in", language), apart, comparing_text("ends", language))
    ]
    for other, each in pairs:
        low, best, high = each.difference
        ends = signed_span(low, high, shown, language)
        than = comparing_text("than", language, name=other.name)
        rows.append((than, lower_text(each, language), signed(best, shown), ends))
    return rows


def copied_headings(quantity: str, language: str) -> list[str]:
    """Return the headings of what is copied of a comparison in a quantity."""
    name, unit = quantity_name(quantity, language), unit_text(unit_of(quantity), language)
    difference = comparing_text("difference_to_baseline", language, name=name, unit=unit)
    ends = (ranges_text(end, language, name=difference) for end in ("low", "high"))
    return [comparing_text("lower_than_baseline", language, name=name), difference, *ends]


def copied_figures(scene: Scene, scenario: str, quantity: str) -> list[float | None]:
    """Return the figures of a comparison under those headings; what is not known is a gap."""
    found = scene.against(scenario, quantity)
    if found is None:
        return [None] * 4
    return [found.lower, found.difference.best, found.difference.low, found.difference.high]
