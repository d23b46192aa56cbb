"""The constants of power: fitted shares, laws and TPU host with ranges, beside published ones."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.nodes import node_classes
from carbon_desktop.catalogue.power_family import CURRENT, EARLIER, TUNED
from carbon_desktop.study.calibration.constant import NORMAL_95, Constant, tidy
from carbon_desktop.study.calibration.power_model import (
    CHIP_SHARE,
    COMMON,
    ERROR_SD,
    FAMILY_SDS,
    FITTED,
    PRIOR_SD,
    SETTLING,
    SIZE,
    TPU_HOST,
    TYPICAL_PARAMETERS,
    Array,
    design,
    fit_each,
    linearised,
)
from carbon_desktop.study.calibration.power_runs import PowerRun
from carbon_desktop.study.calibration.power_spread import GROUPS, pooled, spreads

TPU_BOARD = "tpu_4"
TPU_HOST_FACTOR = 1.6
"""TPU host: from 63 W a chip (v3, 283 W measured less 220 W) to 156 W (v4, 326 less 170)."""

_OURS, _GOOGLE, _CCF = "carbon_desktop_power", "google_tpu_docs", "ccf_2024"
_YEAR, _DIGITS = 2026, 3
_SIZE_NOTE = "unit_of_size"

PUBLISHED = (
    # BLOOM: 64 kW of 48 idle nodes less 8 GPUs of 46 W is 965 W, of 1,200 W while busy
    Constant("host_idle_share", 0.8, 0.6, 1.0, "", 2022, "luccioni_2023", "share_of_busy_host"),
    # A100 46 of 400 W, H200 74 of 700 W; an open compute context adds 26 to 66 W
    Constant("idle_power_share", 0.11, 0.08, 0.2, "", 2026, "conservemode_h200", "share_of_tdp"),
    Constant("idle_power_share_tpu", 0.47, 0.2, 0.5, "", 2026, _GOOGLE, "share_of_tdp"),
    Constant("memory_power", 0.3725, 0.3725, 0.392, "W/GB", 2021, "green_algorithms_v3", ""),
    Constant("storage_power", 1.2, 0.65, 1.2, "W/TB", 2021, _CCF, "ssd"),
    Constant("core_power", 7.0, 3.4, 10.8, "W", 2021, _CCF, "two_threads_a_core"),
    Constant("cpu_load", 0.5, 0.3, 1.0, "", 2020, _CCF, "share_of_tdp"),
)
"""Constants that are not fitted, for the runs say nothing of them."""


class PowerFit(NamedTuple):
    """What some runs say: constants in logarithms, their doubt, and how far runs spread."""

    constants: Array
    doubt: Array
    spread: Array
    pooled: float

    def share(self, family: str) -> float:
        """Return the share of TDP of a family at its typical size."""
        if family in CHIP_SHARE:
            return CHIP_SHARE[family]
        own = self.constants[FITTED.index(family)]
        return float(np.exp(self.constants[COMMON] + own))

    def spread_of(self, group: str) -> float:
        """Return the factor from the median to the 95th percentile of a group's runs."""
        return float(np.exp(NORMAL_95 * self.spread[GROUPS.index(group)]))


def fit_power(runs: Sequence[PowerRun]) -> PowerFit:
    """Fit all runs together."""
    return fit_subsets(runs, np.ones((1, len(runs))))[0]


def fit_subsets(runs: Sequence[PowerRun], kept: Array) -> list[PowerFit]:
    """Fit each set of runs; a line of `kept` is 1 for the runs that its fit may see, else 0."""
    d = design(runs)
    constants, missed = fit_each(kept, d)
    _, slopes = linearised(constants, d)
    doubts = [_doubt(slope, seen) for slope, seen in zip(slopes, kept, strict=True)]
    spread, together = spreads(missed, kept, runs), pooled(missed, kept)
    return [
        PowerFit(constants[k], doubts[k], spread[k], float(together[k])) for k in range(len(kept))
    ]


def power_constants(found: PowerFit) -> list[Constant]:
    """Return every constant of power."""
    tpu = found.spread_of("tpu")
    design_tdp, measured_tdp = CHIP_SHARE["tpu_design"], CHIP_SHARE["tpu_measured"]
    own = {family: found.share(family) for family in (EARLIER, CURRENT, TUNED)}
    between = float(np.std(found.constants[1:4]))
    widest = float(np.exp(NORMAL_95 * np.hypot(found.pooled, between)))
    common = float(np.exp(found.constants[COMMON]))
    return [
        *(_share(name, one, one, found.spread_of(name), _OURS) for name, one in own.items()),
        _share("tpu_design", design_tdp, design_tdp, tpu, _GOOGLE),
        _share("tpu_measured", measured_tdp, measured_tdp, tpu, _GOOGLE),
        _share("tpu_estimated", design_tdp, measured_tdp, tpu, _GOOGLE),
        _share("ceiling", own[TUNED], own[TUNED], found.spread_of(TUNED), _OURS),
        _share("other", common, common, widest, _OURS),
        *_laws(found),
        *PUBLISHED,
    ]


def tpu_host(found: PowerFit) -> Figure:
    """Return the watts of a board of TPUs beside its chips, with its range."""
    board = node_classes()[TPU_BOARD]
    host = board.accelerators * float(np.exp(found.constants[TPU_HOST]))
    return board.host_power._replace(
        value=tidy(host, _DIGITS),
        low=tidy(host / TPU_HOST_FACTOR, _DIGITS),
        high=tidy(host * TPU_HOST_FACTOR, _DIGITS),
    )


def _doubt(slope: Array, seen: Array) -> Array:
    """Return the standard deviation of each constant."""
    free = np.where(PRIOR_SD > 0.0, PRIOR_SD, max(FAMILY_SDS))
    curvature = (slope * seen[:, None]).T @ slope / ERROR_SD**2 + np.diag(1.0 / free**2)
    return np.asarray(np.sqrt(np.diag(np.linalg.inv(curvature))))


def _share(family: str, first: float, last: float, factor: float, source: str) -> Constant:
    """Return a family's share, between two shares that are known, within 0 and 1."""
    middle = float(np.sqrt(first * last))
    ends = (min(middle, 1.0), min(first / factor, 1.0), min(last * factor, 1.0))
    return _constant(f"power_share_{family}", ends, "", source, "share_of_tdp")


def _laws(found: PowerFit) -> list[Constant]:
    exponent, doubt = float(found.constants[SIZE]), float(found.doubt[SIZE]) * NORMAL_95
    settling = float(np.exp(found.constants[SETTLING]))
    factor = float(np.exp(NORMAL_95 * found.doubt[SETTLING]))
    of_size = (exponent, max(exponent - doubt, 0.0), exponent + doubt)
    of_time = (settling, settling / factor, settling * factor)
    return [
        _constant("power_size_exponent", of_size, "", _OURS, ""),
        _constant("power_settling_hours", of_time, "h", _OURS, "several_nodes"),
        *(
            Constant(f"typical_parameters_{era}", size, None, None, "", _YEAR, _OURS, _SIZE_NOTE)
            for era, size in TYPICAL_PARAMETERS.items()
        ),
    ]


def _constant(
    name: str, ends: tuple[float, float, float], unit: str, source: str, note: str
) -> Constant:
    value, low, high = (tidy(one, _DIGITS) for one in ends)
    return Constant(name, value, low, high, unit, _YEAR, source, note)
