"""Phases and scenarios through the whole window: from the list to the figures and back."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from carbon_desktop.plan.plan import Setting


def settled(window, qtbot):
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)


def names(window):
    return [one.name for one in window.phases.model.rows]


def results(window, scenario="baseline"):
    return window.estimate.scenario(scenario).results


def test_that_a_phase_is_added_named_and_filled(window, qtbot):
    window.menus.plan.add.trigger()
    settled(window, qtbot)
    assert len(names(window)) == 2
    window.phases.model.renamed.emit(window.workspace.phase, "Serving")
    window.form.rows["hours"].field.setText("100")
    settled(window, qtbot)
    assert names(window)[1] == "Serving"
    assert results(window)["device_hours"] == 8 * 124
    window.phases.view.setCurrentIndex(window.phases.model.index(0))
    assert window.form.rows["hours"].field.text() == "24"
    for _ in range(3):
        window.menus.undo.trigger()
    settled(window, qtbot)
    assert len(names(window)) == 1


def test_that_a_phase_is_switched_off_and_on_again(window, qtbot):
    window.workspace.add_phase()
    window.workspace.set_fields({"hours": Setting(100.0)})
    settled(window, qtbot)
    window.phases.view.setFocus()
    QTest.keyClick(window.phases.view, Qt.Key.Key_Space)
    settled(window, qtbot)
    assert results(window)["device_hours"] == 8 * 24
    assert window.form.rows["hours"].field.text() == "100"
    assert "on" in window.menus.plan.switch.text()
    window.menus.plan.switch.trigger()
    settled(window, qtbot)
    assert results(window)["device_hours"] == 8 * 124


def test_that_a_phase_gets_a_site_of_its_own(window, qtbot):
    window.workspace.add_phase()
    window.workspace.set_fields({"hours": Setting(24.0)})
    settled(window, qtbot)
    window.form.scopes["site"].menu().actions()[1].trigger()
    settled(window, qtbot)
    window.region.line.setText("France")
    settled(window, qtbot)
    first, second = window.workspace.plan.baseline.phases
    assert "region" not in first.settings
    assert second.settings["region"].value == "FR"
    assert window.form.scopes["site"].text() == "this phase only"
    window.form.scopes["site"].menu().actions()[0].trigger()
    settled(window, qtbot)
    assert window.region.line.text() == "World"


def test_that_the_star_moves_and_no_figure_changes(window, qtbot):
    window.workspace.add_alternative()
    window.workspace.set_fields({"region": Setting("FR")})
    settled(window, qtbot)
    before = {one.name: one.results["total_emissions"] for one in window.estimate.scenarios}
    window.menus.make_baseline.trigger()
    settled(window, qtbot)
    after = {one.name: one.results["total_emissions"] for one in window.estimate.scenarios}
    assert after == pytest.approx(before)
    assert window.estimate.scenarios[0].name == "Alternative 1"
    assert not window.menus.make_baseline.isEnabled()


def test_that_only_what_differs_is_shown_and_given_back(window, qtbot):
    window.workspace.add_alternative()
    window.workspace.set_fields({"region": Setting("FR")})
    settled(window, qtbot)
    window.menus.differences.trigger()
    assert window.form.head.only.isChecked()
    rows = window.form.differences.list.rows.rows
    assert [(one.own, one.baseline) for one in rows] == [("France", "World")]
    window.form.difference_reset.emit(rows[0].difference)
    settled(window, qtbot)
    assert not window.form.differences.nothing.isHidden()
    window.form.reveal("pue")
    assert not window.menus.differences.isChecked()


def test_that_following_is_asked_about_once_and_kept(window, qtbot):
    work = window.workspace
    work.add_phase()
    work.own_group("site")
    work.set_fields({"region": Setting("DE")})
    own = work.phase
    work.select_phase(work.plan.baseline.phases[0].id)
    work.add_alternative()
    settled(window, qtbot)
    window.region.line.setText("France")
    settled(window, qtbot)
    assert window.form.head.banner.isVisible()
    window.form.head.banner.keep.click()
    settled(window, qtbot)
    work.select_phase(own)
    assert window.region.line.text() == "Germany"
    assert window.form.rows["region"].undo.isVisible()


def test_that_a_notice_leads_to_its_field_wherever_that_is(window, qtbot):
    window.workspace.set_fields({"lifetime_years": Setting(30.0)})
    window.workspace.add_alternative()
    settled(window, qtbot)
    unusual = next(
        one for one in window.estimate.scenario("baseline").notices if one.code == "improbable"
    )
    window.activateWindow()
    window.notices.notice_wanted.emit(unusual)
    assert window.workspace.selected == "baseline"
    assert window.focusWidget() is window.form.more.rows["lifetime_years"].field
    assert window.form.more.rows["lifetime_years"].mark.sign == "question"


def test_that_keys_of_the_list_do_not_rename_the_scenario(window, qtbot):
    window.activateWindow()
    window.phases.view.setFocus()
    QTest.keyClick(window.phases.view, Qt.Key.Key_F2)
    assert window.phases.view.state() == window.phases.view.State.EditingState


def test_that_a_phase_follows_the_baseline_again_in_everything(window, qtbot):
    work = window.workspace
    work.add_alternative()
    work.set_fields({"hours": Setting(3.0)})
    work.rename_phase(work.phase, "Short")
    settled(window, qtbot)
    assert window.phases.model.rows[0].marked
    window.phases.followed.emit(work.phase)
    settled(window, qtbot)
    assert not window.phases.model.rows[0].marked
    assert window.form.rows["hours"].field.text() == "24"
    assert "follows" in window.menus.undo.toolTip()


def test_that_tab_comes_to_whose_fields_they_are_before_the_fields(window, qtbot):
    window.workspace.add_phase()
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)
    chain, one = [], window.form.rows["hours"].field
    while one not in chain:
        chain.append(one)
        one = one.nextInFocusChain()
    scopes, rows = window.form.scopes, window.form.rows
    for group, first, after in (("hardware", "accelerator", "region"), ("site", "region", "pue")):
        places = [chain.index(each) for each in (scopes[group], rows[first].field)]
        assert places == sorted(places)
        assert places[-1] < chain.index(rows[after].field)


def test_that_a_template_is_chosen_with_the_keyboard_and_asks_for_its_fields(window, qtbot):
    window.activateWindow()
    menu = window.phases.templates.menu()
    window.phases.templates.setFocus()
    QTimer.singleShot(0, lambda: QTest.keyClick(menu, Qt.Key.Key_P))
    QTest.keyClick(window.phases.templates, Qt.Key.Key_Down)
    settled(window, qtbot)
    assert names(window) == ["Run", "Pre-training"]
    assert window.form.workload.kind.currentText() == "Model training"
    window.form.rows["parameters"].field.setText("7B")
    window.form.workload.present.data.row.field.setText("1T")
    settled(window, qtbot)
    assert results(window)["facility_energy"] > 1e4
    qtbot.waitUntil(lambda: window.form.workload.present.curve.curve is not None)


def test_that_a_model_is_picked_and_taken_away_again(window, qtbot):
    window.workspace.add_template("pre_training")
    settled(window, qtbot)
    line = window.form.rows["model"].field.lineEdit()
    assert line.accessibleName() == "Model"
    line.setText("Llama 3.1 8B")
    settled(window, qtbot)
    assert window.form.rows["parameters"].field.text() == "8.03B"
    assert window.form.rows["parameters"].mark.status == "looked_up"
    line.setText("")
    settled(window, qtbot)
    assert "model" not in window.workspace.plan.baseline.phases[1].settings
    assert window.form.rows["parameters"].field.text() == ""


def test_that_an_alternative_trains_without_the_baselines_model(window, qtbot):
    window.workspace.add_template("pre_training")
    window.workspace.set_fields({"model": Setting("llama-3.1-8b")})
    window.workspace.add_alternative()
    settled(window, qtbot)
    window.form.rows["model"].field.lineEdit().setText("")
    settled(window, qtbot)
    assert window.form.rows["model"].field.lineEdit().text() == ""
    assert window.form.rows["parameters"].field.text() == ""


def test_that_what_was_typed_for_a_kind_comes_back_with_it(window, qtbot):
    window.form.rows["hours"].field.setText("77")
    settled(window, qtbot)
    window.workspace.set_workload("model_training")
    settled(window, qtbot)
    window.form.rows["parameters"].field.setText("7B")
    settled(window, qtbot)
    window.workspace.set_workload("device_hours")
    settled(window, qtbot)
    assert window.form.rows["hours"].field.text() == "77"
    window.workspace.set_workload("model_training")
    settled(window, qtbot)
    assert window.form.rows["parameters"].field.text() == "7B"


def test_that_an_abandoned_model_gives_back_what_it_took(window, qtbot):
    window.workspace.add_template("pre_training")
    window.workspace.set_fields({"parameters": Setting(7e9), "tokens": Setting(2e12)})
    settled(window, qtbot)
    window.activateWindow()
    line = window.form.rows["model"].field.lineEdit()
    line.setFocus()
    QTest.keyClicks(line, "llama")
    settled(window, qtbot)
    assert "parameters" not in window.workspace.plan.baseline.phases[1].settings
    line.abandoned.emit()
    settled(window, qtbot)
    said = window.workspace.plan.baseline.phases[1].settings
    assert {key: one.value for key, one in said.items()} == {"parameters": 7e9, "tokens": 2e12}
    assert line.text() == ""
