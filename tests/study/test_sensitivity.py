"""What drives a figure: shares by squared widths, exact ends, ranges of what would be known."""

from dataclasses import replace
from math import log

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.edits import add_scenario, set_field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.field_inputs import worked_out
from carbon_desktop.study.sensitivity import MOST, sensitivity, without
from carbon_desktop.study.uncertainty import uncertainty

EXACT = {"count": 8.0, "power_w": 300.0, "intensity_gco2e_per_kwh": 700.0, "pue": 1.5}
SPREAD = {
    "power_w": Setting(300.0, low=200.0, high=450.0),
    "pue": Setting(3.0, low=2.5, high=3.6),
    "intensity_gco2e_per_kwh": Setting(100.0, low=50.0, high=200.0),
}
LOOKED_UP = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"}


def _plan(settings, **hours):
    shared = {
        key: one if isinstance(one, Setting) else Setting(one) for key, one in settings.items()
    }
    phases = tuple(
        Phase(id, id, "device_hours", None, {"hours": Setting(one)})
        for id, one in (hours or {"run": 10.0}).items()
    )
    return Plan("Plan", (Scenario("baseline", "Baseline", shared, phases),))


def _found(plan, quantity="operational_emissions", scenario="baseline", draws=2_000):
    ranges = uncertainty(estimate(plan, load()), draws)
    return sensitivity(ranges.scenarios[scenario], quantity, ranges.seed)


def _without(found, *keys):
    return without(found.ranges.estimate, found.quantity, keys, Columns(2_000, 1))


def test_that_shares_of_a_product_are_the_squared_log_widths():
    found = _found(_plan(EXACT | SPREAD))
    squared = {"grid_intensity": log(2) ** 2, "device_power": log(1.5) ** 2, "pue": log(1.2) ** 2}
    whole = sum(squared.values())
    shares = {one.assumptions[0].name: one.share for one in found.drivers}
    assert list(shares) == list(squared)
    for name, share in shares.items():
        assert share == pytest.approx(squared[name] / whole, abs=0.005)
    assert sum(shares.values()) + found.minor + found.rest == pytest.approx(1.0)
    assert found.rest < 0.005


def test_that_what_if_it_were_low_or_high_is_exact():
    found = _found(_plan(EXACT | SPREAD))
    best = found.ranges.estimate.results["operational_emissions"]
    ends = {one.assumptions[0].name: (one.low, one.high) for one in found.drivers}
    assert ends["grid_intensity"] == pytest.approx((best / 2, best * 2), rel=1e-12)
    assert ends["device_power"] == pytest.approx((best / 1.5, best * 1.5), rel=1e-12)
    assert ends["pue"] == pytest.approx((best / 1.2, best * 1.2), rel=1e-12)


def test_that_each_end_is_the_estimate_of_a_plan_with_that_value():
    plan = _plan(LOOKED_UP)
    found = _found(plan, "total_emissions")
    grid = next(one for one in found.drivers if one.key.startswith("grid:"))
    (assumption,) = grid.assumptions
    for value, end in ((assumption.low, grid.low), (assumption.high, grid.high)):
        setting = Setting(value)
        other = set_field(plan, "baseline", None, "intensity_gco2e_per_kwh", setting)
        expected = estimate(other, load()).scenarios[0].results["total_emissions"]
        assert end == pytest.approx(expected, rel=1e-9)


def test_that_an_input_that_lowers_the_figure_has_its_ends_the_other_way_round():
    found = _found(_plan(LOOKED_UP), "embodied_emissions")
    life = next(one for one in found.drivers if one.assumptions[0].name == "lifetime")
    assert life.low > found.ranges.estimate.results["embodied_emissions"] > life.high


def test_that_exact_inputs_give_no_bars():
    assert _found(_plan(EXACT)).drivers == ()
    found = _found(_plan(EXACT | {"pue": SPREAD["pue"]}))
    assert [one.assumptions[0].name for one in found.drivers] == ["pue"]
    assert _found(_plan(EXACT | SPREAD), "wall_clock_hours").drivers == ()


def test_that_what_is_not_known_has_no_drivers():
    found = _found(_plan({"count": 8.0}))
    assert found[2:] == ((), 0.0, 0.0)


def test_that_only_what_a_figure_follows_from_drives_it():
    found = _found(_plan(EXACT | SPREAD), "it_energy")
    assert [one.assumptions[0].name for one in found.drivers] == ["device_power"]


def test_that_assumptions_of_one_column_are_one_bar():
    found = _found(_plan(LOOKED_UP, one=10.0, two=20.0), "total_emissions")
    grid = next(one for one in found.drivers if one.key.startswith("grid:"))
    assert [(one.phase, one.name) for one in grid.assumptions] == [
        ("one", "grid_intensity"),
        ("two", "grid_intensity"),
    ]
    assert len({one.key for one in found.drivers}) == len(found.drivers)


def test_that_what_was_entered_for_each_phase_is_a_bar_of_its_own():
    plan = _plan(EXACT, one=10.0, two=20.0)
    for phase in ("one", "two"):
        plan = set_field(plan, "baseline", phase, "hours", Setting(10.0, low=5.0, high=20.0))
    found = _found(plan)
    assert sorted(one.assumptions[0].phase for one in found.drivers) == ["one", "two"]
    assert [one.share for one in found.drivers] == pytest.approx([0.5, 0.5], abs=0.03)


