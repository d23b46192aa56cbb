"""Tasks: what a phase computes where it is planned from its model and load, not from hours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.exchange.calculated import worked_out
from carbon_desktop.exchange.fact import Fact, clean, fact
from carbon_desktop.study.assumption import DEFAULT
from carbon_desktop.study.estimate import PhaseEstimate

TRAINING, SERVING, PREPARATION = "model_training", "serving", "data_preparation"

_MODEL = ("parameters", "active_parameters")
_GIVEN = {
    TRAINING: (
        *_MODEL, "tokens", "epochs", "examples", "flop_per_example", "total_flop",
        "sequence_length", "trained_share", "frozen_below_share", "teacher_parameters",
        "deadline_hours", "trials",
    ),
    SERVING: (
        *_MODEL, "requests_per_day", "tokens_per_day", "period_days", "input_tokens",
        "output_tokens", "batch", "pruned_share", "peak_to_mean", "replicas",
        "cards_per_replica",
    ),
    PREPARATION: ("cores", "memory", "storage"),
}  # fmt: skip
"""The inputs that say what is computed, by the kind of workload."""

_WORKED_OUT = {
    TRAINING: ("training_flop",),
    SERVING: (
        "served_requests", "replicas", "cards_per_replica", "idle_time_share",
        "energy_per_thousand_requests", "energy_per_million_tokens", "sci",
    ),
    PREPARATION: (),
}  # fmt: skip
"""What the estimate makes of them, where it was not given."""

_ROOTS = {
    TRAINING: (*_MODEL, "training_flop", "device_hours", "wall_clock_hours"),
    SERVING: (*_MODEL, "served_requests", "served_tokens", "device_hours", "count"),
    PREPARATION: ("host_energy",),
}
"""Quantities that a phase is told with, whether the energy is known or not."""

_CHOICES = ("precision", "recompute", "code")


class Choice(NamedTuple):
    """A word that was chosen; `is_default` where the program chose it."""

    name: str
    value: str
    is_default: bool


class Task(NamedTuple):
    """What is trained, served or prepared.

    `kind` is the workload, `model` the name of the published model, empty for one's own; `facts`
    are the numbers that say what is done, `choices` the words.
    """

    kind: str
    model: str
    facts: tuple[Fact, ...]
    choices: tuple[Choice, ...]

    def get(self, name: str) -> Fact | None:
        """Return a number by the name of its input or quantity, or None where it is not known."""
        return next((one for one in self.facts if one.name == name), None)

    def choice(self, name: str) -> Choice | None:
        """Return a choice by its name, or None."""
        return next((one for one in self.choices if one.name == name), None)


def roots(phase: PhaseEstimate) -> Iterable[str]:
    """Return the quantities whose inputs a paper is told of beside those of its results."""
    return _ROOTS.get(phase.effective.workload, ())


def task(phase: PhaseEstimate, reached: frozenset[str], catalogue: Catalogue) -> Task | None:
    """Return what a phase computes; None where only its hours or its energy are known."""
    kind = phase.effective.workload
    if kind not in _GIVEN:
        return None
    known = {one.name: one for one in phase.assumptions}
    given = [
        fact(known[name], catalogue)
        for name in _GIVEN[kind]
        if name in known and name in reached and name in phase.inputs
    ]
    names = {one.name for one in given}
    others = (worked_out(phase, name) for name in _WORKED_OUT[kind] if name not in names)
    chosen = [known[name] for name in _CHOICES if name in known]
    model = known.get("model")
    return Task(
        kind,
        "" if model is None else _model(str(model.value), catalogue),
        (*given, *(one for one in others if one is not None)),
        tuple(Choice(one.name, str(one.value), one.status == DEFAULT) for one in chosen),
    )


def _model(id: str, catalogue: Catalogue) -> str:
    entry = catalogue.models.get(id)
    return clean(entry.name if entry is not None else id)
