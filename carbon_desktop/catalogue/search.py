"""Search as the user types: any part of a name, code or alias, in either language."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

_BREAKS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Fold case, accents, punctuation and spaces, so that "Québec" is "quebec"."""
    if not unicodedata.is_normalized("NFKD", text):
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    return _BREAKS.sub(" ", text.casefold()).strip()


def squash(text: str) -> str:
    """Fold a text and close its gaps, so that "TPU v3" is "tpuv3"."""
    return fold(text).replace(" ", "")


class _Line(NamedTuple):
    id: str
    names: tuple[str, ...]
    haystack: str


class Index:
    """An index over entries, given in the order in which equals are to be listed."""

    def __init__(self, entries: Iterable[tuple[str, Iterable[str]]]) -> None:
        self._lines = [_line(id, texts) for id, texts in entries]

    def search(self, text: str, limit: int | None = None) -> list[str]:
        """Return the ids in which every word of the text stands, the nearest first."""
        wanted = fold(text)
        words = wanted.split()
        hits = [line for line in self._lines if all(word in line.haystack for word in words)]
        if words:
            hits.sort(key=lambda line: _distance(line, wanted, words))
        return [line.id for line in hits[:limit]]

    def near(self, text: str, limit: int) -> list[str]:
        """Return the ids that a mistyped text may have meant, none where nothing is close."""
        if fold(text) and (hits := self.search(text, limit)):
            return hits
        from difflib import get_close_matches  # only a miss needs it

        known = {word for line in self._lines for name in line.names for word in name.split()}
        meant = [word for own in fold(text).split() for word in get_close_matches(own, known, 1)]
        return self.search(" ".join(meant), limit) if meant else []


def _line(id: str, texts: Iterable[str]) -> _Line:
    names = tuple(dict.fromkeys(fold(text) for text in (id, *texts) if text))
    closed = (name.replace(" ", "") for name in names if " " in name)
    return _Line(id, names, "\n " + "\n ".join((*names, *closed)))


def _distance(line: _Line, wanted: str, words: list[str]) -> int:
    """Rank a whole name before the beginning of one, before word beginnings, before any part."""
    if wanted in line.names:
        return 0
    if f"\n {wanted}" in line.haystack:
        return 1
    return 2 if all(f" {word}" in line.haystack for word in words) else 3
