"""Start a window and print the seconds from spawn to its first paint, and its memory after.

Run as ``first_paint.py bare`` (PySide6 and pyqtgraph with one empty plot) or ``first_paint.py
ours``, with the moment of the spawn in ``SPAWNED``.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

SETTLE_MS = 700
"""Memory is read this long after the first paint, when idle work is done."""


class FirstPaint(QObject):
    """Notes when a window is first painted, and ends the process a little later."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time of the first paint of any part of the window."""
        painted = event.type() == QEvent.Type.Paint and isinstance(watched, QWidget)
        if painted and not self.seconds:
            self.seconds = time.time() - float(os.environ["SPAWNED"])
            QTimer.singleShot(SETTLE_MS, self.report)
        return False

    def report(self) -> None:
        """Print what was measured."""
        status = Path("/proc/self/status").read_text(encoding="ascii")
        resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        print(self.seconds, int(resident.split()[1]) / 1024, flush=True)
        os._exit(0)


def bare() -> None:
    """Open a window with one empty plot."""
    application = QApplication([])
    import pyqtgraph

    window = QMainWindow()
    window.setCentralWidget(pyqtgraph.PlotWidget())
    window.resize(1280, 800)
    window.show()
    application.exec()


def ours() -> None:
    """Open Carbon Desktop's window."""
    from carbon_desktop.__main__ import main

    main(["--lang", "en"])


if __name__ == "__main__":
    watch = FirstPaint()
    run = QApplication.exec

    def watched_exec(*_: object) -> int:
        """Enter the event loop with the watch in place."""
        QApplication.instance().installEventFilter(watch)
        return run()

    QApplication.exec = watched_exec
    {"bare": bare, "ours": ours}[sys.argv[1]]()
