"""The terminal: plain text that fits its encoding, columns that line up, pipes that may break."""

import os
import sys
from collections.abc import Sequence
from typing import TextIO
from unicodedata import east_asian_width

_ASCII = str.maketrans({
    "\u202f": " ", "₂": "2", "³": "3", "×": "x", "−": "-", "–": "-", "—": "-", "·": "*",
    "“": '"', "”": '"', "⁰": "0", "¹": "1", "²": "2", "⁻": "-",
})  # fmt: skip
_KEPT = frozenset("\n\u202f\u00a0\u200d\u3000")
_GAP = "   "


def write(text: str) -> None:
    """Write a text to standard output; a reader that has gone away is no error."""
    try:
        sys.stdout.write(_fitting(_plain(text), sys.stdout) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would be flushed at exit, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(sentence: str) -> None:
    """Write one line to standard error."""
    line = " ".join(_plain(sentence).split("\n"))
    sys.stderr.write(_fitting(f"carbon-desktop: {line}", sys.stderr) + "\n")


def table(rows: Sequence[Sequence[str]], indent: str = "") -> list[str]:
    """Return rows as lines whose columns line up, wide signs counted as two."""
    columns = range(max((len(row) for row in rows), default=0))
    widths = [max(_width(row[i]) for row in rows if i < len(row)) for i in columns]
    return [_line(row, widths, indent) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int], indent: str) -> str:
    cells = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=False)]
    return (indent + _GAP.join(cells)).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _plain(text: str) -> str:
    """Return a text without what could steer a terminal."""
    return "".join(sign if sign.isprintable() or sign in _KEPT else "\ufffd" for sign in text)


def _fitting(text: str, stream: TextIO) -> str:
    """Return the text in signs that the stream's encoding has."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_ASCII).encode(encoding, "replace").decode(encoding)
    return text
