"""Following: which layer gives a field."""

import pytest

from carbon_desktop.plan.following import all_phases, effective_phases, origin
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting


def settings(**values):
    """Return settings of plain values."""
    return {key: Setting(value) for key, value in values.items()}


@pytest.fixture
def plan():
    """Return a baseline of two phases, and an alternative that says nothing yet."""
    phases = (
        Phase("pilot", "Pilot", "device_hours", None, settings(hours=10, count=8)),
        Phase("main", "Main", "device_hours", None, settings(hours=100)),
    )
    base = Scenario("baseline", "Baseline", settings(count=64, pue=1.2, region="FR"), phases)
    return Plan("Test", (base, Scenario("other", "Other")))


def other(plan, **changes):
    """Return the plan with the alternative changed."""
    return Plan(plan.name, (plan.baseline, Scenario("other", "Other", **changes)))


def counts(plan, scenario="other"):
    """Return the count of each phase that is on."""
    phases = effective_phases(plan, plan.scenario(scenario))
    return {phase.id: phase.settings["count"].value for phase in phases}


def test_that_an_alternative_follows_the_baseline_until_it_sets_its_own_value(plan):
    assert counts(plan) == {"pilot": 8, "main": 64}
    assert counts(other(plan, settings=settings(count=16))) == {"pilot": 16, "main": 16}


def test_that_the_order_is_own_phase_own_default_baseline_phase_baseline_default(plan):
    both = other(
        plan,
        settings=settings(count=16),
        phases=(Phase("pilot", settings=settings(count=4)),),
    )
    assert counts(both) == {"pilot": 4, "main": 16}
    assert counts(plan, "baseline") == {"pilot": 8, "main": 64}


def test_that_origin_names_the_layer_that_gives_a_field(plan):
    assert origin(plan, "other", "pilot", "count") == "baseline phase"
    assert origin(plan, "other", "main", "count") == "baseline"
    assert origin(plan, "baseline", "pilot", "count") == "phase"
    assert origin(plan, "baseline", "main", "pue") == "scenario"
    assert origin(plan, "other", "main", "wue_l_per_kwh") == ""


def test_that_an_alternative_can_switch_a_phase_off_and_add_its_own(plan):
    changed = other(
        plan,
        phases=(
            Phase("pilot", active=False),
            Phase("extra", "Extra", "device_hours", None, settings(hours=5)),
        ),
    )
    assert counts(changed) == {"main": 64, "extra": 64}


def test_that_a_phase_follows_name_and_workload_where_it_says_none(plan):
    changed = other(plan, phases=(Phase("main", settings=settings(hours=50)),))
    phase = effective_phases(changed, changed.scenario("other"))[1]
    assert (phase.name, phase.workload, phase.settings["hours"].value) == (
        "Main",
        "device_hours",
        50,
    )


def test_that_another_region_hides_what_was_said_of_the_one_before(plan):
    base = plan.baseline
    own_figure = Scenario(
        base.id,
        base.name,
        {**base.settings, **settings(intensity_gco2e_per_kwh=33.0)},
        base.phases,
    )
    moved = Plan("x", (own_figure, Scenario("other", "Other", settings(region="CA-QC"))))
    phase = effective_phases(moved, moved.scenario("other"))[1]
    assert "intensity_gco2e_per_kwh" not in phase.settings
    assert phase.settings["pue"].value == 1.2
    assert origin(moved, "other", "main", "intensity_gco2e_per_kwh") == ""
    assert origin(moved, "baseline", "main", "intensity_gco2e_per_kwh") == "scenario"


def test_that_an_alternative_with_both_its_region_and_its_figure_keeps_both(plan):
    changed = other(plan, settings=settings(region="CA-QC", intensity_gco2e_per_kwh=1.5))
    phase = effective_phases(changed, changed.scenario("other"))[0]
    assert phase.settings["intensity_gco2e_per_kwh"].value == 1.5


def test_that_an_alternative_can_take_the_catalogues_value_again(plan):
    changed = other(plan, settings={"pue": Setting(None)})
    phases = effective_phases(changed, changed.scenario("other"))
    assert all("pue" not in phase.settings for phase in phases)
    assert origin(changed, "other", "main", "pue") == "scenario"
    assert effective_phases(changed, changed.baseline)[0].settings["pue"].value == 1.2


def test_that_a_phase_can_take_the_catalogues_value_of_what_its_scenario_sets(plan):
    changed = other(
        plan, settings=settings(pue=1.4), phases=(Phase("main", settings={"pue": Setting(None)}),)
    )
    pilot, main = effective_phases(changed, changed.scenario("other"))
    assert pilot.settings["pue"].value == 1.4
    assert "pue" not in main.settings
    assert origin(changed, "other", "main", "pue") == "phase"


def test_that_a_phase_that_is_off_is_among_all_phases_with_what_it_would_come_to(plan):
    changed = other(plan, phases=(Phase("pilot", active=False),))
    pilot, main = all_phases(changed, changed.scenario("other"))
    assert (pilot.active, main.active) == (False, True)
    assert pilot.settings["count"].value == 8
    assert effective_phases(changed, changed.scenario("other")) == (main,)
