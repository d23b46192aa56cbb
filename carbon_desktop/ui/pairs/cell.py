"""The cells of the matrix: what each shows, how it is shaded, and what it says in a sentence."""

from itertools import combinations
from typing import NamedTuple

from carbon_desktop.study.comparison import BOUNDARIES, CURRENCIES, compared, marks
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.matrix import Matrix
from carbon_desktop.ui.scene import Scene
from carbon_desktop.words import missing_text
from carbon_desktop.words.comparing import (
    comparing_text,
    difference_text,
    full_stop,
    marked,
    of_quantity,
    sentence_of,
)
from carbon_desktop.words.pairs import cell_text, pairs_text

ACROSS = "*"
"""Marks a pair whose figures are of different grid boundaries."""

_EQUAL, _ABSENT = "=", "—"


class Cell(NamedTuple):
    """What a cell shows, and the share of draws that shades it: None where it is not known."""

    text: str
    lower: float | None = None


def cell(found: Matrix, one: ScenarioEstimate, other: ScenarioEstimate) -> Cell:
    """Return how often one scenario is lower than another; nothing against itself."""
    if one.id == other.id:
        return Cell("")
    odds = found.odds.get((one.id, other.id))
    if odds is None:
        return Cell(_ABSENT)
    text = _EQUAL if odds.is_equal else cell_text(odds.lower)
    across = BOUNDARIES in marks(one, other, found.quantity)
    # Ties are on neither side: what is as often lower as higher is not shaded.
    return Cell(f"{text}{ACROSS}" if across else text, 0.5 + (odds.lower - odds.higher) / 2)


def is_across(scene: Scene, quantity: str) -> bool:
    """Say whether any two scenarios are of different grid boundaries."""
    kinds = {one.grid_boundaries: one for one in scene.estimate.scenarios}.values()
    return any(BOUNDARIES in marks(*pair, quantity) for pair in combinations(kinds, 2))


def said_of(scene: Scene, quantity: str, ids: tuple[str, str]) -> str:
    """Return in full what the cell of two scenarios says."""
    one, other = (scene.estimate.scenario(id) for id in ids)
    language, said = scene.language, marks(one, other, quantity)
    lacking = [each for each in (one, other) if quantity not in each.results]
    if one is other and not lacking:
        return ""
    if lacking:
        wishes = missing_text(lacking[0].missing(quantity), language)
        return pairs_text("not_known", language, name=lacking[0].name, wishes=wishes)
    if CURRENCIES in said:
        names = pairs_text("no_cell", language, one=one.name, other=other.name)
        return full_stop(marked(names, said, language), language)
    pair = {} if scene.ranges is None else compared(scene.ranges, one, other, (quantity,))
    if quantity not in pair:
        return ""
    found = pair[quantity]
    told = marked(sentence_of(found, one, other, quantity, language), said, language)
    told = full_stop(of_quantity(quantity, told, language), language)
    if found.is_equal and found.difference.best == 0.0:
        return told
    apart = full_stop(difference_text(found, one, quantity, language), language)
    return f"{told}{'' if language == 'zh' else ' '}{apart}"


def tip_of(scene: Scene, quantity: str, ids: tuple[str, str]) -> str:
    """Return what a cell says, and how that is meant."""
    said = said_of(scene, quantity, ids)
    return f"{said}\n{comparing_text('about', scene.language)}" if said else ""
