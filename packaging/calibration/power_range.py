"""How far the power of a run may lie from the model: spreads by family, and 90 % ranges."""

from collections.abc import Sequence

import numpy as np
from calibration.power_model import Array
from calibration.power_rows import PowerRow

from carbon_desktop.catalogue.power_family import CURRENT, EARLIER, TUNED

NORMAL_95 = 1.6448536269514722
GROUPS = (EARLIER, CURRENT, TUNED, "tpu")
"""Families whose runs spread alike; all TPUs are one."""
WEIGHT_OF_ALL = 3.0
"""How many runs the spread of all families together counts for in that of each."""
TPU_HOST_FACTOR = 1.6
"""TPU host: from 63 W a chip (v3, 283 W measured less 220 W) to 156 W (v4, 326 less 170)."""
POINTS = 24


def group(row: PowerRow) -> int:
    """Return the number of the group whose spread a row has."""
    return GROUPS.index("tpu" if row.era == "tpu" else row.family)


def spreads(missed: Array, kept: Array, rows: Sequence[PowerRow]) -> Array:
    """Return the standard deviation of ln(share) of each group, one line a fit.

    `missed` is what each fit missed of its own left-out rows; groups lean on all rows together.
    """
    squares = missed**2 * kept
    pooled = squares.sum(axis=1) / kept.sum(axis=1)
    groups = np.array([group(row) for row in rows])
    lines = []
    for number in range(len(GROUPS)):
        own = groups == number
        known = (squares[:, own].sum(axis=1), kept[:, own].sum(axis=1))
        lines.append((WEIGHT_OF_ALL * pooled + known[0]) / (WEIGHT_OF_ALL + known[1]))
    return np.sqrt(np.array(lines).T)


def quantiles(value: float, low: float, high: float) -> Array:
    """Return evenly likely values of a two-piece log-normal; 0 stays 0."""
    if value <= 0.0:
        return np.zeros(POINTS)
    normal = _normal_points()
    down, up = np.log(value / low) / NORMAL_95, np.log(high / value) / NORMAL_95
    return value * np.exp(np.where(normal < 0, down, up) * normal)


def power_range(row: PowerRow, accelerators: float, rest: float, spread: float) -> Array:
    """Return the 5th and 95th percentile of the watts of one accelerator at the row's boundary."""
    factor = float(np.exp(NORMAL_95 * spread))
    own = np.minimum(
        quantiles(accelerators, accelerators / factor, accelerators * factor), row.tdp
    )
    others = quantiles(rest, *rest_bounds(row, rest))
    total = np.add.outer(own, others)
    return np.quantile(total, [0.05, 0.95])


def rest_bounds(row: PowerRow, rest: float) -> tuple[float, float]:
    """Return the low and high end of the watts of everything beside the accelerators."""
    if row.era == "tpu":
        return rest / TPU_HOST_FACTOR, rest * TPU_HOST_FACTOR
    host, network = row.node.host_power, row.node.network_power
    bounds = []
    for end in (host.low, host.high):
        assert end is not None, row.node.id
        bounds.append(end / row.node.accelerators)
    if row.network and network is not None and network.low and network.high:
        bounds = [bounds[0] + network.low, bounds[1] + network.high]
    return bounds[0], bounds[1]


def _normal_points() -> Array:
    """Return the standard normal at the middles of equal parts of probability, without scipy."""
    from statistics import NormalDist

    return np.array([NormalDist().inv_cdf((i + 0.5) / POINTS) for i in range(POINTS)])
