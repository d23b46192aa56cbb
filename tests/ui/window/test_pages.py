"""The pages of the views: turned to by key, fed when in sight, leading to workings and dates."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.ui.scene import Asked
from carbon_desktop.ui.views import PAGES


def settled(window, qtbot):
    """Wait until the estimate of the present plan is shown."""
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)


@pytest.mark.parametrize("place", range(len(PAGES)))
def test_that_keys_turn_to_each_page(window, qtbot, place):
    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
    assert window.views.name == PAGES[place]
    turn = window.views.turns[place]
    assert turn.text().replace("&", "") == window.views.tabs.tabText(place)


@pytest.mark.parametrize("width", [540, 1200])
def test_that_the_controls_of_a_page_never_cut_the_tabs(window, width):
    views = window.views
    views.turn_to("breakdown")
    views.setParent(None)
    views.resize(width, 400)
    views.show()
    QApplication.processEvents()
    tabs, corner = views.tabs, views.page("breakdown").corner
    assert tabs.width() >= tabs.sizeHint().width()
    beside = corner.geometry().left() >= tabs.geometry().right()
    assert beside == (width == 1200)


def test_that_the_tabs_stay_where_they_are_from_page_to_page(window, qtbot):
    settled(window, qtbot)
    window.show()
    places = set()
    for name in PAGES:
        window.views.turn_to(name)
        QApplication.processEvents()
        places.add((window.views.tabs.y(), window.views.page(name).y()))
    assert len(places) == 1


def test_that_a_page_out_of_sight_catches_up_when_turned_to(window, qtbot):
    window.views.turn_to("breakdown")
    before = window.views.page("breakdown").energy.shown
    window.views.turn_to("compare")
    window.form.rows["hours"].field.setText("1234")
    settled(window, qtbot)
    assert window.views.page("breakdown").energy.shown == before
    window.views.turn_to("breakdown")
    assert window.views.page("breakdown").energy.shown != before


def test_that_the_figure_of_a_phase_is_explained(window, qtbot):
    window.workspace.add_phase()
    settled(window, qtbot)
    window.views.turn_to("breakdown")
    phase = window.workspace.phase
    window.views.page("breakdown").explained.emit(Asked("baseline", phase, "overhead_energy"))
    lines = window.working.model.lines
    qtbot.waitUntil(lambda: bool(lines()) and "E_ovh" in str(lines()[0][1].formula))


def test_that_the_start_date_is_kept_in_the_plan_and_undone(window, qtbot):
    window.views.turn_to("over_time")
    page = window.views.page("over_time")
    page.start_chosen.emit("2027-03-01")
    assert window.workspace.plan.start == "2027-03-01"
    settled(window, qtbot)
    assert page.start.line.isVisible()
    window.workspace.history.undo()
    settled(window, qtbot)
    assert window.workspace.plan.start == ""
    assert page.start.ask.isVisible()


def passed(window):
    """Return what Tab passes in sight between the tabs and the working."""
    one, found = window.views.tabs.nextInFocusChain(), []
    while one is not window.working.tree and one is not window.views.tabs:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled():
            found.append(one)
        one = one.nextInFocusChain()
    return found


def within(page):
    """Return what Tab stops at on a page and in its corner."""
    parts = [page, getattr(page, "corner", page)]
    widgets = {*parts, *(one for part in parts for one in part.findChildren(QWidget))}
    return {
        one
        for one in widgets
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
    }


def test_that_tab_goes_from_the_tabs_through_the_page_to_the_working(window, qtbot):
    window.show()
    for name in reversed(PAGES):
        window.views.turn_to(name)
        QApplication.processEvents()
        page, found = window.views.page(name), passed(window)
        assert found, name
        assert set(found) == within(page), name
        if hasattr(page, "corner"):
            assert page.corner.isAncestorOf(found[0]), name
    compare, ways = window.views.page("compare"), ("difference", "pairs")
    for way in ways:
        compare.corner.choose(way=way)
        QApplication.processEvents()
        assert set(passed(window)) == within(compare), way
    window.views.turn_to("uncertainty")
    window.views.page("uncertainty").by_list.click()
    QApplication.processEvents()
    assert set(passed(window)) == within(window.views.page("uncertainty"))
