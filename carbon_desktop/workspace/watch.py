"""The watch over the open file: whether it is on the disk as it was when last read or written."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from carbon_desktop.profiles.errors import StoreError
from carbon_desktop.profiles.files import digest, read

OnDisk = Literal["same", "changed", "gone"]

_SETTLED = 300
"""Milliseconds that a file may be away while another program replaces it."""


class Watch(QObject):
    """Watches one file and its folder, and looks again when the user comes back to the window."""

    changed = Signal(str)
    """The file has come to be as it was, another, or gone; carries its `OnDisk`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.digest = ""
        self.found: OnDisk = "same"
        self._path: Path | None = None
        self._seen: tuple[int, int, int] | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self.look)

    def begin(self, path: Path | None, digest: str) -> None:
        """Watch a file whose content is known by its digest; None watches none."""
        self._path, self.digest, self.found, self._seen = path, digest, "same", None
        self._settled.stop()
        self._listen()

    def accept(self) -> None:
        """Take the file as it is now for known; raises a `StoreError` if it cannot be read."""
        if self._path is not None:
            self.begin(self._path, _digest(self._path))

    def look(self, closely: bool = False) -> OnDisk:
        """Look at the file now; unless closely, read it only where its time or size is another."""
        if self._path is None:
            return "same"
        self._listen()
        seen = _state(self._path)
        if closely or seen is None or seen != self._seen:
            self._seen = seen
            self._find(self._path)
        return self.found

    def _find(self, path: Path) -> None:
        try:
            found: OnDisk = "same" if _digest(path) == self.digest else "changed"
        except StoreError as error:
            if error.code != "not_found":
                return  # It is there and will not be read: nothing is known of its content.
            found = "gone"
        if found != self.found:
            self.found = found
            self.changed.emit(found)

    def _listen(self) -> None:
        """Have the system tell of the file, which it forgets when the file is replaced."""
        if self._watcher is None:
            if self._path is None:
                return
            self._watcher = self._made()
        wanted = [] if self._path is None else [str(self._path), str(self._path.parent)]
        listened = [*self._watcher.files(), *self._watcher.directories()]
        gone = [one for one in listened if one not in wanted]
        if gone:
            self._watcher.removePaths(gone)
        for one in wanted:
            if one not in listened and Path(one).exists():
                self._watcher.addPath(one)

    def _made(self) -> QFileSystemWatcher:
        watcher = QFileSystemWatcher(self)
        for told in (watcher.fileChanged, watcher.directoryChanged):
            told.connect(lambda _path: self._settled.start())
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._return)
        return watcher

    def _return(self, state: Qt.ApplicationState) -> None:
        """Look again when the user comes back: a sleep or a network drive tells nothing."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._settled.start()


def _state(path: Path) -> tuple[int, int, int] | None:
    """Return what tells cheaply that a file may be another; no order of times is made of it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino)


def _digest(path: Path) -> str:
    return digest(read(path))
