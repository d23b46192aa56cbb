"""Build the installer for Windows with makensis, which runs on Windows, Linux and macOS.

python3 packaging/windows/installer.py [BUNDLE [FOLDER]]    by default from and into dist

What the installer will remove is listed here, file by file: it never deletes a folder with all
that is in it, wherever a user may have installed to.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
SCRIPT = HERE / "carbon-desktop.nsi"
WINDOW = "carbon-desktop-window.exe"
VERBOSITY = "-V2"
PLACES = (r"C:\Program Files (x86)\NSIS\makensis.exe", r"C:\Program Files\NSIS\makensis.exe")


def version() -> str:
    """Return the version of the program, from the one place where it is written."""
    text = (TOP / "carbon_desktop" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'^__version__ = "([\d.]+)"', text, re.MULTILINE)[1]


def makensis() -> str | None:
    """Return where makensis is, or None."""
    return shutil.which("makensis") or next((one for one in PLACES if Path(one).is_file()), None)


def contents(payload: Path) -> str:
    """Return a macro of NSIS that removes just what lies in a folder, deepest folders first."""
    files, folders = [], []
    for path in sorted(payload.rglob("*"), reverse=True):
        name = str(path.relative_to(payload)).replace("/", "\\").replace("$", "$$")
        (folders if path.is_dir() else files).append(name)
    lines = [f'  Delete "$INSTDIR\\{name}"' for name in files]
    lines += [f'  RMDir "$INSTDIR\\{name}"' for name in folders]
    return "\n".join(["!macro RemoveContents", *lines, "!macroend", ""])


def build(payload: Path, folder: Path) -> Path:
    """Compile the installer of a bundle into a folder; return where it is."""
    program = makensis()
    if program is None:
        sys.exit("makensis is missing: install NSIS, on Debian or Ubuntu the package nsis")
    if not (payload / WINDOW).is_file():
        sys.exit(f"{payload} is no bundle for Windows: it has no {WINDOW}")
    work = TOP / "build" / "windows"
    work.mkdir(parents=True, exist_ok=True)
    lists = work / "contents.nsh"
    lists.write_text(contents(payload), encoding="utf-8")
    target = folder / f"carbon-desktop-{version()}-windows-x86_64.exe"
    named = {"VERSION": version(), "FILES": payload / "*.*", "OUT": target, "CONTENTS": lists}
    icon = TOP / "build" / "icons" / "carbon-desktop.ico"
    if icon.is_file():
        named["ICON"] = icon
    defined = [f"-D{name}={value}" for name, value in named.items()]
    subprocess.run(
        [program, VERBOSITY, "-WX", "-INPUTCHARSET", "UTF8", *defined, SCRIPT], check=True
    )
    return target


def main(words: list[str]) -> None:
    named, usual = [Path(word) for word in words], [TOP / "dist" / "carbon-desktop", TOP / "dist"]
    bundle, folder = [*named, *usual[len(named) :]]
    try:
        made = build(bundle.resolve(), folder.resolve())
    except subprocess.CalledProcessError as failure:
        sys.exit(f"This step failed: {' '.join(map(str, failure.cmd))}")
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
