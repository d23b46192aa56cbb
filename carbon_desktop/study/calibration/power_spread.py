"""How far the power of a run may lie from the model: spreads of runs by family."""

from collections.abc import Sequence

import numpy as np

from carbon_desktop.catalogue.power_family import CURRENT, EARLIER, TUNED
from carbon_desktop.study.calibration.power_model import Array
from carbon_desktop.study.calibration.power_runs import PowerRun

GROUPS = (EARLIER, CURRENT, TUNED, "tpu")
"""Families whose runs spread alike; all TPUs are one."""

WEIGHT_OF_ALL = 3.0
"""How many runs the spread of all families together counts for in that of each."""


def group(run: PowerRun) -> int:
    """Return the number of the group whose spread a run has."""
    return GROUPS.index("tpu" if run.era == "tpu" else run.family)


def pooled(missed: Array, kept: Array) -> Array:
    """Return the standard deviation of ln(share) of all runs together, one a fit."""
    return np.asarray(np.sqrt((missed**2 * kept).sum(axis=1) / kept.sum(axis=1)))


def spreads(missed: Array, kept: Array, runs: Sequence[PowerRun]) -> Array:
    """Return the standard deviation of ln(share) of each group, one line a fit.

    `missed` is what each fit missed of its own left-out runs; groups lean on all runs together.
    """
    squares, all_of_them = missed**2 * kept, pooled(missed, kept) ** 2
    groups = np.array([group(run) for run in runs])
    lines = []
    for number in range(len(GROUPS)):
        own = groups == number
        known = (squares[:, own].sum(axis=1), kept[:, own].sum(axis=1))
        lines.append((WEIGHT_OF_ALL * all_of_them + known[0]) / (WEIGHT_OF_ALL + known[1]))
    return np.asarray(np.sqrt(np.array(lines).T))
