"""Budgets: the probability of keeping them, and what fits, found on the method itself."""

from dataclasses import replace
from math import exp, log
from statistics import NormalDist

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.edits import add_scenario, set_field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.budget import fit, kept
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.knob import NoKnob
from carbon_desktop.study.trade import trade
from carbon_desktop.study.uncertainty import uncertainty

EXACT = {"count": 8.0, "power_w": 300.0, "intensity_gco2e_per_kwh": 700.0, "pue": 1.5}
TRAINING = {
    "accelerator": "nvidia-h100-sxm5-80gb",
    "count": 64.0,
    "region": "FR",
    "parameters": 7e9,
    "tokens": 1e12,
    "precision": "bf16",
}


def _settings(values):
    return {key: one if isinstance(one, Setting) else Setting(one) for key, one in values.items()}


def _plan(workload="device_hours", phases=("run",), **settings):
    made = tuple(Phase(id, id.title(), workload) for id in phases)
    return Plan("Plan", (Scenario("baseline", "Baseline", _settings(settings), made),))


def _fit(plan, quantity, limit, vary, scenario="baseline", **rest):
    return fit(plan, load(), scenario, quantity, limit, vary, **rest)


def _results(plan, scenario="baseline"):
    return estimate(plan, load()).scenario(scenario).results


def test_that_hours_proportional_to_energy_give_the_exact_answer():
    found = _fit(_plan(**EXACT, hours=10.0), "facility_energy", 18.0, "hours")
    assert (found.found.code, found.found.value, found.knob.present) == ("met", 5.0, 10.0)
    assert (found.reached, found.chance) == (18.0, 1.0)
    assert _results(found.plan)["facility_energy"] == 18.0


def test_that_an_unset_input_is_found_too():
    found = _fit(_plan(**EXACT), "operational_emissions", 25.2, "hours")
    assert (found.knob.present, found.found.value) == (None, 10.0)


def test_that_counts_stay_whole():
    found = _fit(_plan(**EXACT, hours=10.0), "facility_energy", 18.1, "count")
    assert found.found.value == 4.0


def test_that_the_probability_is_that_of_a_known_log_normal():
    spread = {"power_w": Setting(300.0, low=200.0, high=450.0)}
    plan = replace(_plan(**EXACT | spread, hours=10.0), draws=20_000)
    deviation = log(1.5) / NormalDist().inv_cdf(0.95)
    for probability in (0.5, 0.9, 0.95):
        factor = exp(NormalDist().inv_cdf(probability) * deviation)
        found = _fit(plan, "facility_energy", 36.0, "hours", probability=probability)
        assert found.found.value == pytest.approx(10.0 / factor, rel=1e-3)
        assert found.chance == pytest.approx(probability, abs=1e-4)
        assert found.chance >= probability
        assert _results(found.plan)["facility_energy"] == pytest.approx(found.reached)


def test_that_a_budget_of_the_plan_has_the_probability_that_theory_gives():
    spread = {"power_w": Setting(300.0, low=200.0, high=450.0)}
    plan = replace(_plan(**EXACT | spread, hours=10.0), draws=20_000)
    deviation = log(1.5) / NormalDist().inv_cdf(0.95)
    plan = replace(plan, budgets={"facility_energy": 40.0, "device_hours": 80.0})
    result = estimate(plan, load())
    energy, hours = kept(plan, result.scenarios[0], uncertainty(result))
    expected = NormalDist().cdf(log(40.0 / 36.0) / deviation)
    assert (energy.best, energy.probability) == (36.0, pytest.approx(expected, abs=1e-3))
    assert (hours.best, hours.probability) == (80.0, 1.0)
    assert [one.probability for one in kept(plan, result.scenarios[0])] == [None, None]


def test_that_a_budget_of_what_is_not_known_has_no_probability():
    plan = replace(_plan(**EXACT, hours=1.0), budgets={"total_emissions": 5.0})
    result = estimate(plan, load())
    (one,) = kept(plan, result.scenarios[0], uncertainty(result))
    assert (one.best, one.probability) == (None, None)


def test_that_ranges_of_another_estimate_give_no_probability():
    plan = replace(_plan(**EXACT, hours=1.0), budgets={"facility_energy": 5.0})
    ranges = uncertainty(estimate(plan, load()))
    later = estimate(set_field(plan, "baseline", None, "pue", Setting(1.2)), load())
    (one,) = kept(plan, later.scenarios[0], ranges)
    assert one.probability is None


def test_that_nothing_fits_where_the_rest_alone_is_too_much():
    found = _fit(_plan(**EXACT, hours=10.0), "facility_energy", 1.0, "pue")
    assert found.found.code == "nothing_fits"
    assert found.found.closest == (1.0, 24.0)
    assert (found.reached, found.plan) == (None, _plan(**EXACT, hours=10.0))


def test_that_everything_fits_up_to_the_fields_bound():
    found = _fit(_plan(**EXACT, hours=10.0, power_share=0.5), "facility_energy", 1e9, "pue")
    assert found.found.code == "met"
    plan = _plan(accelerator="nvidia-h100-sxm5-80gb", count=1.0, hours=1.0)
    found = _fit(plan, "accelerator_energy", 10.0, "power_share")
    assert (found.found.code, found.found.value) == ("all_fits", 1.0)


