"""Atomic saves: a file is either what it was or what it shall be, whenever the power fails.

The bytes go to a file of their own beside the target, which then takes the target's name.
"""

import errno
import os
import time
from contextlib import suppress
from itertools import count
from pathlib import Path

from carbon_desktop.profiles.errors import StoreError

PREFIX = ".save-"
_FORGOTTEN_SECONDS = 3600.0
"""A leftover this old is swept even where its process cannot be asked."""

_number = count()


def write(path: Path, data: bytes) -> None:
    """Write a file atomically, through links, with the mode it had; create its folder.

    Raises
    ------
    StoreError
        If that cannot be done; the file is then as it was.
    """
    try:
        target = Path(os.path.realpath(path))
        _replace(target, data)
    except OSError as error:
        raise write_error(error, path) from error
    except ValueError:  # A NUL in the name
        raise StoreError("not_found").in_file(path) from None
    sweep(target.parent)


def sweep(folder: Path) -> None:
    """Remove what saves that were killed have left in a folder."""
    with suppress(OSError), os.scandir(folder) as entries:
        leftovers = [entry for entry in entries if entry.name.startswith(PREFIX)]
        for entry in leftovers:
            with suppress(OSError):  # Another process may sweep at the same time.
                if _is_abandoned(entry):
                    Path(entry.path).unlink()


def write_error(error: OSError, path: os.PathLike[str] | str) -> StoreError:
    """Return the error of a failed write in our codes."""
    codes = {
        errno.ENOSPC: "disk_full",
        errno.EDQUOT: "disk_full",
        errno.EACCES: "read_only",
        errno.EPERM: "read_only",
        errno.EROFS: "read_only",
        errno.ENOENT: "not_found",
        errno.EEXIST: "not_a_folder",
        errno.EISDIR: "not_a_file",
        errno.ENOTDIR: "not_a_folder",
        errno.ENAMETOOLONG: "name_too_long",
    }
    return _error(codes, "cannot_write", error, path)


def read_error(error: OSError, path: os.PathLike[str] | str) -> StoreError:
    """Return the error of a failed read in our codes."""
    codes = {
        errno.ENOENT: "not_found",
        errno.EACCES: "not_allowed",
        errno.EPERM: "not_allowed",
        errno.EISDIR: "not_a_file",
        errno.ENOTDIR: "not_found",
        errno.ENAMETOOLONG: "name_too_long",
    }
    return _error(codes, "cannot_read", error, path)


def _error(
    codes: dict[int, str], otherwise: str, error: OSError, path: os.PathLike[str] | str
) -> StoreError:
    code = codes.get(error.errno or 0)
    if code is not None:
        return StoreError(code).in_file(path)
    return StoreError(otherwise, reason=error.strerror or str(error)).in_file(path)


def _replace(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    _refuse_protected(target)
    temporary = _written_beside(target, data)
    try:
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _refuse_protected(target: Path) -> None:
    """Refuse what a rename would overrule: a protected file, a folder, links in a circle."""
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _written_beside(target: Path, data: bytes) -> Path:
    """Return a new file in the target's folder that holds the data, on the disk for sure."""
    before = target.stat() if target.exists() else None
    temporary, descriptor = _created(target.parent, 0o666 if before is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if before is not None:
                _keep_owner_and_mode(temporary, before)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _keep_owner_and_mode(path: Path, before: os.stat_result) -> None:
    """Give a file the owner, group and mode of the one that it replaces."""
    if os.name == "posix" and (before.st_uid, before.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(PermissionError):  # Only root may give files away.
            os.chown(path, before.st_uid, before.st_gid)
    path.chmod(before.st_mode & 0o7777)


def _created(folder: Path, mode: int) -> tuple[Path, int]:
    """Create a file named after this process, so that its leftovers can be told."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    while True:
        path = folder / f"{PREFIX}{os.getpid()}-{next(_number)}"
        with suppress(FileExistsError):
            return path, os.open(path, flags, mode)


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk; where folders cannot be synced the system does so itself."""
    if os.name == "posix":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _is_abandoned(entry: os.DirEntry[str]) -> bool:
    if time.time() - entry.stat(follow_symlinks=False).st_mtime > _FORGOTTEN_SECONDS:
        return True
    process = entry.name.removeprefix(PREFIX).partition("-")[0]
    return os.name == "posix" and process.isdecimal() and not _is_alive(int(process))


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
