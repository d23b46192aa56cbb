"""What is done to phases and to the star: one undo step each, and a sensible selection."""

import pytest

from carbon_desktop.plan.following import all_phases, effective_phases, has_own
from carbon_desktop.plan.plan import Setting
from carbon_desktop.words import LANGUAGES, say


def phases(workspace):
    """Return all phases of the selected scenario."""
    return all_phases(workspace.plan, workspace.plan.scenario(workspace.selected))


def names(workspace):
    """Return the names of the phases of the selected scenario."""
    return [one.name for one in phases(workspace)]


def effective(workspace, key, scenario=None):
    """Return the value of a field in each phase that is on, None where nothing is set."""
    plan = workspace.plan
    found = effective_phases(plan, plan.scenario(scenario or workspace.selected))
    return [one.settings[key].value if key in one.settings else None for one in found]


@pytest.fixture
def two(workspace):
    """Return a workspace with a run and a second phase with hardware of its own."""
    workspace.add_phase()
    workspace.own_group("hardware")
    workspace.set_fields({"hours": Setting(5.0), "count": Setting(2.0)})
    workspace.select_phase("run")
    return workspace


def test_that_a_new_phase_is_selected_and_asks_for_everything(workspace):
    workspace.add_phase()
    run, added = phases(workspace)
    assert workspace.phase == added.id != run.id
    assert added.name == "Phase 2"
    assert "hours" not in added.settings
    workspace.add_phase()
    assert names(workspace) == ["Run", "Phase 2", "Phase 3"]


def test_that_every_edit_of_phases_is_undone_as_one(two):
    edits = (
        two.add_phase,
        lambda: two.duplicate_phase("run"),
        lambda: two.move_phase("run", 1),
        lambda: two.remove_phase("run"),
        lambda: two.rename_phase("run", "Pilot"),
        lambda: two.switch_phase("run", False),
        lambda: two.set_workload("measured_energy"),
        lambda: two.own_group("site"),
        lambda: two.set_start("2026-11-22"),
        lambda: two.set_notes("for the board"),
    )
    before, count = two.plan, two.history.count()
    for edit in edits:
        edit()
        assert two.plan != before
        assert two.history.index() == count + 1
        label = two.history.undo_label()
        assert all(say(label.code, language, **label.fields) for language in LANGUAGES)
        two.history.undo()
        assert two.plan == before
        two.select_phase("run")


def test_that_a_copy_is_selected_under_a_name_of_its_own(two):
    two.duplicate_phase("run")
    assert names(two) == ["Run", "Run 2", "Phase 2"]
    assert two.phase == phases(two)[1].id
    two.duplicate_phase("run")
    assert names(two) == ["Run", "Run 3", "Run 2", "Phase 2"]


def test_that_the_phase_after_a_removed_one_is_selected_or_else_the_one_before(two):
    two.remove_phase("run")
    assert names(two) == ["Phase 2"]
    assert two.phase == phases(two)[0].id
    two.add_phase()
    last = two.phase
    two.remove_phase(last)
    assert two.phase == phases(two)[0].id


def test_that_removing_another_phase_stays_at_the_present_one(two):
    two.remove_phase(phases(two)[1].id)
    assert two.phase == "run"


def test_that_the_last_phase_stays(workspace):
    before = workspace.plan
    workspace.remove_phase("run")
    assert workspace.plan is before


def test_that_a_phase_that_is_switched_off_stays_selected(two):
    two.switch_phase("run", False)
    assert two.phase == "run"
    assert [one.active for one in phases(two)] == [False, True]
    two.add_alternative()
    assert two.phase == "run"
    two.switch_phase("run", True)
    assert [one.active for one in phases(two)] == [True, True]


def test_that_removing_a_phase_in_an_alternative_switches_it_off_there(two):
    two.add_alternative()
    two.remove_phase("run")
    assert two.history.undo_label().code == "undo_switch_off"
    assert [one.active for one in phases(two)] == [False, True]
    two.select("baseline")
    assert [one.active for one in phases(two)] == [True, True]


def test_that_a_phase_is_not_renamed_to_nothing(workspace):
    before = workspace.plan
    workspace.rename_phase("run", "  ")
    assert workspace.plan is before


def test_that_phases_of_two_alternatives_never_share_an_id(two):
    two.add_alternative()
    two.add_phase()
    first = two.phase
    two.add_alternative()
    two.add_phase()
    assert two.phase != first
    two.select("baseline")
    two.add_phase()
    assert two.phase != first


def test_that_hardware_of_its_own_is_edited_in_the_phase(two):
    two.select_phase(phases(two)[1].id)
    two.set_fields({"power_share": Setting(0.5), "pue": Setting(1.3)})
    assert effective(two, "power_share") == [None, 0.5]
    assert effective(two, "pue") == [1.3, 1.3]
    assert effective(two, "count") == [8.0, 2.0]


def test_that_a_phase_that_follows_again_has_the_common_hardware(two):
    two.select_phase(phases(two)[1].id)
    two.follow_group("hardware")
    assert effective(two, "count") == [8.0, 8.0]
    assert not has_own(two.plan, "baseline", two.phase, "hardware")


