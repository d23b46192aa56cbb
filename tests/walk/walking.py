"""How a walk is taken: on a screen and a session bus of its own, with a picture where it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desk import Desk, Lost, session

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


def step(done: str) -> None:
    """Tell that a step was done."""
    print(f"ok  {done}", flush=True)


def run(script: str, stroll: Callable[[Desk, Path, str], None], arguments: list[str]) -> int:
    """Open a screen and a session bus, and take the walk there: LANGUAGE PYTHON FOLDER."""
    if arguments[0] == "--inside":
        return _inside(stroll, arguments[1], arguments[2], Path(arguments[3]))
    with session() as environment:
        command = ["dbus-run-session", "--", sys.executable, script, "--inside", *arguments]
        return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode


def _inside(
    stroll: Callable[[Desk, Path, str], None], language: str, python: str, folder: Path
) -> int:
    """Take the walk on this screen."""
    import gi

    gi.require_version("Atspi", "2.0")
    home, complaints = folder / "home", folder / "complaints.txt"
    desk = Desk([python, "-m", "carbon_desktop"], home, complaints)
    try:
        stroll(desk, home, language)
        wrong = complaints.read_text()
    except (Lost, AssertionError) as error:
        desk.photograph(folder / "lost.png")
        wrong = f"not there: {error}\n" + "\n".join(desk.names())
    finally:
        desk.stop()
    print(wrong, end="")
    return 1 if wrong else 0
