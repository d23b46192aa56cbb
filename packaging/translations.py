"""Build the translations: .qm files from resources/translations/*.ts, by Qt's own tools.

python packaging/translations.py build     make each .qm that is older than its .ts
python packaging/translations.py update    gather the strings of the code into the .ts files
"""

import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
FOLDER = TOP / "resources" / "translations"
ROOMS = ("ui", "workspace")


def build(bin_folder: Path | None = None) -> list[Path]:
    """Make each .qm that is missing or older than its .ts; return those that were made."""
    made = []
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _run(bin_folder, "lrelease", "-silent", source, "-qm", target)
            made.append(target)
    return made


def update(bin_folder: Path | None = None) -> None:
    """Gather the strings of the code into every .ts file; those that are gone are dropped."""
    package = TOP / "carbon_desktop"
    code = sorted(file for room in ROOMS for file in (package / room).rglob("*.py"))
    for target in sorted(FOLDER.glob("*.ts")):
        _run(
            bin_folder, "lupdate", *code, "-ts", target, "-no-obsolete", "-locations", "none",
            "-source-language", "en_US", "-target-language", "zh_CN",
        )  # fmt: skip


def _run(bin_folder: Path | None, tool: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools of the Python that runs this, or of another one's folder."""
    folder = bin_folder or Path(sys.executable).parent
    program = folder / f"pyside6-{tool}"
    subprocess.run([program, *arguments], check=True, cwd=TOP, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    {"build": build, "update": update}[sys.argv[1]]()