def test_that_an_alternative_edits_the_own_hardware_of_a_phase_in_that_phase_only(two):
    own = phases(two)[1].id
    two.add_alternative()
    two.select_phase(own)
    two.set_fields({"count": Setting(4.0)})
    assert effective(two, "count") == [8.0, 4.0]
    assert effective(two, "count", "baseline") == [8.0, 2.0]
    two.set_fields({"count": None})
    assert effective(two, "count") == [8.0, 2.0]


def test_that_a_default_over_a_phases_own_value_asks_once_whether_the_phase_keeps_it(two, qtbot):
    own = phases(two)[1].id
    two.add_alternative()
    two.select_phase("run")
    asked = []
    two.keep_wanted.connect(lambda key, ids: asked.append((key, ids)))
    assert two.overridden_by_phases("count") == (own,)
    for number in (1.0, 16.0):
        two.set_fields({"count": Setting(number)})
    assert asked == [("count", (own,))]
    assert effective(two, "count") == [16.0, 16.0]
    two.keep_phases("count", (own,))
    assert effective(two, "count") == [16.0, 2.0]
    assert two.overridden_by_phases("count") == ()
    two.history.undo()
    assert effective(two, "count") == [16.0, 16.0]


def test_that_a_phase_keeps_its_accelerator_with_what_was_said_of_it(two):
    own = phases(two)[1].id
    two.select_phase(own)
    two.set_fields({"accelerator": Setting("nvidia-v100-sxm2-16gb"), "power_w": Setting(250.0)})
    two.add_alternative()
    two.select_phase("run")
    two.set_fields({"accelerator": Setting("nvidia-b200")})
    assert effective(two, "power_w") == [None, None]
    two.keep_phases("accelerator", (own,))
    assert effective(two, "accelerator") == ["nvidia-b200", "nvidia-v100-sxm2-16gb"]
    assert effective(two, "power_w") == [None, 250.0]


def test_that_the_power_of_one_accelerator_asks_before_it_is_said_of_another(two):
    own = phases(two)[1].id
    two.add_alternative()
    two.select_phase("run")
    assert two.overridden_by_phases("power_w") == (own,)
    two.set_fields({"power_w": Setting(600.0)})
    two.keep_phases("power_w", (own,))
    assert effective(two, "power_w") == [600.0, None]


def test_that_nothing_is_asked_where_no_default_hides_a_phase(two):
    asked = []
    two.keep_wanted.connect(lambda key, ids: asked.append(key))
    two.set_fields({"count": Setting(3.0)})
    own = phases(two)[1].id
    two.add_alternative()
    assert two.overridden_by_phases("hours") == ()
    assert two.overridden_by_phases("pue") == ()
    two.set_fields({"pue": Setting(1.1), "hours": Setting(3.0)})
    two.select_phase(own)
    assert two.overridden_by_phases("count") == ()
    two.set_fields({"count": Setting(3.0)})
    assert asked == []


def test_that_a_default_is_reset_where_it_stands(two):
    own = phases(two)[1].id
    two.add_alternative()
    two.select_phase("run")
    two.set_fields({"count": Setting(16.0)})
    two.select_phase(own)
    two.set_fields({"count": None})
    assert two.plan.scenario(two.selected).settings == {}


def test_that_taking_the_catalogues_value_has_its_own_words(workspace):
    workspace.set_fields({"pue": Setting(1.3)})
    workspace.add_alternative()
    workspace.set_fields({"pue": Setting(None)})
    assert workspace.history.undo_label().code == "undo_take_catalogue"
    assert effective(workspace, "pue") == [None]


def test_that_the_star_moves_and_the_selection_stays(two, qtbot):
    two.add_alternative()
    two.set_fields({"region": Setting("FR")})
    chosen = two.selected
    two.estimate_now()
    with qtbot.waitSignal(two.result_changed) as before:
        two.estimate_now()
    with qtbot.waitSignal(two.result_changed) as after:
        two.make_baseline(chosen)
    assert two.selected == chosen == two.plan.baseline.id
    for id in ("baseline", chosen):
        assert after.args[0].scenario(id).results == before.args[0].scenario(id).results
    two.history.undo()
    assert two.plan.baseline.id == "baseline"


def test_that_alternatives_are_put_in_order(workspace):
    workspace.add_alternative()
    workspace.add_alternative()
    last = workspace.selected
    workspace.move_scenario(last, 1)
    assert workspace.plan.scenarios[1].id == last
    assert workspace.selected == last


def test_that_notes_are_undone_as_one_until_something_else_happens(workspace):
    before = workspace.plan
    for text in ("f", "fo", "for"):
        workspace.set_notes(text)
    workspace.history.undo()
    assert workspace.plan == before


def test_that_the_catalogues_value_is_what_comes_out_where_nothing_was_set(workspace, qtbot):
    with qtbot.waitSignal(workspace.result_changed) as before:
        workspace.estimate_now()
    workspace.set_fields({"pue": Setting(1.9)})
    workspace.add_alternative()
    with qtbot.waitSignal(workspace.result_changed) as after:
        workspace.set_fields({"pue": Setting(None)})
    own = after.args[0].scenario(workspace.selected)
    assert own.results == before.args[0].scenario("baseline").results
    assert own.results != after.args[0].scenario("baseline").results
