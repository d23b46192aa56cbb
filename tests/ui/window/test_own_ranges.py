"""Ranges in the user's hand: edited at the field, from a bar and from the working, and undone."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu

from carbon_desktop.plan.layers import UNSET
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.dialogs.draws import DrawsDialog
from carbon_desktop.ui.dialogs.value_range import RangeDialog


@pytest.fixture
def answer(window, monkeypatch):
    """Return what answers the next range editor; what it was asked with is kept."""
    asked = []

    def answering(do):
        def accept(dialog) -> int:
            asked.append(dialog)
            do(dialog)
            return dialog.result()

        monkeypatch.setattr(RangeDialog, "exec", accept)
        return asked

    return answering


def settle(window, qtbot) -> None:
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)


def widened(dialog) -> None:
    dialog.lines[0].setText("1.1")
    dialog.lines[1].setText("1.2")
    dialog.lines[2].setText("1.4")
    dialog.shape.setCurrentIndex(2)
    dialog.accept()


def entries(window, key) -> dict:
    menu = QMenu(window)
    window.form.rows[key].menu_wanted.emit(menu)
    return {one.text(): one for one in menu.actions()}


def test_that_a_range_is_edited_from_the_menu_of_its_field_marked_and_undone(
    window, qtbot, answer
) -> None:
    work = window.workspace
    mark = window.form.rows["pue"].mark
    (asked,) = [answer(widened)]
    assert not mark.is_ranged
    entries(window, "pue")["Edit the &range…"].trigger()
    settle(window, qtbot)
    assert asked[0].held.low is not None  # The catalogue's range, to begin with.
    said = work.plan.baseline.settings["pue"]
    assert said == Setting(1.2, low=1.1, high=1.4, shape="triangular")
    assert mark.is_ranged
    assert "1.1 – 1.4" in mark.accessibleDescription()
    assert "Range of PUE" in window.menus.undo.toolTip()
    assert not mark.grab().isNull()
    work.history.undo()
    settle(window, qtbot)
    assert "pue" not in work.plan.baseline.settings
    assert not mark.is_ranged


def test_that_the_range_reaches_the_figures(window, qtbot, answer) -> None:
    work = window.workspace
    with qtbot.waitSignal(work.ranges_changed):
        work.set_fields({"pue": Setting(1.2)})
    before = work.ranges.found.of(work.result.scenarios[0])["facility_energy"]
    answer(widened)
    with qtbot.waitSignal(work.ranges_changed):
        window.form.sections.want_range("pue")
    after = work.ranges.found.of(work.result.scenarios[0])["facility_energy"]
    assert after.high / after.low > before.high / before.low


def test_that_a_press_on_the_mark_and_the_keys_lead_to_the_editor(window, qtbot, answer) -> None:
    asked = answer(lambda dialog: dialog.reject())
    window.form.rows["pue"].mark.pressed.emit()
    assert len(asked) == 1
    window.activateWindow()
    window.form.rows["wue_l_per_kwh"].field.setFocus()
    assert window.menus.range.isEnabled()
    window.menuBar().setFocus()  # As Alt and a letter do.
    window.menus.range.trigger()
    assert [one.held.field.key for one in asked] == ["pue", "wue_l_per_kwh"]
    window.form.rows["count"].field.setFocus()
    assert not window.menus.range.isEnabled()
    window.menus.range.trigger()
    window.form.rows["region"].mark.pressed.emit()
    assert len(asked) == 2  # A count and a place have none.
    assert window.workspace.history.count() == 0


def test_that_a_known_value_has_no_range_and_the_catalogue_gives_it_back(
    window, qtbot, answer
) -> None:
    work = window.workspace
    value = window.form.rows["pue"].field.text()
    answer(lambda dialog: dialog.known.click())
    window.form.sections.want_range("pue")
    settle(window, qtbot)
    assert work.plan.baseline.settings["pue"] == Setting(float(value))
    assert "as known" in window.menus.undo.toolTip()
    asked = answer(lambda dialog: dialog.back.click())
    window.form.sections.want_range("pue")
    settle(window, qtbot)
    assert asked[-1].held.low is None
    assert "pue" not in work.plan.baseline.settings


def test_that_what_was_looked_up_keeps_its_source_when_it_is_known(window, qtbot, answer) -> None:
    answer(lambda dialog: dialog.known.click())
    window.form.sections.want_range("intensity_gco2e_per_kwh")
    settle(window, qtbot)
    known = window.workspace.plan.baseline.settings["intensity_gco2e_per_kwh"]
    assert (known.low, known.high) == (None, None)
    assert known.source in window.workspace.catalogue.sources
    assert known.year is not None


def test_that_an_alternative_takes_the_catalogues_range_over_the_baselines(
    window, qtbot, answer
) -> None:
    work = window.workspace
    work.set_fields({"pue": Setting(1.2, low=1.1, high=1.4)})
    work.add_alternative()
    settle(window, qtbot)
    asked = answer(lambda dialog: dialog.back.click())
    window.form.sections.want_range("pue")
    settle(window, qtbot)
    assert (asked[0].held.low, asked[0].held.high) == (1.1, 1.4)
    assert work.plan.scenarios[1].settings["pue"] == UNSET
    assert work.plan.baseline.settings["pue"].low == 1.1


def test_that_the_source_stays_with_a_value_whose_range_alone_is_new(
    window, qtbot, answer
) -> None:
    work = window.workspace
    work.set_fields({"pue": Setting(1.2, "our meter", 2025)})
    settle(window, qtbot)
    answer(widened)
    window.form.sections.want_range("pue")
    said = work.plan.baseline.settings["pue"]
    assert (said.source, said.year, said.low) == ("our meter", 2025, 1.1)


def test_that_what_follows_from_equations_begins_with_the_range_that_it_has(
    window, qtbot, answer
) -> None:
    asked = answer(lambda dialog: dialog.accept())
    window.form.sections.want_range("power_share")
    held = asked[0].held
    assert held.low < held.value < held.high
    said = (
        window.workspace.plan.baseline.settings.get("power_share")
        or (window.workspace.plan.baseline.phases[0].settings["power_share"])
    )
    assert (said.low, said.high) == (held.low, held.high)


def test_that_watts_give_way_to_a_share_with_a_range(window, qtbot, answer) -> None:
    work = window.workspace
    work.set_fields({"power_w": Setting(500.0)})
    settle(window, qtbot)
    changes = window.form.changes_to("power_share", Setting(0.8, low=0.7, high=0.9))
    assert changes["power_w"] is None
    price = window.form.changes_to("electricity_price_per_kwh", Setting(0.1))
    assert price["currency"].value


def test_that_a_driver_and_a_line_of_the_working_lead_to_the_editor(window, qtbot, answer) -> None:
    work = window.workspace
    work.add_alternative()
    work.select("baseline")
    settle(window, qtbot)
    asked = answer(widened)
    window.views.range_wanted.emit(work.plan.scenarios[1].id, work.phase, "pue")
    assert work.selected == work.plan.scenarios[1].id
    assert work.plan.scenarios[1].settings["pue"].high == 1.4
    qtbot.waitUntil(lambda: window.working.model.rowCount() > 0)
    window.working.tree.range_wanted.emit(work.phase, "wue_l_per_kwh")
    assert asked[-1].held.field.key == "wue_l_per_kwh"


def test_that_the_draws_are_set_from_the_menu_and_undone(window, qtbot) -> None:
    def enter() -> None:
        (dialog,) = window.findChildren(DrawsDialog)
        dialog.draws_line.setText("500")
        dialog.seed_line.setText("3")
        dialog.accept()

    work = window.workspace
    QTimer.singleShot(30, enter)
    window.menus.plan.draws.trigger()
    assert (work.plan.draws, work.plan.seed) == (500, 3)
    qtbot.waitUntil(lambda: (work.ranges.found.draws, work.ranges.found.seed) == (500, 3))
    work.history.undo()
    assert (work.plan.draws, work.plan.seed) == (2_000, 1)


def test_that_a_number_typed_within_its_own_range_keeps_it_and_one_beyond_is_exact(
    window, qtbot
) -> None:
    work, field = window.workspace, window.form.rows["pue"].field
    given = Setting(1.2, "our meter", 2025, low=1.1, high=1.4, shape="uniform")
    work.set_fields({"pue": given})
    work.history.seal()
    settle(window, qtbot)
    field.setFocus()
    field.selectAll()
    for key in "1.35":
        qtbot.keyClicks(field, key)
        settle(window, qtbot)
    assert work.plan.baseline.settings["pue"] == Setting(1.35, low=1.1, high=1.4, shape="uniform")
    assert window.form.rows["pue"].mark.is_ranged
    field.selectAll()
    qtbot.keyClicks(field, "1.8")
    settle(window, qtbot)
    assert work.plan.baseline.settings["pue"] == Setting(1.8)
    assert not window.form.rows["pue"].mark.is_ranged
    work.history.undo()
    assert work.plan.baseline.settings["pue"] == given
