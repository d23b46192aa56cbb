"""The command line's executable: loads no Qt, and gives the window to the executable beside it.

`carbon_desktop.__main__` decides what opens the window, here as everywhere, and then imports
`carbon_desktop.gui`. In this executable that name is the stand-in below: it starts the window's
executable with the same words, in place of this process wherever the system can do that.
"""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType


def open_window(_path: Path | None, _language: str | None) -> int:
    """Become the window's executable; return its exit status where that takes a second process."""
    beside = Path(sys.executable)
    window = beside.with_name(f"carbon-desktop-window{beside.suffix}")
    words = [str(window), *sys.argv[1:]]
    if os.name == "posix":
        os.execv(window, words)
    return subprocess.run(words, check=False).returncode


def main() -> int:
    """Run a command, or open the window; return the exit status."""
    gui = ModuleType("carbon_desktop.gui")
    gui.main = open_window
    sys.modules[gui.__name__] = gui
    from carbon_desktop.__main__ import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
