"""The shelf: accelerators and sites of the user's own, kept beside the catalogue's."""

from dataclasses import replace
from typing import TypeVar

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.catalogue.search import fold
from carbon_desktop.plan.edits import new_id
from carbon_desktop.profiles.folders import config_folder
from carbon_desktop.profiles.own_entries import PREFIX, OwnEntries, load_own, own_file, save_own

Entry = TypeVar("Entry", Accelerator, Region)


class Shelf:
    """The user's own entries. Every method raises a `ProfileError` if the file refuses."""

    def __init__(self, shipped: Catalogue) -> None:
        self._shipped = shipped
        self._own = OwnEntries()

    def load(self) -> Catalogue:
        """Read the user's entries and return the catalogue with them."""
        self._own = load_own(own_file(config_folder()))
        return self._catalogue()

    def add(self, entry: Accelerator | Region) -> tuple[Catalogue, str]:
        """Keep an entry; return the catalogue with it, and the id that it was given."""
        entry = _with_id(entry, self._ids())
        accelerators, regions = self._own
        if isinstance(entry, Accelerator):
            accelerators = (*accelerators, entry)
        else:
            regions = (*regions, entry)
        return self._keep(OwnEntries(accelerators, regions)), entry.id

    def entry(self, id: str) -> Accelerator | Region | None:
        """Return an entry of the user's own, None where the id is of none."""
        return next((one for entries in self._own for one in entries if one.id == id), None)

    def replace(self, id: str, entry: Accelerator | Region) -> Catalogue:
        """Keep an entry in the place of another, under its id; return the catalogue with it."""
        return self._keep(
            OwnEntries(
                _with(self._own.accelerators, id, entry), _with(self._own.regions, id, entry)
            )
        )

    def remove(self, id: str) -> Catalogue:
        """Give an entry up; return the catalogue without it."""
        accelerators, regions = self._own
        return self._keep(
            OwnEntries(
                tuple(one for one in accelerators if one.id != id),
                tuple(one for one in regions if one.id != id),
            )
        )

    def _keep(self, own: OwnEntries) -> Catalogue:
        save_own(*own, own_file(config_folder()))
        self._own = own
        return self._catalogue()

    def _catalogue(self) -> Catalogue:
        return self._shipped.with_own(*self._own) if any(self._own) else self._shipped

    def _ids(self) -> set[str]:
        return {entry.id for entries in self._own for entry in entries}


def _with_id(entry: Accelerator | Region, taken: set[str]) -> Accelerator | Region:
    """Give an entry an id made of its name; a site of one's own is its own grid zone."""
    name = entry.name if isinstance(entry, Accelerator) else entry.name_en
    id = new_id(PREFIX + fold(name).replace(" ", "-"), taken)
    if isinstance(entry, Accelerator):
        return replace(entry, id=id)
    return replace(entry, id=id, zone=id)


def _with(entries: tuple[Entry, ...], id: str, entry: Accelerator | Region) -> tuple[Entry, ...]:
    """Return the entries with another in the place of the one of an id, if it is among them."""
    return tuple(_renamed(one, entry) if one.id == id else one for one in entries)


def _renamed(before: Entry, entry: Accelerator | Region) -> Entry:
    """Return an entry under the id of the one before; both are of one kind."""
    assert type(entry) is type(before)
    if isinstance(entry, Region):
        return replace(entry, id=before.id, zone=before.id)
    return replace(entry, id=before.id)
