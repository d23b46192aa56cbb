"""Favourites, groups and every pair in the window: undone, folded, looked at while one edits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QInputDialog

from carbon_desktop.plan.plan import Setting


def settled(window, qtbot) -> None:
    """Wait until all is shown that the present plan comes to."""
    ranges = window.workspace.ranges
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)
    qtbot.waitUntil(lambda: not (ranges.is_busy or ranges.matrices.is_busy))


@pytest.fixture
def three(window, qtbot):
    """Return a window on a plan of three scenarios."""
    work = window.workspace
    for region in ("PL", "CA-QC"):
        work.add_alternative()
        work.set_fields({"region": Setting(region)})
    settled(window, qtbot)
    return window


def answer(name: str) -> None:
    """Type a name into the dialog that opens next, and accept it."""

    def typed() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue(name)
        dialog.accept()

    QTimer.singleShot(0, typed)


def test_that_a_favourite_is_marked_by_the_menu_and_undone(three, qtbot) -> None:
    work, menus = three.workspace, three.menus
    assert not menus.favourite.isChecked()
    menus.favourite.trigger()
    settled(three, qtbot)
    assert work.plan.scenario(work.selected).favourite
    assert menus.favourite.isChecked()
    assert "as a favourite" in menus.undo.toolTip()
    menus.undo.trigger()
    settled(three, qtbot)
    assert not work.plan.scenario(work.selected).favourite
    assert not menus.favourite.isChecked()


def test_that_a_group_is_named_joined_renamed_folded_and_undone(three, qtbot) -> None:
    work, bars = three.workspace, three.views.page("compare").bars
    first, second = (one.id for one in work.plan.scenarios[1:])
    answer("  Clean ")
    three.scenarios.group_wanted.emit(second)
    three.scenarios.grouped.emit(first, "Clean")
    settled(three, qtbot)
    assert [one.id for one in work.plan.scenarios[1:]] == [second, first]
    assert [bar.name for bar in bars.emissions.shown.bars][1] == "▾ Clean"
    answer("Green")
    three.scenarios.group_rename_asked.emit("Clean")
    settled(three, qtbot)
    bars.fold_wanted.emit("Green")
    assert three.grouping.folded == {"Green"}
    shown = [bar.name for bar in bars.emissions.shown.bars]
    assert shown[1] == "▸ Green (2)"
    assert len(shown) == 3  # the baseline, the heading, and the one that is looked at
    for _ in range(3):
        three.menus.undo.trigger()
    settled(three, qtbot)
    assert [one.group for one in work.plan.scenarios] == [""] * 3
    assert [one.id for one in work.plan.scenarios[1:]] == [first, second]


def test_that_an_empty_name_makes_no_group(three, qtbot) -> None:
    before = three.workspace.plan
    answer("   ")
    three.scenarios.group_wanted.emit(three.workspace.selected)
    assert three.workspace.plan is before


def test_that_a_name_for_the_group_folds_on_under_it(three, qtbot) -> None:
    work = three.workspace
    three.grouping.put(work.selected, "A")
    three.grouping.turn_fold("A")
    three.grouping.rename("A", "B")
    assert three.grouping.folded == {"B"}
    three.grouping.dissolve("B")
    assert all(one.group == "" for one in work.plan.scenarios)


def test_that_an_edit_leaves_folded_what_is_and_another_plan_unfolds(three, qtbot) -> None:
    work = three.workspace
    three.grouping.put(work.selected, "A")
    three.grouping.turn_fold("A")
    work.set_fields({"count": Setting(3.0)})
    three.menus.undo.trigger()
    assert three.grouping.folded == {"A"}
    work.show_plan(replace(work.plan, scenarios=tuple(map(replace, work.plan.scenarios))))
    assert three.grouping.folded == frozenset()


def test_that_a_favourite_is_marked_in_figures_too(three, qtbot) -> None:
    three.views.turn_to("figures")
    three.menus.favourite.trigger()
    settled(three, qtbot)
    columns = three.views.page("figures").table.rows.columns
    assert [one.title[:2] for one in columns if one.title[:1] in "★◆"] == ["★ ", "◆ "]


def test_that_every_pair_is_found_behind_and_follows_an_edit(three, qtbot) -> None:
    page = three.views.page("compare")
    page.corner.choose(way="pairs", quantity="facility_energy")
    pairs = page.way("pairs")
    settled(three, qtbot)
    assert pairs.grid.pairs.rowCount() == 3
    assert pairs.grid.pairs.index(1, 0).data() == "="
    three.workspace.set_fields({"count": Setting(1.0)})
    settled(three, qtbot)
    qtbot.waitUntil(lambda: pairs.grid.pairs.index(2, 0).data() == "100")
    assert pairs.grid.pairs.index(0, 2).data() == "0"


def test_that_differences_are_shown_and_orders_kept_from_way_to_way(three, qtbot) -> None:
    page = three.views.page("compare")
    page.corner.choose(order="emissions")
    page.corner.choose(way="difference")
    settled(three, qtbot)
    plot = page.way("difference")
    assert plot.order == page.bars.order == "emissions"
    best = [row.best for row in plot.emissions.shown.rows[1:]]
    assert best == sorted(best)


def test_that_a_quantity_stays_chosen_in_the_other_language(three, session, qtbot) -> None:
    page = three.views.page("compare")
    page.corner.choose(way="pairs")
    page.corner.choose(quantity="it_energy")
    session.choose_language("zh")
    settled(three, qtbot)
    assert page.corner.quantity == "it_energy"
    assert page.corner.quantities.currentText() == "IT 设备能耗"
    assert page.corner.ways.currentText() == "两两比较"


def test_that_closing_amid_a_matrix_is_clean(three, session) -> None:
    page = three.views.page("compare")
    page.corner.choose(way="pairs")
    three.workspace.ranges.find_matrix("total_emissions")
    three.workspace.ranges.matrices.end()
    assert not three.workspace.ranges.matrices.is_busy


def test_that_another_plan_shows_no_pairs_of_the_one_before(three, session, qtbot) -> None:
    page = three.views.page("compare")
    page.corner.choose(way="pairs")
    settled(three, qtbot)
    pairs = page.way("pairs")
    qtbot.waitUntil(lambda: pairs._found is not None)
    session.workspace.show_plan(session.workspace.plan)
    assert pairs._found is None
