"""The whole window, in the light mode and in English."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from carbon_desktop.gui import Session
from carbon_desktop.ui.main_window import MainWindow


@pytest.fixture
def session(light, qtbot: QtBot, translations) -> Iterator[Session]:
    """Return a session that has just started."""
    # The windows of the tests before: closed, but still dressed anew with every theme.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = Session(light, "en")
    qtbot.addWidget(made.window, before_close_func=_let_go)
    made.start(None)
    yield made
    made.choose_language("en")


@pytest.fixture
def window(session: Session) -> MainWindow:
    """Return the session's window."""
    return session.window


def _let_go(window: MainWindow) -> None:
    """Close without a question: what the test has changed is not to be kept."""
    window.files.may_leave = lambda: True
