"""Set up and run Carbon Desktop from its checkout; needs only Python 3.11 or newer.

python3 packaging/dev.py run [ARGS]     open the window, or run one of the program's commands
python3 packaging/dev.py test [ARGS]    run the tests (ARGS go to pytest)
python3 packaging/dev.py lint           ruff, mypy, the layers and the workflows
python3 packaging/dev.py bench          print the table of speed ratios
python3 packaging/dev.py screenshots    take the pictures of the README
python3 packaging/dev.py calibrate      fit the constants that ship again, to what ships
python3 packaging/dev.py bundle         build the program with its own Python, in dist/
python3 packaging/dev.py installers     make the files of a release for this system, in dist/
python3 packaging/dev.py smoke          prove both, as a stranger's machine would
python3 packaging/dev.py release-notes  cut the changelog into the notes of this version

Everything is installed into .venv from the hash-checked locks beside this file. A folder of
wheels (wheelhouse/ in the checkout, or named by CARBON_DESKTOP_WHEELS) replaces the network.
"""

from __future__ import annotations

import compileall
import contextlib
import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import system
import translations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
RUN_LOCK = PACKAGING / "requirements.lock"
DEV_LOCK = PACKAGING / "requirements-dev.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "stamp"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"

# Settings from outside that would install elsewhere, import other code or lose the bytecode.
UNWANTED = {
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONHOME",
    "PYTHONPATH",
    "PIP_NO_COMPILE",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_TARGET",
    "PIP_USER",
}


def environment() -> dict[str, str]:
    """Return the variables of a child: ours, with the checkout importable."""
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    return {**kept, "PYTHONPATH": str(ROOT)}


def call(*command: str | Path) -> None:
    """Run a step of the set-up; standard output belongs to the program that comes after it."""
    subprocess.run(
        command, env=environment(), stdin=subprocess.DEVNULL, stdout=sys.stderr, check=True
    )


def digest(lock: Path) -> str:
    """Return what a finished installation of a lock, by this Python and here, is known by."""
    made_by = f"{sys.version}\n{sys.base_prefix}\n{ROOT}".encode()
    return hashlib.sha256(lock.read_bytes() + made_by).hexdigest()


def installed() -> set[str]:
    """Return the digests of the locks whose installation came to its end."""
    return set(STAMP.read_text(encoding="ascii").split()) if STAMP.is_file() else set()


@contextlib.contextmanager
def turn() -> Iterator[None]:
    """Wait until no other start is setting up; the system ends a turn with its process."""
    with (ROOT / ".venv.lock").open("w") as file:
        if os.name == "nt":
            import msvcrt

            while True:
                with contextlib.suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                    break
                time.sleep(0.2)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def wheels() -> list[str | Path]:
    """Return the pip options that install from a folder of wheels, if there is one."""
    named = os.environ.get("CARBON_DESKTOP_WHEELS")
    folder = Path(named).resolve() if named else ROOT / "wheelhouse"
    if named and not folder.is_dir():
        sys.exit(f"CARBON_DESKTOP_WHEELS names {folder}, which is not a folder")
    return ["--no-index", "--find-links", folder] if folder.is_dir() else []


def install(lock: Path, known: set[str]) -> None:
    """Install a lock: over what is there if that is whole and current, else from nothing.

    The stamp is away meanwhile, so an interrupted installation is never taken for a whole one.
    """
    STAMP.unlink(missing_ok=True)
    if not known or not known <= {digest(RUN_LOCK), digest(DEV_LOCK)}:
        print("Making .venv; this happens once", file=sys.stderr)
        system.need_ensurepip()
        call(sys.executable, "-m", "venv", "--clear", VENV)
        known = set()
    fill(PYTHON, lock)
    compileall.compile_dir(ROOT / "carbon_desktop", quiet=1)
    whole = STAMP.with_suffix(".new")
    whole.write_text("\n".join(sorted(known | {digest(lock)})), encoding="ascii")
    whole.replace(STAMP)


def fill(python: Path, lock: Path) -> None:
    """Install a lock, and nothing else, into the environment of a Python."""
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    exact = ("--compile", "--only-binary=:all:", "--require-hashes", "-r", lock)
    call(python, "-m", "pip", "install", *quiet, *wheels(), *exact)


def prepare(lock: Path) -> None:
    """Make .venv hold a lock, if it does not already."""
    if digest(lock) in installed():
        return
    with turn():
        known = installed()
        if digest(lock) not in known:
            install(lock, known)


def become(*command: str | Path) -> None:
    """Replace this process by Python of .venv, so that signals and the status are its own."""
    replace([str(word) for word in (PYTHON, *command)])


def replace(words: list[str]) -> None:
    if os.name == "nt":
        sys.exit(subprocess.run(words, env=environment(), check=False).returncode)
    os.execve(words[0], words, environment())


def opens_window(args: Sequence[str]) -> bool:
    """Tell a start of the window from one of the command line, which loads no Qt."""
    return not args or args[0].startswith("-") or Path(args[0]).exists()


def run(args: Sequence[str]) -> None:
    prepare(RUN_LOCK)
    if opens_window(args):
        system.need_qt(VENV)
        translations.build(BIN)
    become("-P", "-m", "carbon_desktop", *args)  # -P: what lies in the user's folder is no module


def develop(*command: str | Path) -> None:
    """Run a developer's command at the top of the checkout, with all it may need."""
    prepare(DEV_LOCK)
    system.need_qt(VENV)
    system.need_window_tests()
    translations.build(BIN)
    os.chdir(ROOT)
    become(*command)


def test(args: Sequence[str]) -> None:
    develop("-m", "pytest", *args)


def bench(args: Sequence[str]) -> None:
    develop(Path("tests", "benchmarks", "run.py"), *args)


def screenshots(args: Sequence[str]) -> None:
    develop(Path("packaging", "screenshots.py"), *args)


def calibrate(args: Sequence[str]) -> None:
    prepare(RUN_LOCK)
    os.chdir(ROOT)
    become(Path("packaging", "calibrate.py"), *args)


def alone(script: str, args: Sequence[str]) -> None:
    """Replace this process by a script beside this one, which sets up what it needs itself."""
    replace([sys.executable, str(PACKAGING / script), *args])


def bundle(args: Sequence[str]) -> None:
    alone("bundle.py", args)


def installers(args: Sequence[str]) -> None:
    alone("installers.py", args)


def smoke(args: Sequence[str]) -> None:
    alone("smoke.py", args)


def lint(args: Sequence[str]) -> None:
    prepare(DEV_LOCK)
    os.chdir(ROOT)
    checks = [
        [PYTHON, "-m", "ruff", "check", *args],
        [PYTHON, "-m", "mypy"],
        [BIN / "lint-imports"],
        [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS],
    ]
    statuses = [subprocess.call(check, env=environment()) for check in checks]
    sys.exit(any(statuses))


def release_notes(args: Sequence[str]) -> None:
    import release_notes as notes

    notes.main(list(args))


COMMANDS = {
    "run": run, "test": test, "lint": lint, "bench": bench, "screenshots": screenshots,
    "calibrate": calibrate, "bundle": bundle, "installers": installers, "smoke": smoke,
    "release-notes": release_notes,
}  # fmt: skip


def main(args: Sequence[str]) -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - who has an older Python reads one line
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}")
    if not args or args[0] not in COMMANDS:
        sys.exit(__doc__)
    try:
        COMMANDS[args[0]](args[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    except subprocess.CalledProcessError as failure:
        sys.exit(f"This step failed: {' '.join(map(str, failure.cmd))}")


if __name__ == "__main__":
    main(sys.argv[1:])
