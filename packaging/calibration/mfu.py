"""Whole-run model FLOP utilisation, fitted to published runs.

ln MFU is linear in the logarithms of the chip's peak rate, its memory, the model's size below
10^9 active parameters, its sparsity and the number of devices. Each slope is drawn towards what
paired benchmarks of one code measure; Huber's loss keeps single runs from ruling. MFU counts
6 N_active D over the reported device-hours at the dense 16-bit peak; a run in FP8 is first
slowed down by the measured speed-up.
"""

import csv
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from calibration.benchmarks import fp8_speedup, pairs
from numpy.typing import NDArray

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.method import utilisation as law
from carbon_desktop.method.units import FLOP_PER_TFLOP, S_PER_H

DATA = Path(__file__).resolve().parents[2] / "resources" / "data"
YEAR, OURS = "2026", "carbon_desktop_mfu"
Vector = NDArray[np.float64]


SLOPES = (
    "mfu_rate_slope", "mfu_memory_slope", "mfu_size_slope", "mfu_sparsity_slope",
    "mfu_devices_slope",
)  # fmt: skip
MEANS = np.array([np.median(pairs()[name]) for name in SLOPES])
# How far whole runs may lie from the benchmarks. What two generations of devices do in one code
# holds for whole runs as well as it holds for benchmarks; teams differ in everything else, so
# that deviation is chosen by leaving runs out.
RATE_DEVIATION = float(np.std(pairs()["mfu_rate_slope"]))
WIDTHS = (0.15, 0.3, 0.5, 1.0)
FP8_SPEEDUP = fp8_speedup()
NOISE = 0.3  # of ln MFU, run to run: what the priors' deviations are weighed against
HUBER = 1.345 * NOISE  # 95 % as good as least squares where errors are normal
ROUNDS = 20  # of reweighting
NINETY = 1.645  # deviations from the median to the 95th percentile


class Run(NamedTuple):
    """One published run: what a planner would know, and the device-hours that it took."""

    id: str
    source: str
    generation: str
    parameters: float
    active: float
    tokens: float
    rate: float
    memory: float
    devices: float | None
    fp8: bool
    hours: float

    @property
    def mfu(self) -> float:
        """Model FLOP over the reported device-hours at the dense 16-bit peak."""
        return 6 * self.active * self.tokens / (self.hours * S_PER_H * self.rate * FLOP_PER_TFLOP)


class Fit(NamedTuple):
    """Level (ln) and slopes with their standard deviations, and the deviation run to run."""

    values: Vector
    deviations: Vector
    run: float


class LeftOut(NamedTuple):
    """A run as the others predict it: device-hours with the ends of the 90 % range."""

    run: Run
    hours: float
    low: float
    high: float

    @property
    def error(self) -> float:
        """ln of predicted over reported device-hours."""
        return float(np.log(self.hours / self.run.hours))


def read_runs() -> list[Run]:
    """Read the runs of the tokens bar, in the order of the table."""
    parts = load()
    with (DATA / "training_runs.csv").open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["tokens_bar"] == "1"]
    found = []
    for r in rows:
        part = parts.accelerator(r["accelerator"]).entry
        assert part.memory_gb is not None, part.id
        found.append(
            Run(r["id"], r["source"], part.architecture, float(r["parameters"]),
                float(r["active_parameters"] or r["parameters"]), float(r["tokens"]),
                part.rates["bf16"].value, part.memory_gb,
                float(r["device_count"]) if r["device_count"] else None,
                r["precision"] == "fp8", float(r["device_hours"]))
        )  # fmt: skip
    return found


def features(run: Run) -> list[float]:
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


def target(run: Run) -> float:
    """Return ln MFU as it would be at 16 bits."""
    return float(np.log(run.mfu) - (np.log(FP8_SPEEDUP[0]) if run.fp8 else 0.0))


class Solution(NamedTuple):
    """Coefficients with their deviations, and the error of each run when it is left out."""

    values: Vector
    deviations: Vector
    left_out: Vector


def solve(x: Vector, y: Vector, width: float) -> Solution:
    """Fit by penalised Huber regression; runs are left out at the weights of the fit."""
    means = np.array([0.0, *MEANS])
    wide = np.array([RATE_DEVIATION, *[width] * (len(SLOPES) - 1)])
    weights = np.array([0.0, *(NOISE / wide) ** 2])
    loss = np.ones(len(y))
    for _ in range(ROUNDS):
        weighted = x * loss[:, None]
        inverse = np.linalg.inv(weighted.T @ x + np.diag(weights))
        values = inverse @ (weighted.T @ y + weights * means)
        residual, leverage = y - x @ values, np.sum((weighted @ inverse) * x, axis=1)
        loss = np.minimum(1.0, HUBER / np.maximum(np.abs(residual), 1e-12))
    return Solution(values, NOISE * np.sqrt(np.diag(inverse)), residual / (1.0 - leverage))


