"""What is told above the list of a range's parts: how far it reaches, and how far without some."""

from carbon_desktop.study.makeup import Makeup
from carbon_desktop.study.uncertainty import Range
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.words import Amount, quantity_amount, quantity_name
from carbon_desktop.words.makeup import makeup_text, width_text
from carbon_desktop.words.ranges import span_of


def head_text(scene: Scene, found: Makeup, left: Range) -> str:
    """Return how far a range reaches, and how far it would if what is taken out were known."""
    language, quantity = scene.language, found.quantity
    whole = found.ranges.results[quantity]
    count, out = len(found.parts), sum(part.fact in found.out for part in found.parts)
    name, said = quantity_name(quantity, language), _ends(scene, quantity, whole)
    if not out:
        return makeup_text("whole", language, name=name, whole=said, n=count)
    ends = _ends(scene, quantity, left)
    if not ends:
        best = _shown(scene, quantity).text
        return makeup_text("exact", language, name=name, best=best, all=count, whole=said)
    share = width_text(left.high - left.low, whole.high - whole.low, language)
    fields = {"name": name, "n": count - out, "left": ends, "share": share, "all": count}
    return makeup_text("left", language, whole=said, **fields)


def best_of(scene: Scene, quantity: str) -> float:
    """Return the best figure of a quantity of the scenario that is looked at."""
    return scene.selected.results.get(quantity, 0.0)


def _ends(scene: Scene, quantity: str, one: Range) -> str:
    """Return both ends with their unit, in the prefix of the best figure; none where alike."""
    best = best_of(scene, quantity)
    ends = span_of(best, one.low, one.high, unit_of(quantity), scene.language)
    return f"{ends} {_shown(scene, quantity).unit}".rstrip() if ends else ""


def _shown(scene: Scene, quantity: str) -> Amount:
    best, currency = best_of(scene, quantity), scene.selected.currency
    return quantity_amount(quantity, best, unit_of(quantity), currency, scene.language)
