"""Paired benchmarks: two measurements of one code that differ in one thing only.

`before` and `after` are MFU in per cent or TFLOP/s; `factor` is by how much the one thing
differs: the peak rate, the memory, the size below 10^9 parameters, the sparsity, the devices.
"""

import csv
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).resolve().parent / "benchmarks.csv"
FP8 = "fp8_speedup"


@cache
def pairs() -> dict[str, NDArray[np.float64]]:
    """Return by what each pair is about the slopes that it measures, or for FP8 the speed-ups."""
    found: dict[str, list[float]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for r in csv.DictReader(file):
            before, after = float(r["before"]), float(r["after"])
            one = after / before if r["slope"] == FP8 else slope(before, after, float(r["factor"]))
            found.setdefault(r["slope"], []).append(one)
    return {name: np.array(values) for name, values in found.items()}


def slope(before: float, after: float, factor: float) -> float:
    """Return how fast the speed falls with the factor, both on logarithmic scales."""
    return float(np.log(before / after) / np.log(factor))


def fp8_speedup() -> tuple[float, float, float]:
    """Return the median speed-up of FP8 over BF16 with the least and the most measured."""
    measured = pairs()[FP8]
    return float(np.median(measured)), float(measured.min()), float(measured.max())
