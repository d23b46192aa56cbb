"""The shelf: accelerators and sites of the user's own, kept beside the catalogue's."""

from dataclasses import replace

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.catalogue.search import fold
from carbon_desktop.plan.edits import new_id
from carbon_desktop.profiles.folders import config_folder
from carbon_desktop.profiles.own_entries import PREFIX, OwnEntries, load_own, own_file, save_own


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
        save_own(accelerators, regions, own_file(config_folder()))
        self._own = OwnEntries(accelerators, regions)
        return self._catalogue(), entry.id

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
