"""A plot as a file or on the clipboard, with all its rows and without its focus."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QMessageBox

from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import StoreError
from carbon_desktop.ui.plots.plot import Plot
from carbon_desktop.words import file_error_text

_SHARPNESS = 2
"""Pixels of a picture for each of the screen's, so that it prints well."""


def picture(plot: Plot) -> QImage:
    """Return a plot as a picture at twice its size on screen."""
    with plot.posed():
        image = QImage(plot.size() * _SHARPNESS, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(_SHARPNESS)
        plot.render(image)
    return image


def png(plot: Plot) -> bytes:
    """Return a plot as the bytes of a PNG file."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(held, b"png").write(picture(plot))
    return bytes(held.data().data())


def svg(plot: Plot) -> bytes:
    """Return a plot as the bytes of an SVG file, its text as text."""
    held = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(held)
    generator.setTitle(plot.accessibleName())
    generator.setDescription(plot.accessibleDescription())
    with plot.posed():
        generator.setSize(plot.size())
        generator.setViewBox(plot.rect())
        plot.render(generator)
    held.close()
    return bytes(held.data().data())


def save(plot: Plot, suffix: str, title: str, language: str) -> None:
    """Ask where to, and write a plot as ``png`` or ``svg``; what fails is told in a sentence."""
    name, _ = QFileDialog.getSaveFileName(
        plot.window(), title, f"carbon-desktop.{suffix}", f"{suffix.upper()} (*.{suffix})"
    )
    if not name:
        return
    path = Path(name)
    path = path if path.suffix else path.with_suffix(f".{suffix}")
    try:
        atomic.write(path, png(plot) if suffix == "png" else svg(plot))
    except StoreError as error:
        box = QMessageBox(QMessageBox.Icon.Warning, title, "", parent=plot.window())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(file_error_text(error, language))
        box.exec()
