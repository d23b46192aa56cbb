"""Open the real window on a virtual screen, see it painted, quit by keyboard, accept no complaint.

Run by Python of .venv: window_check.py [SCREENSHOT.png]. Ends with 1 and a sentence if the window
does not appear, stays blank, does not quit with status 0, or says anything on standard error.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_S = 60
SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
PAINTED_COLOURS = 64  # a blank window has one or two; antialiased text alone has more


def output(*command: str | Path) -> str:
    """Return what a tool prints; nothing if it fails, as tools do before the window is there."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def wait_for(program: subprocess.Popen[bytes], look: Callable[[], str]) -> str:
    """Look until there is something to see, the program has ended, or patience has."""
    end = time.monotonic() + PATIENCE_S
    seen = look()
    while not seen and program.poll() is None and time.monotonic() < end:
        time.sleep(0.1)
        seen = look()
    return seen


@contextlib.contextmanager
def screen() -> Iterator[None]:
    """Provide a virtual screen with a window manager, both ended afterwards."""
    xvfb = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(xvfb, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        os.environ["DISPLAY"] = f":{int(server.stdout.readline())}"
        try:
            with subprocess.Popen(["openbox"], **SILENT) as windows:
                try:
                    yield
                finally:
                    windows.terminate()
        finally:
            server.terminate()


def colours(window: str, shot: Path) -> str:
    """Photograph the window; return its number of colours once it is painted."""
    output("import", "-window", window, shot)
    count = output("identify", "-format", "%k", shot)
    return count if int(count or 0) >= PAINTED_COLOURS else ""


def use(program: subprocess.Popen[bytes], shot: Path) -> str:
    """Look at the window and quit; return what is wrong, or nothing."""
    find = ("xdotool", "search", "--onlyvisible", "--pid", str(program.pid), "--name", ".")
    window = wait_for(program, lambda: output(*find)).rpartition("\n")[2]
    if not window:
        return "no window appeared"
    count = wait_for(program, lambda: colours(window, shot))
    if not count:
        return "the window stayed blank"
    print(f"window check: painted in {count} colours", flush=True)
    output("xdotool", "windowactivate", "--sync", window, "key", "ctrl+q")
    try:
        status = program.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        return "still open after Ctrl+Q"
    return f"it ended with status {status}" if status else ""


def check(shot: Path, home: Path, complaints: Path) -> str:
    """Open, use and close the program; return what is wrong, its complaints included."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "xcb", "CARBON_DESKTOP_HOME": str(home)}
    command = [sys.executable, "-m", "carbon_desktop"]
    with complaints.open("w") as stderr:
        program = subprocess.Popen(command, cwd=ROOT, env=variables, stderr=stderr)
    try:
        wrong = use(program, shot)
    finally:
        program.kill()
        program.wait()
    said = complaints.read_text()
    return "\n".join(filter(None, [wrong, said and f"it said:\n{said}"]))


def main(args: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, screen():
        place = Path(folder)
        shot = Path(args[0]) if args else place / "window.png"
        wrong = check(shot, place / "home", place / "stderr.txt")
    sys.exit(f"window check: {wrong}" if wrong else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
