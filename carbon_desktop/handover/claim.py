"""A claim: which of the programs that start has the window. It ends with its process."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from carbon_desktop.handover.place import Place


class Claim:
    """The window is this program's; nobody else can have it until this is released."""

    def __init__(self, place: Place, descriptor: int) -> None:
        self.address = place.address
        self._path = place.lock
        self._descriptor = descriptor

    def release(self) -> None:
        """Let the next start have the window. The file goes first, while no other can hold it."""
        with suppress(OSError):  # Windows removes no open file; an empty one stays behind there.
            self._path.unlink()
        os.close(self._descriptor)


def claimed(place: Place) -> Claim | None:
    """Claim the window, or return None where another program has it.

    Raises
    ------
    OSError
        If that cannot be known here.
    """
    while True:
        descriptor = os.open(place.lock, os.O_RDWR | os.O_CREAT, 0o600)  # Never inherited.
        try:
            if not _is_locked(descriptor):
                os.close(descriptor)
                return None
            if _is_still_there(descriptor, place.lock):
                return Claim(place, descriptor)
        except OSError:
            os.close(descriptor)
            raise
        os.close(descriptor)  # The one before removed it just now.


def _is_locked(descriptor: int) -> bool:
    """Lock a file without waiting, and say whether that could be done."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_still_there(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
