"""Edits give a new plan and leave the old one alone."""

from dataclasses import replace

import pytest

from carbon_desktop.plan import edits
from carbon_desktop.plan.plan import Phase, Plan, Published, Scenario, Setting


@pytest.fixture
def plan():
    """Return a plan of one phase with one alternative."""
    base = Scenario("baseline", "Baseline", {}, (Phase("main", "Main", "device_hours"),))
    return Plan("Test", (base, Scenario("other", "Other")))


def test_that_setting_a_field_leaves_the_old_plan_as_it_was(plan):
    changed = edits.set_field(plan, "baseline", None, "pue", Setting(1.2))
    assert changed.baseline.settings == {"pue": Setting(1.2)}
    assert plan.baseline.settings == {}


def test_that_setting_an_equal_value_gives_the_same_plan_itself(plan):
    once = edits.set_field(plan, "baseline", "main", "hours", Setting(5.0))
    assert edits.set_field(once, "baseline", "main", "hours", Setting(5.0)) is once


def test_that_none_clears_a_field_so_that_it_follows_again(plan):
    own = edits.set_field(plan, "other", None, "pue", Setting(1.1))
    assert edits.set_field(own, "other", None, "pue", None).scenario("other").settings == {}


def test_that_an_alternatives_phase_starts_out_empty_when_first_set(plan):
    changed = edits.set_field(plan, "other", "main", "hours", Setting(7.0))
    assert changed.scenario("other").phases == (Phase("main", settings={"hours": Setting(7.0)}),)


def test_that_an_alternatives_phase_that_follows_again_leaves_no_trace(plan):
    own = edits.set_field(plan, "other", "main", "hours", Setting(7.0))
    assert edits.set_field(own, "other", "main", "hours", None) == plan
    assert edits.set_field(plan, "other", "main", "hours", None) is plan


def test_that_another_region_clears_the_grid_figure_of_the_one_before(plan):
    first = edits.set_field(plan, "baseline", None, "region", Setting("FR"))
    own = edits.set_field(first, "baseline", None, "intensity_gco2e_per_kwh", Setting(30.0))
    moved = edits.set_field(own, "baseline", None, "region", Setting("DE"))
    same = edits.set_field(own, "baseline", None, "region", Setting("FR"))
    assert "intensity_gco2e_per_kwh" not in moved.baseline.settings
    assert same is own


def test_that_a_price_stays_with_its_scenario_when_the_region_changes(plan):
    priced = edits.set_field(plan, "baseline", None, "electricity_price_per_kwh", Setting(0.2))
    moved = edits.set_field(priced, "baseline", None, "region", Setting("DE"))
    assert moved.baseline.settings["electricity_price_per_kwh"] == Setting(0.2)


def test_that_another_accelerator_clears_the_power_of_the_one_before(plan):
    first = edits.set_field(plan, "baseline", None, "accelerator", Setting("nvidia-p40"))
    own = edits.set_field(first, "baseline", None, "power_w", Setting(200.0))
    changed = edits.set_field(own, "baseline", None, "accelerator", Setting("nvidia-b200"))
    assert set(changed.baseline.settings) == {"accelerator"}


def test_that_what_was_said_of_an_own_accelerator_goes_with_it(plan):
    own = edits.set_field(plan, "other", None, "accelerator", Setting("nvidia-p40"))
    own = edits.set_field(own, "other", None, "power_w", Setting(200.0))
    own = edits.set_field(own, "other", None, "count", Setting(4.0))
    cleared = edits.set_field(own, "other", None, "accelerator", None)
    assert set(cleared.scenario("other").settings) == {"count"}
    taken = edits.set_field(own, "other", None, "accelerator", Setting(None))
    assert set(taken.scenario("other").settings) == {"accelerator", "count"}


def test_that_clearing_what_was_not_set_clears_nothing_else(plan):
    own = edits.set_field(plan, "other", None, "power_w", Setting(200.0))
    assert edits.set_field(own, "other", None, "accelerator", None) is own


def test_that_taking_the_catalogues_value_is_kept_as_a_setting(plan):
    taken = edits.set_field(plan, "other", None, "pue", Setting(None))
    assert taken.scenario("other").settings == {"pue": Setting(None)}


def test_that_a_phase_that_says_nothing_yet_stays_if_it_is_the_alternatives_own(plan):
    bare = replace(plan.scenario("other"), phases=(Phase("extra"),))
    added = replace(plan, scenarios=(plan.baseline, bare))
    changed = edits.set_field(added, "other", "extra", "hours", Setting(1.0))
    assert edits.set_field(changed, "other", "extra", "hours", None) == added


