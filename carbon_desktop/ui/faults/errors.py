"""Errors of our own making: written to the log, told in a window, sent nowhere."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.ui.faults.log import Log, log_path
from carbon_desktop.ui.faults.report import report

if TYPE_CHECKING:
    from carbon_desktop.ui.dialogs.report_problem import ReportProblem

_LOG = logging.getLogger("carbon_desktop")
_QUIET_S = 10.0
"""How long nothing is told after a window told of a fault."""


class Errors(QObject):
    """Takes what nobody caught, in any thread, and shows one window about it at a time.

    The same fault is told once; what is not told is in the log.
    """

    caught = Signal(str, str)

    def __init__(self, window: QWidget, log: Log, plan: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._log, self._plan = window, log, plan
        self._told: set[str] = set()
        self._quiet_until = 0.0
        self.shown: ReportProblem | None = None
        # Queued: the fault may be in another thread, or in the middle of painting.
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take every exception from now on that nobody catches."""
        sys.excepthook = self._take
        threading.excepthook = lambda found: self._take(
            found.exc_type, found.exc_value, found.exc_traceback
        )
        sys.unraisablehook = lambda found: self._take(
            found.exc_type, found.exc_value, found.exc_traceback
        )

    def uninstall(self) -> None:
        """Leave the exceptions to Python again: there is no window left to tell them in."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def report(self) -> None:
        """Show the window because the user asked for it."""
        self._show("")

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        if sys.stderr is not None:
            sys.stderr.write(text)
        _LOG.error("%s", text.rstrip())
        self.caught.emit(_place(kind, trace), text)

    def _tell(self, place: str, text: str) -> None:
        if place not in self._told and self.shown is None and monotonic() >= self._quiet_until:
            self._told.add(place)
            self._show(text)

    def _show(self, trace: str) -> None:
        from carbon_desktop.ui.dialogs.report_problem import ReportProblem

        if self.shown is not None:
            self.shown.raise_()
            return
        if trace:
            self._quiet_until = monotonic() + _QUIET_S
        lines = tuple(self._log.lines)
        self.shown = ReportProblem(
            # A question that waits for its answer would keep the user from any other window.
            QApplication.activeModalWidget() or self._window,
            lambda with_plan: report(trace, lines, self._plan() if with_plan else ""),
            str(log_path()),
            is_fault=bool(trace),
        )
        self.shown.destroyed.connect(self._forget)
        self.shown.show()

    def _forget(self) -> None:
        self.shown = None


def _place(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what is the same for the same fault: its kind, and the line that raised it."""
    frames = traceback.extract_tb(trace)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{kind.__qualname__} {where}"
