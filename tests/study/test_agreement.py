"""Agreement with reality: the bars leaving each run out, by the program's own estimate."""

import time

import numpy as np
import pytest

from carbon_desktop.catalogue.runs import runs
from carbon_desktop.profiles.format import dumps, loads
from carbon_desktop.study.calibration import mfu, power, power_model
from carbon_desktop.study.calibration.benchmarks import fp8_speedup
from carbon_desktop.study.calibration.mfu_runs import training_runs
from carbon_desktop.study.calibration.power_runs import PUE_COUNTS, metered_runs
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.validation.agreement import (
    ELSEWHERE,
    LEFT_OUT,
    RULES,
    TODAY,
    agreement,
)
from carbon_desktop.study.validation.run_plan import BARS, HOURS, TOKENS, plan_of
from carbon_desktop.study.validation.score import Pair, score
from carbon_desktop.study.validation.serving import OURS, USUAL, serving_score
from carbon_desktop.study.validation.unused import REASONS


@pytest.fixture(scope="module")
def found(catalogue):
    """Return every comparison."""
    return agreement(catalogue)


def test_that_every_bar_is_met_leaving_each_run_out(found):
    assert len(found.bars) == 14
    missed = {f"{one.comparison} {one.measure}": one.missed_by for one in found.bars}
    assert missed == dict.fromkeys(missed, 0.0)


def test_that_the_bars_are_those_that_were_agreed(found):
    asked = {(one.comparison, one.measure): (one.least, one.most) for one in found.bars}
    assert asked[HOURS, "median_error"] == (None, 0.13)
    assert asked[HOURS, "nine_in_ten_error"] == (None, 0.45)
    assert asked[TOKENS, "median_ratio"] == (None, 1.25)
    assert asked[TOKENS, "nine_in_ten_ratio"] == (None, 1.75)
    assert asked[TOKENS, "mean_log_error"] == (None, 0.28)
    assert asked["serving", "median_error"] == (None, 0.25)
    assert asked["all", "inside"] == (0.85, 0.97)


def test_that_a_bar_that_is_missed_says_by_how_much(found):
    bar = found.bars[0]
    assert bar._replace(reached=0.15).missed_by == pytest.approx(0.02)
    assert not bar._replace(reached=0.15).is_met
    both = found.bars[-1]
    assert both._replace(reached=0.80).missed_by == pytest.approx(0.05)
    assert both._replace(reached=0.99).missed_by == pytest.approx(0.02)


def test_that_rows_outside_their_range_are_known_by_name(found):
    outside = {bar: {one.run.id for one in found.of(bar).outside} for bar in BARS}
    assert outside == {
        HOURS: {"dodge-vit-base", "mlperf-v4.1-dell-64xH100-llama2_70b_lora"},
        TOKENS: {"llama32-1b", "openba-15b", "falcon-180b"},
    }


def test_that_a_laboratory_left_out_whole_is_predicted_nearly_as_well(found):
    hours, tokens = (found.of(bar).scores[ELSEWHERE] for bar in BARS)
    assert hours.median_error <= 0.13
    assert hours.nine_in_ten_error <= 0.45
    assert tokens.median_ratio <= 1.30
    assert tokens.nine_in_ten_ratio <= 1.75
    assert tokens.mean_log_error <= 0.30


def test_that_every_plain_rule_is_worse(found):
    for bar in BARS:
        scores = dict(found.of(bar).scores)
        ours = scores.pop(LEFT_OUT)
        for name in (ELSEWHERE, TODAY):
            scores.pop(name)
        assert RULES[bar] in scores
        for name, one in scores.items():
            assert one.mean_log_error > ours.mean_log_error + 0.02, name
    assert serving_score(USUAL).median_error > 2 * serving_score(OURS).median_error


def test_that_constants_that_saw_the_run_agree_better_than_those_that_did_not(found):
    for bar in BARS:
        scores = found.of(bar).scores
        assert scores[TODAY].mean_log_error < scores[LEFT_OUT].mean_log_error


def test_that_every_row_is_used_or_named_with_the_reason(found):
    for bar in BARS:
        used = [one.run.id for one in found.of(bar).rows]
        left = [one.run.id for one in found.of(bar).unused]
        assert sorted(used + left) == sorted(runs())
        assert {one.reason for one in found.of(bar).unused} <= set(REASONS)
    assert [len(found.of(bar).rows) for bar in BARS] == [27, 34]


def test_that_the_reasons_alone_say_which_rows_are_used(found):
    from carbon_desktop.study.validation.unused import _REASONS, is_used

    for bar in BARS:
        for run in runs().values():
            assert is_used(run, bar) != any(holds(run) for _, holds in _REASONS[bar]), run.id


