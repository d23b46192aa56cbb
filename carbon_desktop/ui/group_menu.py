"""The menu of groups: into which of them a scenario goes, or out of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


class GroupMenu(QMenu):
    """Every group of the plan, none, and a new one."""

    put = Signal(str)
    """The scenario goes into a group; an empty name takes it out of its own."""
    new_wanted = Signal()
    """It goes into a group that is yet to be named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of: tuple[Sequence[str], str] = ((), "")
        self.aboutToShow.connect(self._fill)
        self.retranslate()

    def show_groups(self, groups: Sequence[str], present: str) -> None:
        """Offer the groups of the plan, that of the scenario checked."""
        self._of = (tuple(groups), present)

    def retranslate(self) -> None:
        """Name it in the present language."""
        self.setTitle(self.tr("Gr&oup"))
        self._fill()

    def _fill(self) -> None:
        """List the groups as they are now."""
        groups, present = self._of
        self.clear()
        one_of = QActionGroup(self)
        none = self.addAction(self.tr("&No group"), lambda: self.put.emit(""))
        none.setCheckable(True)
        none.setChecked(not present)
        one_of.addAction(none)
        for group in groups:
            act = self.addAction(group.replace("&", "&&"))
            act.setCheckable(True)
            act.setChecked(group == present)
            act.triggered.connect(lambda _checked=False, group=group: self.put.emit(group))
            one_of.addAction(act)
        self.addSeparator()
        self.addAction(self.tr("New &group…"), self.new_wanted.emit)
