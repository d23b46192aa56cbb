"""HTML of the manual: the few tags it is made of, everything else escaped."""

from collections.abc import Iterable, Sequence
from html import escape

from carbon_desktop.catalogue.records import Source
from carbon_desktop.words.formula import FUNCTIONS, TOKEN, split_symbol
from carbon_desktop.words.licences import licence_text
from carbon_desktop.words.manual import manual_text

_SIGNS = {"*": " × ", "/": " / ", "+": " + ", "-": " − ", ",": ", "}


def heading(text: str, level: int = 2, anchor: str = "") -> str:
    """Return a heading, with a place to lead to where it has one."""
    place = f'<a name="{escape(anchor)}"></a>' if anchor else ""
    return f"<h{level}>{place}{escape(text)}</h{level}>"


def paragraph(html: str, kind: str = "") -> str:
    """Return a paragraph of what is HTML already."""
    return f'<p class="{kind}">{html}</p>' if kind else f"<p>{html}</p>"


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table: titles are text, cells are HTML already."""
    head = "".join(f'<th align="left">{escape(title)}</th>' for title in titles)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table cellspacing="0" cellpadding="5" width="100%"><tr>{head}</tr>{body}</table>'


def link(target: str, html: str) -> str:
    """Return a link to an anchor of the page or to an address."""
    return f'<a href="{escape(target)}">{html}</a>'


def symbol(name: str) -> str:
    """Return a symbol with its subscript: E with a small fac for "E_fac"."""
    letter, below = split_symbol(name)
    return f"<i>{escape(letter)}</i>" + (f"<sub>{escape(below)}</sub>" if below else "")


def formula(text: str, targets: dict[str, str]) -> str:
    """Return a formula, each symbol leading to where it is explained."""
    return "".join(_piece(token, targets) for token in TOKEN.findall(text))


def source(one: Source, language: str) -> str:
    """Return a source as a line: title, publisher, year, licence, and the way to it."""
    line = manual_text(
        "source_line",
        language,
        title=one.title,
        publisher=one.publisher,
        year=one.year,
        licence=licence_text(one.licence, language),
    )
    if not one.link:
        return escape(line)
    return f"{escape(line)} {link(one.link, escape(one.link))}"


def _piece(token: str, targets: dict[str, str]) -> str:
    if token in _SIGNS:
        return _SIGNS[token]
    if not token[0].isalpha() or token in FUNCTIONS:
        return escape(token)
    shown = symbol(token)
    return link(f"#{targets[token]}", shown) if token in targets else shown
