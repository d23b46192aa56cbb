"""The default utilisation against published runs, leaving one run out and one source out."""

import csv
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.method.graph import graph
from carbon_desktop.method.training_graphs import training_modules

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="module")
def calibration():
    """Return the script that fits the constants."""
    sys.path.insert(0, str(PACKAGING))
    try:
        from calibration import mfu
    finally:
        sys.path.remove(str(PACKAGING))
    return mfu


@pytest.fixture(scope="module")
def runs(calibration):
    """Return the 34 runs of the tokens bar."""
    return calibration.read_runs()


@pytest.fixture(scope="module")
def left_out(calibration, runs):
    """Return every run as the others predict it."""
    return calibration.leave_out(runs, lambda run: run.id)


def shipped(name):
    """Return a shipped table as the text of its rows."""
    path = PACKAGING.parent / "resources" / "data" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def test_that_34_runs_of_text_models_are_compared(runs):
    assert len(runs) == 34
    assert len({run.source for run in runs}) == 23


def test_that_device_hours_are_within_the_bars_leaving_one_run_out(left_out):
    errors = np.abs([one.error for one in left_out])
    assert np.exp(np.median(errors)) <= 1.25
    assert np.exp(np.quantile(errors, 0.9)) <= 1.75
    assert errors.mean() <= 0.28


def test_that_the_range_holds_most_runs_and_is_not_wider_than_it_must_be(left_out):
    inside = np.mean([one.low <= one.run.hours <= one.high for one in left_out])
    assert 0.85 <= inside <= 0.97
    assert np.median([one.high / one.low for one in left_out]) <= 4.0


def test_that_a_source_left_out_whole_is_predicted_nearly_as_well(calibration, runs):
    errors = np.abs([one.error for one in calibration.leave_out(runs, lambda run: run.source)])
    assert np.exp(np.median(errors)) <= 1.30
    assert np.exp(np.quantile(errors, 0.9)) <= 1.75
    assert errors.mean() <= 0.30


def test_that_every_plain_rule_is_worse(calibration, runs, left_out):
    ours = np.mean(np.abs([one.error for one in left_out]))
    for errors in calibration.plain_rules(runs).values():
        assert np.mean(np.abs(errors)) > ours + 0.02


def test_that_no_single_run_rules_the_constants(calibration, runs):
    whole = calibration.fit(runs)
    for run in runs:
        without = calibration.fit([one for one in runs if one is not run])
        assert np.all(np.abs(without.values - whole.values) < 2 * whole.deviations), run.id


def test_that_the_shipped_constants_are_those_of_a_fresh_fit(calibration, runs, left_out):
    for name, fresh in (
        ("calibration_mfu", calibration.table(runs)),
        ("left_out_mfu", calibration.left_out_table(left_out)),
    ):
        for kept, made in zip(shipped(name), fresh, strict=True):
            assert kept[0] == made[0]
            assert kept[4:] == made[4:]
            numbers = [float(cell) for cell in made[1:4]]
            assert [float(cell) for cell in kept[1:4]] == pytest.approx(numbers, rel=2e-3)


def test_that_fitting_and_leaving_out_take_less_than_a_second(calibration, runs):
    started = time.perf_counter()
    calibration.leave_out(runs, lambda run: run.id)
    assert time.perf_counter() - started < 1.0


def test_that_every_source_of_a_constant_and_of_a_benchmark_is_in_the_catalogue():
    with (PACKAGING / "calibration" / "benchmarks.csv").open(encoding="utf-8") as file:
        measured = {row["source"] for row in csv.DictReader(file)}
    assert {row[6] for row in shipped("calibration_mfu")} | measured <= set(load().sources)


def test_that_fp8_is_faster_by_less_than_the_ratio_of_the_peaks(calibration):
    value, low, high = calibration.FP8_SPEEDUP
    rates = load().accelerator("nvidia-h100-sxm5-80gb").entry.rates
    assert low < value < high < rates["fp8"].value / rates["bf16"].value


def test_that_the_method_predicts_what_the_calibration_predicts(calibration, runs):
    modules = training_modules(attention=False, flop="parameters", rate="mfu", deadline=False)
    fit = calibration.fit(runs)
    names = ("mfu_level", *calibration.SLOPES)
    constants = dict(zip(names, [np.exp(fit.values[0]), *fit.values[1:]], strict=True))
    for run in runs:
        fixed = {"epochs": 1.0, "trained_share": 1.0, "frozen_below_share": 0.0, "repeats": 1.0}
        values = graph(*modules).evaluate(
            fixed
            | constants
            | {"teacher_parameters": 0.0, "mfu_run_factor": 1.0, "tokens": run.tokens}
            | {"parameters": run.parameters, "active_parameters": run.active}
            | {"reference_rate": run.rate, "peak_rate": run.rate * (2.0 if run.fp8 else 1.0)}
            | {"precision_speedup": calibration.FP8_SPEEDUP[0] if run.fp8 else 1.0}
            | {"accelerator_memory": run.memory, "run_devices": run.devices or 384.0}
        )
        predicted = calibration.predict(run, fit)
        assert values["device_hours"] == pytest.approx(predicted.hours, rel=1e-9), run.id


def test_that_an_h100_does_about_twice_the_work_of_an_a100(calibration, runs):
    fit = calibration.fit(runs)
    a100 = calibration.Run("", "", "", 7e9, 7e9, 1e12, 312.0, 80.0, 256.0, False, 1.0)
    hours = [calibration.predict(a100._replace(rate=rate), fit).hours for rate in (312.0, 989.4)]
    assert 1.7 < hours[0] / hours[1] < 2.4  # paired benchmarks of one code: 2.2