def test_that_a_scenario_more_changes_no_digit_of_the_drivers():
    plan = _plan(LOOKED_UP)
    more = add_scenario(plan, Scenario("more", "More", {"region": Setting("CA-QC")}))
    alone, among = _found(plan, "total_emissions"), _found(more, "total_emissions")
    assert among.drivers == alone.drivers
    assert (among.minor, among.rest) == (alone.minor, alone.rest)


def test_that_a_known_assumption_takes_its_part_out_of_the_range():
    found = _found(_plan(EXACT | SPREAD))
    whole = found.ranges.results["operational_emissions"]
    squared = {one.key: log(one.high / one.low) ** 2 for one in found.drivers}
    for one in found.drivers:
        assert one.without == _without(found, one.key)
        left = (sum(squared.values()) - squared[one.key]) / sum(squared.values())
        width = log(one.without.high / one.without.low) / log(whole.high / whole.low)
        assert width**2 == pytest.approx(left, abs=0.05)


def test_that_a_figure_whose_assumptions_are_all_known_is_exact():
    found = _found(_plan(EXACT | SPREAD))
    best = found.ranges.estimate.results["operational_emissions"]
    known = _without(found, *(one.key for one in found.drivers))
    assert known == pytest.approx((best, best), rel=1e-12)


def test_that_many_small_drivers_are_summed_up():
    names = [f"phase{place}" for place in range(MOST + 4)]
    plan = _plan(EXACT, **dict.fromkeys(names, 10.0))
    for name in names:
        plan = set_field(plan, "baseline", name, "hours", Setting(10.0, low=5.0, high=20.0))
    found = _found(plan)
    assert len(found.drivers) == MOST
    assert found.minor == pytest.approx(4 / 14, abs=0.05)
    told = sum(one.share for one in found.drivers)
    assert told + found.minor + found.rest == pytest.approx(1.0)


def test_that_work_no_longer_wanted_ends_between_drivers():
    ranges = uncertainty(estimate(_plan(EXACT | SPREAD), load()))
    asked = iter([True, False])
    found = sensitivity(
        ranges.scenarios["baseline"], "operational_emissions", 1, (), lambda: next(asked)
    )
    assert len(found.drivers) == 1


TRAINED = LOOKED_UP | {"parameters": 7e9, "tokens": 2e12, "count": 256.0}


def _trained(**more):
    settings = {key: Setting(value) for key, value in (TRAINED | more).items()}
    phase = Phase("run", "Run", "model_training", None, {})
    return Plan("Plan", (Scenario("baseline", "Baseline", settings, (phase,)),))


def test_that_all_that_a_utilisation_is_worked_out_of_is_one_driver():
    found = _found(_trained(), "total_emissions")
    first = found.drivers[0]
    assert len(first.keys) > 4
    assert {worked_out(one.name) for one in first.assumptions} == {"mfu"}
    assert [worked_out(one.assumptions[0].name) for one in found.drivers].count("mfu") == 1
    told = sum(one.share for one in found.drivers) + found.minor + found.rest
    assert told == pytest.approx(1.0)
    assert first.without == _without(found, *first.keys)


def test_that_its_ends_are_the_estimates_of_plans_with_a_low_and_a_high_utilisation():
    plan = _trained()
    first = _found(plan, "total_emissions").drivers[0]
    assert first.low > first.high  # A low utilisation takes longer.
    for end in ("low", "high"):
        value = getattr(first.spread, end)
        other = set_field(plan, "baseline", "run", "mfu", Setting(value))
        expected = estimate(other, load()).scenarios[0].results["total_emissions"]
        assert getattr(first, end) == pytest.approx(expected, rel=2e-3)


def test_that_a_worked_out_value_of_other_phases_has_no_one_low_and_high():
    plan = _trained()
    (base,) = plan.scenarios
    phases = tuple(
        Phase(id, id, "model_training", None, {"parameters": Setting(size)})
        for id, size in (("small", 1e8), ("large", 70e9))
    )
    found = _found(replace(plan, scenarios=(replace(base, phases=phases),)), "total_emissions")
    first = found.drivers[0]
    assert {one.phase for one in first.assumptions} == {"small", "large"}
    assert first.spread is None
    assert first.low > first.high


def test_that_an_entered_utilisation_is_a_driver_with_exact_ends():
    plan = set_field(_trained(), "baseline", "run", "mfu", Setting(0.4, low=0.3, high=0.5))
    first = next(
        one for one in _found(plan, "total_emissions").drivers if one.assumptions[0].name == "mfu"
    )
    assert first.keys == ("role:mfu",)
    other = set_field(plan, "baseline", "run", "mfu", Setting(0.3))
    expected = estimate(other, load()).scenarios[0].results["total_emissions"]
    assert first.low == pytest.approx(expected, rel=1e-9)


def test_that_shares_of_very_many_draws_are_those_of_fewer():
    plan = _plan(EXACT | SPREAD)
    some = {one.key: one.share for one in _found(plan, draws=2_000).drivers}
    many = _found(plan, draws=50_000)
    assert {one.key: one.share for one in many.drivers} == pytest.approx(some, abs=0.01)
    assert many.drivers[0].without == without(
        many.ranges.estimate, many.quantity, many.drivers[0].keys, Columns(50_000, 1)
    )
