"""Budgets in the window: set from the menu, drawn at once, undone as one."""

from PySide6.QtCore import QTimer

from carbon_desktop.ui.dialogs.budgets import BudgetsDialog


def test_that_a_budget_is_set_from_the_menu_drawn_and_undone(window, qtbot):
    def enter() -> None:
        (dialog,) = window.findChildren(BudgetsDialog)
        dialog.lines["total_emissions"].setText("100")
        dialog.lines["wall_clock_hours"].setText("2")
        dialog.accept()

    work = window.workspace
    QTimer.singleShot(30, enter)
    with qtbot.waitSignal(work.result_changed):
        window.menus.plan.budgets.trigger()
    assert work.plan.budgets == {"total_emissions": 100.0, "wall_clock_hours": 48.0}
    emissions = window.views.page("compare").bars.emissions
    factor = emissions.shown.bars[0].length / work.result.scenarios[0].results["total_emissions"]
    assert abs(emissions.shown.limit / (100.0 * factor) - 1.0) < 1e-9
    with qtbot.waitSignal(work.result_changed):
        work.history.undo()
    assert work.plan.budgets == {}
    assert emissions.shown.limit is None


def test_that_a_dialog_that_is_left_changes_nothing(window):
    def leave() -> None:
        (dialog,) = window.findChildren(BudgetsDialog)
        dialog.lines["total_emissions"].setText("100")
        dialog.reject()

    QTimer.singleShot(30, leave)
    window.menus.plan.budgets.trigger()
    assert window.workspace.plan.budgets == {}
    assert window.workspace.history.count() == 0
