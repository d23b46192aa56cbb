"""The state of the window from one run to the next: its place, its parts' sizes, its view."""

from dataclasses import replace

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter

from carbon_desktop.ui.main_window import MainWindow
from carbon_desktop.ui.views import PAGES
from carbon_desktop.workspace.preferences import Preferences


def put_back(window: MainWindow, preferences: Preferences) -> None:
    """Give the window the state that was kept; Qt brings one back whose screen is gone."""
    window.restoreGeometry(_bytes(preferences.geometry))
    if preferences.view in PAGES:
        window.views.turn_to(preferences.view)
    split = window.findChild(QSplitter)
    if split is not None:
        split.restoreState(_bytes(preferences.split))


def with_state(preferences: Preferences, window: MainWindow) -> Preferences:
    """Return the preferences with the state of the window."""
    split = window.findChild(QSplitter)
    return replace(
        preferences,
        geometry=_hex(window.saveGeometry()),
        split="" if split is None else _hex(split.saveState()),
        view=window.views.name,
    )


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromHex(text.encode())


def _hex(state: QByteArray) -> str:
    return bytes(state.toHex().data()).decode()
