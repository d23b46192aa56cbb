"""Paired benchmarks: two measurements of one code that differ in one thing only.

`before` and `after` are MFU in per cent or TFLOP/s; `factor` is by how much the one thing
differs: the peak rate, the memory, the size below 10^9 parameters, the sparsity, the devices.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from carbon_desktop.catalogue.tables import read

_FP8 = "fp8_speedup"


@cache
def pairs() -> dict[str, NDArray[np.float64]]:
    """Return by what each pair is about the slopes that it measures, or for FP8 the speed-ups."""
    found: dict[str, list[float]] = {}
    for about, _pair, factor, before, after, _source in read("mfu_benchmarks"):
        slow, fast = float(before), float(after)
        one = fast / slow if about == _FP8 else _slope(slow, fast, float(factor))
        found.setdefault(about, []).append(one)
    return {name: np.array(values) for name, values in found.items()}


def fp8_speedup() -> tuple[float, float, float]:
    """Return the median speed-up of FP8 over BF16 with the least and the most measured."""
    measured = pairs()[_FP8]
    return float(np.median(measured)), float(measured.min()), float(measured.max())


def _slope(before: float, after: float, factor: float) -> float:
    """Return how fast the speed falls with the factor, both on logarithmic scales."""
    return float(np.log(before / after) / np.log(factor))
