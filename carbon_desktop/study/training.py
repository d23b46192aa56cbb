"""Model training: what leads from a model and its data to device-hours, by what is known."""

from types import ModuleType

from carbon_desktop.catalogue.records import Accelerator
from carbon_desktop.method import recompute_attention
from carbon_desktop.method.training_graphs import training_modules
from carbon_desktop.study.hardware import add_memory, share_host
from carbon_desktop.study.model import add_model
from carbon_desktop.study.phase_inputs import PhaseInputs

_RATES = {
    "mfu": "mfu",
    "achieved_rate": "rate",
    "hfu": "hfu",
    "hardware_rate": "hardware_rate",
    "tokens_per_second": "tokens_per_second",
}
"""How the speed is known, by the input that was entered; the first that was entered counts."""

_CALIBRATED = (
    "mfu_level", "mfu_rate_slope", "mfu_memory_slope", "mfu_size_slope", "mfu_sparsity_slope",
    "mfu_devices_slope", "mfu_run_factor",
)  # fmt: skip

_UNKNOWN_DEVICES = 384.0
"""The middle of the published runs: what a run's devices count as where they are not known."""

_ROUNDING = 1e-9
"""Shares that were rounded by hand may come to so much more than one."""

_SIXTEEN_BITS = ("bf16", "fp16", "tf32", "fp32")
_NARROW = {"fp8", "fp4", "int8", "int4"}
_SELECTIVE, _FULL = "selective", "full"


def add_training(inputs: PhaseInputs) -> tuple[ModuleType, ...]:
    """Add what the training takes, and return the modules up to its device-hours."""
    modules = list(add_model(inputs))
    if _has_deadline(inputs):
        inputs.leave_out("count")
        share_host(inputs)
    flop = _flop(inputs)
    for name, value in (("epochs", 1.0), ("frozen_below_share", 0.0), ("teacher_parameters", 0.0)):
        inputs.assume(name, value, "definition")
    _add_trained_share(inputs)
    attention = flop == "parameters" and all(
        inputs.was_given(name) for name in ("layers", "hidden_size", "sequence_length")
    )
    modules += _add_recomputation(inputs, attention=attention)
    rate = _rate(inputs)
    if rate == "tokens_per_second" and (flop != "parameters" or _has_deadline(inputs)):
        inputs.problem("token_rate_unused", "tokens_per_second")
        inputs.drop("tokens_per_second")
        rate = "mfu"
    if rate == "mfu" and not inputs.was_given("mfu"):
        _add_utilisation(inputs)
    _add_memory(inputs, attention=attention)
    modules += training_modules(
        attention=attention,
        flop=flop,
        rate=rate,
        deadline=_has_deadline(inputs),
        development=is_development(inputs),
    )
    return tuple(modules)


def is_development(inputs: PhaseInputs) -> bool:
    """Say whether runs are smaller than a full one, or lose time."""
    return inputs.was_given("run_share") or inputs.was_given("lost_share")


def _flop(inputs: PhaseInputs) -> str:
    """Return what the FLOP are known by: their total, examples, or parameters and tokens.

    What was entered counts before what is published of the model.
    """
    if inputs.was_given("total_flop"):
        return "total"
    if "tokens" in inputs.entered():
        return "parameters"
    if "examples" in inputs.entered():
        return "examples"
    by_examples = inputs.was_given("examples") and inputs.was_given("flop_per_example")
    return "examples" if by_examples and "tokens" not in inputs.values else "parameters"


def _add_trained_share(inputs: PhaseInputs) -> None:
    """Take all that is not frozen as trained, unless entered: weights below are never both."""
    free = 1.0 - inputs.values.get("frozen_below_share", 0.0)
    inputs.assume("trained_share", free, "definition")
    trained = inputs.values.get("trained_share")
    if trained is not None and trained > free + _ROUNDING:
        inputs.problem("trained_above_free", "trained_share", most=free)
        inputs.drop("trained_share")


def _rate(inputs: PhaseInputs) -> str:
    return next((rate for name, rate in _RATES.items() if inputs.was_given(name)), "mfu")


def _has_deadline(inputs: PhaseInputs) -> bool:
    """Say whether the count follows from a deadline, and not from what is said of the hardware."""
    return "deadline_hours" in inputs.values


def _add_recomputation(inputs: PhaseInputs, *, attention: bool) -> tuple[ModuleType, ...]:
    chosen = inputs.choice("recompute", "recomputed_share")
    if chosen is not None:
        inputs.chose("recompute", chosen)
    if chosen == _SELECTIVE:
        if attention:
            return (recompute_attention,)
        inputs.notice("recompute_needs_shape", "recompute")
        return ()
    inputs.assume("recomputed_share", 1.0 if chosen == _FULL else 0.0, "definition")
    return ()


def _add_utilisation(inputs: PhaseInputs) -> None:
    """Take what the default utilisation follows from: the card, the run, the calibration."""
    accelerator = inputs.accelerator()
    if accelerator is None:
        return
    used = inputs.label_of("peak_rate")
    rate = _wide_rate(used, accelerator)
    if rate is None:
        return
    key = f"accelerator/{accelerator.id}/{rate}"
    inputs.look_up("reference_rate", key, accelerator.rates[rate], rate)
    if used in _NARROW:
        inputs.fall_back("precision_speedup", "fp8_speedup")
    else:
        inputs.assume("precision_speedup", 1.0, "definition")
    for name in _CALIBRATED:
        inputs.fall_back(name, name)
    if "count" in inputs.refused() and not _has_deadline(inputs):
        inputs.refuse("run_devices")
    inputs.assume("run_devices", _devices(inputs), "definition")


def _wide_rate(used: str, accelerator: Accelerator) -> str | None:
    """Return the rate that utilisation is calibrated at: the one used, or 16 bits for narrower."""
    if used not in _NARROW:
        return used or None
    return next((one for one in _SIXTEEN_BITS if one in accelerator.rates), None)


def _devices(inputs: PhaseInputs) -> float:
    return inputs.values.get("count", _UNKNOWN_DEVICES)


def _add_memory(inputs: PhaseInputs, *, attention: bool) -> None:
    accelerator = inputs.accelerator()
    if accelerator is not None:
        add_memory(inputs, accelerator)
    if attention:
        inputs.assume("device_sequences", 1.0, "definition")
