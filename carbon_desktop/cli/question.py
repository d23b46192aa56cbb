"""The plan that a command asks about: a file's, with options over its baseline, or a new one."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.cli.arguments import WrongUse
from carbon_desktop.plan.edits import set_field, set_workload
from carbon_desktop.plan.field import DEPENDENTS, FIELDS
from carbon_desktop.plan.following import origin
from carbon_desktop.plan.messages import Problem
from carbon_desktop.plan.plan import BASELINE, Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.words import say

_UNSAID = "device_hours"
"""The kind of a phase of which nothing is said yet."""

_KINDS = {
    "energy_kwh": "measured_energy",
    "cores": "data_preparation",
    "hours": "device_hours",
    "requests": "serving",
    "requests_per_day": "serving",
    "tokens_per_day": "serving",
    "tokens": "model_training",
    "examples": "model_training",
    "training_flop": "model_training",
}
"""The kind of workload that a setting makes, the measured before the planned."""

_ALONE = {"model": "model_training"}
"""The same for what measures nothing: it only describes the work of phases that have some."""


def new_plan(name: str, language: str) -> Plan:
    """Return a plan of one phase in which nothing is set yet."""
    run = Phase("run", say("name_run", language), _UNSAID)
    return Plan(name, (Scenario(BASELINE, say("name_baseline", language), {}, (run,)),))


def overridden(plan: Plan, settings: Mapping[str, Setting], language: str) -> Plan:
    """Return the plan with settings in the place of its baseline's, in every phase.

    What measures the work says of which kind the phases are: the first of `_KINDS` that is set.
    A model alone is trained, unless the plan says already what is done.
    An energy is that of the IT equipment.
    A power share takes the place of a power in watts, which would win over it.
    """
    kinds = _KINDS if _says_what_is_done(plan) else _KINDS | _ALONE
    if settings and not plan.baseline.phases:
        run = new_plan("", language).baseline.phases
        baseline = replace(plan.baseline, phases=run)
        plan = replace(plan, scenarios=(baseline, *plan.scenarios[1:]))
    if "energy_kwh" in settings:
        settings = {**settings, "energy_boundary": Setting("it")}
    if "power_share" in settings and "power_w" not in settings:
        plan = _cleared(plan, "power_w")
    for key, setting in settings.items():
        plan = _set(plan, key, setting)
    for key, workload in kinds.items():
        if key in settings:
            return _all_of(plan, workload)
    return plan


def scenario_named(plan: Plan, name: str | None, option: str = "--scenario") -> Scenario:
    """Return the scenario of that name or id, the baseline where there is no name.

    Raises
    ------
    WrongUse
        If the plan has no such scenario.
    """
    if name is None:
        return plan.baseline
    for one in plan.scenarios:
        if name in {one.name, one.id}:
            return one
    known = ", ".join(one.name for one in plan.scenarios)
    raise WrongUse("scenario_not_found", option=option, value=name, wanted=known)


def saved(found: Estimate, catalogue: Catalogue, path: Path) -> None:
    """Write a plan with the facts it was computed with; a file of that name is replaced.

    Raises
    ------
    ProfileError
        If it cannot be written.
    """
    from carbon_desktop.profiles.files import save_plan
    from carbon_desktop.profiles.pins import pinned

    save_plan(pinned(found.plan, found, catalogue), path)


def _says_what_is_done(plan: Plan) -> bool:
    of_phases = any(one.settings or one.workload != _UNSAID for one in plan.baseline.phases)
    return of_phases or bool(plan.baseline.settings)


def place(plan: Plan, problem: Problem) -> str:
    """Return where in the plan's file a problem lies: ``scenarios[1].phases[0].settings.pue``."""
    layer = origin(plan, problem.scenario, problem.phase, problem.field)
    follows = layer.startswith("baseline") or not layer
    scenario = plan.baseline if follows else plan.scenario(problem.scenario)
    path = f"scenarios[{plan.scenarios.index(scenario)}]"
    ids = [phase.id for phase in scenario.phases]
    if layer in {"scenario", "baseline"} or problem.phase not in ids:
        return f"{path}.settings.{problem.field}"
    return f"{path}.phases[{ids.index(problem.phase)}].settings.{problem.field}"


def _set(plan: Plan, key: str, setting: Setting) -> Plan:
    """Set a field where it wins: its workload on every phase, all else on the baseline itself."""
    for cleared in (key, *DEPENDENTS.get(key, ())):
        plan = _cleared(plan, cleared)
    if FIELDS[key].group != "workload":
        return set_field(plan, plan.baseline.id, None, key, setting)
    for phase in plan.baseline.phases:
        plan = set_field(plan, plan.baseline.id, phase.id, key, setting)
    return plan


def _cleared(plan: Plan, key: str) -> Plan:
    for phase in (*plan.baseline.phases, None):
        id = phase.id if phase is not None else None
        plan = set_field(plan, plan.baseline.id, id, key, None)
    return plan


def _all_of(plan: Plan, workload: str) -> Plan:
    for phase in plan.baseline.phases:
        plan = set_workload(plan, plan.baseline.id, phase.id, workload)
    return plan
