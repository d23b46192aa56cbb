"""Changes: each turns an intention of the user into a new plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from carbon_desktop.plan.edits import add_scenario, new_id, rename_scenario, set_field
from carbon_desktop.plan.field import DEPENDENTS, FIELDS
from carbon_desktop.plan.following import EffectivePhase, all_phases, has_own, origin
from carbon_desktop.plan.groups import set_group
from carbon_desktop.plan.layers import UNSET
from carbon_desktop.plan.phases import add_phase, duplicate_phase
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting, Settings
from carbon_desktop.words import say
from carbon_desktop.workspace.templates import TEMPLATES, settings_of

if TYPE_CHECKING:
    from carbon_desktop.study.budget import Fit

Changes = Mapping[str, Setting | None]
"""What to set, by field key; None gives a field back to what it follows."""


def with_fields(plan: Plan, scenario_id: str, phase_id: str, changes: Changes) -> Plan:
    """Set fields of a scenario, each on the layer whose value counts."""
    for key, setting in changes.items():
        is_phases = is_set_on_phase(plan, scenario_id, phase_id, key, setting)
        layer = phase_id if is_phases else None
        plan = set_field(plan, scenario_id, layer, key, setting)
    return plan


def undo_code(setting: Setting | None) -> str:
    """Return the code by which the change of a field is named for undo."""
    if setting is None:
        return "undo_clear_field"
    return "undo_set_field" if setting.value is not None else "undo_take_catalogue"


def is_set_on_phase(
    plan: Plan, scenario_id: str, phase_id: str, key: str, setting: Setting | None
) -> bool:
    """Say whether a field is set on the phase, and not as the scenario's default.

    So are its workload, what it already has its own here or in the baseline, and all of its
    hardware or site where it has its own. What is cleared is cleared where it stands.
    """
    layer = origin(plan, scenario_id, phase_id, key)
    if setting is None or not phase_id:
        return bool(phase_id) and layer != "scenario"
    group = FIELDS[key].group
    if group == "workload" or layer in {"phase", "baseline phase"}:
        return True
    return has_own(plan, scenario_id, phase_id, group)


def overridden_by_phases(plan: Plan, scenario_id: str, key: str) -> tuple[str, ...]:
    """Return the baseline's phases whose own value a default of an alternative hides."""
    scenario = plan.scenario(scenario_id)
    if scenario is plan.baseline:
        return ()
    said = {one.id: one.settings for one in scenario.phases}
    return tuple(
        one.id
        for one in plan.baseline.phases
        if _says(one.settings, key) and not _says(said.get(one.id, {}), key)
    )


def with_kept(plan: Plan, scenario_id: str, key: str, phase_ids: Iterable[str]) -> Plan:
    """Give phases of an alternative the values that the baseline's have, as their own."""
    phases = {one.id: one for one in all_phases(plan, plan.baseline)}
    for id in phase_ids:
        for one in (key, *DEPENDENTS.get(key, ())):
            present = phases[id].settings.get(one, UNSET if one == key else None)
            plan = set_field(plan, scenario_id, id, one, present)
    return plan


def with_phase(plan: Plan, scenario_id: str, language: str) -> tuple[Plan, Phase]:
    """Add a phase in which nothing is set yet, and return both."""
    taken = {one.name for one in all_phases(plan, plan.scenario(scenario_id))}
    number = len(taken) + 1
    while (name := say("name_phase", language, number=number)) in taken:
        number += 1
    phase = Phase(_free_phase_id(plan, "phase"), name, "device_hours")
    return add_phase(plan, scenario_id, phase), phase


def with_template(
    plan: Plan, scenario_id: str, phase_id: str, template: str, language: str
) -> tuple[Plan, Phase]:
    """Add a phase of a common purpose, on the model of a phase there is, and return both."""
    phases = all_phases(plan, plan.scenario(scenario_id))
    before = next((one for one in phases if one.id == phase_id), None)
    name = _free_name(say(f"template_{template}", language), phases, language)
    phase = Phase(
        _free_phase_id(plan, template.replace("_", "-")),
        name,
        TEMPLATES[template].workload,
        settings=settings_of(template, before),
    )
    return add_phase(plan, scenario_id, phase), phase


def with_phase_copy(
    plan: Plan, scenario_id: str, phase_id: str, language: str
) -> tuple[Plan, str, str]:
    """Add a copy of a phase after it, and return the plan, the copy's id and its name."""
    phases = all_phases(plan, plan.scenario(scenario_id))
    model = next(one.name for one in phases if one.id == phase_id)
    name = _free_name(model, phases, language)
    id = _free_phase_id(plan, phase_id)
    return duplicate_phase(plan, scenario_id, phase_id, id, name), id, name


def with_alternative(plan: Plan, language: str) -> tuple[Plan, Scenario]:
    """Add an alternative that follows the baseline in everything, and return both."""
    taken = {one.name for one in plan.scenarios}
    number = 1
    while (name := say("name_alternative", language, number=number)) in taken:
        number += 1
    scenario = Scenario(_free_id(plan, f"alternative-{number}"), name)
    return add_scenario(plan, scenario), scenario


def with_copy(plan: Plan, scenario_id: str, language: str) -> tuple[Plan, Scenario]:
    """Add an alternative that says what a scenario says, in the same group, and return both.

    A copy of the baseline follows it: it says nothing of its own.
    """
    plan, added = with_alternative(plan, language)
    model = plan.scenario(scenario_id)
    if model is not plan.baseline:
        copy = replace(added, settings=dict(model.settings), phases=model.phases)
        plan = replace(plan, scenarios=(*plan.scenarios[:-1], copy))
    plan = set_group(plan, added.id, model.group)
    return plan, plan.scenario(added.id)


def with_fit(plan: Plan, fit: Fit, language: str) -> tuple[Plan, Scenario]:
    """Add an alternative like the scenario asked about but with what fits, and return both.

    It is named after the input and its value.
    """
    from carbon_desktop.words.fitting import scenario_name

    value, field, model = fit.found.value, fit.knob.field, plan.scenario(fit.knob.scenario)
    assert value is not None
    plan, added = with_copy(plan, model.id, language)
    base = "" if model.id == plan.baseline.id else model.name
    name = _free(scenario_name(field, value, base, language), _names(plan), language)
    plan = fit.knob._replace(scenario=added.id).turned(plan, value)
    plan = rename_scenario(plan, added.id, name)
    return plan, plan.scenario(added.id)


def _names(plan: Plan) -> set[str]:
    return {one.name for one in plan.scenarios}


def _free_name(wish: str, phases: Iterable[EffectivePhase], language: str) -> str:
    """Return a name that no phase has: the wished one, or it with a number after it."""
    return _free(wish, {one.name for one in phases}, language)


def _free(wish: str, taken: set[str], language: str) -> str:
    name, number = wish, 2
    while name in taken:
        name, number = say("name_again", language, name=wish, number=number), number + 1
    return name


def _free_id(plan: Plan, wish: str) -> str:
    return new_id(wish, {one.id for one in plan.scenarios})


def _free_phase_id(plan: Plan, wish: str) -> str:
    """Return an id that no scenario uses, so that nothing follows the new phase by chance."""
    taken = {phase.id for one in plan.scenarios for phase in one.phases}
    return new_id(wish, taken)


def _says(settings: Settings, key: str) -> bool:
    """Say whether a layer sets a field, or the accelerator or region that it belongs to."""
    return key in settings or FIELDS[key].belongs_to in settings
