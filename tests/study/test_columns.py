"""Columns: tied across scenarios, but for those that the user untied."""

from dataclasses import replace

import numpy as np

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.edits import add_scenario
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.assumption import DEFAULT, Assumption
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.uncertainty import uncertainty


def _plan(**rest):
    phases = (Phase("one", "One", "device_hours"), Phase("two", "Two", "device_hours"))
    settings = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"),
        "count": Setting(8.0),
        "region": Setting("FR"),
        "hours": Setting(10.0),
    }
    plan = Plan("Plan", (Scenario("baseline", "Baseline", settings, phases),))
    return replace(add_scenario(plan, Scenario("same", "Same")), **rest)


def _draws(plan, quantity):
    found = uncertainty(estimate(plan, load()))
    return [found.scenarios[one.id].draws[quantity] for one in plan.scenarios]


def test_that_an_untied_fact_differs_between_scenarios_and_the_others_do_not():
    one, other = _draws(_plan(untied=("role:power_share",)), "facility_energy")
    assert (one != other).mean() > 0.9
    one, other = _draws(_plan(untied=("role:power_share",)), "carbon_intensity")
    assert np.allclose(one, other, rtol=1e-12)


def test_that_an_untied_fact_is_still_one_in_all_phases_of_a_scenario():
    plan = _plan(untied=("role:power_share",))
    found = uncertainty(estimate(plan, load()))
    tied = uncertainty(estimate(replace(plan, untied=()), load()))
    widths = [np.std(np.log(each.scenarios["same"].draws["accelerator_energy"]))
              for each in (found, tied)]  # fmt: skip
    assert abs(widths[0] / widths[1] - 1) < 0.05


def test_that_untying_one_fact_changes_no_digit_of_what_does_not_rest_on_it():
    tied = _draws(_plan(), "facility_energy")
    untied = _draws(_plan(untied=("region/FR/grid",)), "facility_energy")
    assert all(np.array_equal(*pair) for pair in zip(tied, untied, strict=True))


def test_that_the_draws_are_the_plans_own():
    found = uncertainty(estimate(_plan(draws=300, seed=5), load()))
    assert (found.draws, found.seed) == (300, 5)
    assert len(found.scenarios["same"].draws["facility_energy"]) == 300


def test_that_two_inputs_of_one_column_and_one_range_are_bounded_each_as_its_field_is():
    phase = estimate(_plan(), load()).scenarios[0].phases[0]
    columns = Columns(2_000, 1)
    factor, mfu = (
        Assumption(name, 0.7, "", DEFAULT, low=0.4, high=1.2) for name in ("mfu_run_factor", "mfu")
    )
    assert columns.drawn(factor, phase).max() > 1.2
    assert columns.drawn(mfu, phase).max() == 1.0
