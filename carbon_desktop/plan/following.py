"""Following: where a field's value comes from when a scenario or phase has not set its own.

A field is looked up in this order: alternative's phase, alternative's default, baseline's phase,
baseline's default; the catalogue's default comes after, in the study. A layer that sets the
accelerator or the region hides what the layers below it said of the one before.
"""

from collections.abc import Iterable
from typing import NamedTuple

from carbon_desktop.plan.field import DEPENDENTS
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting, Settings

_NOTHING = Phase("")


class EffectivePhase(NamedTuple):
    """A phase as its scenario has it, all following done."""

    id: str
    name: str
    workload: str
    settings: Settings


def effective_phases(plan: Plan, scenario: Scenario) -> tuple[EffectivePhase, ...]:
    """Return the phases that are switched on: the baseline's in order, then its own."""
    base = plan.baseline
    if scenario is base:
        pairs = [(_NOTHING, phase) for phase in base.phases]
        layers: tuple[Settings, Settings] = ({}, base.settings)
    else:
        pairs = list(_paired(base, scenario))
        layers = (scenario.settings, base.settings)
    return tuple(
        _effective(own, followed, *layers) for own, followed in pairs if _is_on(own, followed)
    )


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


def merged(*layers: Settings) -> dict[str, Setting]:
    """Return settings of several layers as one, the first layer winning."""
    result: dict[str, Setting] = {}
    for layer in reversed(layers):
        if layer and result:
            for owner, dependents in DEPENDENTS.items():
                if owner in layer:
                    for key in dependents:
                        result.pop(key, None)
        result.update(layer)
    return result


def _phase(scenario: Scenario, phase_id: str | None) -> Settings:
    return next((one.settings for one in scenario.phases if one.id == phase_id), {})


def _paired(base: Scenario, scenario: Scenario) -> Iterable[tuple[Phase, Phase]]:
    """Yield the alternative's phase beside the baseline's that it follows."""
    changes = {phase.id: phase for phase in scenario.phases}
    for phase in base.phases:
        yield changes.pop(phase.id, _NOTHING), phase
    for phase in changes.values():
        yield phase, _NOTHING


def _is_on(own: Phase, followed: Phase) -> bool:
    state = own.active if own.active is not None else followed.active
    return state is not False


def _effective(
    own: Phase, followed: Phase, defaults: Settings, base_defaults: Settings
) -> EffectivePhase:
    return EffectivePhase(
        followed.id or own.id,
        own.name or followed.name or "",
        own.workload or followed.workload or "",
        merged(own.settings, defaults, followed.settings, base_defaults),
    )
