"""Plausibility: values that may well be slips are questioned, never refused."""

from collections.abc import Mapping

from carbon_desktop.method.quantity import Values
from carbon_desktop.method.units import W_PER_KW
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.study.phase_inputs import INPUT_OF_FIELD, PhaseInputs

MOST_OF_TDP = 4.0
"""A device with its share of the node draws no more than so many times its TDP: no published
node comes to more than twice, and small cards in large workstations to about three."""


_LIKE_EUR = {"EUR", "USD", "GBP", "CHF"}
"""Currencies worth about as much as each other: bounds of prices are stated in them."""


def question(inputs: PhaseInputs, values: Mapping[str, Values]) -> None:
    """Add a notice to every entered value that is unlikely, alone or beside another."""
    _question_fields(inputs)
    _question_power(inputs)
    _question_meter(inputs, values)
    if "contracted_share" not in inputs.entered():
        for key in ("contract_intensity_gco2e_per_kwh", "residual_intensity_gco2e_per_kwh"):
            if key in inputs.entered():
                inputs.notice("contract_without_share", key)


def _question_fields(inputs: PhaseInputs) -> None:
    for key, setting in inputs.entered().items():
        likely = FIELDS[key].likely
        if likely is None or setting.suggested or INPUT_OF_FIELD.get(key) not in inputs.values:
            continue
        if "EUR" in FIELDS[key].unit and inputs.choice("currency") not in _LIKE_EUR:
            continue
        value, (low, high) = inputs.values[INPUT_OF_FIELD[key]], likely
        if not low <= value <= high:
            inputs.notice("improbable", key, value=value, low=low, high=high)


def _question_power(inputs: PhaseInputs) -> None:
    """Question a device's power that is far from what its data sheet allows."""
    power, tdp = inputs.values.get("device_power"), _tdp(inputs)
    if power is not None and tdp and power > MOST_OF_TDP * tdp:
        inputs.notice("power_above_tdp", "power_w", value=power, tdp=tdp)


def _question_meter(inputs: PhaseInputs, values: Mapping[str, Values]) -> None:
    """Question a metered energy that the hardware could not have drawn in its hours."""
    energy, tdp = inputs.values.get("measured_energy"), _tdp(inputs)
    hours, count = inputs.values.get("hours"), inputs.values.get("count")
    if energy is None or not tdp or not hours or not count:
        return
    power = energy * W_PER_KW / (hours * count)
    if power > MOST_OF_TDP * tdp:
        inputs.notice("power_above_tdp", "energy_kwh", value=power, tdp=tdp)


def _tdp(inputs: PhaseInputs) -> float | None:
    """Return the TDP that was entered, else that of the chosen accelerator."""
    entered = inputs.values.get("tdp")
    if entered is not None:
        return entered
    chosen = inputs.entered().get("accelerator")
    entry = None if chosen is None else inputs.facts.accelerator(str(chosen.value))
    return None if entry is None or entry.tdp is None else entry.tdp.value
