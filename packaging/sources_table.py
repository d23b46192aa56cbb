"""Write the README's table of data sources from the catalogue's own: run after the data change."""

from __future__ import annotations

import csv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SOURCES = ROOT / "resources" / "data" / "sources.csv"
BEGIN, END = "<!-- sources -->\n", "<!-- end of sources -->\n"


def table(sources: Path) -> str:
    """Return the sources as a table in Markdown."""
    with sources.open(encoding="utf-8", newline="") as file:
        rows = [
            [row[name].replace("|", "/") for name in ("title", "publisher", "year", "licence")]
            for row in csv.DictReader(file)
        ]
    head = [["What", "Publisher", "Year", "Licence"], ["---"] * 4]
    return "".join(f"| {' | '.join(row)} |\n" for row in head + rows)


def with_table(readme: str, sources: Path) -> str:
    """Return a README with its table of sources made anew."""
    before, _, rest = readme.partition(BEGIN)
    after = rest.partition(END)[2]
    return f"{before}{BEGIN}\n{table(sources)}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8"), SOURCES), encoding="utf-8")
