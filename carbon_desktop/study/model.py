"""The model of a phase: its size and shape, entered or as published of one that was chosen."""

from types import ModuleType

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.models import Model
from carbon_desktop.method import dense
from carbon_desktop.study.phase_inputs import PhaseInputs

_TRAINED = {
    "tokens": "tokens",
    "sequence_length": "sequence_length",
    "examples": "examples",
}
"""What is published of a model's training, by the input that it gives."""

_SHAPE = {"layers": "layers", "hidden_size": "hidden_size", "kv_width": "kv_width"}

_STEP_PER_FORWARD = 3.0
"""A step of training is three forward passes long."""


def add_model(inputs: PhaseInputs, *, trains: bool = False) -> tuple[ModuleType, ...]:
    """Add the model's size and shape, with its data where it is trained; return its modules."""
    model = inputs.entry("model", inputs.facts.model, "parameters", "active_parameters")
    if model is not None:
        _look_up(inputs, model, trains=trains)
    _refuse_more_active_than_all(inputs)
    is_dense = "parameters" in inputs.values and not inputs.was_given("active_parameters")
    return (dense,) if is_dense else ()


def _look_up(inputs: PhaseInputs, model: Model, *, trains: bool) -> None:
    size_entered = inputs.was_given("parameters")
    inputs.look_up("parameters", f"model/{model.id}/parameters", model.parameters)
    if not size_entered:
        inputs.look_up(
            "active_parameters", f"model/{model.id}/active_parameters", model.active_parameters
        )
    names = _SHAPE | (_TRAINED if trains else {})
    for name, published in names.items():
        inputs.look_up(name, f"model/{model.id}/{published}", getattr(model, published))
    if trains and model.flop_per_example is not None:
        key = f"model/{model.id}/flop_per_example"
        inputs.look_up("flop_per_example", key, _of_a_step(model.flop_per_example))


def _of_a_step(forward: Figure) -> Figure:
    """Return the FLOP of a training step of one example from those of its forward pass."""
    return forward._replace(value=forward.value * _STEP_PER_FORWARD, note="three_forward_passes")


def _refuse_more_active_than_all(inputs: PhaseInputs) -> None:
    values = inputs.values
    total, active = values.get("parameters"), values.get("active_parameters")
    if total is not None and active is not None and active > total:
        inputs.problem("active_above_total", "active_parameters", total=total)
        inputs.drop("active_parameters")
