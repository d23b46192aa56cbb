"""Edits: each returns a new plan and leaves the old one as it was."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from math import isfinite
from typing import TypeVar

from carbon_desktop.plan.field import DEPENDENTS
from carbon_desktop.plan.groups import free_place
from carbon_desktop.plan.phases import followed, with_phase, with_scenario
from carbon_desktop.plan.plan import (
    BUDGETED,
    LARGEST_SEED,
    MOST_DRAWS,
    Phase,
    Plan,
    Scenario,
    Setting,
    Settings,
)

Layer = TypeVar("Layer", Phase, Scenario)


def set_field(
    plan: Plan, scenario_id: str, phase_id: str | None, key: str, setting: Setting | None
) -> Plan:
    """Set a field of a phase, or of the scenario where `phase_id` is None; None clears it.

    Another accelerator or region, or none, clears what the same layer said of the one before. A
    phase of an alternative that says nothing any more follows the baseline's without a trace.
    """
    if phase_id is not None:
        return with_phase(plan, scenario_id, phase_id, partial(_with_setting, key, setting))
    return with_scenario(plan, _with_setting(key, setting, plan.scenario(scenario_id)))


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
    """Remove an alternative, and what others published of it.

    Raises
    ------
    ValueError
        If it is the baseline, which every plan keeps.
    """
    if scenario_id == plan.baseline.id:
        raise ValueError("the baseline stays")
    return replace(
        plan,
        scenarios=tuple(one for one in plan.scenarios if one.id != scenario_id),
        published=tuple(one for one in plan.published if one.scenario != scenario_id),
    )


def move_scenario(plan: Plan, scenario_id: str, place: int) -> Plan:
    """Move an alternative to a place among the scenarios; the first stays the baseline's.

    It neither leaves its group by that nor comes between the members of another.
    """
    moved = plan.scenario(scenario_id)
    if moved is plan.baseline:
        return plan
    rest = [one for one in plan.scenarios if one is not moved]
    place = free_place(plan, moved, min(max(place, 1), len(rest)))
    scenarios = (*rest[:place], moved, *rest[place:])
    return plan if scenarios == plan.scenarios else replace(plan, scenarios=scenarios)


def rename_scenario(plan: Plan, scenario_id: str, name: str) -> Plan:
    """Give a scenario another name."""
    return with_scenario(plan, replace(plan.scenario(scenario_id), name=name))


def set_workload(plan: Plan, scenario_id: str, phase_id: str, workload: str) -> Plan:
    """Say how a phase's compute is known."""
    model = followed(plan, scenario_id, phase_id)
    own = None if model is not None and model.workload == workload else workload
    return with_phase(plan, scenario_id, phase_id, lambda one: replace(one, workload=own))


def set_start(plan: Plan, start: str) -> Plan:
    """Set the day on which the experiment begins, an ISO date; an empty word takes it away.

    Raises
    ------
    ValueError
        If it is no date.
    """
    if start and not is_day(start):
        raise ValueError(f"{start!r} is no date")
    return replace(plan, start=start)


def set_budget(plan: Plan, quantity: str, limit: float | None) -> Plan:
    """Set the limit of a quantity of `BUDGETED`, in its own unit; None takes it away.

    Raises
    ------
    ValueError
        If there are no budgets of that quantity, or the limit is negative or not finite.
    """
    if quantity not in BUDGETED or (limit is not None and not (isfinite(limit) and limit >= 0)):
        raise ValueError(f"no budget: {quantity} {limit}")
    budgets = {name: one for name, one in plan.budgets.items() if name != quantity}
    if limit is not None:
        budgets[quantity] = float(limit)
    return plan if budgets == plan.budgets else replace(plan, budgets=budgets)


def set_budgets(plan: Plan, budgets: Mapping[str, float]) -> Plan:
    """Set the limits of quantities in the place of all that there were.

    Raises
    ------
    ValueError
        If one of them is no budget.
    """
    plan = replace(plan, budgets={})
    for quantity, limit in budgets.items():
        plan = set_budget(plan, quantity, limit)
    return plan


def set_draws(plan: Plan, draws: int, seed: int) -> Plan:
    """Set how many draws stand behind the ranges, and their seed.

    Raises
    ------
    ValueError
        If there would be none or too many, or the seed is negative or too large.
    """
    if not (1 <= draws <= MOST_DRAWS and 0 <= seed <= LARGEST_SEED):
        raise ValueError(f"no draws: {draws}, seed {seed}")
    return replace(plan, draws=draws, seed=seed)


def set_tied(plan: Plan, column: str, tied: bool) -> Plan:
    """Let what is keyed by a column of draws be one in all scenarios, or each one's own."""
    others = {one for one in plan.untied if one != column}
    untied = tuple(sorted(others if tied else others | {column}))
    return plan if untied == plan.untied else replace(plan, untied=untied)


def new_id(wish: str, taken: set[str]) -> str:
    """Return `wish`, or `wish` with the first number that is free."""
    if wish not in taken:
        return wish
    number = 2
    while f"{wish}-{number}" in taken:
        number += 1
    return f"{wish}-{number}"


def is_day(text: str) -> bool:
    """Say whether a text is a date written as 2026-11-22."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _with_setting(key: str, setting: Setting | None, layer: Layer) -> Layer:
    return replace(layer, settings=_with(layer.settings, key, setting))


def _with(settings: Settings, key: str, setting: Setting | None) -> Settings:
    changed = dict(settings)
    before = changed.pop(key, None)
    if not _say_the_same(before, setting):
        for dependent in DEPENDENTS.get(key, ()):
            changed.pop(dependent, None)
    if setting is not None:
        changed[key] = setting
    return changed


def _say_the_same(one: Setting | None, other: Setting | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.value == other.value
