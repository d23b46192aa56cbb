"""A lock: which of the running programs has something, whatever the clock says or who crashed."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QLockFile

Holder = Literal["us", "others", "nobody knows"]


class Lock:
    """A file that says who has something. Its age never counts; that its program is gone does."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = QLockFile(str(path))
        self._file.setStaleLockTime(0)

    def take(self) -> Holder:
        """Take the lock if it is free, and say who has it; nobody knows where none can be made."""
        if self._file.isLocked():
            if self.path.exists():
                return "us"
            self.release()  # Its folder has gone, and may be back.
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        if self._file.tryLock(0) or (self._is_refused() and self._is_left() and self._retaken()):
            return "us"
        return "others" if self._is_refused() else "nobody knows"

    def release(self) -> None:
        """Let others have it."""
        self._file.unlock()

    def _is_refused(self) -> bool:
        return self._file.error() is QLockFile.LockError.LockFailedError

    def _is_left(self) -> bool:
        """Say whether whoever took it has died, even where another has its process number now.

        The kernel forgets the lock on the file itself when its program ends. Elsewhere than on
        POSIX, Qt itself can tell: the file cannot be removed while it is open.
        """
        if os.name != "posix":
            return False
        import fcntl

        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.fstat(descriptor).st_ino == self.path.stat().st_ino:
                self.path.unlink()
        except OSError:
            return False
        finally:
            os.close(descriptor)
        return True

    def _retaken(self) -> bool:
        return self._file.tryLock(0)
