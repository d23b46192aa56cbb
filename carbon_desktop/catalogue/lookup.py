"""Find one entry by what a user calls it, and say how sure that is."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from carbon_desktop.catalogue.brands import BRANDS
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.catalogue.search import Index, fold, squash

if TYPE_CHECKING:
    from carbon_desktop.catalogue.models import Model  # read only where a model is asked for

SOCKETED = ("SXM", "OAM")
SUGGESTED = 5


Entry = TypeVar("Entry", Accelerator, Region, "Model")


class Found(NamedTuple, Generic[Entry]):
    """An entry, whether the query named it exactly, and which ids it could also have meant."""

    entry: Entry
    exact: bool
    alternatives: tuple[str, ...]


class NotFound(LookupError):
    """Nothing in the catalogue answers to the query."""

    def __init__(self, query: str, suggestions: tuple[str, ...]) -> None:
        super().__init__(query)
        self.query = query
        self.suggestions = suggestions


def find_accelerator(
    query: str, entries: Mapping[str, Accelerator], index: Callable[[], Index]
) -> Found[Accelerator]:
    """Find a part by id, by name or alias, or by words that begin words of its name.

    Raises NotFound with the nearest ids.
    """
    if query in entries:
        return Found(entries[query], True, ())
    wanted = squash(query)
    named = [e for e in entries.values() if wanted in map(squash, (e.name, *e.aliases))]
    if wanted and named:
        return _first(named, exact=len(named) == 1)
    words = fold(query).split()
    matches = [(e, sets) for e in entries.values() if (sets := _best_words(words, e)) is not None]
    if not matches:
        raise NotFound(query, tuple(index().near(query, SUGGESTED)))
    matches.sort(key=lambda match: _preference(words, *match))
    return _first([entry for entry, _ in matches], exact=False)


def _best_words(words: list[str], entry: Accelerator) -> frozenset[str] | None:
    """Return the words of the name or alias that answers the query best, or None."""
    texts = [f"{entry.vendor} {entry.name}", *(f"{entry.vendor} {a}" for a in entry.aliases)]
    sets = [own for text in texts if _answers(words, own := frozenset(fold(text).split()))]
    return min(sets, key=lambda own: _leftover(words, own), default=None)


def _answers(words: list[str], own: frozenset[str]) -> bool:
    missing = [word for word in words if not any(name.startswith(word) for name in own)]
    return len(missing) < len(words) and BRANDS.issuperset(missing)


def _leftover(words: list[str], own: frozenset[str]) -> int:
    return sum(not any(name.startswith(word) for word in words) for name in own)


def _preference(words: list[str], entry: Accelerator, own: frozenset[str]) -> tuple[float, ...]:
    """Order by whole words, popularity, words left over, socket, memory."""
    begun = sum(word not in own for word in words if word not in BRANDS)
    return (
        begun,
        -entry.instances,
        _leftover(words, own),
        not entry.form_factor.startswith(SOCKETED),
        -(entry.memory_gb or 0),
    )


def find_model(
    query: str, entries: "Mapping[str, Model]", index: Callable[[], Index]
) -> "Found[Model]":
    """Find a model by id, by name or alias, or by words that begin words of one of them.

    Raises NotFound with the nearest ids.
    """
    if query in entries:
        return Found(entries[query], True, ())
    wanted = squash(query)
    named = [e for e in entries.values() if wanted in map(squash, model_names(e))]
    if wanted and named:
        return _first(named, exact=len(named) == 1)
    words = fold(query).split()
    backwards = reversed(tuple(entries.values()))
    matches = [(e, own) for e in backwards if (own := _model_words(words, e)) is not None]
    if not matches:
        raise NotFound(query, tuple(index().near(query, SUGGESTED)))
    matches.sort(key=lambda match: _model_preference(words, *match))
    return _first([entry for entry, _ in matches], exact=False)


def model_names(entry: "Model") -> tuple[str, ...]:
    """Return what a model is called: its name, alone and after its maker's, and its aliases."""
    return (entry.name, f"{entry.organisation} {entry.name}", *entry.aliases)


def _model_words(words: list[str], entry: "Model") -> frozenset[str] | None:
    """Return the words of the name or alias that answers the query best, or None."""
    sets = (frozenset(fold(text).split()) for text in model_names(entry))
    answering = [own for own in sets if words and all(_begins(word, own) for word in words)]
    return min(answering, key=lambda own: _leftover(words, own), default=None)


def _begins(word: str, own: frozenset[str]) -> bool:
    return any(name.startswith(word) for name in own)


def _model_preference(words: list[str], entry: "Model", own: frozenset[str]) -> tuple[float, ...]:
    """Order by whole words, the newest, the largest; of equals, the last by name."""
    size = entry.parameters.value if entry.parameters is not None else 0.0
    begun = sum(word not in own for word in words)
    return (begun, -(entry.release_year or 0), -size)


def find_region(
    query: str, entries: Mapping[str, Region], index: Callable[[], Index]
) -> Found[Region]:
    """Find a place by id whatever the case, else by name or alias, else by cloud region code.

    The name of a part of a country may have the country's with it.

    Raises NotFound with the nearest ids.
    """
    for id in (query, query.upper(), query.lower()):
        if id in entries:
            return Found(entries[id], True, ())
    wanted = fold(query)
    for names in (_ids, _names, _codes, partial(names_with_country, entries=entries)):
        matches = [e for e in entries.values() if wanted and wanted in map(fold, names(e))]
        if matches:
            return _first(matches, exact=len(matches) == 1)
    raise NotFound(query, tuple(index().near(query, SUGGESTED)))


def _ids(entry: Region) -> Iterable[str]:
    return (entry.id,)


def _names(entry: Region) -> Iterable[str]:
    return (entry.name_en, entry.name_zh, *entry.aliases)


def names_with_country(entry: Region, entries: Mapping[str, Region]) -> Iterable[str]:
    """Return the names of a part of a country with the country's: "Virginia, United States"."""
    country = entries.get(entry.country or "")
    if country is None or country is entry or entry.kind == "cloud":
        return ()
    return (f"{entry.name_en} {country.name_en}", f"{country.name_zh}{entry.name_zh}")


def _codes(entry: Region) -> Iterable[str]:
    return (entry.code,) if entry.code else ()


def _first(matches: list[Entry], exact: bool) -> Found[Entry]:
    return Found(matches[0], exact, tuple(entry.id for entry in matches[1:]))
