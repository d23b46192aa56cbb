"""The window of agreement, filled, in the light mode and in English."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from carbon_desktop.study.validation.agreement import agreement
from carbon_desktop.ui.agreement.window import AgreementWindow


@pytest.fixture(scope="session")
def found(catalogue):
    """Return every comparison."""
    return agreement(catalogue)


@pytest.fixture
def languages():
    """Return the language shown, to be changed by a test."""
    return ["en"]


@pytest.fixture
def shown(light, qtbot, catalogue, found, languages):
    """Return the window with everything compared."""
    # The windows of the tests before: closed, but still dressed anew with every theme.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    parent = QWidget()
    qtbot.addWidget(parent)
    window = AgreementWindow(parent, catalogue, lambda: languages[0])
    window.show_agreement(found)
    window.resize(1180, 776)
    window.show()
    yield window
    parent.hide()
