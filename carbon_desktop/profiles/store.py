"""The saved profiles: a folder of plan files, and a second one from which deleted ones return."""

import errno
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import PlanFileError, ProfileError, StoreError
from carbon_desktop.profiles.file_names import free_name
from carbon_desktop.profiles.files import SUFFIX, load_plan, read, save_plan
from carbon_desktop.profiles.glance import Glance, glance

DELETED = ".deleted"
_STAMP = "%Y%m%d%H%M%S%f"


class Entry(NamedTuple):
    """A profile as it is listed: `modified` is in seconds since 1970, `error` why it is broken.

    `totals` is what its baseline came to when it was saved, by quantity.
    """

    name: str
    path: Path
    modified: float
    error: ProfileError | None = None
    totals: Mapping[str, float] = {}


class Store:
    """The profiles in a folder. Every method raises a `ProfileError` if the system refuses."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[tuple[str, int, int], tuple[Glance, ProfileError | None]] = {}
        atomic.sweep(folder)

    def entries(self) -> tuple[Entry, ...]:
        """Return the profiles, newest first; broken ones among them, with the reason."""
        return self._listed(self.folder)

    def deleted(self) -> tuple[Entry, ...]:
        """Return the deleted profiles that can be restored, the last deleted first."""
        found = self._listed(self.folder / DELETED)
        return tuple(sorted(found, key=lambda one: one.path.name, reverse=True))

    def load(self, path: Path) -> Plan:
        """Return the plan of a profile."""
        return load_plan(path)

    def save(self, plan: Plan, path: Path | None = None) -> Path:
        """Write a plan over a profile, or as a new one under its name; return where it is."""
        target = path or self.free(plan.name)
        save_plan(plan, target)
        return target

    def free(self, name: str) -> Path:
        """Return where a new profile of a name would be."""
        return self.folder / free_name(name, SUFFIX, set(_names(self.folder)))

    def rename(self, path: Path, name: str) -> Path:
        """Give a profile and its file another name; return where it is now."""
        save_plan(replace(load_plan(path), name=name), path)
        others = set(_names(self.folder)) - {path.name}
        return _moved(path, self.folder / free_name(name, SUFFIX, others))

    def duplicate(self, path: Path, name: str) -> Path:
        """Write a copy of a profile under another name; return where it is."""
        return self.save(replace(load_plan(path), name=name))

    def delete(self, path: Path) -> Path:
        """Put a profile aside, whatever it holds; return where it can be restored from."""
        return _moved(path, self._aside(path))

    def restore(self, path: Path) -> Path:
        """Put a deleted profile back under its name, or one like it; return where it is."""
        return _moved(path, self.free(Path(path.name.partition(" ")[2]).stem))

    def import_(self, path: Path) -> Path:
        """Copy a plan file, byte for byte, among the profiles; return where it is."""
        from carbon_desktop.profiles.format import loads

        data = read(path)
        try:
            target = self.free(loads(data).name)
        except PlanFileError as error:
            raise error.in_file(path) from None
        atomic.write(target, data)
        return target

    def export(self, plan: Plan, path: Path) -> None:
        """Write a plan to a file outside the profiles."""
        save_plan(plan, path)

    def _aside(self, path: Path) -> Path:
        """Return where a profile can lie deleted: after all others, whatever the clock says."""
        folder = self.folder / DELETED
        stamps = (one.partition(" ")[0] for one in _names(folder))
        last = max((int(one) for one in stamps if one.isdecimal()), default=0)
        stamp = max(int(datetime.now(UTC).strftime(_STAMP)), last + 1)
        return folder / f"{stamp} {path.name}"

    def _listed(self, folder: Path) -> tuple[Entry, ...]:
        found = (self._entry(folder / name) for name in _names(folder) if name.endswith(SUFFIX))
        listed = [entry for entry in found if entry is not None]
        return tuple(sorted(listed, key=lambda one: (-one.modified, one.path.name)))

    def _entry(self, path: Path) -> Entry | None:
        """Return a listed profile, read again only if it has changed; None if it has just gone."""
        try:
            state = path.stat()
        except FileNotFoundError:
            if not path.is_symlink():
                return None
            state = path.lstat()
        key = (str(path), state.st_mtime_ns, state.st_size)
        if key not in self._known:
            self._known[key] = _seen(path)
        (name, totals), error = self._known[key]
        return Entry(name, path, state.st_mtime, error, totals)


def _seen(path: Path) -> tuple[Glance, ProfileError | None]:
    try:
        return glance(path), None
    except ProfileError as error:
        return Glance(path.stem, {}), error


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of a folder's files; a folder that is not there yet has none."""
    try:
        with os.scandir(folder) as found:
            yield from (one.name for one in found if not one.name.startswith("."))
    except FileNotFoundError:
        return
    except NotADirectoryError:
        raise StoreError("not_a_folder").in_file(folder) from None
    except OSError as error:
        raise atomic.read_error(error, folder) from error


def _moved(path: Path, target: Path) -> Path:
    """Give a file another path, in another file system too; return it."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            path.rename(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            atomic.write(target, path.read_bytes())
            path.unlink()
    except OSError as error:
        raise atomic.write_error(error, path) from error
    return target
