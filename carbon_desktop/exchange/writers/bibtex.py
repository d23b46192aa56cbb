"""BibTeX: an entry for every source that went into an estimate, and for this program."""

import re

from carbon_desktop.catalogue.records import Source
from carbon_desktop.exchange.statement import Statement, Versions
from carbon_desktop.exchange.writers.citations import PROGRAM, key
from carbon_desktop.exchange.writers.latex import escaped

_YEAR = re.compile(r"\d{4}")
_UNSAFE = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def as_bibtex(statement: Statement) -> str:
    """Return the entries, this program first, then by key."""
    listed = {**statement.equations, **statement.sources}
    entries = [_source(listed[id]) for id in sorted(listed)]
    return "\n".join([_program(statement.versions), *entries])


def _program(versions: Versions) -> str:
    program, catalogue, method = versions
    return _entry(
        PROGRAM,
        author="{Carbon Desktop contributors}",
        title="{Carbon Desktop}",
        year=catalogue[:4],
        howpublished="Computer program",
        note=f"Version {program}, catalogue {catalogue}, method {method}, MIT licence",
    )


def _source(source: Source) -> str:
    years = _YEAR.findall(source.year.partition("(")[0])
    year = years[-1] if years else ""
    note = "; ".join(part for part in (source.licence, source.year) if part and part != year)
    return _entry(
        source.id,
        author=f"{{{escaped(source.publisher)}}}" if source.publisher else "",
        title=f"{{{escaped(source.title)}}}",
        year=year,
        howpublished=f"\\url{{{_address(source.link)}}}" if source.link else "",
        note=escaped(note),
    )


def _entry(id: str, **fields: str) -> str:
    lines = [f"  {name} = {{{text}}}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{key(id)},", *lines, "}", ""])


def _address(link: str) -> str:
    return "".join(_UNSAFE.get(sign, sign) for sign in link)
