"""BibTeX: an entry for every source that went into an estimate, and for this program."""

import re

from carbon_desktop.catalogue.records import Source
from carbon_desktop.exchange.statement import Statement, Versions
from carbon_desktop.exchange.writers.citations import PROGRAM, key
from carbon_desktop.exchange.writers.latex import escaped

_CITED = re.compile(r"\\cite\{([^}]*)\}")
_PAPER = re.compile(
    r"(?P<people>.+?)(?: \(.*\))?, (?:arXiv (?P<arxiv>\d+\.\d+)|(?P<venue>\w+ \d{4}))"
)
"""A publisher that is the authors of a paper."""

_YEAR = re.compile(r"\d{4}")
_UNSAFE = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def as_bibtex(statement: Statement, latex: str = "") -> str:
    """Return the entries, this program first, then by key: those that a text in LaTeX cites.

    Without a text they are those of all that went into the estimate.
    """
    listed = {**statement.equations, **statement.sources}
    wanted = {one for group in _CITED.findall(latex) for one in group.split(",")}
    entries = [_source(listed[id]) for id in sorted(listed) if not latex or key(id) in wanted]
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
    paper = _PAPER.fullmatch(source.publisher)
    number = paper and paper["arxiv"]
    return _entry(
        source.id,
        author=_authors(paper["people"]) if paper else _corporate(source.publisher),
        title=f"{{{escaped(source.title)}}}",
        year=year,
        eprint=number or "",
        archiveprefix="arXiv" if number else "",
        howpublished=f"\\url{{{_address(source.link)}}}" if source.link else "",
        note=escaped("; ".join(part for part in (paper and paper["venue"], note) if part)),
    )


def _authors(people: str) -> str:
    """Return authors as BibTeX parts them: "J. Morrison et al." is one and others."""
    named = people.replace(" et al.", ", et al.").replace("; ", ", ").split(", ")
    return " and ".join("others" if one == "et al." else _author(one) for one in named)


def _author(name: str) -> str:
    return escaped(name) if "." in name else _corporate(name)


def _corporate(name: str) -> str:
    """Return the name of a body, which has no family name; nothing stays nothing."""
    return f"{{{escaped(name)}}}" if name else ""


def _entry(id: str, **fields: str) -> str:
    lines = [f"  {name} = {{{text}}}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{key(id)},", *lines, "}", ""])


def _address(link: str) -> str:
    return "".join(_UNSAFE.get(sign, sign) for sign in link)
