"""Edits of phases: each returns a new plan, in which the alternatives still follow.

In an alternative, a phase of the baseline cannot be moved or removed, only switched off; what
the alternative added itself comes after those of the baseline.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.following import OWNERS, EffectivePhase, all_phases
from carbon_desktop.plan.layers import UNSET, difference, merged
from carbon_desktop.plan.plan import Phase, Plan, Scenario

T = TypeVar("T")


def add_phase(plan: Plan, scenario_id: str, phase: Phase, place: int | None = None) -> Plan:
    """Add a phase at a place among all of the scenario, at the end where none is given.

    Raises
    ------
    ValueError
        If the scenario or the baseline has a phase of that id.
    """
    scenario = plan.scenario(scenario_id)
    if phase.id in {one.id for one in all_phases(plan, scenario)}:
        raise ValueError(f"phase id {phase.id} is taken")
    added = with_scenario(plan, replace(scenario, phases=(*scenario.phases, phase)))
    return added if place is None else move_phase(added, scenario_id, phase.id, place)


def duplicate_phase(plan: Plan, scenario_id: str, phase_id: str, id: str, name: str) -> Plan:
    """Add a phase that comes to the same as another, after it."""
    scenario = plan.scenario(scenario_id)
    phases = all_phases(plan, scenario)
    place = _place(phases, phase_id)
    model = phases[place]
    if followed(plan, scenario_id, phase_id) is not None:
        defaults = merged(scenario.settings, plan.baseline.settings)
        said = difference(model.settings, defaults, tuple(scenario.settings_of(phase_id)))
    else:
        said = scenario.settings_of(phase_id)
    copy = Phase(id, name, model.workload or None, None if model.active else False, said)
    return add_phase(plan, scenario_id, copy, place + 1)


def move_phase(plan: Plan, scenario_id: str, phase_id: str, place: int) -> Plan:
    """Move a phase to a place among all of the scenario, as near as it may go.

    A phase that follows the baseline's stays where the baseline has it.
    """
    scenario = plan.scenario(scenario_id)
    if followed(plan, scenario_id, phase_id) is not None:
        return plan
    free = [one for one in scenario.phases if followed(plan, scenario_id, one.id) is None]
    bound = [one for one in scenario.phases if one not in free]
    first = len(all_phases(plan, scenario)) - len(free)
    moved = next(one for one in free if one.id == phase_id)
    phases = (*bound, *_moved(free, free.index(moved), place - first))
    return with_scenario(plan, replace(scenario, phases=phases))


def remove_phase(plan: Plan, scenario_id: str, phase_id: str) -> Plan:
    """Remove a phase; in an alternative, one of the baseline's is switched off instead.

    With a phase of the baseline goes what the alternatives say of it.

    Raises
    ------
    ValueError
        If it is the baseline's last, which every plan keeps.
    """
    if followed(plan, scenario_id, phase_id) is not None:
        return switch_phase(plan, scenario_id, phase_id, False)
    if scenario_id != plan.baseline.id:
        return _without(plan, phase_id, {scenario_id})
    if len(plan.baseline.phases) == 1:
        raise ValueError("a plan keeps one phase")
    return _without(plan, phase_id, {one.id for one in plan.scenarios})


def rename_phase(plan: Plan, scenario_id: str, phase_id: str, name: str) -> Plan:
    """Give a phase another name, in this scenario and in those that follow it."""
    model = followed(plan, scenario_id, phase_id)
    own = None if model is not None and name == (model.name or "") else name
    return with_phase(plan, scenario_id, phase_id, lambda one: replace(one, name=own))


def switch_phase(plan: Plan, scenario_id: str, phase_id: str, active: bool) -> Plan:
    """Switch a phase on or off: one that is off stays in the plan and adds nothing."""
    model = followed(plan, scenario_id, phase_id)
    state = None if active else False
    if model is not None:
        state = None if active == (model.active is not False) else active
    return with_phase(plan, scenario_id, phase_id, lambda one: replace(one, active=state))


def own_group(plan: Plan, scenario_id: str, phase_id: str, group: str) -> Plan:
    """Give a phase its own "hardware" or "site": as it has it now, set on the phase itself."""
    phases = all_phases(plan, plan.scenario(scenario_id))
    present = phases[_place(phases, phase_id)].settings
    said = {key: one for key, one in present.items() if FIELDS[key].group == group}
    said = {OWNERS[group]: UNSET, **said}
    return with_phase(
        plan,
        scenario_id,
        phase_id,
        lambda one: replace(one, settings={**one.settings, **said}),
    )


def follow_group(plan: Plan, scenario_id: str, phase_id: str, group: str) -> Plan:
    """Take from a phase what it says of its "hardware" or "site": it follows again."""

    def follow(phase: Phase) -> Phase:
        rest = {key: one for key, one in phase.settings.items() if FIELDS[key].group != group}
        return replace(phase, settings=rest)

    return with_phase(plan, scenario_id, phase_id, follow)


def followed(plan: Plan, scenario_id: str, phase_id: str) -> Phase | None:
    """Return the baseline's phase that an alternative's follows, or None."""
    if scenario_id == plan.baseline.id:
        return None
    return next((one for one in plan.baseline.phases if one.id == phase_id), None)


def with_phase(
    plan: Plan, scenario_id: str, phase_id: str, edit: Callable[[Phase], Phase]
) -> Plan:
    """Return the plan with a phase edited; one that only follows leaves no trace.

    Raises
    ------
    KeyError
        If neither the scenario nor the baseline has a phase of that id.
    """
    scenario = plan.scenario(scenario_id)
    silent = Phase(phase_id) if followed(plan, scenario_id, phase_id) is not None else None
    phases = scenario.phases
    if all(one.id != phase_id for one in phases):
        if silent is None:
            raise KeyError(phase_id)
        phases = (*phases, silent)
    edited = (edit(one) if one.id == phase_id else one for one in phases)
    return with_scenario(
        plan, replace(scenario, phases=tuple(one for one in edited if one != silent))
    )


def with_scenario(plan: Plan, scenario: Scenario) -> Plan:
    """Return the plan with a scenario in the place of the one of its id."""
    if plan.scenario(scenario.id) == scenario:
        return plan
    scenarios = tuple(scenario if one.id == scenario.id else one for one in plan.scenarios)
    return replace(plan, scenarios=scenarios)


def _without(plan: Plan, phase_id: str, scenario_ids: set[str]) -> Plan:
    scenarios = tuple(
        replace(one, phases=tuple(phase for phase in one.phases if phase.id != phase_id))
        if one.id in scenario_ids
        else one
        for one in plan.scenarios
    )
    return plan if scenarios == plan.scenarios else replace(plan, scenarios=scenarios)


def _place(phases: Sequence[EffectivePhase], phase_id: str) -> int:
    """Return the place of a phase; a KeyError if there is none of that id."""
    for place, phase in enumerate(phases):
        if phase.id == phase_id:
            return place
    raise KeyError(phase_id)


def _moved(items: Sequence[T], place: int, wanted: int) -> list[T]:
    """Return the items with one moved to the wanted place, or the nearest there is."""
    rest = [one for at, one in enumerate(items) if at != place]
    wanted = min(max(wanted, 0), len(rest))
    return [*rest[:wanted], items[place], *rest[wanted:]]
