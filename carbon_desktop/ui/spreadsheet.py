"""Rows as a spreadsheet takes them: tab-separated to paste, comma-separated to open."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from carbon_desktop.words import exact

Value = str | float | None
_STARTS_A_FORMULA = frozenset("=+-@＝＋－＠")


def as_tsv(rows: Iterable[Sequence[Value]]) -> str:
    """Return rows as tab-separated text: numbers in full precision, gaps where none is known."""
    return "".join("\t".join(_text(value) for value in row) + "\n" for row in rows)


def as_csv(rows: Iterable[Sequence[Value]]) -> bytes:
    """Return rows as the bytes of a CSV file by RFC 4180.

    UTF-8 with a byte order mark: without it a spreadsheet reads Chinese as if it were Latin.
    """
    file = StringIO(newline="")
    written = csv.writer(file, lineterminator="\r\n")
    written.writerows([_text(value) for value in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def defused(text: str) -> str:
    """Return a text on one line that no spreadsheet takes for a formula."""
    one_line = " ".join(text.split())
    return f"'{one_line}" if one_line[:1] in _STARTS_A_FORMULA else one_line


def _text(value: Value) -> str:
    if value is None:
        return ""
    return defused(value) if isinstance(value, str) else exact(value)
