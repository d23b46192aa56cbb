"""Ranges: the method on draws, keyed by fact and role, exact where everything is exact."""

from dataclasses import replace

import numpy as np
import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.edits import add_scenario, set_field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.uncertainty import percentiles_of, uncertainty

EXACT = {"count": 8.0, "power_w": 300.0, "intensity_gco2e_per_kwh": 700.0, "pue": 1.5}


def _plan(settings, **hours):
    shared = {
        key: one if isinstance(one, Setting) else Setting(one) for key, one in settings.items()
    }
    phases = tuple(
        Phase(id, id, "device_hours", None, {"hours": Setting(one)})
        for id, one in (hours or {"run": 10.0}).items()
    )
    return Plan("Plan", (Scenario("baseline", "Baseline", shared, phases),))


def _found(plan, draws=20_000, seed=1):
    result = estimate(plan, load())
    return result, uncertainty(result, draws, seed)


def test_that_exact_inputs_stay_exact():
    result, found = _found(_plan(EXACT))
    one = result.scenarios[0]
    ranges = found.of(one)
    assert ranges["facility_energy"] == (36.0, 36.0)
    assert ranges["operational_emissions"] == (pytest.approx(25.2), pytest.approx(25.2))


def test_that_every_known_quantity_has_a_range_and_no_other():
    result, found = _found(_plan({"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0}), 500)
    one = result.scenarios[0]
    assert list(found.of(one)) == list(one.results)
    assert list(found.of(one, "run")) == list(one.phases[0].results)


def test_that_a_product_of_log_normals_has_the_range_that_theory_gives():
    spread = {
        "power_w": Setting(300.0, low=200.0, high=450.0),
        "pue": Setting(3.0, low=2.5, high=3.6),
        "intensity_gco2e_per_kwh": Setting(100.0, low=50.0, high=200.0),
    }
    result, found = _found(_plan(EXACT | spread), 100_000)
    width = np.sqrt(np.log(1.5) ** 2 + np.log(1.2) ** 2 + np.log(2) ** 2)
    best = result.scenarios[0].results["operational_emissions"]
    low, high = found.of(result.scenarios[0])["operational_emissions"]
    assert low == pytest.approx(best * np.exp(-width), rel=0.01)
    assert high == pytest.approx(best * np.exp(width), rel=0.01)


def test_that_a_sum_of_independent_phases_is_narrower_than_its_parts():
    spread = Setting(10.0, low=5.0, high=20.0)
    plan = _plan(EXACT, one=1.0, two=1.0, three=1.0)
    for id in ("one", "two", "three"):
        plan = set_field(plan, "baseline", id, "hours", spread)
    result, found = _found(plan)
    low, high = found.of(result.scenarios[0])["device_hours"]
    assert 240 / 1.6 < low < 240 / 1.3
    assert 240 * 1.3 < high < 240 * 1.7


def test_that_one_fact_moves_all_that_it_touches_alike():
    settings = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"}
    plan = _plan(settings)
    plan = add_scenario(plan, Scenario("same", "Same"))
    _, found = _found(plan, 500)
    one, other = (found.scenarios[id].draws for id in ("baseline", "same"))
    assert all(np.array_equal(one[name], other[name]) for name in one)


def test_that_a_scenario_more_changes_no_digit_of_the_others():
    plan = _plan({"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"})
    first, before = _found(plan)
    more = add_scenario(plan, Scenario("more", "More", {"region": Setting("CA-QC")}))
    second, after = _found(more)
    assert before.of(first.scenarios[0]) == after.of(second.scenarios[0])


def test_that_the_seed_decides_and_nothing_else():
    plan = _plan({"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"})
    ranges = [found.of(result.scenarios[0]) for result, found in (
        _found(plan, seed=3), _found(plan, seed=3), _found(plan, seed=4))]  # fmt: skip
    assert ranges[0] == ranges[1]
    assert ranges[0] != ranges[2]


def test_that_columns_are_a_latin_hypercube_independent_of_each_other():
    columns = Columns(1000, 1)
    one, other = columns.of("grid:FR"), columns.of("role:mfu")
    assert np.sort(one.quantiles) == pytest.approx((np.arange(1000) + 0.5) / 1000)
    assert abs(np.corrcoef(one.quantiles, other.quantiles)[0, 1]) < 0.1


def test_that_draws_stay_within_physical_bounds():
    result, found = _found(_plan(EXACT | {"pue": Setting(1.02, low=1.001, high=1.4)}))
    drawn = found.scenarios["baseline"].draws["facility_energy"]
    assert drawn.min() >= result.scenarios[0].results["it_energy"]


@pytest.mark.parametrize("name", ["hours", "repeats", "pue"])
@pytest.mark.parametrize("shape", ["", "uniform", "triangular"])
def test_that_no_draw_of_what_may_be_nothing_falls_below_it(name, shape):
    value = {"hours": 10.0, "repeats": 3.0, "pue": 1.2}[name]
    wide = Setting(value, low=0.0, high=3 * value, shape=shape)
    _, found = _found(_plan(EXACT | {"lost_share": 0.1, name: wide}), 500)
    for drawn in found.scenarios["baseline"].draws.values():
        assert not np.any(drawn < 0.0)


def test_that_what_is_no_number_in_many_draws_has_no_range_and_is_not_called_exact():
    plan = _plan(EXACT)
    plan = set_field(plan, "baseline", "run", "hours", Setting(10.0, low=0.0, high=20.0))
    plan = set_field(
        plan, "baseline", "run", "intensity_gco2e_per_kwh", Setting(700.0, low=600.0, high=800.0)
    )
    result, found = _found(plan, 500)
    one = result.scenarios[0]
    assert "carbon_intensity" in one.results
    assert set(one.results) - set(found.of(one)) == {"carbon_intensity"}


def test_that_a_residual_mix_that_is_the_grid_moves_with_it():
    plan = _plan(EXACT | {"intensity_gco2e_per_kwh": Setting(700.0, low=500.0, high=900.0)})
    _, found = _found(plan, 500)
    drawn = found.scenarios["baseline"].draws
    by_place, by_contract = (
        drawn[name] for name in ("operational_emissions", "operational_emissions_market")
    )
    assert np.array_equal(by_place, by_contract)


def test_that_a_range_holds_its_best_figure_and_says_where_it_was_widened():
    # A ratio of two skewed draws: its median lies apart from the figure of the medians.
    skewed = {"hours": Setting(10.0, low=9.999, high=40.0)}
    plan = _plan(EXACT, a=1.0, b=1.0, c=1.0, d=1.0, e=1.0, f=1.0)
    for phase in "abcdef":
        plan = set_field(plan, "baseline", phase, "hours", skewed["hours"])
    result, found = _found(plan)
    one = result.scenarios[0]
    low, high = found.of(one)["device_hours"]
    assert low == one.results["device_hours"] < high
    codes = {notice.code: notice.details for notice in found.notices(one)}
    assert "device_hours" in codes["range_widened"]["quantities"]


def test_that_few_draws_carry_a_notice():
    result, few = _found(_plan(EXACT), 100)
    assert [one.code for one in few.notices(result.scenarios[0])] == ["few_draws"]
    result, enough = _found(_plan(EXACT), 2_000)
    assert enough.notices(result.scenarios[0]) == ()


def test_that_ranges_of_another_estimate_are_not_shown_for_this_one():
    plan = _plan(EXACT)
    result, found = _found(plan)
    later = estimate(set_field(plan, "baseline", None, "pue", Setting(1.6)), load(), result)
    assert found.of(later.scenarios[0]) == {}


def test_that_untouched_scenarios_keep_their_ranges():
    plan = add_scenario(_plan(EXACT), Scenario("other", "Other", {"pue": Setting(2.0)}))
    result, found = _found(plan)
    later = estimate(set_field(plan, "other", None, "pue", Setting(1.6)), load(), result)
    again = uncertainty(later, 20_000, 1, found)
    assert again.scenarios["baseline"] is found.scenarios["baseline"]
    assert again.of(later.scenarios[1])["facility_energy"].low == pytest.approx(38.4)


def test_that_work_no_longer_wanted_ends_between_scenarios():
    plan = _plan(EXACT)
    plan = add_scenario(plan, replace(plan.baseline, id="other", name="Other"))
    asked = iter([True, False])
    found = uncertainty(estimate(plan, load()), is_wanted=lambda: next(asked))
    assert list(found.scenarios) == ["baseline"]


def test_that_sorting_in_pieces_changes_nothing(monkeypatch):
    plan = _plan({"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"})
    result, whole = _found(plan, 500)
    monkeypatch.setattr("carbon_desktop.study.uncertainty._AT_ONCE", 1_200)
    assert uncertainty(result, 500).of(result.scenarios[0]) == whole.of(result.scenarios[0])


@pytest.mark.parametrize("draws", [1, 2, 3, 20, 1999, 2000])
def test_that_percentiles_are_those_of_numpy(draws):
    table = np.random.default_rng(5).lognormal(size=(7, draws))
    expected = np.percentile(table, [5, 95], axis=1)
    assert percentiles_of(table) == pytest.approx(expected, rel=1e-12)


def test_that_no_run_is_drawn_faster_than_the_peak_of_its_card():
    planned = {"accelerator": "nvidia-a100-sxm4-80gb", "count": 32.0, "precision": "fp32"}
    settings = planned | {"parameters": 7e9, "tokens": 1e11}
    said = {key: Setting(value) for key, value in settings.items()}
    phase = Phase("run", "", "model_training")
    result, found = _found(Plan("Plan", (Scenario("baseline", "Baseline", said, (phase,)),)))
    one = result.scenarios[0]
    at_peak = one.value("device_hours") * one.phases[0].value("mfu")
    assert found.scenarios["baseline"].draws["device_hours"].min() >= at_peak * (1 - 1e-9)


def test_that_a_percentile_that_is_a_draw_itself_is_told_whatever_lies_beyond():
    row = np.concatenate([np.arange(20.0), [np.inf]])[np.newaxis]
    assert [float(one[0]) for one in percentiles_of(row)] == [1.0, 19.0]
