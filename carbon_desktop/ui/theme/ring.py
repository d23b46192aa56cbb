"""The ring about what has the focus, for widgets and rows that draw themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from carbon_desktop.ui.theme.tokens import Tokens

_WIDTH = 2.0


def paint_ring(painter: QPainter, area: QRectF, tokens: Tokens, radius: float = 0.0) -> None:
    """Draw a ring of 2 px just within an area, as the style sheet does about other widgets."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, radius > 0)
    painter.setPen(QPen(QColor(tokens.accent), _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = _WIDTH / 2
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()
