"""Citations: the keys of sources in BibTeX, and the signs that hold them inside plain text."""

from collections.abc import Iterable

OPEN, CLOSE = "\ue000", "\ue001"
"""Signs about the keys of a citation; text from outside never holds them."""

PROGRAM = "carbon_desktop"
"""The id under which this program itself is cited."""


def key(source: str) -> str:
    """Return the BibTeX key of a source: its id without the sign that LaTeX reads otherwise."""
    return source.replace("_", "-")


def cited(sources: Iterable[str]) -> str:
    """Return a citation of sources by id, for a format to translate."""
    return f"{OPEN}{','.join(key(source) for source in sources)}{CLOSE}"
