"""Differences: all that an alternative says itself, across its phases."""

from typing import NamedTuple

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.following import all_phases, origin
from carbon_desktop.plan.phases import followed
from carbon_desktop.plan.plan import Phase, Plan

_ORDER = {key: at for at, key in enumerate(FIELDS)}


class Difference(NamedTuple):
    """One thing that differs: `kind` is a "field", or a phase's "name", "workload" or "active".

    A phase that the baseline lacks is "added". `phase` is where it can be seen; `shared` says
    that it holds for all phases.
    """

    kind: str
    phase: str
    key: str = ""
    shared: bool = False


def differences(plan: Plan, scenario_id: str) -> tuple[Difference, ...]:
    """Return what an alternative says itself: of all its phases, then phase by phase."""
    scenario = plan.scenario(scenario_id)
    phases = all_phases(plan, scenario)
    ids = [one.id for one in phases]
    shared = (
        Difference("field", _seen_in(plan, scenario_id, ids, key), key, shared=True)
        for key in sorted(scenario.settings, key=_ORDER.__getitem__)
    )
    own = {one.id: one for one in scenario.phases}
    said = (found for id in ids if id in own for found in _of(plan, scenario_id, own[id]))
    return (*shared, *said)


def _of(plan: Plan, scenario_id: str, phase: Phase) -> list[Difference]:
    found = [
        Difference("field", phase.id, key)
        for key in sorted(phase.settings, key=_ORDER.__getitem__)
    ]
    if followed(plan, scenario_id, phase.id) is None:
        return [Difference("added", phase.id), *found]
    said = (("active", phase.active), ("name", phase.name), ("workload", phase.workload))
    return [*(Difference(kind, phase.id) for kind, value in said if value is not None), *found]


def _seen_in(plan: Plan, scenario_id: str, phases: list[str], key: str) -> str:
    """Return a phase in which the scenario's default counts, else the first."""
    for id in phases:
        if origin(plan, scenario_id, id, key) == "scenario":
            return id
    return phases[0] if phases else ""
