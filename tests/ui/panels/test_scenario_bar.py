"""Chips choose, rename, duplicate and remove scenarios."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from carbon_desktop.ui.panels.chip import Chip
from carbon_desktop.ui.panels.fitting import fitted
from carbon_desktop.ui.panels.group_handle import GroupHandle
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
    assert labels == ["&Rename", "&Duplicate", "&Favourite", "Gr&oup"]
    menu = bar.menu_of(chips(bar)[1])
    by_name = {one.text(): one for one in menu.actions()}
    with qtbot.waitSignal(bar.duplicated) as copied:
        by_name["&Duplicate"].trigger()
    with qtbot.waitSignal(bar.removed) as gone:
        by_name["Re&move"].trigger()
    with qtbot.waitSignal(bar.baseline_wanted) as starred:
        by_name["Make &baseline"].trigger()
    assert (copied.args, gone.args, starred.args) == (["a"], ["a"], ["a"])
    with qtbot.waitSignal(bar.moved) as moved:
        by_name["Move ri&ght"].trigger()
    assert moved.args == ["a", 2]
    assert not by_name["Move &left"].isEnabled()


def test_that_a_press_on_the_outline_of_the_star_makes_it_the_baseline(bar, qtbot) -> None:
    chip = chips(bar)[2]
    chip.setFocus()
    with qtbot.waitSignal(bar.baseline_wanted) as starred, qtbot.assertNotEmitted(bar.selected):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 14))
    assert starred.args == ["c"]


def test_that_chips_are_reordered_by_dragging(bar, qtbot) -> None:
    chip = chips(bar)[2]
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(bar.moved) as moved, qtbot.assertNotEmitted(bar.selected):
        qtbot.mousePress(chip, left, pos=QPoint(10, 10))
        for x in (-20, -60, chips(bar)[0].width() + 12 - chip.x()):
            drag_to(chip, x)
        qtbot.mouseRelease(chip, left, pos=QPoint(10, 10))
    assert moved.args == ["c", 1]


def test_that_nothing_stands_before_the_baseline(bar, qtbot) -> None:
    with qtbot.assertNotEmitted(bar.moved):
        bar.shift("a", -1)
        bar.shift("baseline", 1)
        bar.shift("c", 1)


def test_that_names_are_whole_where_there_is_room(bar) -> None:
    long = "A long name of a scenario with all that makes it what it is"
    bar.resize(1200, 36)
    bar.show_scenarios([THREE[0], ("a", long, 1, False)], "a")
    assert chips(bar)[1].width() == chips(bar)[1].natural_width()
    bar.resize(400, 36)
    assert chips(bar)[1].width() < chips(bar)[1].natural_width()
    assert long in chips(bar)[1].toolTip()


def test_that_scenarios_without_room_stand_in_a_list(bar, qtbot) -> None:
    many = [(f"s{n}", f"Scenario {n}", n, n == 0) for n in range(24)]
    bar.show_scenarios(many, "s23")
    shown = chips(bar)
    assert shown[0].content.id == "s0"
    assert shown[-1].content.id == "s23"
    assert shown[-1].isChecked()
    assert bar.more.text() == f"+{24 - len(shown)}"
    assert bar.add_button.geometry().right() <= bar.width()
    bar.more.menu().aboutToShow.emit()
    listed = bar.more.menu().actions()
    assert len(listed) == 24 - len(shown)
    with qtbot.waitSignal(bar.selected) as chosen:
        listed[-1].trigger()
    assert chosen.args == ["s22"]


@given(st.lists(st.integers(40, 400), min_size=1, max_size=30), st.integers(300, 2000), st.data())
def test_that_what_is_shown_fits_and_holds_the_chosen_one(widths, room, data) -> None:
    chosen = data.draw(st.integers(0, len(widths) - 1))
    shown = fitted(widths, room, chosen, 8, 56)
    more = 56 if len(shown) < len(widths) else -8
    assert {0, chosen} <= shown.keys()
    assert sum(shown.values()) + 8 * len(shown) + more <= room
    assert all(width <= widths[at] for at, width in shown.items())


def test_that_delete_removes_an_alternative_and_never_the_baseline(bar, qtbot) -> None:
    with qtbot.assertNotEmitted(bar.removed):
        qtbot.keyClick(chips(bar)[0], Qt.Key.Key_Delete)
    with qtbot.waitSignal(bar.removed) as gone:
        qtbot.keyClick(chips(bar)[1], Qt.Key.Key_Delete)
    assert gone.args == ["a"]


def drag_to(chip: Chip, x: int) -> None:
    at = QPointF(x, 10)
    QApplication.sendEvent(
        chip,
        QMouseEvent(
            QMouseEvent.Type.MouseMove, at, chip.mapToGlobal(at), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        ),
    )  # fmt: skip


def test_that_the_star_that_is_offered_cuts_no_name(bar) -> None:
    chip = chips(bar)[1]
    chip.setFocus()
    room = chip.width() - chip._star_area().width()
    assert chip._offers_star()
    assert chip._label(chip.fontMetrics(), room - 28) == "A & <b>B</b>"


def test_that_chips_whose_names_begin_alike_are_told_apart(bar) -> None:
    bar.resize(420, 36)
    names = ["Alternative of the first kind", "Alternative of the other sort"]
    bar.show_scenarios([THREE[0], *((name, name, 1, False) for name in names)], "baseline")
    shown = [
        chip._label(chip.fontMetrics(), 110) for chip in chips(bar) if chip.content.name in names
    ]
    assert len(set(shown)) == len(shown) > 0
    assert all("…" in one and not one.endswith("…") for one in shown)


GROUPED = [
    ("baseline", "Baseline", 0, True, False, ""),
    ("a", "A", 1, False, True, "G & H"),
    ("b", "B", 2, False, False, "G & H"),
    ("c", "C", 3, False, False, ""),
]


def handles(bar: ScenarioBar) -> list[GroupHandle]:
    return [one for one in bar.findChildren(GroupHandle) if one.isVisible()]


def in_a_row(bar: ScenarioBar) -> list[str]:
    shown = sorted([*chips(bar), *handles(bar)], key=lambda one: one.x())
    return [one.accessibleName() for one in shown]


def test_that_a_group_has_a_handle_before_its_members(bar) -> None:
    bar.show_scenarios(GROUPED, "baseline")
    assert in_a_row(bar) == ["Baseline", "G & H", "A", "B", "C"]
    (handle,) = handles(bar)
    assert handle.text() == "▾ G && H"
    bar.show_scenarios(THREE, "baseline")
    assert handles(bar) == []


def test_that_a_folded_group_is_one_handle_but_for_the_one_looked_at(bar, qtbot) -> None:
    folded = frozenset({"G & H"})
    bar.show_scenarios(GROUPED, "baseline", folded)
    assert in_a_row(bar) == ["Baseline", "G & H", "C"]
    assert handles(bar)[0].text() == "▸ G && H (2)"
    assert not bar.more.isVisible()
    bar.show_scenarios(GROUPED, "b", folded)
    assert in_a_row(bar) == ["Baseline", "G & H", "B", "C"]
    with qtbot.waitSignal(bar.group_turned) as turned:
        qtbot.mouseClick(handles(bar)[0], Qt.MouseButton.LeftButton)
    assert turned.args == ["G & H"]


def test_that_the_baseline_is_first_in_its_group_too(bar) -> None:
    own = [(*GROUPED[0][:5], "G & H"), *GROUPED[1:]]
    bar.show_scenarios(own, "baseline", frozenset({"G & H"}))
    assert in_a_row(bar) == ["Baseline", "G & H", "C"]


def test_that_a_handle_folds_renames_moves_and_dissolves(bar, qtbot) -> None:
    bar.show_scenarios(GROUPED, "baseline")
    (handle,) = handles(bar)
    by_name = {one.text(): one for one in handle.menu_of_group().actions()}
    assert not by_name["Move group &left"].isEnabled()
    with qtbot.waitSignal(bar.group_moved) as moved:
        by_name["Move group ri&ght"].trigger()
    with qtbot.waitSignal(bar.group_dissolved) as gone:
        by_name["&Dissolve group"].trigger()
    with qtbot.waitSignal(bar.group_rename_asked) as named:
        qtbot.keyClick(handle, Qt.Key.Key_F2)
    with qtbot.waitSignal(bar.group_turned):
        qtbot.keyClick(handle, Qt.Key.Key_Return)
    assert (moved.args, gone.args, named.args) == (["G & H", 1], ["G & H"], ["G & H"])


def test_that_the_menu_of_a_chip_marks_and_groups(bar, qtbot) -> None:
    bar.show_scenarios(GROUPED, "baseline")
    menu = bar.menu_of(next(chip for chip in chips(bar) if chip.content.id == "a"))
    by_name = {one.text(): one for one in menu.actions()}
    assert by_name["&Favourite"].isChecked()
    with qtbot.waitSignal(bar.favourite_turned) as turned:
        by_name["&Favourite"].trigger()
    groups = by_name["Gr&oup"].menu()
    groups.aboutToShow.emit()
    listed = {one.text(): one for one in groups.actions()}
    assert listed["G && H"].isChecked()
    with qtbot.waitSignal(bar.grouped) as put:
        listed["&No group"].trigger()
    with qtbot.waitSignal(bar.group_wanted) as wanted:
        listed["New &group…"].trigger()
    assert (turned.args, put.args, wanted.args) == (["a"], ["a", ""], ["a"])


def test_that_signs_are_told_to_who_sees_none(bar) -> None:
    bar.show_scenarios(GROUPED, "baseline")
    by_id = {chip.content.id: chip for chip in chips(bar)}
    assert by_id["a"].accessibleName() == "A"
    assert by_id["a"].accessibleDescription() == "A favourite · G & H"
    assert by_id["a"].toolTip().startswith("<p>G &amp; H · ◆ A<br>☆")
    assert handles(bar)[0].toolTip().startswith("<p>▾ G &amp; H<br>")
    assert by_id["baseline"].accessibleDescription() == "The baseline"


@pytest.mark.parametrize(("count", "width"), [(16, 560), (30, 560), (30, 420)])
def test_that_many_scenarios_in_groups_neither_overlap_nor_leave_the_bar(bar, count, width):
    many = [
        (f"s{n}", f"Scenario number {n}", n, n == 0, n % 3 == 0, f"Group {n // 6}" if n else "")
        for n in range(count)
    ]
    bar.resize(width, 36)
    for chosen in (0, 7, count - 1):
        bar.show_scenarios(many, f"s{chosen}")
        row = sorted([*chips(bar), *handles(bar)], key=lambda one: one.x())
        ends = [one.geometry().right() for one in row]
        assert all(end < one.x() for end, one in zip(ends, row[1:], strict=False))
        assert bar.add_button.geometry().right() <= width
        assert any(isinstance(one, Chip) and one.isChecked() for one in row)
        hidden = count - len(chips(bar))
        assert bar.more.text() == f"+{hidden}"
        bar.more.menu().aboutToShow.emit()
        listed = [act for act in bar.more.menu().actions() if not act.isSeparator()]
        turns = [act for act in listed if act.isEnabled()]
        groups = {chip.content.group for chip in bar.findChildren(Chip) if chip.isHidden()} - {""}
        assert {act.text() for act in listed if not act.isEnabled()} == groups
        assert len(turns) == hidden
