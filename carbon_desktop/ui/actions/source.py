"""The source of a value that was entered: asked for, and set beside the value."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from carbon_desktop.plan.following import all_phases
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.asking import ask
from carbon_desktop.workspace.workspace import Workspace


def ask_for_source(window: QWidget, workspace: Workspace, key: str, value: str) -> None:
    """Ask where a field's value is from; `value` tells it in words."""
    from carbon_desktop.ui.dialogs.value_source import ValueSourceDialog

    setting = _setting(workspace, key)
    if setting is None:
        return
    dialog = ValueSourceDialog(window, value, setting.source, setting.year)
    if ask(dialog):
        said = replace(setting, source=dialog.source_text(), year=dialog.year())
        workspace.history.seal()
        workspace.set_fields({key: said})
        workspace.history.seal()


def _setting(workspace: Workspace, key: str) -> Setting | None:
    plan = workspace.plan
    phases = all_phases(plan, plan.scenario(workspace.selected))
    return next((one.settings.get(key) for one in phases if one.id == workspace.phase), None)