def test_that_an_input_without_influence_is_said_to_have_none():
    assert _fit(_plan(**EXACT, hours=10.0), "wall_clock_hours", 5.0, "pue").found.code == (
        "irrelevant"
    )


def test_that_what_is_not_known_is_said_to_be_unknown():
    found = _fit(_plan(**EXACT, hours=10.0), "total_emissions", 5.0, "hours")
    assert found.found.code == "unknown"


@pytest.mark.parametrize("probability", [None, 0.9])
@pytest.mark.parametrize("vary", ["tokens", "parameters", "repeats"])
def test_that_a_training_run_is_turned_until_it_just_fits(vary, probability):
    plan = _plan("model_training", **TRAINING)
    limit = _results(plan)["total_emissions"] / 3
    found = _fit(plan, "total_emissions", limit, vary, probability=probability)
    assert found.found.code == "met"
    assert found.reached <= limit
    if probability is not None:
        assert found.chance >= 0.9
        result = estimate(replace(found.plan, budgets={"total_emissions": limit}), load())
        (one,) = kept(result.plan, result.scenarios[0], uncertainty(result))
        assert one.probability == found.chance


def test_that_a_little_more_than_what_fits_does_not():
    plan = _plan("model_training", **TRAINING)
    limit = _results(plan)["facility_energy"] / 3
    value = _fit(plan, "facility_energy", limit, "tokens", probability=0.9).found.value
    more = set_field(plan, "baseline", "run", "tokens", Setting(value * 1.001))
    result = estimate(replace(more, budgets={"facility_energy": limit}), load())
    (one,) = kept(result.plan, result.scenarios[0], uncertainty(result))
    assert one.probability < 0.9


def test_that_a_count_for_a_number_of_days_is_the_least_that_is_enough():
    plan = _plan("model_training", **TRAINING)
    found = _fit(plan, "wall_clock_hours", 240.0, "count")
    assert (found.found.code, found.found.rising) == ("met", False)
    one_less = set_field(plan, "baseline", None, "count", Setting(found.found.value - 1))
    assert _results(found.plan)["wall_clock_hours"] <= 240.0
    assert _results(one_less)["wall_clock_hours"] > 240.0


def test_that_phases_that_differ_are_turned_one_at_a_time():
    plan = _plan(phases=("one", "two"), **EXACT)
    for id, hours in (("one", 10.0), ("two", 20.0)):
        plan = set_field(plan, "baseline", id, "hours", Setting(hours))
    with pytest.raises(NoKnob, match="phases_differ"):
        _fit(plan, "facility_energy", 54.0, "hours")
    found = _fit(plan, "facility_energy", 90.0, "hours", phase="two")
    assert (found.knob.present, found.found.value) == (20.0, 15.0)


def test_that_phases_that_agree_are_turned_together():
    plan = _plan(phases=("one", "two"), **EXACT, hours=10.0)
    assert _fit(plan, "facility_energy", 36.0, "hours").found.value == 5.0
    assert _fit(plan, "facility_energy", 54.0, "hours", phase="two").found.value == 5.0


def test_that_a_scenario_is_turned_without_the_others():
    plan = add_scenario(
        _plan(**EXACT, hours=10.0), Scenario("other", "Other", {"pue": Setting(3.0)})
    )
    found = _fit(plan, "facility_energy", 36.0, "hours", "other")
    assert found.found.value == 5.0
    assert _results(found.plan) == _results(plan)
    assert _results(found.plan, "other")["facility_energy"] == 36.0


@pytest.mark.parametrize(
    ("vary", "phase", "code"),
    [
        ("joy", "", "not_turnable"),
        ("region", "", "not_turnable"),
        ("tokens", "", "unused"),
        ("hours", "nowhere", "no_such_phase"),
    ],
)
def test_that_what_cannot_be_turned_is_said_to_be_so(vary, phase, code):
    with pytest.raises(NoKnob, match=code):
        _fit(_plan(**EXACT, hours=10.0), "facility_energy", 1.0, vary, phase=phase)


def test_that_the_trade_of_two_factors_of_a_product_is_a_hyperbola():
    curve = trade(
        _plan(**EXACT, hours=10.0), load(), "baseline", "facility_energy", 18.0, "hours",
        "power_w",
    )  # fmt: skip
    assert [one.code for one in curve] == ["met"] * len(curve)
    assert curve[0].value == pytest.approx(1.0)
    assert curve[-1].value == pytest.approx(100.0)
    for one in curve:
        assert one.value * one.other == pytest.approx(18.0 / 8 / 1.5 * 1000, rel=1e-9)


def test_that_a_trade_has_gaps_where_nothing_fits():
    curve = trade(
        _plan(**EXACT, hours=10.0), load(), "baseline", "facility_energy", 18.0, "hours", "pue"
    )
    assert {one.code for one in curve} == {"met", "nothing_fits"}
    assert all((one.other is None) == (one.code == "nothing_fits") for one in curve)
