"""The plan's menu: what can be done with the phases of the selected scenario."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class PlanMenu(QMenu):
    """Actions on the phase that the form shows; their keys act in the list of phases alone."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.add, self.duplicate, self.rename = (self.addAction("") for _ in range(3))
        self.switch = self.addAction("")
        self.addSeparator()
        self.up, self.down = self.addAction(""), self.addAction("")
        self.addSeparator()
        self.remove = self.addAction("")
        self.addSeparator()
        self.notes, self.budgets, self.draws = (self.addAction("") for _ in range(3))
        self._is_off = False
        keys = {
            self.rename: "F2",
            self.switch: "Space",
            self.up: "Alt+Up",
            self.down: "Alt+Down",
            self.remove: "Del",
        }
        for action, key in keys.items():
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.retranslate()

    def show_phase(self, is_off: bool, movable: bool, place: int, count: int) -> None:
        """Offer what can be done with a phase at a place among so many."""
        if is_off != self._is_off:
            self._is_off = is_off
            self.retranslate()
        for action, possible in (
            (self.switch, count > 1),
            (self.up, movable and place > 0),
            (self.down, movable and place < count - 1),
            (self.remove, movable and count > 1),
        ):
            if action.isEnabled() != possible:
                action.setEnabled(possible)

    def retranslate(self) -> None:
        """Name everything in the present language."""
        self.setTitle(self.tr("&Plan"))
        self.add.setText(self.tr("&Add phase"))
        self.duplicate.setText(self.tr("&Duplicate phase"))
        self.rename.setText(self.tr("&Rename phase"))
        off, on = self.tr("Switch phase &off"), self.tr("Switch phase &on")
        self.switch.setText(on if self._is_off else off)
        self.up.setText(self.tr("Move phase &up"))
        self.down.setText(self.tr("Move phase do&wn"))
        self.remove.setText(self.tr("Re&move phase"))
        self.notes.setText(self.tr("&Notes…"))
        self.budgets.setText(self.tr("&Budgets…"))
        self.draws.setText(self.tr("Draws and &seed…"))
