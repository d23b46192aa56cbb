"""A button of several, one of which is chosen: by mouse, by keyboard or by a screen reader."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget


class Choosable(QAbstractButton):
    """Checked is the one that is chosen.

    A screen reader toggles and never clicks, so it is the toggling that counts.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_shown = False
        self.setCheckable(True)
        self.toggled.connect(self._take_choice)

    def show_chosen(self, is_chosen: bool) -> None:
        """Show whether it is the chosen one; nobody has chosen anything by that."""
        self._is_shown = True
        self.setChecked(is_chosen)
        self._is_shown = False

    def _take_choice(self, is_checked: bool) -> None:
        if is_checked and not self._is_shown:
            self.chosen.emit()
