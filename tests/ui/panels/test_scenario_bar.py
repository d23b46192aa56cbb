"""Chips choose, rename, duplicate and remove scenarios."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from carbon_desktop.ui.panels.chip import Chip
from carbon_desktop.ui.panels.scenario_bar import ScenarioBar

THREE = [("baseline", "Baseline", 0, True), ("a", "A & <b>B</b>", 1, False), ("c", "C", 2, False)]


@pytest.fixture
def bar(qtbot, light) -> ScenarioBar:
    made = ScenarioBar()
    qtbot.addWidget(made)
    made.resize(700, 36)
    made.show()
    made.show_scenarios(THREE, "baseline")
    qtbot.waitExposed(made)
    return made


def chips(bar: ScenarioBar) -> list[Chip]:
    return [chip for chip in bar.findChildren(Chip) if chip.isVisible()]


def editor(bar: ScenarioBar) -> QLineEdit:
    (found,) = [edit for edit in bar.findChildren(QLineEdit) if edit.isVisible()]
    return found


def test_that_each_scenario_has_a_chip_and_one_is_checked(bar) -> None:
    assert [chip.accessibleName() for chip in chips(bar)] == ["Baseline", "A & <b>B</b>", "C"]
    assert [chip.isChecked() for chip in chips(bar)] == [True, False, False]
    bar.show_scenarios(THREE, "c")
    assert [chip.isChecked() for chip in chips(bar)] == [False, False, True]


def test_that_chips_stay_when_only_their_text_changes(bar) -> None:
    before = chips(bar)
    bar.show_scenarios([THREE[0], ("a", "Other", 1, False), THREE[2]], "a")
    assert chips(bar) == before
    assert before[1].accessibleName() == "Other"


def test_that_scenarios_that_are_gone_leave_no_chip(bar) -> None:
    bar.show_scenarios(THREE[:1], "baseline")
    assert len(chips(bar)) == 1


def test_that_a_click_selects(bar, qtbot) -> None:
    with qtbot.waitSignal(bar.selected) as chosen:
        qtbot.mouseClick(chips(bar)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == ["c"]


def test_that_a_choice_the_plan_refuses_is_undone_by_the_next_showing(bar, qtbot) -> None:
    qtbot.mouseClick(chips(bar)[2], Qt.MouseButton.LeftButton)
    bar.show_scenarios(THREE, "baseline")
    assert [chip.isChecked() for chip in chips(bar)] == [True, False, False]


def test_that_arrow_keys_move_between_scenarios(bar, qtbot) -> None:
    chips(bar)[0].setFocus()
    with qtbot.waitSignal(bar.selected) as chosen:
        qtbot.keyClick(chips(bar)[0], Qt.Key.Key_Right)
    assert chosen.args == ["a"]


def test_that_the_add_button_has_its_fixed_name(bar, qtbot) -> None:
    assert bar.add_button.accessibleName() == "Add scenario"
    with qtbot.waitSignal(bar.add_requested):
        qtbot.mouseClick(bar.add_button, Qt.MouseButton.LeftButton)


def test_that_f2_renames_and_enter_takes_the_name(bar, qtbot) -> None:
    qtbot.keyClick(chips(bar)[1], Qt.Key.Key_F2)
    editor(bar).setText("  Québec ")
    with qtbot.waitSignal(bar.renamed) as named:
        qtbot.keyClick(editor(bar), Qt.Key.Key_Return)
    assert named.args == ["a", "Québec"]


@pytest.mark.parametrize("text", ["", "   ", "A & <b>B</b>"])
def test_that_an_empty_or_equal_name_changes_nothing(bar, qtbot, text: str) -> None:
    bar.rename("a")
    editor(bar).setText(text)
    with qtbot.assertNotEmitted(bar.renamed):
        qtbot.keyClick(editor(bar), Qt.Key.Key_Return)


def test_that_escape_drops_the_name(bar, qtbot) -> None:
    bar.rename("a")
    editor(bar).setText("Other")
    with qtbot.assertNotEmitted(bar.renamed):
        qtbot.keyClick(editor(bar), Qt.Key.Key_Escape)
    assert [edit for edit in bar.findChildren(QLineEdit) if edit.isVisible()] == []


def test_that_the_menu_duplicates_and_removes_but_never_the_baseline(bar, qtbot) -> None:
    labels = [action.text() for action in bar.menu_of(chips(bar)[0]).actions()]
    assert labels == ["&Rename", "&Duplicate"]
    _, duplicate, remove = bar.menu_of(chips(bar)[1]).actions()
    with qtbot.waitSignal(bar.duplicated) as copied:
        duplicate.trigger()
    with qtbot.waitSignal(bar.removed) as gone:
        remove.trigger()
    assert (copied.args, gone.args) == (["a"], ["a"])


def test_that_many_scenarios_scroll_and_the_selected_one_is_in_view(bar) -> None:
    many = [(f"s{n}", f"Scenario {n}", n, n == 0) for n in range(16)]
    bar.show_scenarios(many, "s15")
    QApplication.processEvents()
    last = chips(bar)[-1]
    right = last.mapTo(bar, last.rect().topRight()).x()
    assert right <= bar.width()
    assert bar.add_button.geometry().right() <= bar.width()
