"""Hardware of a phase: power, embodied emissions and peak rate of its accelerators."""

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator
from carbon_desktop.study.assumption import DEFAULT, LOOKED_UP, Assumption
from carbon_desktop.study.field_inputs import UNITS
from carbon_desktop.study.phase_inputs import PhaseInputs

_WIDER_RATES = {
    "fp4": ("fp4", "fp8", "bf16", "fp16", "tf32", "fp32"),
    "int4": ("fp4", "int8", "fp8", "bf16", "fp16", "tf32", "fp32"),
    "fp8": ("fp8", "bf16", "fp16", "tf32", "fp32"),
    "int8": ("int8", "fp8", "bf16", "fp16", "tf32", "fp32"),
    "bf16": ("bf16", "fp16", "tf32", "fp32"),
    "fp16": ("fp16", "bf16", "tf32", "fp32"),
    "tf32": ("tf32", "fp32"),
    "fp32": ("fp32",),
}
"""Rates that can compute in a precision: its own, then the narrowest as wide or wider."""

_SERVER = "host_embodied_pcie_server"

_NODE_OF_EIGHT = 8.0
"""Accelerators that share a server at most where nothing else is known (HGX class)."""


def add_hardware(inputs: PhaseInputs) -> None:
    """Add everything that the fields of the hardware give."""
    inputs.take_entered("hardware")
    accelerator = inputs.entry("accelerator", inputs.facts.accelerator)
    if accelerator is not None and not inputs.was_given("device_power"):
        _add_rated_power(inputs, accelerator)
    _add_embodied(inputs, accelerator)


def _add_rated_power(inputs: PhaseInputs, accelerator: Accelerator) -> None:
    key = f"accelerator/{accelerator.id}/tdp"
    if not inputs.look_up("tdp", key, accelerator.tdp):
        inputs.notice("power_unknown", "tdp_w", accelerator=accelerator.id)
    elif accelerator.power_estimated:
        inputs.notice("power_estimated", "tdp_w", accelerator=accelerator.id)


def _add_embodied(inputs: PhaseInputs, accelerator: Accelerator | None) -> None:
    inputs.fall_back("lifetime_utilisation", "lifetime_utilisation")
    if accelerator is not None:
        key = f"accelerator/{accelerator.id}"
        inputs.look_up("accelerator_embodied", f"{key}/embodied", accelerator.embodied)
        inputs.look_up("lifetime", f"{key}/lifetime", accelerator.lifetime)
        _add_host_embodied(inputs, accelerator)
    inputs.fall_back("lifetime", "server_lifetime")


def _add_host_embodied(inputs: PhaseInputs, accelerator: Accelerator) -> None:
    named = _default_host(accelerator)
    if accelerator.unit_counted == "computer":
        inputs.assume("host_embodied", 0.0, data_sheet(accelerator), LOOKED_UP, "covers_host")
    elif named != _SERVER:
        inputs.fall_back("host_embodied", named)
    elif "instance" in inputs.entered():
        inputs.fall_back("host_embodied", _SERVER, _NODE_OF_EIGHT)
    elif (count := inputs.values.get("count")) is not None:
        inputs.fall_back("host_embodied", _SERVER, min(count, _NODE_OF_EIGHT))


def share_host(inputs: PhaseInputs) -> None:
    """Share a server among as many cards as it holds, where their count is computed, not said."""
    accelerator = inputs.accelerator()
    if accelerator is None or accelerator.unit_counted == "computer":
        return
    if _default_host(accelerator) == _SERVER and "host_embodied_kgco2e" not in inputs.entered():
        inputs.leave_out("host_embodied")
        inputs.fall_back("host_embodied", _SERVER, _NODE_OF_EIGHT)


def _default_host(accelerator: Accelerator) -> str:
    """Return the default for the making of the node: of a card's share, or of a whole server."""
    if accelerator.kind == "tpu":
        return "host_embodied_tpu"
    is_module = accelerator.form_factor.startswith(("SXM", "OAM"))
    return "host_embodied_sxm" if is_module else _SERVER


def add_peak_rate(inputs: PhaseInputs, default: str | None = None) -> None:
    """Take the narrowest rate that the accelerator has and that holds the precision.

    Without one chosen it is the `default`, or the rate is left out.
    """
    precision, accelerator = inputs.choice("precision", "peak_rate"), inputs.accelerator()
    if precision is not None:
        inputs.chose("precision", precision)
    elif default is not None and "precision" not in inputs.entered():
        precision = default
        inputs.assumptions.append(Assumption("precision", default, "", DEFAULT))
    if precision is None or accelerator is None:
        return
    if not accelerator.rates:
        inputs.notice("rate_unknown", "precision", accelerator=accelerator.id)
        return
    rate = next((one for one in _WIDER_RATES[precision] if one in accelerator.rates), None)
    if rate is None:
        inputs.problem("precision_not_held", "precision", value=precision)
        return
    figure = accelerator.rates[rate]
    used = "fp16" if figure.note == "fp16_input" else rate
    if used != precision:
        inputs.notice("precision_widened", "precision", wanted=precision, used=used)
    if figure.note == "fp16_accumulation":
        inputs.notice("fp16_accumulation", "precision", accelerator=accelerator.id)
    key = f"accelerator/{accelerator.id}/{rate}"
    inputs.look_up("peak_rate", key, figure, rate)


def add_memory(inputs: PhaseInputs, accelerator: Accelerator) -> None:
    """Take the memory of the card."""
    _add_of_sheet(inputs, "accelerator_memory", "memory", accelerator, accelerator.memory_gb)


def add_bandwidth(inputs: PhaseInputs, accelerator: Accelerator) -> None:
    """Take how fast the card reads its memory."""
    _add_of_sheet(inputs, "bandwidth", "bandwidth", accelerator, accelerator.bandwidth_gb_per_s)


def _add_of_sheet(
    inputs: PhaseInputs, name: str, fact: str, accelerator: Accelerator, value: float | None
) -> None:
    """Take a number of the data sheet as a fact: plans keep it as they keep all others."""
    if value is not None:
        year = accelerator.tdp.year if accelerator.tdp is not None else None
        figure = Figure(value, UNITS[name], data_sheet(accelerator), year)
        inputs.look_up(name, f"accelerator/{accelerator.id}/{fact}", figure)


def data_sheet(accelerator: Accelerator) -> str:
    """Return the source of what is known of an accelerator: that of its power."""
    return accelerator.tdp.source if accelerator.tdp is not None else ""
