"""The manual: one window of help, made when first wanted, with the keys of the menus in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from carbon_desktop.ui.mnemonic import without_mnemonic
from carbon_desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from carbon_desktop.exchange.writers.shortcuts_page import Shortcuts
    from carbon_desktop.ui.dialogs.help import Help


class Manual(QObject):
    """Opens the help beside the window; a second wish brings the same window to the front."""

    def __init__(self, window: QMainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self.help: Help | None = None

    def show(self) -> None:
        """Show the help at the page where it was left."""
        from carbon_desktop.ui.dialogs.help import Help

        if self.help is None:
            work = self._workspace
            self.help = Help(self._window, work.catalogue, lambda: work.language, self.shortcuts)
        self.help.show()
        self.help.raise_()
        self.help.activateWindow()

    def shortcuts(self) -> list[Shortcuts]:
        """Return the actions of each menu that have keys, as the menus have them now."""
        from carbon_desktop.exchange.writers.shortcuts_page import Shortcuts

        menus = [one.menu() for one in self._window.menuBar().actions()]
        return [
            Shortcuts(_name(menu.title()), tuple(_keys(menu)))
            for menu in menus
            if isinstance(menu, QMenu)
        ]


def _keys(menu: QMenu) -> list[tuple[str, str]]:
    found = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += _keys(below)
        elif not action.shortcut().isEmpty():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            found.append((_name(action.text()), keys))
    return found


def _name(text: str) -> str:
    return without_mnemonic(text).replace("…", "")
