"""Icons: line drawings of the Lucide set, drawn in the text colour."""

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from carbon_desktop.assets import asset
from carbon_desktop.ui.theme.tokens import Tokens

_SIZES = (16, 32)
"""16 px at the scale factors 1 and 2; the others are drawn from the larger one."""

_WEAK = 0.4
"""Opacity of the icon of a control that cannot be used."""


@cache
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
        drawn = _drawn(renderer, size)
        made.addPixmap(drawn, QIcon.Mode.Normal)
        made.addPixmap(_weakened(drawn), QIcon.Mode.Disabled)
    return made


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap


def _weakened(drawn: QPixmap) -> QPixmap:
    """Return a drawing made weaker as a whole, so that strokes that cross do not show."""
    pixmap = QPixmap(drawn.size())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(_WEAK)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return pixmap
