"""The log: what went wrong, in a few small files beside the preferences; sent nowhere."""

import logging
import platform
import sys
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from carbon_desktop import __version__
from carbon_desktop.profiles.folders import config_folder

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

NAME = "carbon-desktop.log"
_LARGEST = 256 * 1024
_OLDER_FILES = 2
_REMEMBERED = 40
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_path() -> Path:
    """Return where the log lies."""
    return config_folder() / "log" / NAME


def program_text() -> str:
    """Return which program this is, and on what it runs, on one line."""
    return (
        f"Carbon Desktop {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )


class Log(logging.Handler):
    """Writes records to a file that is opened with the first of them, and remembers the last.

    A log that cannot be written is done without: nothing raises. What repeats itself is written
    the 1st, 2nd, 4th, 8th ... time only, or a fault in painting would drown what led to it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(logging.Formatter(_FORMAT))
        self.lines: deque[str] = deque(maxlen=_REMEMBERED)
        self._file: RotatingFileHandler | None = None
        self._last, self._times = "", 0

    def __enter__(self) -> "Log":
        """Take down what is logged, what Python warns of, and what Qt complains about."""
        logging.getLogger().addHandler(self)
        logging.captureWarnings(True)
        qInstallMessageHandler(_take_from_qt)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go, in order: Qt must not call on us when Python is gone."""
        qInstallMessageHandler(None)
        logging.captureWarnings(False)
        logging.getLogger().removeHandler(self)
        self.close()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; failing is no error."""
        try:
            said = record.getMessage()
            self._times = self._times + 1 if said == self._last else 1
            self._last = said
            if self._times & (self._times - 1):
                return
            if self._times > 1:
                record = _record(record.name, record.levelno, f"... {self._times} times")
            self.lines.append(self.format(record))
            self._opened().emit(record)
        except Exception:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Do without: there is nobody left to tell."""

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
            self._file = None
        super().close()

    def _opened(self) -> "RotatingFileHandler":
        """Return the file; its module is slow to import and seldom wanted."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            path = log_path()
            path.parent.mkdir(parents=True, exist_ok=True)
            file = RotatingFileHandler(path, "a", _LARGEST, _OLDER_FILES, encoding="utf-8")
            file.setFormatter(self.formatter)
            file.handleError = self.handleError  # type: ignore[method-assign]
            self._file = file
            file.emit(_record("program", logging.INFO, program_text()))
        return self._file


def _record(name: str, level: int, text: str) -> logging.LogRecord:
    return logging.LogRecord(name, level, "", 0, text, None, None)


def _take_from_qt(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    """Log what Qt says; it is on the terminal too, for those who started the program there."""
    level = _QT_LEVELS.get(kind, logging.WARNING)
    logging.getLogger(f"qt.{context.category or 'default'}").log(level, "%s", text)
    if level >= logging.WARNING and sys.stderr is not None:
        print(text, file=sys.stderr)
