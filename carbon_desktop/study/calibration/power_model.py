"""Calibrate the power model on metered runs: few constants, shrunk to a common mean.

The power of an accelerator is TDP x share of its family x (parameters / typical)^exponent
x hours / (hours + settling hours). Size acts only where it is known and the code is not tuned
for the machine, and never lifts a share above that of tuned code; settling only where a run is
known to spread over several nodes. TPUs take the mean power of the chip that their maker
publishes; GPUs and the TPU host are fitted by a robust regression on the logarithm of the
power. How strongly the families are held together is chosen by leaving out one more run inside
every fit, never by the error that is reported.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from carbon_desktop.catalogue.power_family import CURRENT, EARLIER, TUNED
from carbon_desktop.study.calibration.power_runs import PowerRun, column

Array = NDArray[np.float64]

TYPICAL_PARAMETERS = {EARLIER: 1.1e8, CURRENT: 7e9, "tpu": 1.1e10}
"""Models of the time: BERT base, Llama 2 7B, T5-11B. Only units: fitted shares are at them."""
CHIP_SHARE = {"tpu_design": 220 / 450, "tpu_measured": 170 / 192}
"""Mean power of the chip over its TDP: TPU v3 and v4, Google Cloud TPU documentation."""
FITTED = ("share", EARLIER, CURRENT, TUNED, "size_exponent", "settling_hours", "tpu_host")
COMMON, SIZE, SETTLING, TPU_HOST = 0, 4, 5, 6
PRIOR = np.array([np.log(0.75), 0.0, 0.0, 0.0, 0.0, np.log(0.02), np.log(80.0)])
PRIOR_SD = np.array([0.5, 0.0, 0.0, 0.0, 0.1, 0.7, 0.5])
FAMILY_SDS = (0.1, 0.2, 0.4, 0.8)
ERROR_SD, ROBUST, STEPS, LONGEST = 0.15, 0.2, 10, 0.7


class Design(NamedTuple):
    """Rows as arrays: what multiplies each fitted constant, and what is known without fit."""

    log_power: Array
    tdp: Array
    factors: Array
    fixed: Array
    host: Array
    tpu_host: Array
    settles: Array
    capped: Array


def design(rows: Sequence[PowerRun]) -> Design:
    """Return the rows as arrays of the regression."""
    factors = np.zeros((len(rows), 5))
    for line, row in zip(factors, rows, strict=True):
        gpu = row.family in FITTED
        line[COMMON] = gpu
        if gpu:
            line[FITTED.index(row.family)] = 1.0
        line[SIZE] = log_size(row)
    tpu = column(row.era == "tpu" and row.host for row in rows)
    return Design(
        np.log(column(row.power for row in rows)),
        column(row.tdp for row in rows),
        factors,
        np.log(column(CHIP_SHARE.get(row.family, 1.0) for row in rows)),
        column(known_host(row) for row in rows),
        tpu,
        column((row.hours or 0.0) if row.several_nodes else 0.0 for row in rows),
        column(row.parameters is not None and row.family != TUNED for row in rows),
    )


def log_size(row: PowerRun) -> float:
    """Return the logarithm of the model's size over the typical one, 0 where it does not act."""
    if row.parameters is None or row.family == TUNED:
        return 0.0
    return float(np.log(row.parameters / TYPICAL_PARAMETERS[row.era]))


def known_host(row: PowerRun) -> float:
    """Return the watts per accelerator of what is not fitted: the node class, its switches."""
    host = row.node.host_power.value / row.node.accelerators if row.host else 0.0
    host = 0.0 if row.era == "tpu" else host
    network = row.node.network_power
    return host + (network.value if row.network and network is not None else 0.0)


def shares(constants: Array, d: Design) -> tuple[Array, Array]:
    """Return the shares of TDP, one line a set of constants, and how far each run settled."""
    settling = np.exp(constants[:, SETTLING : SETTLING + 1])
    settled = np.where(d.settles > 0, d.settles / (d.settles + settling), 1.0)
    share = np.exp(constants[:, :5] @ d.factors.T + d.fixed) * settled
    ceiling = np.exp(constants[:, COMMON] + constants[:, FITTED.index(TUNED)])
    return np.minimum(share, ceiling[:, None] * d.capped + 1.0 - d.capped), settled


def powers(constants: Array, d: Design) -> tuple[Array, Array, Array]:
    """Return the watts of the accelerators, of the rest, and how far each run settled."""
    share, settled = shares(constants, d)
    tpu = np.exp(constants[:, TPU_HOST : TPU_HOST + 1]) * d.tpu_host
    return d.tdp * share, d.host + tpu, settled


def solve(kept: Array, family_sd: Array, d: Design) -> Array:
    """Fit many sets of rows at once; each line of `kept` says which rows one fit may see."""
    sd = np.tile(PRIOR_SD, (len(kept), 1))
    sd[:, 1:4] = family_sd[:, None]
    prior = 1.0 / sd**2
    constants = np.tile(PRIOR, (len(kept), 1))
    for _ in range(STEPS):
        residual, slope = linearised(constants, d)
        robust = np.minimum(1.0, ROBUST / np.maximum(np.abs(residual), 1e-9))
        weight = kept * robust / ERROR_SD**2
        weighted = slope.transpose(0, 2, 1) * weight[:, None, :]
        curvature = weighted @ slope + prior[:, :, None] * np.eye(len(PRIOR))
        pull = (weighted @ residual[:, :, None])[:, :, 0] + prior * (PRIOR - constants)
        step = np.linalg.solve(curvature, pull[:, :, None])[:, :, 0]
        constants = constants + np.clip(step, -LONGEST, LONGEST)
    return constants


def linearised(constants: Array, d: Design) -> tuple[Array, Array]:
    """Return what the fit misses of each row, in logarithm, and its slope by each constant."""
    accelerators, rest, settled = powers(constants, d)
    total = accelerators + rest
    ceiling = np.exp(constants[:, COMMON] + constants[:, FITTED.index(TUNED)])[:, None] * d.tdp
    free = (accelerators < ceiling * (1.0 - 1e-12)) | (d.capped == 0.0)
    part = accelerators / total * free
    slope = np.empty((*total.shape, len(PRIOR)))
    slope[:, :, :5] = part[:, :, None] * d.factors
    slope[:, :, SETTLING] = -part * (1.0 - settled)
    slope[:, :, TPU_HOST] = np.exp(constants[:, TPU_HOST : TPU_HOST + 1]) * d.tpu_host / total
    return d.log_power - np.log(total), slope


def fit_each(kept: Array, d: Design) -> tuple[Array, Array]:
    """Fit each set of rows with the hold on the families that serves its own left-out runs.

    Returns the constants, and what each fit missed of each of its own rows when that was left
    out too, as a share of the accelerators' power, in logarithm.
    """
    rows = kept.shape[1]
    inner = (kept[:, None, :] * (1.0 - np.eye(rows))[None]).reshape(-1, rows)
    misses, in_share = [], []
    for sd in FAMILY_SDS:
        accelerators, rest, _ = powers(solve(inner, np.full(len(inner), sd), d), d)
        total = accelerators + rest
        missed = d.log_power - np.log(total)
        own = np.einsum("kii->ki", missed.reshape(-1, rows, rows)) * kept
        misses.append(np.abs(own).sum(axis=1))
        in_share.append(own * np.einsum("kii->ki", (total / accelerators).reshape(-1, rows, rows)))
    best = np.argmin(misses, axis=0)
    chosen = np.array(in_share)[best, np.arange(len(kept))]
    return solve(kept, np.array(FAMILY_SDS)[best], d), chosen
