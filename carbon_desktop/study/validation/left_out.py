"""Constants as they come out without a run, or without all runs of its laboratory."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple, TypeVar

import numpy as np

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.study.calibration.constant import Constant
from carbon_desktop.study.calibration.mfu import fit_mfu, mfu_constants
from carbon_desktop.study.calibration.mfu_runs import MfuRun, training_runs
from carbon_desktop.study.calibration.power import (
    TPU_BOARD,
    PowerFit,
    fit_subsets,
    power_constants,
    tpu_host,
)
from carbon_desktop.study.calibration.power_runs import PowerRun, metered_runs

Figures = Mapping[str, Figure]
"""Facts by key, to stand in the place of the catalogue's."""

_Run = TypeVar("_Run", MfuRun, PowerRun)


class LeftOut(NamedTuple):
    """Constants by the id of a run: without it, and without all runs of its laboratory."""

    run: Mapping[str, Figures]
    laboratory: Mapping[str, Figures]


def power_left_out() -> LeftOut:
    """Return the constants of power without each metered run: everything is fitted again."""
    runs = metered_runs()
    groups = _groups(runs)
    fits = fit_subsets(runs, np.array([[float(one) for one in kept] for kept in groups.values()]))
    figures = {key: _of_power(fit) for key, fit in zip(groups, fits, strict=True)}
    return _by_run(runs, figures)


def mfu_left_out() -> LeftOut:
    """Return the constants of utilisation without each training run, fitted again."""
    runs = training_runs()
    figures = {}
    for key, kept in _groups(runs).items():
        others = [run for run, is_kept in zip(runs, kept, strict=True) if is_kept]
        figures[key] = _figures(mfu_constants(fit_mfu(others), len(others)))
    return _by_run(runs, figures)


def _groups(runs: Sequence[_Run]) -> dict[Hashable, list[bool]]:
    """Return which runs each fit may see, by what is left out of it."""
    of_run: Callable[[_Run], Hashable] = _one
    found: dict[Hashable, list[bool]] = {}
    for key_of in (of_run, _all_of):
        for run in runs:
            key = key_of(run)
            found.setdefault(key, [key_of(one) != key for one in runs])
    return found


def _by_run(runs: Sequence[_Run], figures: Mapping[Hashable, Figures]) -> LeftOut:
    return LeftOut(
        {run.id: figures[_one(run)] for run in runs},
        {run.id: figures[_all_of(run)] for run in runs},
    )


def _one(run: MfuRun | PowerRun) -> Hashable:
    return ("run", run.id)


def _all_of(run: MfuRun | PowerRun) -> Hashable:
    return ("laboratory", run.source)


def _of_power(fit: PowerFit) -> Figures:
    return {**_figures(power_constants(fit)), f"node/{TPU_BOARD}/host_power": tpu_host(fit)}


def _figures(constants: Sequence[Constant]) -> dict[str, Figure]:
    return {one.key: one.figure for one in constants}
