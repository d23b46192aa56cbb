"""Listings: what a picker offers, and how its entries are searched, named and described."""

from typing import TYPE_CHECKING, Protocol

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.lookup import (
    NotFound,
    find_accelerator,
    find_model,
    find_region,
    model_names,
)
from carbon_desktop.catalogue.records import Accelerator
from carbon_desktop.catalogue.search import Index, fold, squash
from carbon_desktop.words import brief, choice_name, entry_name, model_name, plain, say, unit_text

if TYPE_CHECKING:
    from carbon_desktop.catalogue.models import Model

_NEAREST = 40
"""Hits among which an entry is looked up: what is named exactly stands first of all."""


class Listing(Protocol):
    """Entries of one kind. `language` is that of the names and facts."""

    language: str

    def search(self, text: str) -> list[str]:
        """Return the ids of the entries that a text may mean, the nearest first."""

    def resolve(self, text: str) -> str | None:
        """Return the id of the entry that a text names in whole, or None."""

    def name(self, id: str) -> str:
        """Return an entry's name; an id that is not known is its own name."""

    def facts(self, id: str) -> str:
        """Return what matters of an entry, in short."""


class Accelerators:
    """The accelerators: a text names one by its id, name, alias, or whole words of them."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self._catalogue = catalogue
        self.language = language

    def search(self, text: str) -> list[str]:
        """Return the ids of the accelerators that a text may mean, the nearest first."""
        return self._catalogue.accelerator_index.search(text)

    def resolve(self, text: str) -> str | None:
        """Return the id that the catalogue's look-up finds for whole words, or None."""
        words = set(fold(text).split())
        hits = self.search(text)[:_NEAREST] if words else []
        found = {id: self._catalogue.accelerators[id] for id in hits}
        whole = {id: one for id, one in found.items() if words <= _words_of(one)}
        try:
            return find_accelerator(text, whole, _Nothing).entry.id
        except NotFound:
            return None

    def name(self, id: str) -> str:
        """Return the accelerator's name, the same in both languages."""
        entry = self._catalogue.accelerators.get(id)
        return entry_name(entry, self.language) if entry is not None else id

    def facts(self, id: str) -> str:
        """Return watts, memory and year."""
        entry = self._catalogue.accelerators[id]
        parts = []
        if entry.tdp is not None:
            parts.append(f"{plain(entry.tdp.value)} W")
        if entry.memory_gb is not None:
            parts.append(f"{plain(entry.memory_gb)} GB")
        if entry.release_year is not None:
            parts.append(str(entry.release_year))
        return " · ".join(parts)


class Regions:
    """Countries, zones and cloud regions: a text names one by id, name, alias or code."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self._catalogue = catalogue
        self.language = language
        self.boundary = "lifecycle"

    def search(self, text: str) -> list[str]:
        """Return the ids of the regions that a text may mean, the nearest first."""
        return self._catalogue.region_index.search(text)

    def resolve(self, text: str) -> str | None:
        """Return the id that the catalogue's look-up finds, or None."""
        found = {id: self._catalogue.regions[id] for id in self.search(text)[:_NEAREST]}
        try:
            return find_region(text, found, _Nothing).entry.id
        except NotFound:
            return None

    def name(self, id: str) -> str:
        """Return the region's name."""
        entry = self._catalogue.regions.get(id)
        return entry_name(entry, self.language) if entry is not None else id

    def facts(self, id: str) -> str:
        """Return the grid's carbon intensity, what it covers, and its year."""
        found = self._catalogue.regions[id].factor(self.boundary)
        if found is None:
            return ""
        label, figure = found
        unit = unit_text("gCO2e/kWh", self.language)
        parts = [f"{plain(figure.value, 3)} {unit}", choice_name(label, self.language)]
        if figure.year is not None:
            parts.append(str(figure.year))
        return " · ".join(parts)


class Models:
    """The published models: a text names one by its id, name, alias, or whole words of them."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self._catalogue = catalogue
        self.language = language

    def search(self, text: str) -> list[str]:
        """Return the ids of the models that a text may mean, the nearest first."""
        return self._catalogue.model_index.search(text)

    def resolve(self, text: str) -> str | None:
        """Return the id that the catalogue's look-up finds for whole words, or None."""
        words = set(fold(text).split())
        hits = self.search(text)[:_NEAREST] if words else []
        found = {id: self._catalogue.models[id] for id in hits}
        whole = {
            id: one
            for id, one in found.items()
            if words <= _words_in(one.id, *model_names(one)) or squash(text) in _closed(one)
        }
        try:
            return find_model(text, whole, _Nothing).entry.id
        except NotFound:
            return None

    def name(self, id: str) -> str:
        """Return the model's name, the same in both languages."""
        return model_name(id, self._catalogue)

    def facts(self, id: str) -> str:
        """Return parameters, those active among them, tokens and year."""
        entry, language = self._catalogue.models[id], self.language
        parts = []
        if entry.parameters is not None:
            size = brief(entry.parameters.value, 3)
            active = entry.active_parameters
            if active is not None:
                told = brief(active.value, 3)
                size = say("model_active", language, total=size, active=told)
            parts.append(size)
        if entry.tokens is not None:
            tokens = brief(entry.tokens.value, 3)
            parts.append(say("model_tokens", language, tokens=tokens))
        if entry.release_year is not None:
            parts.append(str(entry.release_year))
        return " · ".join(parts)


class _Nothing(Index):
    """An index with nothing in it, for a look-up that does not ask what else was meant."""

    def __init__(self) -> None:
        super().__init__(())


def _words_of(entry: Accelerator) -> set[str]:
    return _words_in(entry.id, entry.vendor, entry.name, *entry.aliases)


def _words_in(*texts: str) -> set[str]:
    return {word for text in texts for word in fold(text).split()}


def _closed(entry: "Model") -> set[str]:
    """Return the names of a model without their gaps: nobody is sure of those in "Llama 3.1"."""
    return {squash(one) for one in model_names(entry)}
