"""Use a window as a person would, through its accessibility tree, and accept no complaint.

python3 smoke_window.py SCENE LANGUAGE FOLDER COMMAND...

Runs under the system's Python, which has the bindings of the tree; the COMMAND opens the window,
in a root of its own if need be, where FOLDER has the same path. The bus and the sockets of the
tree lie in FOLDER, since a program without a network has no other way to them. Prints each step;
ends with 1 and a sentence where one fails or anything is said on standard error.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "walk"))

from desk import Desk, Lost, session, wait  # noqa: E402 - it lies beside the tests' walks

if TYPE_CHECKING:
    from collections.abc import Iterator

PLOT = {"en": "Comparison of the scenarios", "zh": "方案比较"}
PNG = b"\x89PNG\r\n\x1a\n"


@contextlib.contextmanager
def bus(folder: Path, environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """Provide a session bus whose socket is a file of a folder, and all that belongs to it."""
    address = f"unix:path={folder}/bus"
    command = ["dbus-daemon", "--session", f"--address={address}", "--nofork", "--nopidfile"]
    whole = {**environment, "XDG_RUNTIME_DIR": str(folder), "DBUS_SESSION_BUS_ADDRESS": address}
    with subprocess.Popen(command, env=whole, stderr=subprocess.DEVNULL) as daemon:
        try:
            wait((folder / "bus").exists, "the bus")
            yield whole
        finally:
            daemon.terminate()


def use(desk: Desk, folder: Path, language: str) -> None:
    """Start, compute, save a profile, export a plot, quit; then open an example and quit."""
    desk.open("--lang", language)
    desk.type("Count", "64")
    desk.type("Hours", "720")
    energy = desk.read_until("Facility energy", lambda text: "MWh" in text)
    print(f"    computed {energy}", flush=True)
    desk.press("Save")
    [profile] = wait(lambda: list((folder / "home" / "profiles").glob("*.json")), "a profile")
    print(f"    saved {profile.name}", flush=True)
    export(desk, folder / "plot.png", language)
    desk.photograph(folder / "window.png")
    status = desk.quit()
    assert status == 0, f"it ended with {status}"
    desk.open("--lang", language, str(folder / "example.json"))
    desk.read_until("Emissions", lambda text: any(sign.isdigit() for sign in text))
    status = desk.quit()
    assert status == 0, f"with an example, it ended with {status}"


def export(desk: Desk, target: Path, language: str) -> None:
    """Save the plot as a picture, by keyboard."""
    desk.tab_to(PLOT[language])
    desk.keys("Menu", "n")
    wait(desk.dialog_title, "the dialog that asks where to")
    subprocess.run(["xdotool", "type", "--delay", "20", str(target)], check=True)
    desk.keys("Return")
    wait(lambda: target.is_file() and target.read_bytes().startswith(PNG), "the picture")
    print(f"    exported {target.name}, {target.stat().st_size} bytes", flush=True)


def without_chinese(desk: Desk, _folder: Path, language: str) -> None:
    """Read, on a system that has no Chinese font, which one to install; then quit."""
    desk.open("--lang", language)
    desk.see("fonts-noto-cjk")
    desk.keys("Return")
    status = desk.quit()
    assert status == 0, f"it ended with {status}"


def on_a_full_disk(desk: Desk, _folder: Path, language: str) -> None:
    """Read that a plan cannot be saved, lose nothing on the screen, and quit without it."""
    desk.open("--lang", language)
    desk.type("Hours", "720")
    energy = desk.read_until("Facility energy", lambda text: "MWh" in text)
    desk.keys("ctrl+s")
    desk.see("disk is full")
    desk.keys("Return")
    assert desk.read("Facility energy") == energy
    desk.keys("ctrl+q")
    desk.press("Discard")
    status = desk.ended()
    assert status == 0, f"it ended with {status}"


def read_only(desk: Desk, folder: Path, language: str) -> None:
    """Compute and quit where not a byte of the installation can be written."""
    desk.open("--lang", language, str(folder / "example.json"))
    desk.read_until("Emissions", lambda text: any(sign.isdigit() for sign in text))
    status = desk.quit()
    assert status == 0, f"it ended with {status}"


SCENES = {
    "use": use,
    "without-chinese": without_chinese,
    "full-disk": on_a_full_disk,
    "read-only": read_only,
}


def inside(scene: str, language: str, folder: Path, command: list[str]) -> int:
    """Use the window on this screen and this bus."""
    import gi

    gi.require_version("Atspi", "2.0")
    desk = Desk(command, folder / "home", folder / "complaints.txt")
    try:
        SCENES[scene](desk, folder, language)
        wrong = (folder / "complaints.txt").read_text(encoding="utf-8")
    except (Lost, AssertionError) as error:
        desk.photograph(folder / "lost.png")
        said = (folder / "complaints.txt").read_text(encoding="utf-8")
        wrong = f"not there: {error}\n{said}" + "\n".join(desk.names())
    finally:
        desk.stop()
    print(wrong, end="")
    return 1 if wrong else 0


def main(arguments: list[str]) -> int:
    """Open a screen and a bus, and go on there."""
    if arguments[0] == "--inside":
        return inside(arguments[1], arguments[2], Path(arguments[3]), arguments[4:])
    folder = Path(arguments[2])
    with session() as screen, bus(folder, dict(screen)) as environment:
        again = [sys.executable, __file__, "--inside", *arguments]
        return subprocess.run(again, env={**os.environ, **environment}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
