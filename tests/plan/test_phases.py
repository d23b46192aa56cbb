"""Phases are added, copied, moved, switched off and given hardware of their own."""

import pytest

from carbon_desktop.plan import phases
from carbon_desktop.plan.edits import set_field, set_workload
from carbon_desktop.plan.following import all_phases, effective_phases, has_own
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting


def settings(**values):
    """Return settings of plain values."""
    return {key: Setting(value) for key, value in values.items()}


@pytest.fixture
def plan():
    """Return a baseline of two phases, and an alternative that adds one and changes one."""
    common = settings(accelerator="h100", count=64.0, power_w=900.0, region="FR", pue=1.2)
    base = Scenario(
        "base",
        "Base",
        common,
        (
            Phase("pilot", "Pilot", "device_hours", None, settings(hours=10.0, count=8.0)),
            Phase("main", "Main", "device_hours", None, settings(hours=100.0)),
        ),
    )
    changes = (
        Phase("serve", "Serving", "device_hours", None, settings(hours=30.0)),
        Phase("main", settings=settings(hours=50.0)),
    )
    return Plan("Plan", (base, Scenario("other", "Other", settings(count=32.0), changes)))


def ids(plan, scenario="base"):
    """Return the ids of a scenario's phases, those that are off among them."""
    return [one.id for one in all_phases(plan, plan.scenario(scenario))]


def effective(plan, scenario, phase):
    """Return what a phase comes to, all following done; None where it is off."""
    found = effective_phases(plan, plan.scenario(scenario))
    return next((one for one in found if one.id == phase), None)


def test_that_a_phase_is_added_at_the_end_or_at_its_place(plan):
    new = Phase("new", "New", "device_hours")
    assert ids(phases.add_phase(plan, "base", new)) == ["pilot", "main", "new"]
    assert ids(phases.add_phase(plan, "base", new, 1)) == ["pilot", "new", "main"]


def test_that_an_alternatives_phase_comes_after_those_of_the_baseline(plan):
    added = phases.add_phase(plan, "other", Phase("new", "New", "device_hours"), 0)
    assert ids(added, "other") == ["pilot", "main", "new", "serve"]
    assert ids(added) == ids(plan)


def test_that_phase_ids_stay_unique(plan):
    with pytest.raises(ValueError, match="taken"):
        phases.add_phase(plan, "base", Phase("main"))
    with pytest.raises(ValueError, match="taken"):
        phases.add_phase(plan, "other", Phase("pilot"))


@pytest.mark.parametrize(("scenario", "phase"), [("base", "pilot"), ("other", "serve")])
def test_that_a_copy_says_what_its_model_says(plan, scenario, phase):
    copied = phases.duplicate_phase(plan, scenario, phase, "copy", "Copy")
    model, copy = effective(copied, scenario, phase), effective(copied, scenario, "copy")
    assert copy == model._replace(id="copy", name="Copy")
    assert ids(copied, scenario).index("copy") == ids(plan, scenario).index(phase) + 1


def test_that_the_copy_of_a_followed_phase_comes_to_the_same_and_says_only_what_differs(plan):
    copied = phases.duplicate_phase(plan, "other", "main", "copy", "Copy")
    assert effective(copied, "other", "copy").settings == effective(plan, "other", "main").settings
    added = next(one for one in copied.scenario("other").phases if one.id == "copy")
    assert added.settings == settings(hours=50.0)


def test_that_the_copy_of_a_phase_that_is_off_is_off(plan):
    off = phases.switch_phase(plan, "other", "pilot", False)
    copied = phases.duplicate_phase(off, "other", "pilot", "copy", "Copy")
    assert effective(copied, "other", "copy") is None


@pytest.mark.parametrize(
    ("place", "wanted"), [(0, ["main", "pilot"]), (9, ["pilot", "main"]), (-4, ["main", "pilot"])]
)
def test_that_a_phase_moves_as_near_to_its_place_as_it_may(plan, place, wanted):
    assert ids(phases.move_phase(plan, "base", "main", place)) == wanted


def test_that_a_phase_of_the_baseline_is_moved_in_the_baseline_only(plan):
    assert phases.move_phase(plan, "other", "main", 0) is plan
    more = phases.add_phase(plan, "other", Phase("new", "New", "device_hours"))
    moved = phases.move_phase(more, "other", "new", 0)
    assert ids(moved, "other") == ["pilot", "main", "new", "serve"]


def test_that_a_phase_moved_to_where_it_is_leaves_the_plan_itself(plan):
    assert phases.move_phase(plan, "base", "main", 1) is plan


