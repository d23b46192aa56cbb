"""The package for Debian and Ubuntu: the bundle in /usr/lib, and its place on the desktop."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import bundle
import desktop
import dev

STAGE = dev.ROOT / "build" / "deb"
PLACE = Path("usr", "lib", bundle.NAME)
DOC = Path("usr", "share", "doc", bundle.NAME)
MAINTAINER = "The Carbon Desktop authors <authors@carbon-desktop.invalid>"

CONTROL = """\
Package: carbon-desktop
Version: {version}
Section: science
Priority: optional
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-noto-cjk
{homepage}Description: planner of machine-learning experiments and their footprint
 Shows the energy, the emissions, the water, the cost and the time of a
 machine-learning experiment before it is run, in a window and on the command
 line, with ranges and with the sources of every figure.
 .
 It works without a network and sends nothing anywhere. English and Simplified
 Chinese.
"""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Carbon Desktop
Comment: The folder /usr/lib/carbon-desktop also holds Python, Qt and other
 libraries. Their licences, word for word, are in its file LICENSES.txt; which
 file is whose is in its file sbom.cdx.json.

Files: *
Copyright: 2026 The Carbon Desktop authors
License: MIT
"""
CHANGES = """\
carbon-desktop ({version}) unstable; urgency=medium

  * What is new is in CHANGELOG.md.gz, beside this file.

 -- {maintainer}  {date}
"""


def build(version: str = "", target: Path = bundle.DIST) -> Path:
    """Make the package of the bundle in dist/; return where it is.

    Another version than ours is for proving that an older package can be upgraded.
    """
    version = version or bundle.version()
    root = STAGE / version
    shutil.rmtree(root, ignore_errors=True)
    desktop.with_bundle(root / PLACE)
    desktop.share(root / "usr" / "share")
    document(root, version)
    program = root / "usr" / "bin" / bundle.NAME
    program.parent.mkdir(parents=True)
    program.symlink_to(Path("..", "lib", bundle.NAME, bundle.NAME))
    control(root, version)
    bundle.settle(root)
    architecture = _said("dpkg", "--print-architecture")
    package = target / f"{bundle.NAME}_{version}_{architecture}.deb"
    pack(root, package)
    return package


def pack(root: Path, package: Path) -> None:
    """Put a staged package into its file: equal stages give equal bytes."""
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build"]
    subprocess.run(
        [*command, root, package], env=bundle.environment(), check=True, stdout=subprocess.DEVNULL
    )


def document(root: Path, version: str) -> None:
    """Write what /usr/share/doc holds, and what lintian is to know."""
    licence = (dev.ROOT / "LICENSE").read_text(encoding="utf-8").partition("\n\n")[2]
    body = licence.partition("\n\n")[2]
    lines = (f" {line}" if line else " ." for line in body.strip().splitlines())
    desktop.write(root / DOC / "copyright", COPYRIGHT + "\n".join(lines) + "\n")
    when = format_datetime(datetime.fromtimestamp(bundle.epoch(), UTC))
    changes = CHANGES.format(version=version, maintainer=MAINTAINER, date=when)
    desktop.write_packed(root / DOC / "changelog.gz", changes)
    news = (dev.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    desktop.write_packed(root / DOC / "CHANGELOG.md.gz", news)
    overrides = root / "usr" / "share" / "lintian" / "overrides" / bundle.NAME
    desktop.copy(desktop.LINUX / "lintian-overrides", overrides)


def control(root: Path, version: str) -> None:
    """Write the files that dpkg itself reads."""
    folder = root / "DEBIAN"
    folder.mkdir()
    page = desktop.homepage()
    files = sorted(one for one in (root / "usr").rglob("*") if one.is_file())
    own = [one for one in files if not one.is_symlink()]
    text = CONTROL.format(
        version=version,
        architecture=_said("dpkg", "--print-architecture"),
        maintainer=MAINTAINER,
        size=sum(-(-one.stat().st_size // 1024) for one in own),
        depends=depends(root),
        homepage=f"Homepage: {page}\n" if page else "",
    )
    desktop.write(folder / "control", text)
    sums = (
        f"{hashlib.md5(one.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {one.relative_to(root)}\n"
        for one in own
    )
    desktop.write(folder / "md5sums", "".join(sums))


def depends(root: Path) -> str:
    """Return the packages that the libraries of the bundle need and that it does not hold.

    dpkg-shlibdeps asks the symbols of each library for the oldest version that has them all.
    """
    inner = root / PLACE / "_internal"
    private = [inner, inner / "PySide6" / "Qt" / "lib", inner / "numpy.libs"]
    programs = [one for one in (root / PLACE).rglob("*") if _is_program(one)]
    (root / "DEBIAN" / "control").touch()  # By this file it knows the root of the package.
    source = STAGE / "debian" / "control"
    desktop.write(source, f"Source: {bundle.NAME}\n\nPackage: {bundle.NAME}\nArchitecture: any\n")
    words = [
        "dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0",
        *(f"-l{one}" for one in private),
        *(f"-x{one}" for one in bundled_packages(root / PLACE)),
        *(f"-e{one}" for one in sorted(programs)),
    ]  # fmt: skip
    done = subprocess.run(words, cwd=STAGE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{done.stderr}\nThis step failed: dpkg-shlibdeps")
    return done.stdout.strip().partition("=")[2]


def bundled_packages(folder: Path) -> list[str]:
    """Return the packages of the system whose libraries the bundle brings itself."""
    inventory = json.loads((folder / "sbom.cdx.json").read_text(encoding="utf-8"))
    parts = inventory["components"]
    return [one["name"] for one in parts if one["purl"].startswith("pkg:deb/")]


def _is_program(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _said(*command: str | os.PathLike[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
