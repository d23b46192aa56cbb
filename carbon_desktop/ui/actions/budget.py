"""The budgets of the plan: asked for in a dialog, and set as one edit."""

from PySide6.QtWidgets import QWidget

from carbon_desktop.ui.asking import ask
from carbon_desktop.workspace.workspace import Workspace


def ask_for_budgets(window: QWidget, workspace: Workspace) -> None:
    """Ask for the limits of the plan's quantities."""
    from carbon_desktop.ui.dialogs.budgets import BudgetsDialog

    found = workspace.result
    currency = found.scenario(workspace.selected).currency if found is not None else ""
    dialog = BudgetsDialog(window, workspace.plan.budgets, currency, workspace.language)
    if ask(dialog):
        workspace.set_budgets(dialog.budgets())
