"""A fact: one number that went in, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.assumption import Assumption


class Fact(NamedTuple):
    """A number as a paper tells it.

    `source` is an id of the catalogue's sources, or empty; `words` are the user's own for where
    the number comes from; `label` is what the number really is, as the study has it.
    """

    name: str
    value: float
    unit: str
    status: str
    source: str = ""
    words: str = ""
    year: int | None = None
    label: str = ""


def fact(one: Assumption, catalogue: Catalogue) -> Fact:
    """Return an assumption that is a number as a fact."""
    is_listed = one.source in catalogue.sources
    return Fact(
        one.name,
        float(one.value),
        one.unit,
        one.status,
        one.source if is_listed else "",
        "" if is_listed else clean(one.source),
        one.year,
        one.label,
    )


def clean(text: str) -> str:
    """Return a user's text on one line, without signs that cannot be seen."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())


def unless_all(names: Iterable[str], everyone: tuple[str, ...]) -> tuple[str, ...]:
    """Return names of phases, or none where they are all phases there are."""
    found = tuple(names)
    return () if found == everyone else found
