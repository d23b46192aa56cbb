"""Plausibility: what may well be a slip beside other values is questioned, never refused."""

from carbon_desktop.method.units import W_PER_KW
from carbon_desktop.study.phase_inputs import PhaseInputs

MOST_OF_TDP = 4.0
"""A mean power of a device with its share of the node above so many times its TDP is questioned.

Published nodes come to 1.4 times; a small card in a large workstation may come to more.
"""


def question(inputs: PhaseInputs) -> None:
    """Question a power per device that is far from what the data sheet allows."""
    known = inputs.values
    if "device_power" in known:
        _question_power(inputs, "power_w", known["device_power"])
    if "measured_energy" in known and known.get("hours") and known.get("count"):
        power = known["measured_energy"] * W_PER_KW / (known["hours"] * known["count"])
        _question_power(inputs, "energy_kwh", power)


def _question_power(inputs: PhaseInputs, field: str, power: float) -> None:
    tdp = _tdp(inputs)
    if tdp and power > MOST_OF_TDP * tdp:
        inputs.notice("power_above_tdp", field, value=power, tdp=tdp)


def _tdp(inputs: PhaseInputs) -> float | None:
    """Return the TDP that was entered, else that of the chosen accelerator."""
    entered = inputs.values.get("tdp")
    if entered is not None:
        return entered
    chosen = inputs.entered().get("accelerator")
    entry = None if chosen is None else inputs.facts.accelerator(str(chosen.value))
    if entry is None:
        return None
    figure = inputs.facts.figure(f"accelerator/{entry.id}/tdp", entry.tdp)
    return None if figure is None else figure.value
