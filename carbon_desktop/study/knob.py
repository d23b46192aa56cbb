"""Knobs: one input of a scenario that can be turned, in all its phases or in one."""

from collections.abc import Collection
from typing import NamedTuple

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.field import FIELDS, FIELDS_OF_WORKLOAD, Field
from carbon_desktop.plan.following import origin
from carbon_desktop.plan.plan import Plan, Setting
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.field_inputs import FIELD_OF_INPUT, INPUT_OF_FIELD
from carbon_desktop.study.phase_estimate import PhaseEstimate

KNOBS = tuple(key for key, one in FIELDS.items() if one.kind in {"number", "whole"})
"""The fields that can be turned: all that hold a number."""


OFFERED = (
    "tokens", "examples", "training_flop", "epochs", "hours", "energy_kwh", "requests",
    "requests_per_day", "tokens_per_day", "period_days", "repeats", "run_share", "count", "cores",
    "parameters", "input_tokens", "output_tokens", "batch", "deadline_hours", "mfu", "pue",
    "intensity_gco2e_per_kwh",
)  # fmt: skip
"""Fields that a planner may have a choice in: how much is done first, then on what and where."""

_MEASURES = {
    "device_hours": ("hours",),
    "measured_energy": ("energy_kwh",),
    "model_training": ("tokens", "examples", "training_flop"),
    "serving": ("requests", "requests_per_day", "tokens_per_day"),
    "data_preparation": ("hours",),
}
"""What says how much a kind of workload does; the first is asked for where none is known."""


_PARTNERS = {
    "hours": ("count",),
    "count": ("hours", "tokens", "examples", "training_flop"),
    "requests": ("output_tokens",),
    "requests_per_day": ("output_tokens",),
    "tokens_per_day": ("output_tokens",),
}
_USUAL_PARTNERS = ("parameters", "count", "repeats", "hours")


class NoKnob(Exception):
    """What is to be turned cannot be: `code` says why, `phases` which are concerned.

    The codes are "not_turnable" (no field that holds a number), "no_such_phase", "unused" (the
    kinds of workload do not know it) and "phases_differ" (one phase has to be named).
    """

    def __init__(self, code: str, *phases: PhaseEstimate) -> None:
        super().__init__(code)
        self.code = code
        self.phases = phases


class Knob(NamedTuple):
    """A field of a scenario with the phases that it is turned in, and its present value.

    `present` is None where nothing is known of it yet. `on_phases` says that it is set on the
    phases, and not as the scenario's default.
    """

    field: Field
    scenario: str
    phases: tuple[str, ...]
    present: float | None
    on_phases: bool

    def turned(self, plan: Plan, value: float) -> Plan:
        """Return the plan with the field at a value."""
        setting = Setting(value)
        if not self.on_phases:
            return set_field(plan, self.scenario, None, self.field.key, setting)
        for phase in self.phases:
            plan = set_field(plan, self.scenario, phase, self.field.key, setting)
        return plan


def knob(plan: Plan, one: ScenarioEstimate, key: str, phase: str = "") -> Knob:
    """Return the knob of a field: of one phase, or of all that have it and have it alike.

    Raises
    ------
    NoKnob
        If it cannot be turned.
    """
    if key not in KNOBS:
        raise NoKnob("not_turnable")
    field = FIELDS[key]
    phases = _phases(one, phase, field)
    values = {each.id: _present(each, key) for each in phases}
    having = [each for each in phases if values[each.id] is not None] or phases
    if len({values[each.id] for each in having}) > 1:
        raise NoKnob("phases_differ", *having)
    layers = {origin(plan, one.id, each.id, key) for each in having}
    on_phases = field.group == "workload" or bool(phase) or "phase" in layers
    ids = tuple(each.id for each in having)
    return Knob(field, one.id, ids, values[ids[0]], on_phases)


def offered(one: ScenarioEstimate) -> dict[str, tuple[str, ...]]:
    """Return the fields that can be turned in a scenario, each with where: ids of phases.

    The empty id comes first where all phases that have the field have it alike. A field of which
    nothing is known is there only where it is what a phase waits for.
    """
    found = {key: _places(one, key) for key in OFFERED}
    return {key: places for key, places in found.items() if places}


def partner(quantity: str, key: str, known: Collection[str]) -> str:
    """Return the field that another one is best traded against, or an empty text."""
    days = ("count",) if quantity == "wall_clock_hours" else ()
    wishes = (*days, *_PARTNERS.get(key, ()), *_USUAL_PARTNERS, *known)
    return next((one for one in wishes if one != key and one in known), "")


def _places(one: ScenarioEstimate, key: str) -> tuple[str, ...]:
    using = [each for each in one.phases if _knows(each, FIELDS[key])]
    values = {each.id: _present(each, key) for each in using}
    having = [each.id for each in using if values[each.id] is not None and _says(each, key)]
    if not having:
        having = [each.id for each in using if _waits_for(each, key)]
    alike = len({values[id] for id in having}) == 1
    if len(having) == 1:
        return ("",)
    return ("", *having) if alike else tuple(having)


def _says(phase: PhaseEstimate, key: str) -> bool:
    """Say whether a phase has a field for itself: how much is done is said in one way only."""
    is_measure = key in _MEASURES[phase.effective.workload]
    return not is_measure or INPUT_OF_FIELD[key] in phase.inputs


def _waits_for(phase: PhaseEstimate, key: str) -> bool:
    measures = _MEASURES[phase.effective.workload]
    return key == measures[0] and all(_present(phase, one) is None for one in measures)


def _phases(one: ScenarioEstimate, phase: str, field: Field) -> list[PhaseEstimate]:
    """Return the phases, or the one of an id, whose kind of workload knows a field."""
    found = [each for each in one.phases if phase in {"", each.id}]
    if phase and not found:
        raise NoKnob("no_such_phase", *one.phases)
    using = [each for each in found if _knows(each, field)]
    if not using:
        raise NoKnob("unused", *found)
    return using


def _knows(phase: PhaseEstimate, field: Field) -> bool:
    known = FIELDS_OF_WORKLOAD.get(phase.effective.workload, ())
    return field.group != "workload" or field.key in known


def _present(phase: PhaseEstimate, key: str) -> float | None:
    """Return what a phase has in a field: what was set, else what it is computed with."""
    said = phase.effective.settings.get(key)
    if said is not None and isinstance(said.value, float | int):
        return float(said.value)
    names = [INPUT_OF_FIELD[key], *(one for one, field in FIELD_OF_INPUT.items() if field == key)]
    found = (phase.value(name) for name in names)
    return next((value for value in found if value is not None), None)
