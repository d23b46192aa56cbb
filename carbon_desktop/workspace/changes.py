"""Changes: each turns an intention of the user into a new plan."""

from collections.abc import Mapping
from dataclasses import replace

from carbon_desktop.plan.edits import add_scenario, new_id, set_field
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.plan import Plan, Scenario, Setting, Settings
from carbon_desktop.words import say

Changes = Mapping[str, Setting | None]
"""What to set, by field key; None gives a field back to what it follows."""


def with_fields(plan: Plan, scenario_id: str, phase_id: str, changes: Changes) -> Plan:
    """Set fields of a scenario, each on the layer whose value counts."""
    for key, setting in changes.items():
        layer = phase_id if _is_phases_own(plan, scenario_id, phase_id, key) else None
        plan = set_field(plan, scenario_id, layer, key, setting)
    return plan


def with_alternative(plan: Plan, language: str) -> tuple[Plan, Scenario]:
    """Add an alternative that follows the baseline in everything, and return both."""
    taken = {one.name for one in plan.scenarios}
    number = 1
    while (name := say("name_alternative", language, number=number)) in taken:
        number += 1
    scenario = Scenario(_free_id(plan, f"alternative-{number}"), name)
    return add_scenario(plan, scenario), scenario


def with_copy(plan: Plan, scenario_id: str, language: str) -> tuple[Plan, Scenario]:
    """Add an alternative that says what a scenario says, and return both.

    A copy of the baseline follows it: it says nothing of its own.
    """
    plan, added = with_alternative(plan, language)
    if scenario_id == plan.baseline.id:
        return plan, added
    model = plan.scenario(scenario_id)
    copy = replace(added, settings=dict(model.settings), phases=model.phases)
    scenarios = tuple(copy if one is added else one for one in plan.scenarios)
    return replace(plan, scenarios=scenarios), copy


def _free_id(plan: Plan, wish: str) -> str:
    return new_id(wish, {one.id for one in plan.scenarios})


def _is_phases_own(plan: Plan, scenario_id: str, phase_id: str, key: str) -> bool:
    """Say whether a field is set on the phase: its workload, and what it already has its own."""
    field = FIELDS[key]
    own = _phase_settings(plan.scenario(scenario_id), phase_id)
    return field.group == "workload" or key in own or field.belongs_to in own


def _phase_settings(scenario: Scenario, phase_id: str) -> Settings:
    return next((one.settings for one in scenario.phases if one.id == phase_id), {})
