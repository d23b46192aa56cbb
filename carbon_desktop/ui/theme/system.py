"""The system's own choice of mode and contrast, where Qt knows it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def is_dark(app: QApplication) -> bool:
    """Say whether the system shows light text on dark."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def is_high_contrast(app: QApplication) -> bool:
    """Say whether the system asks for high contrast; Qt tells from 6.10 on."""
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def follow(app: QApplication, changed: Callable[[], None]) -> None:
    """Call when the system's choice has changed."""
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(changed)
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(changed)
