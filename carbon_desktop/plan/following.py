"""Following: where a field's value comes from when a scenario or phase has not set its own.

A field is looked up in this order: alternative's phase, alternative's default, baseline's phase,
baseline's default; the catalogue's default comes after, in the study. A layer that sets the
accelerator or the region hides what the layers below it said of the one before. A setting
without a value hides what the layers below it say, and leaves the field to the catalogue.
"""

from typing import NamedTuple

from carbon_desktop.plan.field import DEPENDENTS
from carbon_desktop.plan.layers import merged
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Settings

OWNERS = {"hardware": "accelerator", "site": "region"}
"""The field of a group that a phase sets when it has hardware or a site of its own."""

_NOTHING = Phase("")
_NO_SETTINGS: Settings = {}


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


class Layers(NamedTuple):
    """What a phase comes from: what its scenario says of it, what it follows, both's defaults."""

    own: Phase
    followed: Phase
    defaults: Settings
    followed_defaults: Settings

    @property
    def id(self) -> str:
        """The phase's id."""
        return self.followed.id or self.own.id

    @property
    def active(self) -> bool:
        """Whether the phase is switched on."""
        state = self.own.active if self.own.active is not None else self.followed.active
        return state is not False

    def are(self, others: "Layers") -> bool:
        """Say whether each layer is the very same: then the phase is, without a look into it."""
        return (
            self.own is others.own
            and self.followed is others.followed
            and self.defaults is others.defaults
            and self.followed_defaults is others.followed_defaults
        )

    def effective(self) -> EffectivePhase:
        """Return the phase, all following done."""
        own, followed = self.own, self.followed
        name = own.name if own.name is not None else followed.name
        return EffectivePhase(
            self.id,
            name or "",
            own.workload or followed.workload or "",
            merged(own.settings, self.defaults, followed.settings, self.followed_defaults),
            self.active,
            own is not _NOTHING,
        )


def layers(plan: Plan, scenario: Scenario) -> tuple[Layers, ...]:
    """Return the layers of every phase: the baseline's in order, then the scenario's own."""
    base = plan.baseline
    defaults, followed_defaults = scenario.settings, base.settings
    if scenario is base:
        pairs = [(phase, _NOTHING) for phase in base.phases]
        defaults = _NO_SETTINGS
    else:
        changes = {phase.id: phase for phase in scenario.phases}
        pairs = [(changes.pop(phase.id, _NOTHING), phase) for phase in base.phases]
        pairs += [(phase, _NOTHING) for phase in changes.values()]
    return tuple([Layers(own, model, defaults, followed_defaults) for own, model in pairs])


def effective_phases(plan: Plan, scenario: Scenario) -> tuple[EffectivePhase, ...]:
    """Return the phases that are switched on: the baseline's in order, then its own."""
    return tuple(one.effective() for one in layers(plan, scenario) if one.active)


def all_phases(plan: Plan, scenario: Scenario) -> tuple[EffectivePhase, ...]:
    """Return all phases, in the same order, those that are switched off among them."""
    return tuple(one.effective() for one in layers(plan, scenario))


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
    said = [scenario.settings_of(phase_id), scenario.settings]
    if scenario is not base:
        said += [base.settings_of(phase_id), base.settings]
    owner = next((o for o, fields in DEPENDENTS.items() if key in fields), "")
    for name, layer in zip(names, said, strict=False):
        if key in layer:
            return name
        if owner and owner in layer:
            return ""
    return ""