def test_that_alternatives_move_behind_the_baseline(plan):
    three = edits.add_scenario(plan, Scenario("third", "Third"))
    moved = edits.move_scenario(three, "third", 1)
    assert [one.id for one in moved.scenarios] == ["baseline", "third", "other"]
    assert edits.move_scenario(three, "third", 0) == moved
    assert edits.move_scenario(moved, "third", 9) == three
    assert edits.move_scenario(three, "baseline", 2) is three
    assert edits.move_scenario(three, "third", 2) is three


def test_that_published_figures_go_with_their_scenario(plan):
    figures = [Published(id, "facility_energy", 1.0, "s") for id in ("baseline", "other")]
    told = replace(plan, published=tuple(figures))
    assert edits.remove_scenario(told, "other").published == (figures[0],)


def test_that_an_experiment_starts_on_a_day_or_on_none(plan):
    assert edits.set_start(plan, "2026-11-22").start == "2026-11-22"
    assert edits.set_start(edits.set_start(plan, "2026-11-22"), "") == plan


@pytest.mark.parametrize("text", ["soon", "2026-2-3", "20260203", "2026-02-30", "2026-W01-1", " "])
def test_that_only_a_whole_date_is_one(plan, text):
    with pytest.raises(ValueError, match="no date"):
        edits.set_start(plan, text)


def test_that_the_baseline_cannot_be_removed_and_an_alternative_can(plan):
    with pytest.raises(ValueError, match="baseline stays"):
        edits.remove_scenario(plan, "baseline")
    assert len(edits.remove_scenario(plan, "other").scenarios) == 1


def test_that_scenario_ids_stay_unique(plan):
    with pytest.raises(ValueError, match="taken"):
        edits.add_scenario(plan, Scenario("other", "Again"))
    assert edits.new_id("other", {"other", "other-2"}) == "other-3"
    assert edits.new_id("free", {"other"}) == "free"


def test_that_a_scenario_that_does_not_exist_is_a_key_error(plan):
    with pytest.raises(KeyError):
        edits.rename_scenario(plan, "nowhere", "x")


def test_that_renaming_and_the_kind_of_workload_are_edits_like_any_other(plan):
    renamed = edits.rename_scenario(plan, "other", "Québec")
    assert renamed.scenario("other").name == "Québec"
    metered = edits.set_workload(plan, "baseline", "main", "measured_energy")
    assert metered.baseline.phases[0].workload == "measured_energy"


def test_that_a_budget_is_set_changed_and_taken_away():
    plan = Plan("Plan", (Scenario("baseline", "Baseline"),))
    first = edits.set_budget(plan, "total_emissions", 1000.0)
    assert first.budgets == {"total_emissions": 1000.0}
    assert edits.set_budget(first, "total_emissions", 1000.0) is first
    assert edits.set_budget(first, "facility_energy", 5.0).budgets.keys() == {
        "total_emissions", "facility_energy"}  # fmt: skip
    assert edits.set_budget(first, "total_emissions", None) == plan


@pytest.mark.parametrize(
    ("quantity", "limit"),
    [("joy", 1.0), ("mfu", 1.0), ("total_emissions", -1.0), ("total_emissions", float("nan"))],
)
def test_that_no_budget_is_set_that_is_none(quantity, limit):
    with pytest.raises(ValueError, match=quantity):
        edits.set_budget(Plan("Plan", (Scenario("baseline", "Baseline"),)), quantity, limit)


def test_that_draws_and_seed_are_the_plans():
    plan = edits.set_draws(Plan("Plan", (Scenario("baseline", "Baseline"),)), 500, 3)
    assert (plan.draws, plan.seed) == (500, 3)
    for draws, seed in ((0, 1), (10**9, 1), (500, -1)):
        with pytest.raises(ValueError, match="draws"):
            edits.set_draws(plan, draws, seed)


def test_that_a_column_is_untied_and_tied_again():
    plan = Plan("Plan", (Scenario("baseline", "Baseline"),))
    once = edits.set_tied(plan, "role:mfu", False)
    assert edits.set_tied(once, "grid:FR", False).untied == ("grid:FR", "role:mfu")
    assert edits.set_tied(once, "role:mfu", False) is once
    assert edits.set_tied(once, "role:mfu", True) == plan
