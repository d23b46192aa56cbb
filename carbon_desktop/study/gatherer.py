"""Gathering: the inputs of many phases, those of the same hardware or site looked up once."""

from collections.abc import Callable

from carbon_desktop.plan.field import FIELDS_OF_WORKLOAD, GROUPS
from carbon_desktop.plan.following import EffectivePhase
from carbon_desktop.plan.plan import Settings
from carbon_desktop.study.facts import Facts
from carbon_desktop.study.hardware import add_hardware
from carbon_desktop.study.phase_inputs import PhaseInputs
from carbon_desktop.study.site import add_currency, add_site

_NOWHERE = EffectivePhase("", "", "", {})


class Gatherer:
    """Gathers what goes into the phases of one plan.

    Most phases share their hardware and site: what these give is kept by the settings it came
    from. Settings are told apart by identity, so one gatherer serves one plan only.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._kept: dict[tuple[object, ...], PhaseInputs] = {}

    def gather(self, scenario: str, phase: EffectivePhase) -> PhaseInputs:
        """Return the inputs of a phase, but for those that its kind of workload adds."""
        inputs = PhaseInputs(scenario, phase, self._facts)
        inputs.take_entered("workload", FIELDS_OF_WORKLOAD.get(phase.workload))
        inputs.join(self._group("hardware", add_hardware, phase.settings))
        inputs.join(self._group("site", add_site, phase.settings))
        add_currency(inputs)
        return inputs

    def _group(
        self, group: str, add: Callable[[PhaseInputs], None], settings: Settings
    ) -> PhaseInputs:
        """Return what a group of fields gives."""
        own = {key: settings[key] for key in GROUPS[group] if key in settings}
        key = (group, *own, *map(id, own.values()))
        part = self._kept.get(key)
        if part is None:
            part = PhaseInputs("", _NOWHERE._replace(settings=own), self._facts)
            add(part)
            self._kept[key] = part
        return part
