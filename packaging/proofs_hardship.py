"""Proofs that hold where things are missing: each ends well, or in a clear sentence."""

from __future__ import annotations

from pathlib import Path

import bundle
import proofs_bundle
from proof import expect
from proofs_installers import INSTALLED, WINDOW, installed, shared
from room import Room, environment, room

ESTIMATE = ("estimate", "--accelerator", "h100", "--count", "8", "--hours", "10", "--region", "FR")
READ_ONLY = 'mount --bind "$root/usr" "$root/usr"; mount -o remount,ro,bind "$root/usr"'


def without_writing() -> str:
    """Use the window and the command where the installation cannot be written."""
    made = installed("read-only")
    touched = made.ask("touch", f"{INSTALLED}/x", prepare=READ_ONLY)
    expect(touched.status != 0, "the installation could be written, so this proves nothing")
    with shared() as folder:
        command = made.command(WINDOW, shared=folder, prepare=READ_ONLY)
        proofs_bundle.window(Path(folder), "en", command, "read-only")
    said = made.ask("carbon-desktop", *ESTIMATE, prepare=READ_ONLY)
    expect(said.status == 0 and not said.err, f"the command said {said}")
    return "the window and the command work"


def on_a_full_disk() -> str:
    """Use the window with a home on a disk without a free byte, and save a plan there in vain."""
    made = installed("full-disk")
    with shared() as folder:
        full = (
            f'mount -t tmpfs -o size=64k none "$root{folder}/home"; '
            f'cat /dev/zero > "$root{folder}/home/full" 2> /dev/null || true'
        )
        command = made.command(WINDOW, shared=folder, prepare=full)
        proofs_bundle.window(Path(folder), "en", command, "full-disk")
        plan = f"{folder}/home/plan.json"
        said = made.ask("carbon-desktop", *ESTIMATE, "--save", plan, shared=folder, prepare=full)
    expect(said.status == 1, f"saving on a full disk ended with {said.status}")
    expect(len(said.err.splitlines()) == 1 and "full" in said.err, f"it said {said.err!r}")
    return f"the window stays; the command says: {said.err.strip()}"


def without_a_display() -> str:
    """Open the window where there is no screen."""
    made = installed("no-display")
    said = made.ask(WINDOW)
    expect(said.status == 1, f"it ended with {said.status}")
    expect(len(said.err.splitlines()) == 1 and "screen" in said.err, f"it said {said.err!r}")
    by_command = made.ask("carbon-desktop")
    expect(by_command == said, f"the command says {by_command}, the window {said}")
    return said.err.strip()


def without_opengl() -> str:
    """Take the libraries of OpenGL away: the window says which is missing, the command works."""
    made = installed("no-opengl")
    for library in ("libGL.so.1", "libEGL.so.1"):
        found = list((made.root / "usr" / "lib").rglob(f"{library}*"))
        expect(found, f"{library} was not there before")
        for file in found:
            file.unlink()
    said = made.ask(WINDOW, env=environment(DISPLAY=":0"))
    expect(said.status == 1 and len(said.err.splitlines()) == 1, f"the window said {said}")
    expect("libGL.so.1" in said.err or "libEGL.so.1" in said.err, f"it said {said.err!r}")
    estimate = made.ask("carbon-desktop", *ESTIMATE)
    expect(estimate.status == 0 and not estimate.err, f"the command said {estimate}")
    return said.err.strip()


def without_libraries() -> str:
    """Run the command in the bare room: it needs nothing that a minimal system lacks."""
    made = bare("bare")
    said = made.ask(f"{INSTALLED}/carbon-desktop", *ESTIMATE)
    expect(said.status == 0 and not said.err, f"the command said {said}")
    return "the command works without any library of a desktop"


def without_chinese() -> str:
    """Open the window in Chinese where no font has it: it says in both languages what helps."""
    made = installed("no-chinese")
    with shared() as folder:
        command = made.command(WINDOW, shared=folder)
        proofs_bundle.window(Path(folder), "zh", command, "without-chinese")
    return "it names the fonts to install"


def bare(name: str) -> Room:
    """Return a minimal room with the bundle laid into it and nothing installed."""
    made = room(name)
    place = made.root / INSTALLED[1:]
    place.parent.mkdir(parents=True, exist_ok=True)
    proofs_bundle.quiet("cp", "-a", bundle.DIST / bundle.NAME, place)
    return made
