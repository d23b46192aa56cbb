"""The saved profiles, as a list works on them; the open plan follows what happens to its file."""

from pathlib import Path

from carbon_desktop.profiles.files import load_plan
from carbon_desktop.profiles.store import Entry
from carbon_desktop.words import say
from carbon_desktop.workspace.documents import Documents


class Profiles:
    """The profiles of the user. Every method raises a `ProfileError` if a file refuses."""

    def __init__(self, documents: Documents, language: str) -> None:
        self._documents = documents
        self._store = documents.store
        self._language = language

    @property
    def folder(self) -> Path:
        """The folder in which they are."""
        return self._store.folder

    def entries(self) -> tuple[Entry, ...]:
        """Return the profiles, newest first, broken ones among them."""
        return self._store.entries()

    def deleted(self) -> tuple[Entry, ...]:
        """Return the deleted ones, the last deleted first."""
        return self._store.deleted()

    def rename(self, path: Path, name: str) -> Path:
        """Give a profile and its file another name; return where it is now."""
        moved = self._store.rename(path, name)
        self._documents.forget(path)
        if path == self._documents.path:
            self._documents.follow(moved, name)
        return moved

    def duplicate(self, path: Path) -> Path:
        """Write a copy of a profile beside it; return where it is."""
        name = say("name_copy", self._language, name=load_plan(path).name)
        return self._store.duplicate(path, name)

    def delete(self, path: Path) -> Path:
        """Put a profile aside; return where it can be restored from."""
        aside = self._store.delete(path)
        self._documents.forget(path)
        if path == self._documents.path:
            self._documents.leave_file()
        return aside

    def restore(self, path: Path) -> Path:
        """Put a deleted profile back; return where it is."""
        return self._store.restore(path)

    def bring_in(self, path: Path) -> Path:
        """Copy a plan file from anywhere among the profiles; return where it is."""
        return self._store.import_(path)

    def bring_out(self, path: Path, target: Path) -> None:
        """Write a copy of a profile anywhere."""
        self._store.export(load_plan(path), target)
