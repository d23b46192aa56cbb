"""Timing that can be trusted on a busy machine: interleaved runs, medians, ratios of one run."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

RUNS = 15
ROOT = Path(__file__).resolve().parents[2]


def median_of(measure: Callable[[], float], runs: int = RUNS) -> float:
    """Return the median of a measure, after one run of warming up."""
    measure()
    return statistics.median(measure() for _ in range(runs))


def compared(
    ours: Callable[[], float], other: Callable[[], float], runs: int = RUNS
) -> tuple[float, float]:
    """Return the median of our measure, and the median of its ratio to another.

    Both run in turn, and each ratio is of two neighbours: the speed of a shared machine swings
    by half from one moment to the next, and swings both alike.
    """
    ours(), other()
    pairs = [(ours(), other()) for _ in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(a / b for a, b in pairs)


def seconds_of(work: Callable[[], object], times: int = 1) -> float:
    """Return the seconds that a piece of work takes, as the mean of several times in a row."""
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def process(*command: str) -> Callable[[], float]:
    """Return a measure of a whole Python process, from spawn to its end, in seconds."""

    def measure() -> float:
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env=environment(),
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return time.perf_counter() - start

    return measure


def environment() -> dict[str, str]:
    """Return the environment of a measured process: bytecode allowed, a home of its own."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
