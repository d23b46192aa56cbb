"""Where the running program is found: a private folder of this user, this session, this home."""

import os
import stat
import sys
from binascii import crc32
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from carbon_desktop.profiles.folders import config_folder

_LONGEST = 100
"""Bytes of a socket's address; Linux takes 107, macOS 103."""
_SCREENS = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM", "SESSIONNAME")


class Place(NamedTuple):
    """The lock of the one that has the window, and the address at which it listens."""

    lock: Path
    address: str


def place() -> Place | None:
    """Return the place for this home and this screen, or None where no folder is safe."""
    name = _name()
    folder = next((one for one in _folders() if _is_safe(one, name)), None)
    if folder is None:
        return None
    if sys.platform == "win32":
        return Place(folder / f"{name}.lock", rf"\\.\pipe\carbon-desktop-{name}")
    return Place(folder / f"{name}.lock", str(folder / f"{name}.socket"))


def _name() -> str:
    """Return a word for home and screen: a window elsewhere is none to hand a file to."""
    home = os.path.normcase(os.path.realpath(config_folder()))
    screen = (os.environ.get(one, "") for one in _SCREENS)
    data = "\0".join((home, *screen)).encode("utf-8", "surrogateescape")
    return f"{crc32(data):08x}"  # A user has few of them; a digest would load more at the start.


def _folders() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(os.environ.get("TEMP", "."), "carbon-desktop")
        return
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and _is_mine(runtime):
        yield Path(runtime, "carbon-desktop")
    for parent in (os.environ.get("TMPDIR"), "/tmp"):
        if parent:
            yield Path(parent, f"carbon-desktop-{os.getuid()}")


def _is_mine(folder: str) -> bool:
    """Say whether a folder is this user's: after ``sudo`` it may be somebody else's."""
    try:
        return sys.platform == "win32" or Path(folder).stat().st_uid == os.getuid()
    except OSError:
        return False


def _is_safe(folder: Path, name: str) -> bool:
    """Make a folder if need be; say whether it is a real one that only this user may enter."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        if sys.platform == "win32":
            return True
        found = folder.lstat()
    except OSError:
        return False
    is_private = stat.S_ISDIR(found.st_mode) and not found.st_mode & 0o077
    is_short = len(os.fsencode(folder / f"{name}.socket")) <= _LONGEST
    return is_private and is_short and found.st_uid == os.getuid() and os.access(folder, os.W_OK)
