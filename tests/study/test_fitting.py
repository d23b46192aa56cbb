"""What fits as it is looked at: a neat value, the curve through it, the trade, what is offered."""

from dataclasses import replace

import pytest

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.budget import Unwanted, kept
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.fitting import Question, answer, traded
from carbon_desktop.study.knob import KNOBS, OFFERED, offered, partner
from carbon_desktop.study.neat import neat
from carbon_desktop.study.uncertainty import uncertainty

EXACT = {"count": 8.0, "power_w": 300.0, "intensity_gco2e_per_kwh": 700.0, "pue": 1.5}
TRAINED = {
    "accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "region": "FR", "parameters": 7e9,
    "tokens": 1e12, "precision": "bf16",
}  # fmt: skip


def yes():
    return True


@pytest.fixture
def trained(plan_of):
    return plan_of("model_training", **TRAINED)


@pytest.fixture
def simple(plan_of):
    return plan_of(**EXACT, hours=10.0)


def energy(plan, limit, field="hours", **rest):
    return Question(plan.baseline.id, "facility_energy", limit, field, **rest)


def limit_of(plan, catalogue, quantity="total_emissions", part=0.5):
    return estimate(plan, catalogue).scenarios[0].results[quantity] * part


@pytest.mark.parametrize(
    ("value", "up", "few"),
    [(1234.5, False, 1234.0), (1234.5, True, 1235.0), (0.0, True, 0.0), (1.2e12, False, 1.2e12),
     (7.740564e11, False, 7.740e11), (0.123456, True, 0.1235), (9.9999e-5, True, 1e-4)],
)  # fmt: skip
def test_that_a_neat_number_has_four_digits_and_goes_the_safe_way(value, up, few):
    assert neat(value, up=up) == few


@pytest.mark.parametrize("probability", [None, 0.9])
def test_that_the_value_is_neat_and_keeps_the_budget(trained, catalogue, probability):
    limit = limit_of(trained, catalogue)
    asked = Question("baseline", "total_emissions", limit, "tokens", "", probability)
    found = answer(trained, catalogue, asked, yes)
    value = found.fit.found.value
    assert value == float(f"{value:.4g}")
    there = estimate(replace(found.fit.plan, budgets={"total_emissions": limit}), catalogue)
    (one,) = kept(there.plan, there.scenarios[0], uncertainty(there))
    assert (one.best, one.probability) == (found.fit.reached, found.fit.chance)
    assert found.there.results == there.scenarios[0].results
    assert one.best <= limit
    assert probability is None or one.probability >= probability


def test_that_the_chance_of_now_is_that_of_the_plan(trained, catalogue):
    limit = limit_of(trained, catalogue, part=1.0)
    asked = Question("baseline", "total_emissions", limit, "tokens", "", 0.9)
    found = answer(trained, catalogue, asked, yes)
    now = estimate(replace(trained, budgets={"total_emissions": limit}), catalogue)
    (one,) = kept(now.plan, now.scenarios[0], uncertainty(now))
    assert found.chance == one.probability
    assert found.now.results == now.scenarios[0].results


def test_that_the_curve_goes_through_now_and_through_what_fits(trained, catalogue):
    limit = limit_of(trained, catalogue)
    asked = Question("baseline", "total_emissions", limit, "tokens", "", 0.9)
    found = answer(trained, catalogue, asked, yes)
    by_value = {one.value: one for one in found.curve}
    there, now = by_value[found.fit.found.value], by_value[found.fit.knob.present]
    assert there.held == pytest.approx(limit, rel=2e-3)
    assert there.held <= limit
    assert there.best == found.fit.reached
    ranges = uncertainty(estimate(trained, catalogue)).scenarios["baseline"].results
    low, high = ranges["total_emissions"]
    assert (now.low, now.high) == pytest.approx((low, high), rel=5e-3)
    for one in found.curve:
        assert one.low <= one.best <= one.high
    assert [one.value for one in found.curve] == sorted(by_value)


def test_that_at_best_the_curve_of_what_is_kept_is_the_best_one(trained, catalogue):
    asked = Question("baseline", "total_emissions", limit_of(trained, catalogue), "tokens")
    found = answer(trained, catalogue, asked, yes)
    assert all(one.held == one.best for one in found.curve)


def test_that_values_far_apart_stand_on_a_logarithmic_curve(simple, catalogue):
    near = answer(simple, catalogue, energy(simple, 18.0), yes)
    far = answer(simple, catalogue, energy(simple, 0.018), yes)
    assert (near.is_even, far.is_even) == (True, False)
    assert near.curve[0].value == 0.0
    assert 0.0 < far.curve[0].value < far.fit.found.value < 10.0 < far.curve[-1].value


def test_that_counts_stay_whole_along_the_curve(trained, catalogue):
    asked = Question("baseline", "wall_clock_hours", 2000.0, "count")
    found = answer(trained, catalogue, asked, yes)
    assert all(one.value == int(one.value) >= 1 for one in found.curve)
    assert not found.fit.found.rising


