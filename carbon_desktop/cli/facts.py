"""``catalogue``: the tables of facts, searched as in the window."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Cpu, Instance, Region, Source
from carbon_desktop.catalogue.search import Index
from carbon_desktop.cli.arguments import WrongUse, choice, help_of, told_apart
from carbon_desktop.cli.options import FORMATS
from carbon_desktop.cli.own import catalogue_of_the_user
from carbon_desktop.cli.terminal import table
from carbon_desktop.words import amount, entry_name, plain, say

if TYPE_CHECKING:
    from carbon_desktop.catalogue.models import Model

Row = tuple[str, ...]


class _Table(NamedTuple):
    """One table: its entries by id, its search, its columns and how an entry fills them."""

    entries: Callable[[Catalogue], Mapping[str, Any]]
    searched: Callable[[Catalogue], Index]
    columns: Row
    row: Callable[[Any, str], Row]


def command(arguments: list[str], language: str) -> str:
    """Return what is printed.

    Raises
    ------
    WrongUse
        If the words are wrong.
    ProfileError
        If the user's own entries cannot be read.
    """
    takes = {"--search": say("wanted_text", language), "--format": ", ".join(FORMATS)}
    given = told_apart("catalogue", arguments, takes, language)
    if not given.words:
        raise WrongUse("table_needed", wanted=", ".join(TABLES))
    if len(given.words) > 1:
        raise WrongUse("word_too_many", word=given.words[1], help=help_of("catalogue"))
    name = given.words[0]
    if name not in TABLES:
        raise WrongUse("unknown_table", value=name, wanted=", ".join(TABLES))
    form = choice("--format", given.options.get("--format", "text"), FORMATS)
    catalogue = catalogue_of_the_user()
    entries = _matching(TABLES[name], catalogue, given.options.get("--search", ""))
    if form == "json":
        return _as_json(name, entries, catalogue)
    return _as_text(TABLES[name], entries, language)


def _matching(which: _Table, catalogue: Catalogue, text: str) -> list[Any]:
    entries = which.entries(catalogue)
    if not text.strip():
        return list(entries.values())
    return [entries[id] for id in which.searched(catalogue).search(text)]


def _as_text(which: _Table, entries: list[Any], language: str) -> str:
    heading = tuple(say(f"column_{column}", language) for column in which.columns)
    rows = [heading, *(which.row(one, language) for one in entries)]
    return "\n".join([*table(rows), "", say("count_found", language, count=len(entries))])


def _as_json(name: str, entries: Iterable[Any], catalogue: Catalogue) -> str:
    from carbon_desktop.cli.as_json import written

    return written(
        {"catalogue_version": catalogue.version, name: [_written(one) for one in entries]}
    )


def _written(value: Any) -> Any:
    """Return a record of the catalogue as plain data; what is not known is null."""
    if isinstance(value, Figure | Source | Cpu | Instance):
        return {key: _written(part) for key, part in value._asdict().items()}
    if is_dataclass(value):
        return {field.name: _written(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _written(part) for key, part in value.items()}
    return list(value) if isinstance(value, tuple) else value


def _accelerator(entry: Accelerator, language: str) -> Row:
    year = entry.release_year
    return (
        entry.id,
        entry.name,
        _figure(entry.tdp, language),
        f"{plain(entry.memory_gb)} GB" if entry.memory_gb is not None else "",
        str(year) if year is not None else "",
    )


def _region(entry: Region, language: str) -> Row:
    figures = [entry.factors.get(name) for name in ("lifecycle", "direct")]
    year = next((str(one.year) for one in figures if one is not None), "")
    shown = [_figure(one, language) for one in figures]
    return (entry.id, entry_name(entry, language), *shown, year)


def _cpu(entry: Cpu, language: str) -> Row:
    cores = str(entry.cores) if entry.cores is not None else ""
    return (entry.id, entry.name, _figure(entry.tdp, language), cores)


def _instance(entry: Instance, language: str) -> Row:
    threads = str(entry.vcpu) if entry.vcpu is not None else ""
    memory = f"{plain(entry.memory_gb)} GB" if entry.memory_gb is not None else ""
    held = plain(entry.accelerator_count)
    return (entry.id, entry.provider, entry.accelerator, held, threads, memory, str(entry.year))


def _model(entry: "Model", language: str) -> Row:
    figures = (entry.parameters, entry.active_parameters, entry.tokens)
    shown = [_count(figure, language) for figure in figures]
    year = entry.release_year
    return (
        entry.id,
        entry.name,
        entry.organisation,
        *shown,
        str(year) if year is not None else "",
    )


def _source(entry: Source, language: str) -> Row:
    return (entry.id, entry.year, entry.licence, entry.publisher, entry.title)


def _figure(figure: Figure | None, language: str) -> str:
    return amount(figure.value, figure.unit, language).text if figure is not None else ""


def _count(figure: Figure | None, language: str) -> str:
    return amount(figure.value, "count", language).text if figure is not None else ""


def _cpu_index(catalogue: Catalogue) -> Index:
    return Index(
        (one.id, (one.name, f"{one.vendor} {one.name}")) for one in catalogue.cpus.values()
    )


def _source_index(catalogue: Catalogue) -> Index:
    return Index((one.id, (one.title, one.publisher)) for one in catalogue.sources.values())


TABLES: dict[str, _Table] = {
    "accelerators": _Table(
        lambda catalogue: catalogue.accelerators,
        lambda catalogue: catalogue.accelerator_index,
        ("id", "name", "power", "memory", "year"),
        _accelerator,
    ),
    "regions": _Table(
        lambda catalogue: catalogue.regions,
        lambda catalogue: catalogue.region_index,
        ("id", "name", "lifecycle", "direct", "year"),
        _region,
    ),
    "cpus": _Table(
        lambda catalogue: catalogue.cpus, _cpu_index, ("id", "name", "power", "cores"), _cpu
    ),
    "instances": _Table(
        lambda catalogue: catalogue.instances,
        lambda catalogue: catalogue.instance_index,
        ("id", "provider", "accelerator", "count", "threads", "node_memory", "year"),
        _instance,
    ),
    "models": _Table(
        lambda catalogue: catalogue.models,
        lambda catalogue: catalogue.model_index,
        ("id", "name", "organisation", "parameters", "active", "tokens", "year"),
        _model,
    ),
    "sources": _Table(
        lambda catalogue: catalogue.sources,
        _source_index,
        ("id", "year", "licence", "publisher", "title"),
        _source,
    ),
}
"""Tables by the name that they have on the command line."""
