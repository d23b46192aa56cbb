"""The budgets of the plan: asked for in a dialog, set one by one, made scenarios of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from carbon_desktop.plan import edits
from carbon_desktop.ui.asking import ask
from carbon_desktop.workspace.changes import with_fit
from carbon_desktop.workspace.history import Label
from carbon_desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from carbon_desktop.study.fitting import Answer


def ask_for_budgets(window: QWidget, workspace: Workspace) -> None:
    """Ask for the limits of the plan's quantities."""
    from carbon_desktop.ui.dialogs.budgets import BudgetsDialog

    found = workspace.result
    currency = found.scenario(workspace.selected).currency if found is not None else ""
    dialog = BudgetsDialog(window, workspace.plan.budgets, currency, workspace.language)
    if ask(dialog):
        workspace.set_budgets(dialog.budgets())


def set_budget(workspace: Workspace, quantity: str, limit: float | None) -> None:
    """Set the limit of a quantity in its own unit; None takes it away. Typing is one edit."""
    plan = edits.set_budget(workspace.plan, quantity, limit)
    workspace.edit(Label("undo_set_budget"), plan, ("budget", quantity))


def make_scenario(workspace: Workspace, found: Answer) -> None:
    """Add an alternative with the value that fits, and turn to it: one edit."""
    if found.fit is None or found.plan is not workspace.plan:
        return  # The plan has changed since; what fits now is on its way.
    plan, added = with_fit(workspace.plan, found.fit, workspace.language)
    workspace.edit(Label("undo_add_scenario", {"name": added.name}), plan)
    workspace.select(added.id)