def test_that_the_estimate_gives_what_the_power_fit_without_the_run_predicts(found):
    fitted = metered_runs()
    d = power_model.design(fitted)
    constants, _ = power_model.fit_each(1.0 - np.eye(len(fitted)), d)
    accelerators, rest, _ = power_model.powers(constants, d)
    for k, (run, row) in enumerate(zip(fitted, found.hours.rows, strict=True)):
        assert run.id == row.run.id
        pue = row.run.pue if row.run.boundary in PUE_COUNTS else 1.0
        expected = (accelerators[k, k] + rest[k, k]) * row.run.device_hours * pue / 1000
        assert row.ours.best == pytest.approx(expected, rel=0.01), run.id


def test_that_the_estimate_gives_what_the_utilisation_fit_without_the_run_predicts(found):
    fitted = training_runs()
    for run, row in zip(fitted, found.tokens.rows, strict=True):
        fit = mfu.fit_mfu([one for one in fitted if one is not run])
        speed = fp8_speedup()[0] if run.fp8 else 1.0
        utilisation = np.exp(np.array(mfu.features(run)) @ fit.values) * speed
        assert row.ours.best == pytest.approx(run.hours * run.mfu / utilisation, rel=0.005), run.id


def test_that_today_s_figure_is_what_the_program_says_of_the_plan(found, catalogue):
    for bar in BARS:
        for row in found.of(bar).rows[::5]:
            plan = plan_of(row.run, bar)
            result = estimate(plan, catalogue).scenarios[0]
            quantity, value = plan.published[0].quantity, plan.published[0].value
            assert not result.problems
            assert row.today.best / row.published == pytest.approx(
                result.results[quantity] / value
            )


def test_that_every_row_opens_as_a_plan_and_comes_back_from_its_file(found, catalogue):
    for bar in BARS:
        for row in found.of(bar).rows:
            plan = plan_of(row.run, bar)
            assert loads(dumps(plan)) == plan, row.run.id
            scenario = estimate(plan, catalogue).scenarios[0]
            assert not scenario.problems, row.run.id
            assert "facility_energy" in scenario.results or row.run.pue is None, row.run.id


def test_that_a_run_s_published_figure_has_no_part_in_ours(found, catalogue, monkeypatch):
    from carbon_desktop.study.validation import left_out

    trained, metered = training_runs(), metered_runs()
    changed = [trained[0]._replace(hours=3 * trained[0].hours), *trained[1:]]
    monkeypatch.setattr(left_out, "training_runs", lambda: changed)
    without = left_out.mfu_left_out()
    monkeypatch.setattr(left_out, "training_runs", lambda: trained)
    before = left_out.mfu_left_out()
    assert without.run[trained[0].id] == before.run[trained[0].id]
    assert without.run[trained[1].id] != before.run[trained[1].id]
    heated = [metered[0]._replace(power=3 * metered[0].power), *metered[1:]]
    monkeypatch.setattr(left_out, "metered_runs", lambda: heated)
    hot = left_out.power_left_out()
    monkeypatch.setattr(left_out, "metered_runs", lambda: metered)
    cold = left_out.power_left_out()
    assert hot.run[metered[0].id] == cold.run[metered[0].id]
    assert hot.run[metered[1].id] != cold.run[metered[1].id]


def test_that_a_laboratory_has_no_part_in_what_is_said_without_it(found):
    from carbon_desktop.study.validation.left_out import power_left_out

    left = power_left_out()
    mlperf = [one.id for one in metered_runs() if one.source == "Sustainable Metal Cloud"]
    assert len(mlperf) == 10
    assert len({id(left.laboratory[name]) for name in mlperf}) == 1
    assert len({id(left.run[name]) for name in mlperf}) == 10


def test_that_scores_are_what_they_say():
    pairs = [Pair(100, 100, 50, 200), Pair(100, 200, 150, 300), Pair(100, 50, 25, 100)]
    found = score(pairs)
    assert found.median_error == 0.5
    assert found.median_ratio == pytest.approx(2.0)
    assert found.mean_log_error == pytest.approx(np.log(2) * 2 / 3)
    assert found.inside == pytest.approx(2 / 3)
    assert found.median_width == pytest.approx(4.0)
    width = (np.log(4) + np.log(2) + np.log(4)) / 3
    assert found.interval_score == pytest.approx(width + 20 * np.log(1.5) / 3)
    assert score([Pair(1, 2)]).inside is None


def test_that_the_whole_comparison_takes_less_than_two_seconds(catalogue):
    started = time.perf_counter()
    agreement(catalogue)
    assert time.perf_counter() - started < 2.0


def test_that_power_without_a_run_keeps_its_equations():
    fits = power.fit_subsets(metered_runs(), np.ones((1, 27)))
    names = [one.id for one in power.power_constants(fits[0])]
    assert names[0] == "power_share_gpu_earlier"
    assert len(names) == len(set(names)) == 20
