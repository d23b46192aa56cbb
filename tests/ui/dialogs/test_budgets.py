"""The dialog of budgets: numbers in the units beside them, exact where nobody typed."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from carbon_desktop.plan.plan import BUDGETED
from carbon_desktop.ui.dialogs.budgets import LINES, BudgetsDialog

BUDGETS = {"total_emissions": 1234.5, "wall_clock_hours": 100.0, "operational_emissions": 7.0}


@pytest.fixture
def parent(light, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(parent):
    return BudgetsDialog(parent, BUDGETS, "CHF", "en")


def test_that_it_begins_with_the_budgets_there_are_and_keeps_them_to_the_last_digit(dialog):
    assert dialog.lines["total_emissions"].text() == "1234.5"
    assert dialog.lines["wall_clock_hours"].text() == "4.16666666667"
    assert dialog.lines["facility_energy"].text() == ""
    assert dialog.budgets() == BUDGETS


def test_that_what_is_typed_is_taken_in_the_unit_beside_it(dialog):
    dialog.lines["wall_clock_hours"].setText("10")
    dialog.lines["facility_energy"].setText("2.5k")
    dialog.lines["total_emissions"].setText("")
    assert dialog.budgets() == {
        "wall_clock_hours": 240.0,
        "facility_energy": 2500.0,
        "operational_emissions": 7.0,
    }


@pytest.mark.parametrize(
    ("text", "ok"), [("", True), ("0", True), ("1e6", True), ("-1", False), ("much", False)]
)
def test_that_only_numbers_that_are_not_negative_are_taken(dialog, text, ok):
    dialog.lines["facility_energy"].setText(text)
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled() is ok
    assert dialog.wrong.isHidden() is ok


def test_that_every_line_is_of_a_quantity_that_may_have_a_budget():
    assert set(LINES) <= set(BUDGETED)
