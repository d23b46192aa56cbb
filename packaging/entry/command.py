"""The command line's executable: loads no Qt, and gives the window to the executable beside it.

`carbon_desktop.__main__` decides what opens the window, here as everywhere. What it calls then is
replaced below: it starts the window's executable with the same words, in place of this process
wherever the system can do that.
"""

import os
import subprocess
import sys
from pathlib import Path

from carbon_desktop import __main__ as program


def open_window(*_asked: object) -> int:
    """Become the window's executable; return its exit status where that takes a second process."""
    beside = Path(sys.executable)
    window = beside.with_name(f"carbon-desktop-window{beside.suffix}")
    words = [str(window), *sys.argv[1:]]
    if os.name == "posix":
        os.execv(window, words)
    return subprocess.run(words, check=False).returncode


def main() -> int:
    """Run a command, or open the window; return the exit status."""
    program._open_window = open_window
    return program.main()


if __name__ == "__main__":
    sys.exit(main())
