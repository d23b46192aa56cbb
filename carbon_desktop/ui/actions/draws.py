"""The draws of the plan: asked for in a dialog, and set as one edit."""

from PySide6.QtWidgets import QWidget

from carbon_desktop.ui.asking import ask
from carbon_desktop.workspace.workspace import Workspace


def ask_for_draws(window: QWidget, workspace: Workspace) -> None:
    """Ask how many draws stand behind the plan's ranges, and for their seed."""
    from carbon_desktop.ui.dialogs.draws import DrawsDialog

    plan = workspace.plan
    dialog = DrawsDialog(window, plan.draws, plan.seed)
    if ask(dialog):
        draws, seed = dialog.draws(), dialog.seed()
        if draws is not None and seed is not None:
            workspace.history.seal()
            workspace.set_draws(draws, seed)
            workspace.history.seal()
