"""Calls: what a later start wishes of this window, done as soon as no question is open."""

import os
from collections import deque
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.handover.wish import Call, Wish
from carbon_desktop.ui.actions.files import Files
from carbon_desktop.workspace.documents import Documents


class Calls(QObject):
    """Brings the window forward and opens what was asked for, one file after the other."""

    language_wanted = Signal(str)

    def __init__(self, window: QWidget, documents: Documents, files: Files) -> None:
        super().__init__(window)
        self._window, self._documents, self._files = window, documents, files
        self._waiting: deque[Call] = deque()

    def take(self, call: Call) -> None:
        """Come forward at once; do what is wished when nothing stands in its way."""
        self._waiting.append(call)
        while (menu := QApplication.activePopupWidget()) is not None and menu.close():
            pass
        self._come_forward(call.wish.token)
        self._go_on()

    def open(self, name: str) -> None:
        """Open a file that the system itself asks for, as macOS does."""
        self.take(_Asked(Wish(Path(name))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on when a question has been answered; only installed while something waits."""
        if event.type() == QEvent.Type.WindowUnblocked:
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        self._window.removeEventFilter(self)
        while self._waiting:
            if QApplication.activeModalWidget() is not None:
                self._window.installEventFilter(self)
                return
            call = self._waiting.popleft()
            if call.is_waiting():
                call.answer()
                self._do(call.wish)

    def _do(self, wish: Wish) -> None:
        if wish.language:
            self.language_wanted.emit(wish.language)
        if wish.path is not None and not self._is_open(wish.path):
            self._files.open(wish.path)

    def _is_open(self, path: Path) -> bool:
        """Say whether a file is the plan's already: it is only brought to the front then."""
        mine = self._documents.path
        try:
            return mine is not None and mine.samefile(path)
        except OSError:
            return False

    def _come_forward(self, token: str) -> None:
        """Show the window above all others, as far as the desktop lets it; else mark it there."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt uses it up.
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        top = QApplication.activeModalWidget() or window
        top.raise_()
        top.activateWindow()
        QApplication.alert(top)


class _Asked:
    """What the system asks for; it does not wait for an answer."""

    def __init__(self, wish: Wish) -> None:
        self.wish = wish

    def is_waiting(self) -> bool:
        return True

    def answer(self) -> None:
        """Nobody waits."""