def fit(runs: Sequence[Run]) -> Fit:
    """Fit the constants with the width of priors that predicts runs left out the best.

    What the constants' own ranges explain is taken off the run-to-run deviation, so that both
    together give the spread of the errors.
    """
    x, y = np.array([features(r) for r in runs]), np.array([target(r) for r in runs])
    tried = [solve(x, y, width) for width in WIDTHS]
    best = min(tried, key=lambda one: float(np.mean(np.abs(one.left_out))))
    explained = float(np.mean(x**2 @ best.deviations**2))
    left = float(np.mean(best.left_out**2)) - explained
    return Fit(best.values, best.deviations, float(np.sqrt(max(left, NOISE**2))))


def leave_out(runs: Sequence[Run], group: Callable[[Run], Hashable]) -> list[LeftOut]:
    """Predict each run from the runs of other groups: everything is fitted again without it."""
    fits = {key: fit([r for r in runs if group(r) != key]) for key in {group(r) for r in runs}}
    return [predict(run, fits[group(run)]) for run in runs]


def predict(run: Run, by: Fit) -> LeftOut:
    """Predict the device-hours of a run."""
    x = np.array(features(run))
    speed = FP8_SPEEDUP[0] if run.fp8 else 1.0
    hours = run.hours * run.mfu / (np.exp(x @ by.values) * speed)
    wide = np.exp(NINETY * np.sqrt(x**2 @ by.deviations**2 + by.run**2))
    return LeftOut(run, float(hours), float(hours / wide), float(hours * wide))


def plain_rules(runs: Sequence[Run]) -> dict[str, Vector]:
    """Return the errors (ln of predicted over reported hours) of rules that need no fit.

    One utilisation for all runs, or for each generation, is the mean of the other runs' ln MFU;
    a generation that has no other run takes the mean of all.
    """
    y = np.array([np.log(run.mfu) for run in runs])
    kinds = np.array([run.generation for run in runs])
    others = ~np.eye(len(y), dtype=bool)
    alone = np.array([y[row].mean() for row in others])
    alike = others & (kinds[:, None] == kinds[None, :])
    own = np.array([y[row].mean() if row.any() else alone[k] for k, row in enumerate(alike)])
    return {
        "one MFU for all": y - alone,
        "one MFU a generation": y - own,
        "6ND at MFU 0.40": y - np.log(0.40),
    }


def table(runs: Sequence[Run]) -> list[list[str]]:
    """Return the rows of the constants, in the layout of the defaults."""
    done = fit(runs)
    level, *slopes = zip(done.values, done.deviations, strict=True)
    note = f"{len(runs)}_runs"
    mfu = [np.exp(level[0] + k * NINETY * level[1]) for k in (0, -1, 1)]
    lines = [["mfu_level", *mfu, "", YEAR, OURS, note]]
    for name, (value, deviation) in zip(SLOPES, slopes, strict=True):
        ends = (max(value - NINETY * deviation, 0.0), value + NINETY * deviation)
        lines.append([name, value, *ends, "", YEAR, OURS, note])
    ends = [1.0, *(np.exp(k * NINETY * done.run) for k in (-1, 1))]
    lines.append(["mfu_run_factor", *ends, "", YEAR, OURS, "run_to_run"])
    lines.append(["fp8_speedup", *FP8_SPEEDUP, "", "2025", "torchao_2025", "over_bf16"])
    return [[f"{c:.4g}" if isinstance(c, float) else c for c in line] for line in lines]


def left_out_table(left: Sequence[LeftOut]) -> list[list[str]]:
    """Return the device-hours of each run as the others predict them, with their range."""
    return [[one.run.id, *(f"{v:.4g}" for v in (one.hours, one.low, one.high))] for one in left]


def write_tables() -> None:
    """Write the constants, and what each run is predicted to be from the others."""
    runs = read_runs()
    write("calibration_mfu", ("id", "value", "low", "high", "unit", "year", "source", "note"),
          table(runs))  # fmt: skip
    left = leave_out(runs, lambda run: run.id)
    write("left_out_mfu", ("id", "device_hours", "low", "high"), left_out_table(left))


def write(name: str, header: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Write one table."""
    with (DATA / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *lines])
