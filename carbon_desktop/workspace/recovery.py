"""Recovery: unsaved work is kept every few seconds, and found again after a crash."""

import os
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from carbon_desktop.profiles import unsaved
from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.profiles.folders import config_folder
from carbon_desktop.profiles.unsaved import Unsaved
from carbon_desktop.workspace import garbage
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.lock import Lock
from carbon_desktop.workspace.workspace import Workspace

IDLE = 2000
"""Milliseconds after the last edit."""
LATEST = 5000
"""Milliseconds that an edit waits at most."""

BROKEN = ".broken"


class Left(NamedTuple):
    """What a session that has died has left, locked for us; `error` says why it is broken."""

    path: Path
    lock: Lock
    work: Unsaved | None
    error: ProfileError | None = None


class Recovery(QObject):
    """Keeps the unsaved work of this session, in a thread: no disk is waited for while typing."""

    refused = Signal(object)
    """Unsaved work cannot be kept, as it could before; carries the `ProfileError`."""
    resumed = Signal()
    """It can be kept again."""
    kept = Signal()
    _tried = Signal(object, object)

    def __init__(self, workspace: Workspace, documents: Documents) -> None:
        super().__init__()
        self._documents = documents
        self._path = folder() / f"{os.urandom(8).hex()}.json"
        self._lock = _lock(self._path)
        self._written: Unsaved | None = None
        self._is_writing = self._is_refused = self._holds_garbage = False
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        for timer in (self._idle, self._latest):
            timer.timeout.connect(self.keep)
        workspace.plan_changed.connect(self._wait)
        documents.file_changed.connect(self._follow_file)
        self._tried.connect(self._note)

    def keep(self) -> None:
        """Keep what is unsaved now, in the background; drop what was kept if all is saved."""
        if self._is_writing:
            self._idle.start()
            return
        self._idle.stop()
        self._latest.stop()
        if not self._documents.is_changed:
            self.drop()
            return
        work = self._documents.unsaved()
        if work != self._written or not self._path.exists():
            self._is_writing = self._holds_garbage = True
            garbage.hold()
            self._pool.start(partial(self._write, work))

    def drop(self) -> None:
        """Keep nothing: all is saved, or the user has given it up."""
        self._idle.stop()
        self._latest.stop()
        self._rest()
        _remove(self._path)
        self._lock.release()
        self._written = None

    def end(self, is_given_up: bool) -> None:
        """End the session: with work that nobody has decided about, leave it to the next one."""
        if is_given_up or not self._documents.is_changed:
            self.drop()
            return
        self.keep()
        self._rest()
        self._lock.release()

    def left(self) -> tuple[Left, ...]:
        """Return what dead sessions have left. A broken file is put aside and told of once."""
        found = (_left(path) for path in unsaved.listed(folder()) if path != self._path)
        return tuple(one for one in found if one is not None)

    def restore(self, left: Left) -> None:
        """Put what was left on the table, and keep it as our own before it is let go."""
        assert left.work is not None  # Broken ones are not offered.
        self._documents.restore(left.work)
        self.keep()
        self._rest()
        if self._path.exists():
            self.discard(left)

    def discard(self, left: Left) -> None:
        """Remove what was left."""
        _remove(left.path)
        left.lock.release()

    def _follow_file(self) -> None:
        """Drop at once what has just been saved; wait with what has not."""
        if self._documents.is_changed:
            self._wait()
        else:
            self.drop()

    def _wait(self) -> None:
        """Keep the work when the typing pauses, or after a while of it."""
        self._idle.start()
        if not self._latest.isActive():
            self._latest.start()

    def _rest(self) -> None:
        """Wait until nothing is being written; only then may garbage be looked for again."""
        self._pool.waitForDone()
        if self._holds_garbage:
            self._holds_garbage = False
            garbage.release()

    def _write(self, work: Unsaved) -> None:
        """Write the work to the disk; runs in the thread."""
        error: ProfileError | None = None
        try:
            self._lock.take()
            unsaved.keep(work, self._path)
        except ProfileError as caught:
            error = caught
        self._tried.emit(work, error)

    def _note(self, work: Unsaved, error: ProfileError | None) -> None:
        """Tell of the first refusal of a row, and of the end of the row; try on meanwhile."""
        self._rest()
        self._is_writing = False
        if error is None:
            self._written = work
            self.kept.emit()
            if self._is_refused:
                self._is_refused = False
                self.resumed.emit()
            return
        self._latest.start()
        if not self._is_refused:
            self._is_refused = True
            self.refused.emit(error)


def folder() -> Path:
    """Return the folder of unsaved work."""
    return config_folder() / "recovery"


def _left(path: Path) -> Left | None:
    """Return what a file holds if its session has died, else None."""
    lock = _lock(path)
    if lock.take() != "us":
        return None
    try:
        return Left(path, lock, unsaved.kept(path))
    except ProfileError as error:
        aside = path.with_suffix(BROKEN)
        try:
            path.replace(aside)
        except OSError:
            aside = path
        lock.release()
        return Left(aside, lock, None, error.in_file(aside))


def _lock(path: Path) -> Lock:
    return Lock(path.with_suffix(".lock"))


def _remove(path: Path) -> None:
    """Remove a file, or leave it where the system refuses: it is offered again, and harmless."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
