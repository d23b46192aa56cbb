"""Build the bundle, dist/carbon-desktop: the program with its own Python, for any desktop.

python3 packaging/dev.py bundle [FOLDER]    by default dist

PyInstaller freezes what packaging/requirements-bundle.lock pins, in an environment of its own, so
that nothing else which happens to be installed gets in. The same commit gives the same bytes,
wherever and whenever it is built with the same Python and system libraries.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import dev
import inventory
import licences
import sbom
import system
import translations

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "carbon-desktop"
APP = "Carbon Desktop.app"
LOCK = dev.PACKAGING / "requirements-bundle.lock"
VENV = dev.ROOT / ".venv-bundle"
BIN = VENV / dev.BIN.name
SPEC = dev.PACKAGING / "carbon-desktop.spec"
DIST = dev.ROOT / "dist"
ICONS = dev.ROOT / "build" / "icons"
UNSTRIPPED = ("numpy", "numpy.libs")
"""Folders whose libraries do not load when stripped: their segments are no longer aligned."""

EARLIEST = 1_767_225_600
"""The date of files where nothing tells another: 2026, in seconds since 1970."""


def version() -> str:
    """Return the version of the program, which is written in one place."""
    text = (dev.ROOT / "carbon_desktop" / "__init__.py").read_text(encoding="utf-8")
    line = next(one for one in text.splitlines() if one.startswith("__version__"))
    return line.partition('"')[2].rstrip('"')


def epoch() -> int:
    """Return the date that everything built gets: SOURCE_DATE_EPOCH, else that of the commit."""
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named:
        return int(named)
    asked = ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(asked, cwd=dev.ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return EARLIEST
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else EARLIEST


def environment() -> dict[str, str]:
    """Return the variables of a step that must give the same bytes each time."""
    fixed = {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}
    return {**dev.environment(), **fixed}


def prepare() -> Path:
    """Make .venv-bundle hold the lock, if it does not already; return its folder of packages."""
    stamp = VENV / "stamp"
    whole = dev.digest(LOCK)
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != whole:
        print(f"Making {VENV.name}; this happens once", file=sys.stderr)
        system.need_ensurepip()
        dev.call(sys.executable, "-m", "venv", "--clear", VENV)
        dev.fill(BIN / "python", LOCK)
        stamp.write_text(whole, encoding="ascii")
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    asked = [BIN / "python", "-c", where]
    return Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())


def draw() -> None:
    """Draw the icon in all sizes and containers, by Qt of the bundle's environment."""
    command = [BIN / "python", dev.PACKAGING / "icons.py", ICONS]
    subprocess.run(command, env=environment(), check=True)


def freeze(target: Path, work: Path) -> list[list[str]]:
    """Run PyInstaller into a folder; return what went in, as path there, source and kind."""
    for folder in (target / NAME, work):
        shutil.rmtree(folder, ignore_errors=True)
    work.mkdir(parents=True)
    command = [
        BIN / "pyinstaller", "--noconfirm", "--log-level", "WARN", "--distpath", target,
        "--workpath", work, SPEC,
    ]  # fmt: skip
    subprocess.run(
        command, env=environment(), stdin=subprocess.DEVNULL, stdout=sys.stderr, check=True
    )
    place = work / SPEC.stem / "contents.json"
    return json.loads(place.read_text(encoding="utf-8"))


def strip(folder: Path) -> None:
    """Take the symbols out of the libraries of a Linux bundle, sparing those that need theirs.

    The executables carry their modules behind their last section, where stripping would cut.
    """
    inner = folder / "_internal"
    for file in sorted(inner.rglob("*")):
        if file.relative_to(inner).parts[0] in UNSTRIPPED or file.is_symlink():
            continue
        if file.is_file() and file.open("rb").read(4) == b"\x7fELF":
            subprocess.run(["strip", "--strip-unneeded", file], check=True)


def settle(folder: Path) -> None:
    """Give every file the same date, and rights that depend on nobody's umask."""
    date = epoch()
    for file in [*folder.rglob("*"), folder]:
        if not file.is_symlink():
            runs = file.is_dir() or (os.access(file, os.X_OK) and ".so" not in file.name)
            file.chmod(0o755 if runs else 0o644)
        os.utime(file, (date, date), follow_symlinks=os.utime not in os.supports_follow_symlinks)


def build(target: Path) -> Path:
    """Build the bundle into a folder; return where it lies."""
    site = prepare()
    if sys.platform == "linux":
        system.need_bundle()
        system.need_qt(VENV)
    translations.build(BIN)
    draw()
    contents = freeze(target, dev.ROOT / "build" / "pyinstaller" / target.name)
    folder = target / NAME
    if sys.platform == "linux":
        strip(folder)
    programs = [[one.name, str(SPEC), "PROGRAM"] for one in folder.iterdir() if one.is_file()]
    parts = inventory.components([*contents, *programs], site, dev.ROOT, version())
    licences.write(folder / "LICENSES.txt", parts, version())
    sbom.write(folder / "sbom.cdx.json", folder, parts, version())
    settle(folder)
    if sys.platform == "darwin":
        for name in ("LICENSES.txt", "sbom.cdx.json"):
            shutil.copy(folder / name, target / APP / "Contents" / "Resources" / name)
    return folder


def main(args: Sequence[str]) -> None:
    target = Path(args[0]).resolve() if args else DIST
    folder = build(target)
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    size = sum(file.stat().st_size for file in files)
    print(f"{folder}: {len(files)} files, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except subprocess.CalledProcessError as failure:
        sys.exit(f"This step failed: {' '.join(map(str, failure.cmd))}")
