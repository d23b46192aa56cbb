"""How long a program takes until its window is painted, as one who watches the screen clocks it.

No program is asked: one pixel of a virtual screen is looked at until it is no longer black. So the
bundle and the source are measured the same way, and nothing of the measuring is in either.
"""

from __future__ import annotations

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PIXEL = (480, 400)
"""A place inside the window, which opens at the top left where nothing manages windows."""

PATIENCE_S = 60.0
_Z_PIXMAP = 2
_ALL_PLANES = ctypes.c_ulong(-1)


class Screen:
    """A virtual screen without a window manager, black where nothing has painted."""

    def __enter__(self) -> Screen:
        command = ["Xvfb", "-displayfd", "1", "-br", "-screen", "0", "1280x800x24",
                   "-nolisten", "tcp"]  # fmt: skip
        self._server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.name = f":{int(self._server.stdout.readline())}"
        self._x = ctypes.CDLL("libX11.so.6")
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self._x, name).restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XGetPixel.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(self.name.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        return self

    def __exit__(self, *_: object) -> None:
        self._x.XCloseDisplay(self._display)
        self._server.terminate()
        self._server.wait()

    def is_black(self) -> bool:
        """Say whether nothing has painted the place that is looked at."""
        where = (*PIXEL, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        image = ctypes.c_void_p(self._x.XGetImage(self._display, self._root, *where))
        seen = self._x.XGetPixel(image, 0, 0)
        self._x.XDestroyImage(image)
        return seen & 0xFFFFFF == 0

    def seconds(self, command: Sequence[str | Path], variables: Mapping[str, str]) -> float:
        """Return the seconds from the start of a program until its window is painted.

        Raises
        ------
        TimeoutError
            If none is.
        """
        with tempfile.TemporaryDirectory() as home:
            env = {**os.environ, **variables, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
            start = time.monotonic()
            program = subprocess.Popen(
                command, env={**env, "CARBON_DESKTOP_HOME": home}, stderr=subprocess.DEVNULL
            )
            try:
                while self.is_black():
                    if time.monotonic() - start > PATIENCE_S:
                        raise TimeoutError(f"{command[0]} painted nothing")
                    time.sleep(0.001)
                return time.monotonic() - start
            finally:
                program.terminate()
                program.wait()
                while not self.is_black():
                    time.sleep(0.01)


def compared(
    ours: tuple[Sequence[str | Path], Mapping[str, str]],
    other: tuple[Sequence[str | Path], Mapping[str, str]],
    runs: int,
) -> tuple[float, float, float]:
    """Return the medians of two programs, and the median of the ratios of neighbouring runs.

    Both run in turn: the speed of a shared machine swings, and swings both alike.
    """
    with Screen() as screen:
        screen.seconds(*ours), screen.seconds(*other)
        pairs = [(screen.seconds(*ours), screen.seconds(*other)) for _ in range(runs)]
    first, second = (statistics.median(column) for column in zip(*pairs, strict=True))
    return first, second, statistics.median(one / two for one, two in pairs)


if __name__ == "__main__":
    with Screen() as one:
        print(one.seconds(sys.argv[1:], {}))
