"""The line of a picker: a click that leads into it selects all, so that typing replaces it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent

from carbon_desktop.ui.line import Line


class SearchLine(Line):
    """A line to search by: nobody mends the name that stands in it, one types another."""

    def __init__(self) -> None:
        super().__init__()
        self._was_entered = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether it is the mouse that leads here."""
        super().focusInEvent(event)
        self._was_entered = event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select all after the first click, unless a part was selected by it."""
        super().mouseReleaseEvent(event)
        if self._was_entered and not self.hasSelectedText():
            self.select_whole()
        self._was_entered = False
