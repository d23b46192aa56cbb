"""Columns: tied across scenarios, but for those that the user untied."""

from dataclasses import replace

import numpy as np
import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.edits import add_scenario
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.assumption import DEFAULT, Assumption
from carbon_desktop.study.columns import Columns, column_key
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.field_inputs import INPUT_OF_FIELD
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


SITE = {"pue": Setting(1.2, low=1.1, high=1.5)}
HARDWARE = {"lifetime_years": Setting(4.0, low=3.0, high=6.0)}
CARD = {"embodied_kgco2e": Setting(200.0, low=100.0, high=400.0)}


def _keys(plan, name):
    found = estimate(plan, load())
    return [
        column_key(each, phase)
        for one in found.scenarios
        for phase in one.phases
        for each in phase.gathered
        if each.name == name
    ]


def _entered(settings, **own):
    """Return the plan with values entered for all phases; the alternative has its `own`."""
    plan = _plan()
    base, same = plan.scenarios
    return replace(plan, scenarios=(
        replace(base, settings={**base.settings, **settings}), replace(same, settings=own),
    ))  # fmt: skip


@pytest.mark.parametrize("settings", [SITE, HARDWARE, CARD], ids=["site", "hardware", "card"])
def test_that_what_was_entered_for_all_phases_is_one_fact_in_all(settings):
    keys = _keys(_entered(settings), INPUT_OF_FIELD[next(iter(settings))])
    assert (len(keys), len(set(keys))) == (4, 1)


def test_that_a_range_entered_for_all_phases_is_as_wide_in_their_sum():
    both = _entered({**SITE, "power_w": Setting(500.0)})
    draws = _draws(both, "facility_energy")[0]
    # Both phases take 40 kWh: were they drawn apart, their sum would be far narrower.
    low, high = np.percentile(draws, (5, 95))
    assert (low, high) == pytest.approx((80 * 1.1, 80 * 1.5), rel=0.01)


def test_that_another_site_or_card_has_another_fact():
    assert len(set(_keys(_entered(SITE, region=Setting("DE")), "pue"))) == 2
    h200 = Setting("nvidia-h200-sxm-141gb")
    both = _entered(CARD, accelerator=h200, **CARD)
    assert len(set(_keys(both, INPUT_OF_FIELD["embodied_kgco2e"]))) == 2
    both = _entered(HARDWARE, accelerator=h200)
    assert len(set(_keys(both, INPUT_OF_FIELD["lifetime_years"]))) == 1


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
