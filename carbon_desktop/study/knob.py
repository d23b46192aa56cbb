"""Knobs: one input of a scenario that can be turned, in all its phases or in one."""

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
