"""The model of a phase: its size and shape, entered or as published of one that was chosen."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.method import dense
from carbon_desktop.study.phase_inputs import PhaseInputs

if TYPE_CHECKING:
    from carbon_desktop.catalogue.models import Model

_TAKEN = {
    "model_training": ("layers", "hidden_size", "sequence_length", "tokens", "examples"),
    "serving": ("layers", "kv_width"),
}
"""What each kind of workload takes of a published model beside its size."""

_STEP_PER_FORWARD = 3.0
"""A step of training is three forward passes long."""


def add_model(inputs: PhaseInputs) -> tuple[ModuleType, ...]:
    """Add the model's size, with what the workload takes of its shape; return its modules."""
    model = inputs.entry("model", inputs.facts.model, "parameters", "active_parameters")
    if model is not None:
        _look_up(inputs, model)
    _refuse_more_active_than_all(inputs)
    is_dense = "parameters" in inputs.values and not inputs.was_given("active_parameters")
    return (dense,) if is_dense else ()


def _look_up(inputs: PhaseInputs, model: Model) -> None:
    size_entered = inputs.was_given("parameters")
    inputs.look_up("parameters", f"model/{model.id}/parameters", model.parameters)
    if not size_entered:
        inputs.look_up(
            "active_parameters", f"model/{model.id}/active_parameters", model.active_parameters
        )
    workload = inputs.phase.workload
    for name in _TAKEN.get(workload, ()):
        inputs.look_up(name, f"model/{model.id}/{name}", getattr(model, name))
    if workload == "model_training" and model.flop_per_example is not None:
        key = f"model/{model.id}/flop_per_example"
        inputs.look_up("flop_per_example", key, _of_a_step(model.flop_per_example))
    if _is_gone_through_as_published(inputs, model):
        inputs.look_up("epochs", f"model/{model.id}/epochs", model.epochs)


def _is_gone_through_as_published(inputs: PhaseInputs, model: Model) -> bool:
    """Say whether the examples are the published ones of one epoch; tokens count all epochs."""
    is_own = any(key in inputs.entered() for key in ("tokens", "examples", "training_flop"))
    is_training = inputs.phase.workload == "model_training"
    return is_training and not is_own and model.examples is not None and model.tokens is None


def _of_a_step(forward: Figure) -> Figure:
    """Return the FLOP of a training step of one example from those of its forward pass."""
    return forward._replace(value=forward.value * _STEP_PER_FORWARD, note="three_forward_passes")


def _refuse_more_active_than_all(inputs: PhaseInputs) -> None:
    values = inputs.values
    total, active = values.get("parameters"), values.get("active_parameters")
    if total is not None and active is not None and active > total:
        inputs.problem("active_above_total", "active_parameters", total=total)
        inputs.drop("active_parameters")
