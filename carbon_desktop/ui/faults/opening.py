"""Opening on a screen: where Qt finds none it aborts; here one sentence says why, and it ends."""

import os
import sys
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from carbon_desktop.words import say

_NO_ANSWER = ("could not connect to display", "Failed to create wl_display")
_UNKNOWN = "Could not find the Qt platform plugin"
_HARMLESS = "Detected locale"
"""Qt switches to UTF-8 by itself where the system names no locale, as Python does."""


class Opening:
    """What Qt says while the application is made: passed on, unless it is the end of it."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._said: list[str] = []

    def __enter__(self) -> "Opening":
        """Listen to Qt."""
        qInstallMessageHandler(self._take)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Pass on what was said: it was not the end."""
        qInstallMessageHandler(None)
        for text in self._said:
            _print(text)

    def _take(self, kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        said = text or ""
        if kind is QtMsgType.QtFatalMsg:
            _print(self._sentence())
            os._exit(1)  # Qt would abort, and leave a core behind.
        if not said.startswith(_HARMLESS):
            self._said.append(said)

    def _sentence(self) -> str:
        """Say whether the screen does not answer, is unknown, or cannot be loaded."""
        if any(reason in said for said in self._said for reason in _NO_ANSWER):
            names = ("WAYLAND_DISPLAY", "DISPLAY")
            screens = ", ".join(f"{one}={os.environ[one]}" for one in names if os.environ.get(one))
            return say("screen_silent", self._language, screens=screens)
        platform = os.environ.get("QT_QPA_PLATFORM")
        if platform and any(said.startswith(_UNKNOWN) for said in self._said):
            return say("screen_unknown", self._language, platform=platform)
        return say("screen_unloaded", self._language)


def _print(text: str) -> None:
    if sys.stderr is not None:
        print(text, file=sys.stderr, flush=True)
