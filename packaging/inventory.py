"""Who made what is in a bundle: every file and module of it, traced to a component.

On Linux nothing may stay without a maker: whatever is shipped is shipped under its licence.
"""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LICENCES = Path(__file__).resolve().parent / "licence_texts"
OURS = "carbon-desktop"
BUILDER = "pyinstaller"
"""Makes the start of both executables, and its hooks run in them."""

QT = ("PySide6_Essentials", "shiboken6")
"""Their wheels hold Qt and no licence text; it is kept in packaging/licence_texts."""

SPDX = {
    "colorama": "BSD-3-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",
}
"""Licences that metadata say in prose; of PyInstaller's hooks, those that run in a bundle."""


@dataclass(frozen=True)
class Component:
    """Something that has a maker, a version and a licence; `texts` are the files that state it."""

    name: str
    version: str
    kind: str
    licence: str = ""
    texts: tuple[Path, ...] = ()
    files: tuple[str, ...] = field(default=(), compare=False)


def components(
    contents: Iterable[Sequence[str]], site: Path, top: Path, version: str
) -> list[Component]:
    """Return what a bundle is made of, by name, from PyInstaller's entries: path, source, kind.

    Parameters
    ----------
    contents
        What lies in the folder, and the modules inside the executables.
    site
        The folder of the installed packages that it was made of.
    top
        The checkout.
    version
        Ours.

    Raises
    ------
    SystemExit
        If a file comes from nobody that we know.
    """
    owners = _installed(site)
    python, ours = _python(), Component(OURS, version, "ours", "MIT", (top / "LICENSE",))
    found: dict[Component, list[str]] = {owners[BUILDER]: []}
    from_system: dict[str, list[str]] = {}
    for path, source, _ in contents:
        place = Path(source)
        if path.endswith("base_library.zip"):
            owner = python  # PyInstaller has put it together from Python's modules.
        elif (module := path.removeprefix("_internal/").removesuffix("c")) in owners:
            owner = owners[module]  # compiled for the bundle from what is installed
        elif place.is_relative_to(site):
            owner = owners[place.relative_to(site).as_posix()]
        elif place.is_relative_to(top):
            owner = ours
        elif _is_pythons(place):
            owner = python
        else:
            from_system.setdefault(str(place.resolve()), []).append(path)
            continue
        found.setdefault(owner, []).append(path)
    for owner, paths in _of_system(from_system).items():
        found.setdefault(owner, []).extend(paths)
    whole = [replace(one, files=tuple(sorted(set(paths)))) for one, paths in found.items()]
    return sorted(whole, key=lambda one: (one.kind, one.name.lower()))


def _installed(site: Path) -> dict[str, Component]:
    """Return the component of each file of the installed packages; of the builder, by its name."""
    owners: dict[str, Component] = {}
    for one in importlib.metadata.distributions(path=[str(site)]):
        name = one.metadata["Name"]
        made = Component(name, one.version, "pypi", _licence(one), _texts(one))
        owners[name] = made
        owners |= {file.as_posix(): made for file in one.files or ()}
    return owners


def _licence(one: importlib.metadata.Distribution) -> str:
    said = one.metadata.get("License-Expression") or one.metadata.get("License", "")
    return SPDX.get(one.metadata["Name"]) or said.splitlines()[0]


def _texts(one: importlib.metadata.Distribution) -> tuple[Path, ...]:
    if one.metadata["Name"] in QT:
        return tuple(sorted(LICENCES.iterdir()))
    named = re.compile(r"\.dist-info/.*(licen[cs]e|copying)", re.IGNORECASE)
    files = (file for file in one.files or () if named.search(file.as_posix()))
    return tuple(sorted(Path(str(one.locate_file(file))) for file in files))


def _python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    short = "python{}.{}".format(*sys.version_info[:2])
    places = (
        Path(sys.base_prefix) / "lib" / short / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / short / "copyright",
    )
    texts = tuple(place for place in places if place.is_file())
    if not texts:
        sys.exit(f"the licence of Python {version} is at none of {', '.join(map(str, places))}")
    return Component("Python", version, "generic", "PSF-2.0", texts[:1])


def _is_pythons(place: Path) -> bool:
    """Say whether a file is of Python itself; a system's Python shares its folder with others."""
    name = re.match(r"(lib)?python3", place.name)
    library = place.is_relative_to(sysconfig.get_path("stdlib"))
    return bool(name) or library or _is_in_own_prefix(place)


def _is_in_own_prefix(place: Path) -> bool:
    return sys.base_prefix not in {"/usr", "/"} and place.is_relative_to(sys.base_prefix)


def _of_system(files: dict[str, list[str]]) -> dict[Component, list[str]]:
    """Return the packages of the system that own files, and where those lie in the bundle."""
    if not files:
        return {}
    if sys.platform != "linux":
        places = [place for some in files.values() for place in some]
        return {Component("run-time libraries of the system", "", "generic"): places}
    found: dict[Component, list[str]] = {}
    for path, places in files.items():
        found.setdefault(_package(path), []).extend(places)
    return found


def _package(path: str) -> Component:
    """Return the Debian package of a file; where /lib is a link, by either of its names."""
    for name in (path, path.removeprefix("/usr")):
        said = _dpkg("-S", name)
        if said:
            break
    else:
        sys.exit(f"{path} is in the bundle, and no package says whose it is")
    package = said.partition(": ")[0]
    version = _dpkg("-W", "-f", "${Version}", package)
    plain = package.partition(":")[0]
    text = Path("/usr/share/doc") / plain / "copyright"
    if not text.is_file():
        sys.exit(f"{path} is in the bundle, and its package {plain} has no copyright file")
    return Component(plain, version, "deb", "", (text,))


def _dpkg(*arguments: str) -> str:
    done = subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
