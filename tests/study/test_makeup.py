"""What a range is made of: every part with its share, and what is left without some."""

from math import log

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.edits import add_scenario, set_tied
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.makeup import Question, makeup, shared_facts
from carbon_desktop.study.sensitivity import sensitivity, without
from carbon_desktop.study.uncertainty import uncertainty

SPREAD = {
    "count": Setting(8.0),
    "power_w": Setting(300.0, low=200.0, high=450.0),
    "pue": Setting(3.0, low=2.5, high=3.6),
    "intensity_gco2e_per_kwh": Setting(100.0, low=50.0, high=200.0),
}
LOOKED_UP = {
    "accelerator": Setting("nvidia-h100-sxm5-80gb"),
    "count": Setting(8.0),
    "region": Setting("FR"),
}
QUANTITY = "operational_emissions"


def _plan(settings, *alternatives):
    phase = Phase("run", "Run", "device_hours", None, {"hours": Setting(10.0)})
    return Plan("Plan", (Scenario("baseline", "Baseline", settings, (phase,)), *alternatives))


def _asked(plan, quantity=QUANTITY, out=(), scenario="baseline"):
    of = estimate(plan, load())
    return Question(of, uncertainty(of).scenarios[scenario], quantity, frozenset(out))


def _facts(found):
    return {part.assumptions[0].name: part.fact for part in found.parts}


def test_that_the_parts_are_all_that_is_uncertain_by_share():
    found = makeup(_asked(_plan(SPREAD)), 1)
    widths = {"grid_intensity": log(2) ** 2, "device_power": log(1.5) ** 2, "pue": log(1.2) ** 2}
    assert list(_facts(found)) == list(widths)
    for part in found.parts:
        expected = widths[part.assumptions[0].name] / sum(widths.values())
        assert part.share == pytest.approx(expected, abs=0.005)
    assert found.left == found.ranges.results[QUANTITY]


def test_that_every_driver_is_among_the_parts_with_the_same_share_and_range():
    asked = _asked(_plan(LOOKED_UP), "total_emissions")
    found = makeup(asked, 1)
    parts = {part.fact: part for part in found.parts}
    drivers = sensitivity(asked.ranges, "total_emissions", 1).drivers
    assert len(parts) >= sum(len(one.keys) for one in drivers)
    for one in drivers:
        assert sum(parts[key].share for key in one.keys) == pytest.approx(one.share)
        if not one.keys[1:]:
            assert parts[one.key].without == one.without


def test_that_what_is_taken_out_leaves_the_range_of_the_others():
    asked = _asked(_plan(SPREAD))
    facts = _facts(makeup(asked, 1))
    some = {facts["grid_intensity"], facts["pue"]}
    found = makeup(asked._replace(out=frozenset(some)), 1)
    assert found.left == without(asked.ranges.estimate, QUANTITY, some, Columns(2_000, 1))
    best = asked.ranges.estimate.results[QUANTITY]
    assert found.left == pytest.approx((best / 1.5, best * 1.5), rel=0.02)
    nothing = makeup(asked._replace(out=frozenset(facts.values())), 1)
    assert nothing.left == pytest.approx((best, best), rel=1e-12)


def test_that_a_tick_asks_for_no_part_anew():
    asked = _asked(_plan(SPREAD))
    before = makeup(asked, 1)
    fact = before.parts[0].fact
    after = makeup(asked._replace(out=frozenset({fact})), 1, before, lambda: False)
    assert after.parts is before.parts
    assert after.left == before.parts[0].without


def test_that_a_fact_of_another_plan_that_is_out_takes_nothing_out():
    found = makeup(_asked(_plan(SPREAD), out={"grid:nowhere"}), 1)
    assert found.left == found.ranges.results[QUANTITY]


def test_that_an_untied_fact_keeps_its_name_and_its_effect():
    plan = _plan(LOOKED_UP, Scenario("more", "More", {"count": Setting(16.0)}))
    fact = next(
        part.fact
        for part in makeup(_asked(plan), 1).parts
        if part.assumptions[0].name == "grid_intensity"
    )
    untied = set_tied(plan, fact, tied=False)
    asked = _asked(untied, scenario="more")
    found = makeup(asked, 1)
    assert fact in {part.fact for part in found.parts}
    assert f"{fact}@more" not in {part.fact for part in found.parts}
    left = makeup(asked._replace(out=frozenset({fact})), 1).left
    assert left == next(part.without for part in found.parts if part.fact == fact)
    assert left.high - left.low < found.left.high - found.left.low


def test_that_what_several_scenarios_draw_is_shared_and_what_one_draws_is_not():
    other = Scenario("other", "Other", {"region": Setting("PL")})
    found = makeup(_asked(_plan(LOOKED_UP, other)), 1)
    shared = {part.assumptions[0].name: part.is_shared for part in found.parts}
    assert not shared["grid_intensity"]
    assert shared["node_host_power"]
    assert shared_facts(estimate(_plan(LOOKED_UP), load())) == frozenset()


def test_that_exact_and_unknown_figures_have_no_parts():
    assert makeup(_asked(_plan(LOOKED_UP), "wall_clock_hours"), 1).parts == ()
    assert makeup(_asked(_plan(LOOKED_UP), "electricity_cost"), 1).parts == ()


def test_that_work_no_longer_wanted_ends_between_parts():
    asked = iter([True, False])
    assert len(makeup(_asked(_plan(SPREAD)), 1, None, lambda: next(asked)).parts) == 1


def test_that_a_scenario_more_changes_no_part():
    plan = _plan(LOOKED_UP)
    more = add_scenario(plan, Scenario("more", "More", {"region": Setting("CA-QC")}))
    alone, among = makeup(_asked(plan), 1), makeup(_asked(more), 1)
    assert [part[:4] for part in alone.parts] == [part[:4] for part in among.parts]
