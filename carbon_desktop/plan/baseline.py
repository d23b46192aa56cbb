"""The star moves: an alternative becomes the baseline, and no scenario's figures change."""

from collections.abc import Collection
from dataclasses import replace

from carbon_desktop.plan.edits import new_id
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.following import OWNERS, EffectivePhase, all_phases
from carbon_desktop.plan.groups import gathered
from carbon_desktop.plan.layers import difference, merged
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Settings


def make_baseline(plan: Plan, scenario_id: str) -> Plan:
    """Return the plan with an alternative as its baseline: first, with all that it followed.

    The others keep their order and all that they come to, and say as little as that takes.
    """
    chosen = plan.scenario(scenario_id)
    if chosen is plan.baseline:
        return plan
    base = _whole(plan, chosen)
    rest = [one for one in plan.scenarios if one is not chosen]
    apart = [_apart(plan, one, base) for one in rest]
    plan = replace(plan, scenarios=(*apart[:1], chosen, *apart[1:]))
    others = (_over(base, plan, one) for one in plan.scenarios if one is not chosen)
    return gathered(replace(plan, scenarios=(base, *others)))


def _whole(plan: Plan, scenario: Scenario) -> Scenario:
    """Return an alternative that says itself what it follows, each on the layer it came from."""
    defaults = merged(scenario.settings, plan.baseline.settings)
    phases = []
    for phase in all_phases(plan, scenario):
        followed = plan.baseline.settings_of(phase.id).keys() - scenario.settings.keys()
        stated = scenario.settings_of(phase.id).keys() | (followed & phase.settings.keys())
        said = difference(phase.settings, defaults, stated)
        active = None if phase.active else False
        phases.append(Phase(phase.id, phase.name, phase.workload or None, active, said))
    return replace(scenario, settings=defaults, phases=tuple(phases))


def _over(base: Scenario, plan: Plan, scenario: Scenario) -> Scenario:
    """Return a scenario as an alternative to the new baseline."""
    defaults = _defaults(base, plan, scenario)
    models = {one.id: one for one in base.phases}
    phases = []
    for phase in all_phases(plan, scenario):
        model = models.pop(phase.id, None)
        said = {} if scenario is plan.baseline else scenario.settings_of(phase.id)
        stated = said.keys() if model is None else _of_own_groups(said)
        over = _changes(phase, model or Phase(phase.id), (defaults, base.settings), stated)
        if model is None or over != Phase(phase.id):
            phases.append(over)
    off = (Phase(id, active=False) for id, one in models.items() if one.active is not False)
    return replace(scenario, settings=defaults, phases=(*phases, *off))


def _defaults(base: Scenario, plan: Plan, scenario: Scenario) -> Settings:
    """Return the scenario's defaults; those that hide what phases say are said again."""
    if scenario is plan.baseline:
        return difference(scenario.settings, base.settings)
    wanted = merged(scenario.settings, plan.baseline.settings)
    said_by_phases = {key for phase in base.phases for key in phase.settings}
    return difference(wanted, base.settings, scenario.settings.keys() & said_by_phases)


def _changes(
    phase: EffectivePhase,
    model: Phase,
    defaults: tuple[Settings, Settings],
    stated: Collection[str],
) -> Phase:
    """Return what makes a phase of the one that it follows."""
    below = merged(defaults[0], model.settings, defaults[1])
    return Phase(
        phase.id,
        None if phase.name == (model.name or "") else phase.name,
        None if phase.workload in {"", model.workload} else phase.workload,
        None if phase.active == (model.active is not False) else phase.active,
        difference(phase.settings, below, stated),
    )


def _apart(plan: Plan, scenario: Scenario, base: Scenario) -> Scenario:
    """Return a scenario whose added phases keep their order.

    One that shares its id with one that the new baseline added elsewhere gets another.
    """
    followed = {one.id for one in plan.baseline.phases}
    added = [one.id for one in scenario.phases if one.id not in followed]
    shared = [one.id for one in base.phases if one.id in added]
    if scenario is plan.baseline or added[: len(shared)] == shared:
        return scenario
    taken = {phase.id for one in plan.scenarios for phase in one.phases}
    names: dict[str, str] = {}
    for id in shared:
        names[id] = new_id(id, taken | set(names.values()))
    phases = tuple(replace(one, id=names.get(one.id, one.id)) for one in scenario.phases)
    return replace(scenario, phases=phases)


def _of_own_groups(said: Settings) -> set[str]:
    """Return what is said of hardware or a site that the phase has of its own."""
    return {key for key in said if OWNERS.get(FIELDS[key].group) in said}
