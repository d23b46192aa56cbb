"""What today's practice gives for the same runs, with nothing calibrated by us."""

from collections.abc import Sequence

import numpy as np

from carbon_desktop.catalogue.runs import Run
from carbon_desktop.catalogue.tables import accelerators
from carbon_desktop.method.units import FLOP_PER_TFLOP, S_PER_H, W_PER_KW
from carbon_desktop.study.calibration.mfu_runs import MfuRun
from carbon_desktop.study.calibration.power_runs import PUE_COUNTS
from carbon_desktop.study.validation.run_plan import TOKENS

USUAL_MFU = 0.40
"""The utilisation that planners take where they know none."""

FLOP_PER_PARAMETER_AND_TOKEN = 6.0


def usual_of(run: Run, bar: str) -> float:
    """Return TDP x hours x PUE, kWh, or the device-hours of 6ND at an MFU of 0.40.

    Raises
    ------
    ValueError
        If the run does not say what the rule needs.
    """
    card, hours, active, tokens = (
        accelerators()[run.accelerator], run.device_hours, run.active, run.tokens,
    )  # fmt: skip
    if bar == TOKENS and active is not None and tokens is not None:
        flop = FLOP_PER_PARAMETER_AND_TOKEN * active * tokens
        return flop / (USUAL_MFU * card.rates["bf16"].value * FLOP_PER_TFLOP * S_PER_H)
    if bar == TOKENS or hours is None or card.tdp is None:
        raise ValueError(f"{run.id}: the usual rule lacks what it needs")
    pue = run.pue if run.boundary in PUE_COUNTS and run.pue is not None else 1.0
    return card.tdp.value * hours * pue / W_PER_KW


def one_mfu(runs: Sequence[MfuRun]) -> list[float]:
    """Return device-hours by one utilisation for all: the mean ln MFU of the other runs."""
    return _hours(runs, [[other is not run for other in runs] for run in runs])


def one_mfu_a_generation(runs: Sequence[MfuRun]) -> list[float]:
    """Return device-hours by the mean ln MFU of the other runs on cards of the same rate.

    A run whose generation has no other takes the mean of all others.
    """
    kept = []
    for run in runs:
        alike = [other is not run and other.rate == run.rate for other in runs]
        kept.append(alike if any(alike) else [other is not run for other in runs])
    return _hours(runs, kept)


def _hours(runs: Sequence[MfuRun], kept: Sequence[Sequence[bool]]) -> list[float]:
    logs = np.log([run.mfu for run in runs])
    means = [float(np.mean(logs[np.array(line)])) for line in kept]
    return [
        run.hours * run.mfu / float(np.exp(mean)) for run, mean in zip(runs, means, strict=True)
    ]
