"""Presence: which plan files are open in a window, told from one program to the others."""

import os
from pathlib import Path

from carbon_desktop.profiles.files import digest
from carbon_desktop.profiles.folders import config_folder
from carbon_desktop.workspace.lock import Holder, Lock


class Presence:
    """The mark that a file is open here. It lies in the config folder, never beside the file."""

    def __init__(self) -> None:
        self._lock: Lock | None = None

    def enter(self, path: Path) -> Holder:
        """Mark a file as open here, and the one before no more; say whose the mark is."""
        lock = _lock(path)
        if self._lock is None or self._lock.path != lock.path:
            self.leave()
            self._lock = lock
        return self._lock.take()

    def leave(self) -> None:
        """Mark no file as open here."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def is_elsewhere(self, path: Path) -> bool:
        """Say whether another window has a file open; what cannot be known counts as no."""
        lock = _lock(path)
        if self._lock is not None and self._lock.path == lock.path:
            return self._lock.take() == "others"
        holder = lock.take()
        lock.release()
        return holder == "others"


def _lock(path: Path) -> Lock:
    """Return the lock of a file, by its true path: links and letter cases lead to the same."""
    true = os.path.normcase(os.path.realpath(path))
    return Lock(config_folder() / "open" / f"{digest(os.fsencode(true))}.lock")
