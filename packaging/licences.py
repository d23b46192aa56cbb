"""LICENSES.txt: the licences of everything in a bundle, and what they give its users."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inventory import Component

INTRODUCTION = """\
Carbon Desktop {version}

Carbon Desktop is under the MIT licence. This folder also holds the work of others, each under
its own licence: a list of them, then the licences word for word. sbom.cdx.json, beside this file,
tells which file is whose. The data in _internal/carbon_desktop/resources/data keep the licences of
their sources, which the tables there name row by row.

Qt, Qt for Python (PySide6, Shiboken) and some libraries of the system are used under the GNU
Lesser General Public License. They are unchanged, linked dynamically, and lie as single files in
_internal, Qt in _internal/PySide6/Qt: you may replace any of them by a build of your own with the
same interface, and may study and debug the program for that purpose. Their sources are those of
the versions listed: Qt and Qt for Python at https://download.qt.io/official_releases/, libraries
of the system in the source packages of its distribution, under the name and version given.
"""

RULE = "=" * 88
COMMON = re.compile(r"/usr/share/common-licenses/([A-Za-z][\w.-]*\w)")
"""How copyright files of Debian name a licence that they do not repeat."""


def write(target: Path, parts: Sequence[Component], version: str) -> None:
    """Write the licences of all components; the same text is written once."""
    texts: dict[str, tuple[str, list[str]]] = {}
    for one in parts:
        for path in (*one.texts, *_repeated_nowhere(one.texts)):
            words = path.read_text(encoding="utf-8", errors="replace").strip()
            key = hashlib.sha256(words.encode()).hexdigest()
            texts.setdefault(key, (words, []))[1].append(_title(one, path))
    pages = [INTRODUCTION.format(version=version), _list(parts)]
    for words, titles in texts.values():
        pages.append("\n".join([RULE, *dict.fromkeys(titles), RULE, "", words, ""]))
    target.write_text("\n".join(pages), encoding="utf-8")


def _repeated_nowhere(texts: Iterable[Path]) -> list[Path]:
    """Return the licences of the system's common folder that copyright files refer to."""
    names = {name for text in texts for name in COMMON.findall(text.read_text("utf-8", "replace"))}
    common = (Path("/usr/share/common-licenses") / name for name in sorted(names))
    return [path.resolve() for path in common if path.is_file()]


def _title(one: Component, path: Path) -> str:
    if path.parent.name == "common-licenses":
        return f"{path.name}, to which copyright files refer"
    if one.kind == "deb":
        return f"{one.name} {one.version}"
    return f"{one.name} {one.version}: {path.name}"


def _list(parts: Sequence[Component]) -> str:
    width = max(len(one.name) for one in parts)
    lines = [
        f"{one.name:<{width}}  {one.version:<22}  {one.licence or 'see its text'}" for one in parts
    ]
    return "\n".join([*lines, ""])
