"""Drops: files that are dragged onto the window are opened, wherever they fall."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow

_KINDS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class Drops(QObject):
    """Listens to the window for what is dragged over it; hands what is dropped to `take`."""

    def __init__(self, window: QMainWindow, take: Callable[[list[QUrl]], None]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what names files or pages: what is no file is told so when it is dropped."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._clear_the_way()
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        copy = Qt.DropAction.CopyAction
        if not event.mimeData().hasUrls() or not event.possibleActions() & copy:
            return False
        event.setDropAction(copy)  # A move would have the other program delete the file.
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._take(event.mimeData().urls())
        return True

    def _end(self) -> None:
        """Listen no more: the window outlives Python, and its last events would find nobody."""
        self._window.removeEventFilter(self)

    def _clear_the_way(self) -> None:
        """Let no line take a file for text to type; whoever drags one leaves the window first."""
        for line in self._window.findChildren(QLineEdit):
            line.setAcceptDrops(False)
