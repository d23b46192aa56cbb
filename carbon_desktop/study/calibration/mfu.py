"""Whole-run model FLOP utilisation, fitted to published runs.

ln MFU is linear in the logarithms of the chip's peak rate, its memory, the model's size below
10^9 active parameters, its sparsity and the number of devices. Each slope is drawn towards what
paired benchmarks of one code measure; Huber's loss keeps single runs from ruling. MFU counts
6 N_active D over the reported device-hours at the dense 16-bit peak; a run in FP8 is first
slowed down by the measured speed-up.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from carbon_desktop.method import utilisation as law
from carbon_desktop.study.calibration.benchmarks import fp8_speedup, pairs
from carbon_desktop.study.calibration.constant import NORMAL_95, Constant, tidy
from carbon_desktop.study.calibration.mfu_runs import MfuRun

Vector = NDArray[np.float64]

SLOPES = (
    "mfu_rate_slope", "mfu_memory_slope", "mfu_size_slope", "mfu_sparsity_slope",
    "mfu_devices_slope",
)  # fmt: skip
WIDTHS = (0.15, 0.3, 0.5, 1.0)
"""How far whole runs may lie from the benchmarks: teams differ, so leaving runs out chooses."""

NOISE = 0.3
"""Of ln MFU, run to run: what the priors' deviations are weighed against."""

HUBER = 1.345 * NOISE
"""95 % as good as least squares where errors are normal."""

_ROUNDS = 20
_YEAR, _OURS = 2026, "carbon_desktop_mfu"
_DIGITS = 4


class MfuFit(NamedTuple):
    """Level (ln) and slopes with their standard deviations, and the deviation run to run."""

    values: Vector
    deviations: Vector
    run: float


class Prior(NamedTuple):
    """What benchmarks say of the slopes: medians, and how far those of the rate deviate.

    What two generations of devices do in one code holds for whole runs as well.
    """

    means: Vector
    rate_deviation: float


@cache
def prior() -> Prior:
    """Return what the paired benchmarks say."""
    measured = pairs()
    means = np.array([np.median(measured[name]) for name in SLOPES])
    return Prior(means, float(np.std(measured["mfu_rate_slope"])))


def features(run: MfuRun) -> list[float]:
    """Return what ln MFU is linear in: 1, then one logarithm for each slope.

    An unknown number of devices is the middle one: it moves nothing.
    """
    rate = min(max(run.rate, law.RATE_LOW), law.RATE_HIGH)
    memory = min(max(run.memory, law.MEMORY_LOW), law.MEMORY_HIGH)
    devices = min(max(run.devices or law.DEVICES_MIDDLE, law.DEVICES_LOW), law.DEVICES_HIGH)
    return [
        1.0,
        np.log(law.RATE_MIDDLE / rate),
        np.log(memory / law.MEMORY_HIGH),
        np.log(min(run.active / law.PARAMETERS_LARGE, 1.0)),
        np.log(run.active / run.parameters),
        np.log(law.DEVICES_MIDDLE / devices),
    ]


def target(run: MfuRun) -> float:
    """Return ln MFU as it would be at 16 bits."""
    return float(np.log(run.mfu) - (np.log(fp8_speedup()[0]) if run.fp8 else 0.0))


class _Solution(NamedTuple):
    """Coefficients with their deviations, and the error of each run when it is left out."""

    values: Vector
    deviations: Vector
    left_out: Vector


def fit_mfu(runs: Sequence[MfuRun]) -> MfuFit:
    """Fit the constants with the width of priors that predicts runs left out the best.

    What the constants' own ranges explain is taken off the run-to-run deviation, so that both
    together give the spread of the errors.
    """
    x, y = np.array([features(r) for r in runs]), np.array([target(r) for r in runs])
    tried = [_solve(x, y, width) for width in WIDTHS]
    best = min(tried, key=lambda one: float(np.mean(np.abs(one.left_out))))
    explained = float(np.mean(x**2 @ best.deviations**2))
    left = float(np.mean(best.left_out**2)) - explained
    return MfuFit(best.values, best.deviations, float(np.sqrt(max(left, NOISE**2))))


def mfu_constants(found: MfuFit, runs: int) -> list[Constant]:
    """Return every constant of utilisation, as fitted to so many runs."""
    level, *slopes = zip(found.values.tolist(), found.deviations.tolist(), strict=True)
    note = f"{runs}_runs"
    mfu = [float(np.exp(level[0] + k * NORMAL_95 * level[1])) for k in (0, -1, 1)]
    lines = [_constant("mfu_level", mfu, _OURS, note)]
    for name, (value, deviation) in zip(SLOPES, slopes, strict=True):
        ends = (max(value - NORMAL_95 * deviation, 0.0), value + NORMAL_95 * deviation)
        lines.append(_constant(name, (value, *ends), _OURS, note))
    factor = [float(np.exp(k * NORMAL_95 * found.run)) for k in (0, -1, 1)]
    lines.append(_constant("mfu_run_factor", factor, _OURS, "run_to_run"))
    speedup = _constant("fp8_speedup", fp8_speedup(), "torchao_2025", "over_bf16")
    return [*lines, speedup._replace(year=2025)]


def _solve(x: Vector, y: Vector, width: float) -> _Solution:
    """Fit by penalised Huber regression; runs are left out at the weights of the fit."""
    means = np.array([0.0, *prior().means])
    wide = np.array([prior().rate_deviation, *[width] * (len(SLOPES) - 1)])
    weights = np.array([0.0, *(NOISE / wide) ** 2])
    loss = np.ones(len(y))
    for _ in range(_ROUNDS):
        weighted = x * loss[:, None]
        inverse = np.linalg.inv(weighted.T @ x + np.diag(weights))
        values = inverse @ (weighted.T @ y + weights * means)
        residual, leverage = y - x @ values, np.sum((weighted @ inverse) * x, axis=1)
        loss = np.minimum(1.0, HUBER / np.maximum(np.abs(residual), 1e-12))
    return _Solution(values, NOISE * np.sqrt(np.diag(inverse)), residual / (1.0 - leverage))


def _constant(name: str, ends: Sequence[float], source: str, note: str) -> Constant:
    value, low, high = (tidy(one, _DIGITS) for one in ends)
    return Constant(name, value, low, high, "", _YEAR, source, note)
