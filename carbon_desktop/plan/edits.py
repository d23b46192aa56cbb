"""Edits: each returns a new plan and leaves the old one as it was."""

from collections.abc import Callable
from dataclasses import replace

from carbon_desktop.plan.field import DEPENDENTS
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting, Settings


def set_field(
    plan: Plan, scenario_id: str, phase_id: str | None, key: str, setting: Setting | None
) -> Plan:
    """Set a field of a phase, or of the scenario where `phase_id` is None; None clears it.

    Setting the accelerator or region clears what the same layer said of the one before. A phase
    of an alternative that says nothing any more goes: it follows the baseline's without a trace.
    """

    def edit(scenario: Scenario) -> Scenario:
        if phase_id is None:
            return replace(scenario, settings=_with(scenario.settings, key, setting))
        phases = _with_phase(scenario.phases, phase_id, key, setting)
        if scenario is not plan.baseline:
            phases = tuple(one for one in phases if one != Phase(one.id))
        return replace(scenario, phases=phases)

    return _edited(plan, scenario_id, edit)


def add_scenario(plan: Plan, scenario: Scenario) -> Plan:
    """Add an alternative after the others.

    Raises
    ------
    ValueError
        If its id is taken.
    """
    if any(one.id == scenario.id for one in plan.scenarios):
        raise ValueError(f"scenario id {scenario.id} is taken")
    return replace(plan, scenarios=(*plan.scenarios, scenario))


def remove_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Remove an alternative.

    Raises
    ------
    ValueError
        If it is the baseline, which every plan keeps.
    """
    if scenario_id == plan.baseline.id:
        raise ValueError("the baseline stays")
    return replace(plan, scenarios=tuple(s for s in plan.scenarios if s.id != scenario_id))


def rename_scenario(plan: Plan, scenario_id: str, name: str) -> Plan:
    """Give a scenario another name."""
    return _edited(plan, scenario_id, lambda scenario: replace(scenario, name=name))


def set_workload(plan: Plan, scenario_id: str, phase_id: str, workload: str) -> Plan:
    """Say how a phase's compute is known."""

    def edit(scenario: Scenario) -> Scenario:
        phases = tuple(
            replace(one, workload=workload) if one.id == phase_id else one
            for one in _having(scenario.phases, phase_id)
        )
        return replace(scenario, phases=phases)

    return _edited(plan, scenario_id, edit)


def new_id(wish: str, taken: set[str]) -> str:
    """Return `wish`, or `wish` with the first number that is free."""
    if wish not in taken:
        return wish
    number = 2
    while f"{wish}-{number}" in taken:
        number += 1
    return f"{wish}-{number}"


def _edited(plan: Plan, scenario_id: str, edit: Callable[[Scenario], Scenario]) -> Plan:
    plan.scenario(scenario_id)
    scenarios = tuple(edit(s) if s.id == scenario_id else s for s in plan.scenarios)
    return plan if scenarios == plan.scenarios else replace(plan, scenarios=scenarios)


def _with(settings: Settings, key: str, setting: Setting | None) -> Settings:
    changed = dict(settings)
    before = changed.pop(key, None)
    if setting is not None:
        if before is None or before.value != setting.value:
            for dependent in DEPENDENTS.get(key, ()):
                changed.pop(dependent, None)
        changed[key] = setting
    return changed


def _with_phase(
    phases: tuple[Phase, ...], phase_id: str, key: str, setting: Setting | None
) -> tuple[Phase, ...]:
    return tuple(
        replace(one, settings=_with(one.settings, key, setting)) if one.id == phase_id else one
        for one in _having(phases, phase_id)
    )


def _having(phases: tuple[Phase, ...], phase_id: str) -> tuple[Phase, ...]:
    """Return the phases with one of that id among them: an alternative's starts out empty."""
    if any(one.id == phase_id for one in phases):
        return phases
    return (*phases, Phase(phase_id))
