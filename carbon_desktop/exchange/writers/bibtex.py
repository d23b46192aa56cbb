"""BibTeX: an entry for every source that went into an estimate, and for this program."""

import re

from carbon_desktop.catalogue.records import Source
from carbon_desktop.exchange.statement import Statement, Versions
from carbon_desktop.exchange.writers.citations import PROGRAM, key
from carbon_desktop.exchange.writers.latex import escaped

_CITED = re.compile(r"\\cite\{([^}]*)\}")
_INSIDE = re.compile(r"(?P<venue>.+?) \((?P<people>.+ et al\.)\)")
"""A publisher that names its people in brackets."""

_PERSON = re.compile(r"(?:[^\W\d_]\.[ -]?)+.+")
"""A person goes by initials: "J.-W. Chung", perhaps with others and with who they are at."""

_OTHERS = " et al."

_ARXIV = re.compile(r"arXiv (?P<number>\d+\.\d+)")
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
    people, number, venue = _parted(source.publisher)
    return _entry(
        source.id,
        author=_authors(people) if people else _corporate(source.publisher),
        title=f"{{{escaped(source.title)}}}",
        year=year,
        eprint=number,
        archiveprefix="arXiv" if number else "",
        howpublished=f"\\url{{{_address(source.link)}}}" if source.link else "",
        note=escaped("; ".join(part for part in (venue, note) if part)),
    )


def _parted(publisher: str) -> tuple[list[str], str, str]:
    """Return the people of a paper, its arXiv number and where else it is; a body has none.

    A body named before them, as in "Meta; H. Touvron et al.", is one of the authors.
    """
    inside = _INSIDE.fullmatch(publisher)
    if inside is not None and not _PERSON.fullmatch(inside["venue"]):
        publisher = f"{inside['people']}, {inside['venue']}"
    body, _, named = publisher.rpartition("; ")
    words = named.split(", ")
    count = next((n for n, one in enumerate(words) if not _PERSON.fullmatch(one)), len(words))
    if not count and (words[0].endswith(_OTHERS) or any(map(_ARXIV.fullmatch, words))):
        count = 1  # A team, or a person without initials.
    if not count:
        return [], "", ""
    rest = words[count:]
    numbers = [found["number"] for one in rest if (found := _ARXIV.fullmatch(one))]
    venue = ", ".join(one for one in rest if not _ARXIV.fullmatch(one))
    return [*([body] if body else []), *words[:count]], "".join(numbers[:1]), venue


def _authors(people: list[str]) -> str:
    """Return authors as BibTeX parts them: "J. Morrison et al." is one and others."""
    return " and ".join(_author(one) for one in people)


def _author(name: str) -> str:
    """Return one author; who they are at is not part of the name."""
    bare = name.partition(" (")[0]
    others = " and others" if bare.endswith(_OTHERS) else ""
    bare = bare.removesuffix(_OTHERS)
    return (escaped(bare) if others or _PERSON.fullmatch(bare) else _corporate(name)) + others


def _corporate(name: str) -> str:
    """Return the name of a body, which has no family name; nothing stays nothing."""
    return f"{{{escaped(name)}}}" if name else ""


def _entry(id: str, **fields: str) -> str:
    lines = [f"  {name} = {{{text}}}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{key(id)},", *lines, "}", ""])


def _address(link: str) -> str:
    return "".join(_UNSAFE.get(sign, sign) for sign in link)
