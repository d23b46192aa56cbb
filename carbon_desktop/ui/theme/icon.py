"""Icons: line drawings of the Lucide set, drawn in the text colour."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from carbon_desktop.assets import asset
from carbon_desktop.ui.theme.tokens import Tokens

_SIZES = (16, 24, 32, 48)
"""16 px at the usual scale factors: 1, 1.5, 2 and 3."""

_WEAK = 0.4
"""Opacity of the icon of a control that cannot be used."""


def icon(name: str, tokens: Tokens) -> QIcon:
    """Return an icon of ``resources/icons`` by its file's stem.

    Raises
    ------
    FileNotFoundError
        If there is none of that name.
    """
    drawing = asset(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", tokens.text).encode()))
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_drawn(renderer, size, 1.0), QIcon.Mode.Normal)
        made.addPixmap(_drawn(renderer, size, _WEAK), QIcon.Mode.Disabled)
    return made


def _drawn(renderer: QSvgRenderer, size: int, opacity: float) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter)
    painter.end()
    return pixmap
