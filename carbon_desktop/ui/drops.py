"""Drops: files that are dragged onto the window, wherever they fall."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGraphicsView, QLineEdit, QMainWindow


class DropWindow(QMainWindow):
    """A window that takes what names files or pages; what is no file is told so by others."""

    dropped = Signal(list)
    """Something was dropped; carries its URLs."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def changeEvent(self, event: QEvent) -> None:
        """Clear the way for a drop as the user leaves the window, from which no file is dragged.

        A line would take the file for text to type, and a plot would not let it pass.
        """
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            for part in (*self.findChildren(QLineEdit), *self.findChildren(QGraphicsView)):
                part.setAcceptDrops(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept what can be copied: after a move the other program would delete the file."""
        copy = Qt.DropAction.CopyAction
        if event.mimeData().hasUrls() and event.possibleActions() & copy:
            event.setDropAction(copy)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of what was dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData().urls())