def test_that_with_a_phase_of_the_baseline_goes_what_alternatives_say_of_it(plan):
    removed = phases.remove_phase(plan, "base", "main")
    assert ids(removed) == ["pilot"]
    assert ids(removed, "other") == ["pilot", "serve"]


def test_that_removing_a_followed_phase_switches_it_off_and_keeps_what_is_said_of_it(plan):
    removed = phases.remove_phase(plan, "other", "main")
    assert effective(removed, "other", "main") is None
    assert effective(removed, "base", "main") is not None
    back = phases.switch_phase(removed, "other", "main", True)
    assert back == plan


def test_that_an_alternatives_own_phase_is_removed(plan):
    assert ids(phases.remove_phase(plan, "other", "serve"), "other") == ["pilot", "main"]


def test_that_a_plan_keeps_one_phase(plan):
    last = phases.remove_phase(plan, "base", "main")
    with pytest.raises(ValueError, match="keeps one"):
        phases.remove_phase(last, "base", "pilot")


def test_that_even_the_last_phase_can_be_switched_off(plan):
    off = phases.switch_phase(plan, "base", "pilot", False)
    off = phases.switch_phase(off, "base", "main", False)
    assert effective_phases(off, off.baseline) == ()
    assert [one.active for one in all_phases(off, off.baseline)] == [False, False]


def test_that_an_alternative_can_switch_on_what_the_baseline_switched_off(plan):
    off = phases.switch_phase(plan, "base", "pilot", False)
    assert effective(off, "other", "pilot") is None
    on = phases.switch_phase(off, "other", "pilot", True)
    assert effective(on, "other", "pilot") is not None
    assert phases.switch_phase(on, "other", "pilot", False) == off


def test_that_a_phase_takes_another_name_until_it_has_the_baselines_again(plan):
    named = phases.rename_phase(plan, "other", "pilot", "Rehearsal")
    assert effective(named, "other", "pilot").name == "Rehearsal"
    assert effective(named, "base", "pilot").name == "Pilot"
    assert phases.rename_phase(named, "other", "pilot", "Pilot") == plan


def test_that_a_workload_that_is_the_baselines_again_leaves_no_trace(plan):
    metered = set_workload(plan, "other", "pilot", "measured_energy")
    assert effective(metered, "other", "pilot").workload == "measured_energy"
    assert set_workload(metered, "other", "pilot", "device_hours") == plan


@pytest.mark.parametrize(("scenario", "phase"), [("base", "main"), ("other", "pilot")])
@pytest.mark.parametrize("group", ["hardware", "site"])
def test_that_a_phase_with_a_group_of_its_own_comes_to_the_same(plan, scenario, phase, group):
    own = phases.own_group(plan, scenario, phase, group)
    assert effective(own, scenario, phase).settings == effective(plan, scenario, phase).settings
    assert has_own(own, scenario, phase, group)
    assert not has_own(plan, scenario, phase, group)


def test_that_a_phase_with_hardware_of_its_own_does_not_follow_its_scenarios(plan):
    own = phases.own_group(plan, "base", "main", "hardware")
    changed = set_field(own, "base", None, "accelerator", Setting("b200"))
    assert effective(changed, "base", "main").settings["accelerator"].value == "h100"
    assert effective(changed, "base", "main").settings["power_w"].value == 900.0
    assert effective(changed, "base", "pilot").settings["accelerator"].value == "b200"


def test_that_a_phase_can_follow_again(plan):
    own = phases.own_group(plan, "base", "main", "site")
    assert phases.follow_group(own, "base", "main", "site") == plan
    site = phases.own_group(plan, "other", "pilot", "site")
    both = phases.own_group(site, "other", "pilot", "hardware")
    assert phases.follow_group(both, "other", "pilot", "hardware") == site


def test_that_hardware_of_its_own_can_be_none_yet():
    base = Scenario("base", "Base", {}, (Phase("run", "Run", "device_hours"),))
    own = phases.own_group(Plan("Plan", (base,)), "base", "run", "hardware")
    assert has_own(own, "base", "run", "hardware")
    assert effective(own, "base", "run").settings == {}


def test_that_own_says_what_a_scenario_added_or_changed(plan):
    found = {one.id: one.own for one in all_phases(plan, plan.scenario("other"))}
    assert found == {"pilot": False, "main": True, "serve": True}
    assert all(one.own for one in all_phases(plan, plan.baseline))


def test_that_a_phase_that_is_not_there_is_a_key_error(plan):
    with pytest.raises(KeyError):
        phases.duplicate_phase(plan, "base", "nowhere", "copy", "Copy")
    with pytest.raises(KeyError):
        phases.own_group(plan, "base", "nowhere", "site")
    with pytest.raises(KeyError):
        phases.rename_phase(plan, "other", "nowhere", "x")
