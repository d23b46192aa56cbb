"""Serving: what leads from requests to cards, hours and joules, by what is known."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator
from carbon_desktop.method.serving_graphs import serving_modules
from carbon_desktop.study.assumption import DEFAULT
from carbon_desktop.study.field_inputs import UNITS
from carbon_desktop.study.hardware import add_bandwidth, add_memory, share_host
from carbon_desktop.study.model import add_model
from carbon_desktop.study.phase_inputs import PhaseInputs

if TYPE_CHECKING:
    from carbon_desktop.catalogue.models import Model

_CALIBRATED = (
    "memory_efficiency", "compute_efficiency", "layer_seconds", "link_seconds",
    "sequence_seconds", "waiting_power_share", "reading_power_share", "computing_power_share",
    "layer_scale", "memory_headroom", "kv_width", "batch",
)  # fmt: skip

_FACTORS = ("time_factor", "power_factor")
"""How far measurements lie from the model: further where the model's shape is estimated."""

_BITS = 8.0
_MX_SCALE = 1.0 / 32.0
"""One byte of scale for 32 weights of four bits."""

_BYTES: dict[str, tuple[float, str]] = {
    "fp32": (4.0, "definition"),
    "tf32": (4.0, "definition"),
    "bf16": (2.0, "definition"),
    "fp16": (2.0, "definition"),
    "fp8": (1.0, "definition"),
    "int8": (1.0, "definition"),
    "fp4": (4.0 / _BITS + _MX_SCALE, "ocp_mx_2023"),
    "int4": (4.0 / _BITS + _MX_SCALE, "ocp_mx_2023"),
}
"""Bytes of one weight as stored, by precision, with their source."""

_CACHE_BYTES = 2.0
DEFAULT_PRECISION = "bf16"


def add_serving(inputs: PhaseInputs) -> tuple[ModuleType, ...]:
    """Add what the service takes, and return the modules up to its accelerators' energy."""
    modules = add_model(inputs)
    inputs.leave_out("count")  # The load says how many are needed.
    share_host(inputs)
    precision = inputs.entered().get("precision")
    chosen = DEFAULT_PRECISION if precision is None else str(precision.value)
    if chosen in _BYTES:
        inputs.assume("weight_bytes", *_BYTES[chosen], DEFAULT, chosen)
    for name, exact in (("pruned_share", 0.0), ("state_bytes", 0.0), ("cached_share", 1.0)):
        inputs.assume(name, exact, "definition")
    inputs.assume("cache_value_bytes", _CACHE_BYTES, "definition", DEFAULT, "bf16")
    inputs.assume("peak_to_mean", 1.0, "definition")
    is_known = _add_shape(inputs)
    for name in _CALIBRATED:
        inputs.fall_back(name, name)
    for name in _FACTORS:
        inputs.fall_back(name, name if is_known else f"{name}_shape_estimated")
    accelerator = inputs.accelerator()
    idle_known = _add_card(inputs, accelerator)
    reserved = inputs.was_given("period_days")
    return (
        *modules,
        *serving_modules(
            reserved=reserved, idle_power_known=idle_known, requests=_requests(inputs)
        ),
    )


def _requests(inputs: PhaseInputs) -> str:
    """Return how the requests are known; those of a day need a period."""
    if inputs.was_given("requests"):
        return "total"
    if inputs.was_given("requests_per_day"):
        return "by_day"
    return "by_tokens" if inputs.was_given("tokens_per_day") else "total"


def _add_shape(inputs: PhaseInputs) -> bool:
    """Take the cache of a token where the model's shape is known; say whether it is."""
    values = inputs.values
    model = _model(inputs)
    if model is None or model.cache_width is None or model.layers is None:
        return "layers" in values and "kv_width" in values
    holding = model.attention_layers or model.layers
    cache = holding.value * model.cache_width * _CACHE_BYTES
    known = model.kv_width or model.layers
    name = "cache_bytes_per_token"
    figure = Figure(cache, UNITS[name], known.source, known.year)
    inputs.look_up(name, f"model/{model.id}/{name}", figure, "of_shape")
    return True


def _model(inputs: PhaseInputs) -> Model | None:
    """Return the chosen model, unless another size or shape was entered."""
    chosen = inputs.entered().get("model")
    own = ("parameters", "layers", "kv_width")
    if chosen is None or any(key in inputs.entered() for key in own):
        return None
    return inputs.facts.model(str(chosen.value))


def _add_card(inputs: PhaseInputs, accelerator: Accelerator | None) -> bool:
    """Take memory, bandwidth and idle power of the card; say if its idle power is known."""
    if accelerator is None:
        return True
    add_memory(inputs, accelerator)
    add_bandwidth(inputs, accelerator)
    if accelerator.idle_power is not None:
        key = f"accelerator/{accelerator.id}/idle_power"
        return inputs.look_up("accelerator_idle_power", key, accelerator.idle_power)
    is_tpu = accelerator.kind == "tpu"
    inputs.fall_back("idle_power_share", "idle_power_share_tpu" if is_tpu else "idle_power_share")
    return False
