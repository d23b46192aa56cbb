from pytestqt.qtbot import QtBot

from carbon_desktop.plan.plan import Setting
from carbon_desktop.workspace.workspace import Workspace


def test_that_a_fresh_plan_is_an_example_in_which_everything_is_a_suggestion(workspace):
    baseline = workspace.plan.baseline
    settings = {**baseline.settings, **baseline.phases[0].settings}
    assert set(settings) == {"accelerator", "count", "region", "hours"}
    assert all(one.suggested for one in settings.values())


def test_that_every_headline_that_needs_no_price_is_known_of_a_fresh_plan(
    workspace: Workspace, qtbot: QtBot
):
    with qtbot.waitSignal(workspace.result_changed) as caught:
        workspace.use_catalogue(workspace.catalogue)
    results = caught.args[0].scenario("baseline").results
    wanted = {"facility_energy", "total_emissions", "water_total", "wall_clock_hours"}
    assert wanted <= set(results)
    assert "electricity_cost" not in results


def test_that_suggested_values_count_as_defaults_and_typed_ones_as_entered(workspace, qtbot):
    with qtbot.waitSignal(workspace.result_changed) as caught:
        workspace.set_fields({"count": Setting(8)})
    statuses = {one.name: one.status for one in caught.args[0].scenarios[0].assumptions}
    assert statuses["hours"] == "default"
    assert statuses["accelerator"] == "default"
    assert statuses["count"] == "entered"


def test_that_an_edit_to_an_equal_value_does_nothing(workspace):
    workspace.set_fields({"count": Setting(4)})
    before = workspace.plan
    workspace.set_fields({"count": Setting(4)})
    assert workspace.plan is before
    assert workspace.history.count() == 1


def test_that_typing_in_one_field_is_undone_as_one(workspace):
    first = workspace.plan
    for number in (1, 12, 120):
        workspace.set_fields({"hours": Setting(number)})
    workspace.set_fields({"pue": Setting(1.1)})
    assert workspace.history.count() == 2
    workspace.history.undo()
    assert workspace.plan.baseline.phases[0].settings["hours"].value == 120
    workspace.history.undo()
    assert workspace.plan == first


def test_that_typing_back_to_the_value_before_leaves_nothing_to_undo(workspace):
    workspace.set_fields({"count": Setting(4)})
    workspace.history.seal()
    workspace.set_fields({"count": Setting(40)})
    workspace.set_fields({"count": Setting(4)})
    assert workspace.history.count() == 1


def test_that_a_field_left_and_taken_up_again_is_undone_by_itself(workspace):
    workspace.set_fields({"count": Setting(4)})
    workspace.history.seal()
    workspace.set_fields({"count": Setting(40)})
    workspace.history.undo()
    assert workspace.plan.baseline.settings["count"].value == 4


def test_that_typing_that_came_to_nothing_is_taken_back_suggestion_and_all(workspace):
    before = workspace.plan
    workspace.set_fields({"region": Setting("VI")})
    workspace.take_back("region")
    assert workspace.plan is before
    workspace.take_back("region")
    assert workspace.plan is before


def test_that_only_the_present_typing_is_taken_back(workspace):
    workspace.set_fields({"region": Setting("FR")})
    workspace.history.seal()
    kept = workspace.plan
    workspace.take_back("region")
    workspace.set_fields({"count": Setting(2)})
    workspace.take_back("region")
    assert workspace.plan.baseline.settings["region"] == kept.baseline.settings["region"]
    assert workspace.plan.baseline.settings["count"].value == 2


def test_that_a_burst_of_edits_is_estimated_once(workspace, qtbot):
    seen = []
    workspace.result_changed.connect(seen.append)
    with qtbot.waitSignal(workspace.result_changed):
        for number in range(1, 30):
            workspace.set_fields({"hours": Setting(number)})
    assert len(seen) == 1
    assert seen[0].plan is workspace.plan


def test_that_an_alternative_is_selected_and_edited_without_touching_the_baseline(workspace):
    baseline = workspace.plan.baseline
    workspace.add_alternative()
    workspace.set_fields({"region": Setting("FR"), "hours": Setting(10)})
    alternative = workspace.plan.scenarios[1]
    assert workspace.selected == alternative.id
    assert workspace.plan.baseline == baseline
    assert alternative.settings["region"].value == "FR"
    assert alternative.phases[0].settings["hours"].value == 10


def test_that_undoing_an_alternative_turns_back_to_the_baseline(workspace):
    workspace.add_alternative()
    workspace.history.undo()
    assert workspace.selected == "baseline"
    assert len(workspace.plan.scenarios) == 1


def test_that_alternatives_get_names_and_ids_of_their_own(workspace):
    for _ in range(3):
        workspace.add_alternative()
    workspace.remove(workspace.plan.scenarios[1].id)
    workspace.add_alternative()
    names = [one.name for one in workspace.plan.scenarios]
    assert len(set(names)) == 4
    assert len({one.id for one in workspace.plan.scenarios}) == 4


def test_that_a_duplicate_says_what_its_model_says(workspace):
    workspace.add_alternative()
    workspace.set_fields({"region": Setting("FR")})
    workspace.duplicate(workspace.selected)
    model, copy = workspace.plan.scenarios[1:]
    assert copy.settings == model.settings
    assert copy.id != model.id
    assert copy.name != model.name


def test_that_the_baseline_cannot_be_removed(workspace):
    before = workspace.plan
    workspace.remove("baseline")
    assert workspace.plan is before


def test_that_renaming_to_nothing_changes_nothing(workspace):
    before = workspace.plan
    workspace.rename("baseline", "   ")
    workspace.rename_plan("")
    assert workspace.plan is before


def test_that_undo_is_named_after_the_field(workspace):
    workspace.set_fields({"pue": Setting(1.3)})
    label = workspace.history.undo_label()
    assert (label.code, dict(label.fields)) == ("undo_set_field", {"field": "pue"})
    workspace.history.undo()
    assert workspace.history.undo_label() is None
    assert workspace.history.redo_label() == label


def test_that_a_field_the_phase_sets_itself_is_edited_there(workspace):
    from carbon_desktop.plan.edits import set_field

    plan = set_field(workspace.plan, "baseline", "run", "count", Setting(2))
    workspace.show_plan(plan)
    workspace.set_fields({"count": Setting(3)})
    assert workspace.plan.baseline.phases[0].settings["count"].value == 3
    assert workspace.plan.baseline.settings["count"].value == 8


def test_that_budgets_are_one_edit_and_are_undone(workspace):
    before = workspace.plan
    workspace.set_budgets({"total_emissions": 100.0, "facility_energy": 5.0})
    assert workspace.plan.budgets == {"total_emissions": 100.0, "facility_energy": 5.0}
    workspace.set_budgets({"facility_energy": 5.0, "total_emissions": 100.0})
    assert workspace.history.count() == 1
    workspace.history.undo()
    assert workspace.plan == before
