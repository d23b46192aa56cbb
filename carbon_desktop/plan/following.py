"""Following: where a field's value comes from when a scenario or phase has not set its own.

A field is looked up in this order: alternative's phase, alternative's default, baseline's phase,
baseline's default; the catalogue's default comes after, in the study. A layer that sets the
accelerator or the region hides what the layers below it said of the one before. A setting
without a value hides what the layers below it say, and leaves the field to the catalogue.
"""

from collections.abc import Iterable
from typing import NamedTuple

from carbon_desktop.plan.field import DEPENDENTS
from carbon_desktop.plan.layers import merged
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Settings

OWNERS = {"hardware": "accelerator", "site": "region"}
"""The field of a group that a phase sets when it has hardware or a site of its own."""

_NOTHING = Phase("")


class EffectivePhase(NamedTuple):
    """A phase as its scenario has it, all following done.

    `active` says whether it is switched on, `own` whether this scenario added or changed it.
    """

    id: str
    name: str
    workload: str
    settings: Settings
    active: bool = True
    own: bool = True


def effective_phases(plan: Plan, scenario: Scenario) -> tuple[EffectivePhase, ...]:
    """Return the phases that are switched on: the baseline's in order, then its own."""
    layers = _defaults(plan, scenario)
    return tuple(
        _effective(own, followed, layers)
        for own, followed in _paired(plan, scenario)
        if _is_on(own, followed)
    )


def all_phases(plan: Plan, scenario: Scenario) -> tuple[EffectivePhase, ...]:
    """Return all phases, in the same order, those that are switched off among them."""
    layers = _defaults(plan, scenario)
    return tuple(_effective(own, followed, layers) for own, followed in _paired(plan, scenario))


def has_own(plan: Plan, scenario_id: str, phase_id: str, group: str) -> bool:
    """Say whether a phase has hardware or a site of its own, here or as the baseline has it."""
    return origin(plan, scenario_id, phase_id, OWNERS[group]) in {"phase", "baseline phase"}


def origin(plan: Plan, scenario_id: str, phase_id: str | None, key: str) -> str:
    """Say which layer gives a field: "phase", "scenario", "baseline phase", "baseline" or "".

    The empty word means that nothing is set and the catalogue's default holds.
    """
    scenario = plan.scenario(scenario_id)
    base = plan.baseline
    names = ["phase", "scenario", "baseline phase", "baseline"]
    layers = [_phase(scenario, phase_id), scenario.settings]
    if scenario is not base:
        layers += [_phase(base, phase_id), base.settings]
    owner = next((o for o, fields in DEPENDENTS.items() if key in fields), "")
    for name, layer in zip(names, layers, strict=False):
        if key in layer:
            return name
        if owner and owner in layer:
            return ""
    return ""


def _phase(scenario: Scenario, phase_id: str | None) -> Settings:
    return next((one.settings for one in scenario.phases if one.id == phase_id), {})


def _defaults(plan: Plan, scenario: Scenario) -> tuple[Settings, Settings]:
    """Return the scenario's own defaults and those that it follows."""
    base = plan.baseline
    return ({} if scenario is base else scenario.settings), base.settings


def _paired(plan: Plan, scenario: Scenario) -> Iterable[tuple[Phase, Phase]]:
    """Yield each phase of the scenario beside the baseline's that it follows."""
    base = plan.baseline
    if scenario is base:
        for phase in base.phases:
            yield phase, _NOTHING
        return
    changes = {phase.id: phase for phase in scenario.phases}
    for phase in base.phases:
        yield changes.pop(phase.id, _NOTHING), phase
    for phase in changes.values():
        yield phase, _NOTHING


def _is_on(own: Phase, followed: Phase) -> bool:
    state = own.active if own.active is not None else followed.active
    return state is not False


def _effective(own: Phase, followed: Phase, defaults: tuple[Settings, Settings]) -> EffectivePhase:
    name = own.name if own.name is not None else followed.name
    return EffectivePhase(
        followed.id or own.id,
        name or "",
        own.workload or followed.workload or "",
        merged(own.settings, defaults[0], followed.settings, defaults[1]),
        _is_on(own, followed),
        own is not _NOTHING,
    )
