"""A plot as a file or on the clipboard, with all its rows and without its focus."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtSvg import QSvgGenerator

from carbon_desktop.ui.plots.posed import Posed
from carbon_desktop.ui.saving import save_as

_SHARPNESS = 2
"""Pixels of a picture for each of the screen's, so that it prints well."""


def picture(plot: Posed) -> QImage:
    """Return a plot as a picture at twice its size on screen."""
    with plot.posed():
        image = QImage(plot.size() * _SHARPNESS, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(_SHARPNESS)
        plot.render(image)
    return image


def png(plot: Posed) -> bytes:
    """Return a plot as the bytes of a PNG file."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(held, b"png").write(picture(plot))
    return bytes(held.data().data())


def svg(plot: Posed) -> bytes:
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


def save(plot: Posed, suffix: str, title: str, language: str) -> None:
    """Ask where to, and write a plot as ``png`` or ``svg``; what fails is told in a sentence."""
    make = {"png": png, "svg": svg}[suffix]
    save_as(plot, suffix, title, lambda: make(plot), language)
