"""Rows: in which order scenarios stand, under which headings, and which are folded away."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from carbon_desktop.plan.plan import Scenario
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.scene import Scene
from carbon_desktop.words.groups import group_text
from carbon_desktop.words.messages import joined

PLAN, EMISSIONS, ENERGY, NAME, FAVOURITES = "plan", "emissions", "energy", "name", "favourites"
ORDERS = (PLAN, EMISSIONS, ENERGY, NAME, FAVOURITES)
"""By hand as in the plan, the lowest first, by name, or the user's favourites first."""

_SIZES = {
    EMISSIONS: ("total_emissions", "operational_emissions"),
    ENERGY: ("facility_energy", "it_energy", "accelerator_energy"),
}
"""What is compared, the first that is known."""

_LAST = float("inf")


class Line(NamedTuple):
    """A scenario in its row: what it comes to, what the plan says, its place among the colours."""

    one: ScenarioEstimate
    said: Scenario
    place: int


class Heading(NamedTuple):
    """The row of a group, above its members; folded, it stands for them."""

    group: str
    lines: tuple[Line, ...]
    folded: bool


def lines(scene: Scene) -> list[Line]:
    """Return every scenario, in the order of the plan."""
    both = zip(scene.estimate.scenarios, scene.estimate.plan.scenarios, strict=True)
    return [Line(one, said, place) for place, (one, said) in enumerate(both)]


def rows(scene: Scene, order: str = PLAN) -> list[Line | Heading]:
    """Return what stands beneath each other; the baseline is the first of all scenarios.

    Headings stand in the order of the plan only. Of a group that is folded, the baseline and the
    scenario that is looked at stay in sight.
    """
    if order == PLAN:
        return list(_grouped(scene))
    baseline, *others = lines(scene)
    return [baseline, *sorted(others, key=lambda line: _key(line, order))]


def in_sight(scene: Scene, order: str = PLAN) -> list[Line]:
    """Return the scenarios of those rows, without headings."""
    return [row for row in rows(scene, order) if isinstance(row, Line)]


def folded_told(scene: Scene) -> list[str]:
    """Return how many scenarios are folded away, as a sentence, where there are any."""
    count = len(scene.estimate.scenarios) - len(in_sight(scene))
    return [group_text("folded_away", scene.language, n=count)] if count else []


def heading_told(scene: Scene, group: str) -> str:
    """Return what is told of a group where one points at its heading."""
    names = [line.one.name for line in lines(scene) if line.said.group == group]
    said = joined(names, scene.language)
    does = "unfold" if group in scene.folded else "fold"
    told = group_text("heading_tip", scene.language, group=group, names=said)
    return f"{told}\n{group_text(does, scene.language)}"


def _grouped(scene: Scene) -> Iterator[Line | Heading]:
    for group, run in groupby(lines(scene), key=lambda line: line.said.group):
        members = tuple(run)
        folded = bool(group) and group in scene.folded
        if group:
            yield Heading(group, members, folded)
        for line in members:
            if not folded or line.place == 0 or line.one.id == scene.scenario:
                yield line


def _key(line: Line, order: str) -> tuple[float, str]:
    if order == NAME:
        return (0.0, line.one.name.casefold())
    if order == FAVOURITES:
        return (float(not line.said.favourite), "")
    known = (line.one.results.get(name) for name in _SIZES[order])
    return (next((value for value in known if value is not None), _LAST), "")
