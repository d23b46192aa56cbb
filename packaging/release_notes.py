"""Cut the notes of a release out of CHANGELOG.md: what is unreleased becomes the version's.

python3 packaging/dev.py release-notes [DATE]    by default today's, as 2026-11-28

The version is the one that the program says. Its notes are printed; where they are cut already,
nothing is changed, so that a release is published with the words that were committed.
"""

from __future__ import annotations

import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
CHANGELOG = TOP / "CHANGELOG.md"
UNRELEASED = "## Unreleased"
_NEXT = re.compile(r"^## ", re.MULTILINE)


def version() -> str:
    """Return the version of the program, from the one place where it is written."""
    text = (TOP / "carbon_desktop" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)[1]


def section(text: str, heading: re.Pattern[str] | str) -> tuple[int, int] | None:
    """Return where what stands beneath a heading begins and ends, None where it is not there."""
    found = re.search(heading, text, re.MULTILINE)
    if found is None:
        return None
    after = _NEXT.search(text, found.end())
    return found.end(), after.start() if after else len(text)


def notes(text: str, released: str) -> str | None:
    """Return the notes of a version, None where none are cut."""
    place = section(text, rf"^## {re.escape(released)}(?: .*)?\n")
    return None if place is None else text[slice(*place)].strip() + "\n"


def cut(text: str, released: str, day: str) -> str:
    """Return the changelog with what was unreleased beneath a version and its day.

    Raises
    ------
    ValueError
        If nothing is unreleased, or the version has notes already.
    """
    place = section(text, rf"^{UNRELEASED}\n")
    if place is None or not text[slice(*place)].strip():
        raise ValueError(f"nothing stands beneath {UNRELEASED}")
    if notes(text, released) is not None:
        raise ValueError(f"{released} has notes already")
    start, _ = place
    return f"{text[:start]}\n## {released} - {day}\n{text[start:]}"


def main(words: list[str]) -> None:
    text, released = CHANGELOG.read_text(encoding="utf-8"), version()
    if notes(text, released) is None:
        try:
            day = date.fromisoformat(words[0]) if words else datetime.now(UTC).date()
            text = cut(text, released, day.isoformat())
        except ValueError as error:
            sys.exit(f"CHANGELOG.md stays as it is: {error}")
        CHANGELOG.write_text(text, encoding="utf-8")
        print(f"CHANGELOG.md now has {released}; commit it and tag v{released}", file=sys.stderr)
    sys.stdout.reconfigure(encoding="utf-8")
    print(notes(text, released), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