@pytest.mark.parametrize(
    ("limit", "field", "code"),
    [(1.0, "pue", "nothing_fits"), (18.0, "intensity_gco2e_per_kwh", "irrelevant")],
)
def test_that_without_an_answer_the_curve_is_about_the_present_value(
    simple, catalogue, limit, field, code
):
    found = answer(simple, catalogue, energy(simple, limit, field), yes)
    assert found.fit.found.code == code
    assert found.there is None
    values = [one.value for one in found.curve]
    assert values[0] <= EXACT[field] <= values[-1]
    assert len(values) > 10


def test_that_an_input_of_which_nothing_is_known_is_found(plan_of, catalogue):
    plan = plan_of(**EXACT)
    found = answer(plan, catalogue, energy(plan, 18.0), yes)
    assert (found.fit.found.value, found.fit.knob.present, found.chance) == (5.0, None, None)
    assert found.curve


def test_that_what_cannot_be_turned_is_refused_and_has_no_trade(simple, catalogue):
    found = answer(simple, catalogue, energy(simple, 18.0, "tokens"), yes)
    assert (found.refusal, found.fit, found.curve) == ("unused", None, ())
    assert traded(simple, catalogue, energy(simple, 18.0, other="tokens"), yes).points == ()


def test_that_a_trade_may_be_with_an_input_of_another_phase(catalogue):
    phases = tuple(
        Phase(id, id, "device_hours", True, {"hours": Setting(hours)})
        for id, hours in (("one", 10.0), ("two", 20.0))
    )
    settings = {key: Setting(value) for key, value in EXACT.items()}
    plan = Plan("Plan", (Scenario("baseline", "Baseline", settings, phases),))
    asked = energy(plan, 108.0, phase="one", other="hours", other_phase="two")
    found = traded(plan, catalogue, asked, yes)
    assert [one.phases for one in found.knobs] == [("one",), ("two",)]
    met = [one for one in found.points if one.code == "met"]
    assert len(met) > 5
    for one in met:
        assert one.value + one.other == pytest.approx(30.0)
        assert one.rising


def test_that_a_search_ends_once_it_is_not_wanted(simple, catalogue):
    asked, turns = energy(simple, 18.0, other="count"), []

    def wanted():
        turns.append(None)
        return len(turns) < 20

    for find in (answer, traded):
        turns.clear()
        with pytest.raises(Unwanted):
            find(simple, catalogue, asked, wanted)
        assert len(turns) == 20


def test_that_inputs_are_offered_where_they_can_be_turned(catalogue, trained):
    one = estimate(trained, catalogue).scenarios[0]
    places = offered(one)
    assert places["tokens"] == places["count"] == ("",)
    assert not {"requests", "hours", "examples", "training_flop"} & set(places)
    other = replace(
        trained.baseline,
        phases=(*trained.baseline.phases, Phase("tune", "Tune", "model_training")),
    )
    plan = replace(trained, scenarios=(other,))
    assert offered(estimate(plan, catalogue).scenarios[0])["tokens"] == ("", "main", "tune")
    plan = set_field(plan, "baseline", "tune", "tokens", Setting(1e9))
    assert offered(estimate(plan, catalogue).scenarios[0])["tokens"] == ("main", "tune")


def test_that_what_a_phase_waits_for_is_offered_and_nothing_else_that_is_unknown(
    plan_of, catalogue
):
    for workload, first in (
        ("model_training", "tokens"),
        ("device_hours", "hours"),
        ("serving", "requests"),
        ("measured_energy", "energy_kwh"),
    ):
        places = offered(estimate(plan_of(workload, count=8.0), catalogue).scenarios[0])
        assert places[first] == ("",)
        assert "parameters" not in places


def test_that_one_load_is_offered_and_not_what_follows_from_it(plan_of, catalogue):
    load = {"requests_per_day": 1e6, "period_days": 10.0}
    lengths = {"input_tokens": 500.0, "output_tokens": 300.0}
    plan = plan_of("serving", **TRAINED | load | lengths)
    places = offered(estimate(plan, catalogue).scenarios[0])
    assert "requests_per_day" in places
    assert "requests" not in places


def test_that_all_that_is_offered_can_be_turned():
    assert set(OFFERED) <= set(KNOBS)
    assert len(OFFERED) == len(set(OFFERED))
    assert all(key in FIELDS for key in OFFERED)


@pytest.mark.parametrize(
    ("quantity", "key", "known", "other"),
    [
        ("total_emissions", "tokens", ("tokens", "count", "parameters"), "parameters"),
        ("wall_clock_hours", "tokens", ("tokens", "count", "parameters"), "count"),
        ("total_emissions", "hours", ("hours", "count"), "count"),
        ("total_emissions", "hours", ("hours", "pue"), "pue"),
        ("total_emissions", "hours", ("hours",), ""),
    ],
)
def test_that_an_input_is_traded_against_one_that_suits_it(quantity, key, known, other):
    assert partner(quantity, key, known) == other
