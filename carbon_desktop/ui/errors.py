"""Errors of our own making: written to the log, told once in a dialog, sent nowhere."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from carbon_desktop import __version__
from carbon_desktop.profiles.folders import config_folder

LOG = "carbon-desktop.log"
_LARGEST_LOG = 1_000_000


def install_hook(window: QWidget) -> None:
    """Write every exception that nobody caught to the log, and tell the user where it is."""
    told: list[str] = []

    def hook(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        path = _logged(text)
        if not told:
            told.append(text)
            QTimer.singleShot(0, lambda: _tell(window, text, path))

    sys.excepthook = hook


def _logged(text: str) -> Path | None:
    """Add an error to the log, which starts anew when it has grown large; None if it cannot."""
    path = config_folder() / LOG
    stamp = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = "a" if path.exists() and path.stat().st_size < _LARGEST_LOG else "w"
        with path.open(mode, encoding="utf-8") as file:
            file.write(f"{stamp} Carbon Desktop {__version__}\n{text}\n")
    except OSError:
        return None
    return path


def _tell(window: QWidget, text: str, path: Path | None) -> None:
    from carbon_desktop.ui.dialogs.questions import tell

    sentence = QCoreApplication.translate(
        "Errors", "Something went wrong in the program. Your plan is still open: save it."
    )
    where = QCoreApplication.translate("Errors", "The details are in %s; nothing was sent.")
    tell(window, sentence if path is None else f"{sentence}\n{where % path}", text)
