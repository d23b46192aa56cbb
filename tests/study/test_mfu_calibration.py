"""The default utilisation against published runs, and the constants against a fresh fit."""

import csv
from importlib.util import module_from_spec, spec_from_file_location

import numpy as np
import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.tables import read
from carbon_desktop.method.graph import graph
from carbon_desktop.method.training_graphs import training_modules
from carbon_desktop.study.calibration import mfu
from carbon_desktop.study.calibration.benchmarks import fp8_speedup
from carbon_desktop.study.calibration.mfu_runs import MfuRun, training_runs


@pytest.fixture(scope="module")
def runs():
    """Return the 34 runs of the tokens bar."""
    return training_runs()


def hours_by(run, fit):
    """Return the device-hours of a run by the fit itself, without the program."""
    speed = fp8_speedup()[0] if run.fp8 else 1.0
    return run.hours * run.mfu / (np.exp(np.array(mfu.features(run)) @ fit.values) * speed)


def test_that_34_runs_of_text_models_are_fitted(runs):
    assert len(runs) == 34
    assert len({run.source for run in runs}) == 23


def test_that_no_single_run_rules_the_constants(runs):
    whole = mfu.fit_mfu(runs)
    for run in runs:
        without = mfu.fit_mfu([one for one in runs if one is not run])
        assert np.all(np.abs(without.values - whole.values) < 2 * whole.deviations), run.id


def test_that_the_shipped_constants_are_those_of_a_fresh_fit(runs):
    fresh = mfu.mfu_constants(mfu.fit_mfu(runs), len(runs))
    for kept, made in zip(read("calibration_mfu"), fresh, strict=True):
        assert kept[0] == made.id
        assert kept[4:] == [made.unit, str(made.year), made.source, made.note]
        numbers = [made.value, made.low, made.high]
        assert [float(cell) for cell in kept[1:4]] == pytest.approx(numbers, rel=2e-3)


def test_that_every_source_of_a_constant_and_of_a_benchmark_is_in_the_catalogue():
    constants = {row[6] for row in read("calibration_mfu")}
    measured = {row[5] for row in read("mfu_benchmarks")}
    assert constants | measured <= set(load().sources)


def test_that_fp8_is_faster_by_less_than_the_ratio_of_the_peaks():
    value, low, high = fp8_speedup()
    rates = load().accelerator("nvidia-h100-sxm5-80gb").entry.rates
    assert low < value < high < rates["fp8"].value / rates["bf16"].value


def test_that_the_method_predicts_what_the_fit_predicts(runs):
    modules = training_modules(attention=False, flop="parameters", rate="mfu", deadline=False)
    fit = mfu.fit_mfu(runs)
    names = ("mfu_level", *mfu.SLOPES)
    constants = dict(zip(names, [np.exp(fit.values[0]), *fit.values[1:]], strict=True))
    fixed = {"epochs": 1.0, "trained_share": 1.0, "frozen_below_share": 0.0, "repeats": 1.0}
    for run in runs:
        values = graph(*modules).evaluate(
            fixed
            | constants
            | {"teacher_parameters": 0.0, "mfu_run_factor": 1.0, "tokens": run.tokens}
            | {"parameters": run.parameters, "active_parameters": run.active}
            | {"reference_rate": run.rate, "peak_rate": run.rate * (2.0 if run.fp8 else 1.0)}
            | {"precision_speedup": fp8_speedup()[0] if run.fp8 else 1.0}
            | {"accelerator_memory": run.memory, "run_devices": run.devices or 384.0}
        )
        assert values["device_hours"] == pytest.approx(hours_by(run, fit), rel=1e-9), run.id


def test_that_an_h100_does_about_twice_the_work_of_an_a100(runs):
    fit = mfu.fit_mfu(runs)
    a100 = MfuRun("", "", 7e9, 7e9, 1e12, 312.0, 80.0, 256.0, False, 1.0)
    hours = [hours_by(a100._replace(rate=rate), fit) for rate in (312.0, 989.4)]
    assert 1.7 < hours[0] / hours[1] < 2.4  # paired benchmarks of one code: 2.2


def test_that_a_clone_fits_the_tables_that_ship(checkout, tmp_path, capsys):
    spec = spec_from_file_location("calibrate", checkout / "packaging" / "calibrate.py")
    calibrate = module_from_spec(spec)
    spec.loader.exec_module(calibrate)
    calibrate.main(["--into", str(tmp_path)])
    assert "calibration_mfu: mfu_level: nothing -> 0.4028" in capsys.readouterr().out
    for name in ("calibration_power", "calibration_mfu", "node_classes"):
        with (tmp_path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            written = list(csv.reader(file))[1:]
        assert [line[0] for line in written] == [line[0] for line in read(name)]
    calibrate.main(["--into", str(tmp_path)])
    assert set(capsys.readouterr().out.splitlines()) == {
        "calibration_power: as before", "calibration_mfu: as before", "node_classes: as before",
    }  # fmt: skip
