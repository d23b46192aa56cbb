"""Assumptions as rows: what is the same in several phases of a scenario stands in one row."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.estimate import Estimate, ScenarioEstimate
from carbon_desktop.ui.tables.cell import Row
from carbon_desktop.words.inputs import INPUTS

_PLACES = {name: place for place, name in enumerate(INPUTS)}
_PHASE = Assumption._fields.index("phase")


class Stated(NamedTuple):
    """An assumption of a scenario with the phases that make it.

    `where` names these phases, or is empty where they are all; `before` is what the baseline has
    in the same place, where only differences are shown.
    """

    scenario: str
    name: str
    currency: str
    assumption: Assumption
    phases: tuple[str, ...]
    where: tuple[str, ...]
    before: Assumption | None = None


class Assumptions:
    """The rows of every scenario; those of a scenario that stays as it was are kept."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[ScenarioEstimate, tuple[Row, ...]]] = {}

    def of_scenario(self, one: ScenarioEstimate) -> tuple[Row, ...]:
        """Return the rows of one scenario, in reading order."""
        known = self._known.get(one.id)
        if known is None or known[0] is not one:
            known = self._known[one.id] = one, _rows(one, one.assumptions)
        return known[1]

    def of_all(self, estimate: Estimate) -> tuple[Row, ...]:
        """Return the rows of every scenario, the baseline's first."""
        self._known = {
            one.id: self._known[one.id] for one in estimate.scenarios if one.id in self._known
        }
        return tuple(row for one in estimate.scenarios for row in self.of_scenario(one))

    def of_differences(self, one: ScenarioEstimate, base: ScenarioEstimate) -> tuple[Row, ...]:
        """Return the rows of what a scenario has otherwise than the baseline."""
        followed = {(each.phase, each.name): each for each in base.assumptions}
        own = [each for each in one.assumptions if followed.get(_place(each)) != each]
        return _rows(one, own, followed)


def _place(one: Assumption) -> tuple[str, str]:
    return (one.phase, one.name)


def _rows(
    one: ScenarioEstimate,
    assumptions: Iterable[Assumption],
    followed: dict[tuple[str, str], Assumption] | None = None,
) -> tuple[Row, ...]:
    """Return rows in reading order, each with the phases that have it."""
    found: defaultdict[tuple[object, ...], list[Assumption]] = defaultdict(list)
    for each in assumptions:
        key: tuple[object, ...] = each[:_PHASE] + each[_PHASE + 1 :]
        if followed is not None and (before := followed.get(_place(each))) is not None:
            key += (before.value,)
        found[key].append(each)
    merged = sorted(found.values(), key=lambda same: _PLACES[same[0].name])
    names = {phase.id: phase.name for phase in one.phases}
    return tuple(_row(one, same, names, followed or {}) for same in merged)


def _row(
    one: ScenarioEstimate,
    same: Sequence[Assumption],
    names: dict[str, str],
    followed: dict[tuple[str, str], Assumption],
) -> Row:
    first = same[0]
    phases = tuple(each.phase for each in same)
    where = () if len(phases) == len(names) else tuple(names[phase] for phase in phases)
    before = followed.get(_place(first))
    stated = Stated(one.id, one.name, one.currency, first, phases, where, before)
    return Row((one.id, first.name, first.phase), stated)
