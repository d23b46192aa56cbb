"""Today's values: what has changed, what it comes to, and the old numbers unless asked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from carbon_desktop.plan.plan import Pinned
from carbon_desktop.profiles.pins import differences, pinned
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.dialogs.today import TodayDialog


@pytest.fixture
def plan(full, catalogue):
    """Return a plan as it was saved today."""
    return pinned(full.plan, full, catalogue)


@pytest.fixture
def old(plan, catalogue):
    """Return the plan as saved when the grid of France was twice as dirty."""
    pins = plan.pinned
    key = next(one for one in pins.figures if one.startswith("region/FR/") and "life" in one)
    figure = pins.figures[key]
    figures = {**pins.figures, key: figure._replace(value=figure.value * 2)}
    held = replace(plan, pinned=replace(pins, figures=figures))
    return pinned(held, estimate(held, catalogue), catalogue)


@pytest.fixture
def parent(light, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def show(parent, qtbot, catalogue):
    def make(plan, language="en"):
        changed = differences(plan, catalogue)
        assert changed
        dialog = TodayDialog(parent, plan, changed, catalogue, language)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return make


def texts(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def headers(table):
    return [table.horizontalHeaderItem(at).text() for at in range(table.columnCount())]


def test_that_what_changed_stands_with_both_values_and_its_source(old, show):
    (row,) = texts(show(old).facts)
    assert row[0].startswith("France")
    was, now = (float(one.split()[0]) for one in row[1:3])
    assert was == pytest.approx(2 * now, rel=1e-3)
    assert row[3]


def test_that_every_scenario_says_what_it_becomes(old, show):
    dialog = show(old)
    assert headers(dialog.results) == ["Scenario", "Total", "When saved", "With today's", "Change"]
    rows = texts(dialog.results)
    assert {row[0] for row in rows} == {"Baseline", "Poland"}
    changes = {(row[0], row[1]): row[4] for row in rows}
    emissions = next(row for row in rows if row[0] == "Baseline" and "mission" in row[1])
    assert emissions[4].startswith("\u2212")
    assert emissions[2] != emissions[3]
    assert changes["Poland", rows[0][1]] == "+0.0%"


def test_that_enter_and_escape_keep_the_old_numbers(old, show):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = show(old)
        QTest.keyClick(dialog, key)
        assert not dialog.isVisible()
        assert dialog.result() == dialog.DialogCode.Rejected


def test_that_todays_values_are_taken_when_asked_for(old, show):
    dialog = show(old)
    accept = QDialogButtonBox.ButtonRole.AcceptRole
    (today,) = (
        one for one in dialog.buttons.buttons() if dialog.buttons.buttonRole(one) is accept
    )
    QTest.mouseClick(today, Qt.MouseButton.LeftButton)
    assert dialog.result() == dialog.DialogCode.Accepted


def test_that_a_changed_method_is_told_and_leaves_no_choice(plan, show):
    pins = plan.pinned
    totals = {
        id: {name: value * 1.1 for name, value in values.items()}
        for id, values in pins.totals.items()
    }
    dialog = show(replace(plan, pinned=replace(pins, totals=totals, method_version="0.9")))
    said = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "0.9" in said
    assert not dialog.is_choice
    assert len(dialog.buttons.buttons()) == 1
    assert headers(dialog.results) == ["Scenario", "Total", "When saved", "With its values"]


def test_that_a_plan_without_pins_has_nothing_to_say(full, catalogue):
    assert differences(replace(full.plan, pinned=Pinned()), catalogue) == ()
