"""The shared data tables as the compiler reads them, and the catalogue's as it writes them."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

Row = dict[str, str]
Range = tuple[float | None, float | None]

OURS = Path(__file__).resolve().parent
OUT = OURS.parents[1] / "resources" / "data"
FIGURE = ("id", "quantity", "value", "low", "high", "unit", "year", "source", "note")
VERSION = "2026.11"
NOT_SHIPPED = ("no", "unclear", "share-alike")  # share-alike data would need files of their own


@cache
def rows(path: Path) -> list[Row]:
    """Read a CSV file as dictionaries."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, header: Iterable[str], lines: Iterable[Iterable[object]]) -> None:
    """Write one table of the catalogue."""
    with (OUT / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([["" if cell is None else cell for cell in line] for line in lines])


def number(text: str) -> float | None:
    """Read a number, or nothing from an empty cell."""
    return float(text) if text else None


def tidy(value: float | None) -> str:
    """Write a number as shortly as it is exact to ten digits."""
    return "" if value is None else f"{value:.10g}"


class Shared:
    """The shared tables, read once, with the sources that may be passed on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        listed = rows(folder / "sources.csv")
        self.sources = [r for r in listed if r["redistribution"] not in NOT_SHIPPED]
        self.years = {r["source_id"]: last_year(r["year"]) for r in self.sources}
        self.years |= {r["id"]: last_year(r["year"]) for r in rows(OURS / "sources.csv")}

    def table(self, name: str) -> list[Row]:
        """Read a table without the rows whose source may not be passed on."""
        kept = rows(self.folder / f"{name}.csv")
        return [r for r in kept if r.get("source", r.get("other_source")) in (None, *self.years)]

    def figure(
        self,
        id: str,
        quantity: str,
        value: str | float,
        unit: str,
        source: str,
        year: str = "",
        spread: Range = (None, None),
        note: str = "",
    ) -> list[str]:
        """Make one row of a table of figures; the source's year stands in for a missing one."""
        best, (low, high) = float(value), spread
        if low is not None and high is not None:
            assert low <= best <= high, (id, quantity, low, best, high)
        when = year or self.years[source]
        return [id, quantity, tidy(best), tidy(low), tidy(high), unit, when, source, note]


def last_year(text: str) -> str:
    """Take 2025 from "2012-2025" and 2026 from "2026 (April)"."""
    found = re.search(r"(\d{4})(?:-(\d{4}))?", text)
    assert found, text
    return found[2] or found[1]


def widened(best: float, others: Iterable[float]) -> Range:
    """Span the best figure and the others that differ from it by over one per cent."""
    far = [v for v in others if abs(v / best - 1) > 0.01]
    return (min(best, *far), max(best, *far)) if far else (None, None)
