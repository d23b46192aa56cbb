"""Saving what a view shows: ask where to, write it whole or not at all, tell what fails."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import StoreError
from carbon_desktop.ui.asking import ask
from carbon_desktop.words import file_error_text


def save_as(
    widget: QWidget, suffix: str, title: str, make: Callable[[], bytes], language: str
) -> None:
    """Ask for a file with a suffix and write what `make` returns to it."""
    name, _ = QFileDialog.getSaveFileName(
        widget.window(), title, f"carbon-desktop.{suffix}", f"{suffix.upper()} (*.{suffix})"
    )
    if not name:
        return
    path = Path(name)
    path = path if path.suffix else path.with_suffix(f".{suffix}")
    try:
        atomic.write(path, make())
    except StoreError as error:
        box = QMessageBox(QMessageBox.Icon.Warning, title, "", parent=widget.window())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(file_error_text(error, language))
        ask(box)
