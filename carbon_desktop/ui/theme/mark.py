"""Status marks: a shape for each way a number can have come in, never a colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from carbon_desktop.ui.theme.tokens import Tokens

_RADIUS = 4.5


def paint_mark(painter: QPainter, centre: QPointF, status: str, tokens: Tokens) -> None:
    """Draw the mark of a status about a point, 9 px wide.

    A disc is entered, a diamond looked up, a ring default, a triangle calculated.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(tokens.secondary if status in {"default", "calculated"} else tokens.accent)
    painter.setPen(QPen(colour, 1.5) if status == "default" else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if status == "default" else colour)
    if status in {"entered", "default"}:
        radius = _RADIUS - 0.75 if status == "default" else _RADIUS
        painter.drawEllipse(
            QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        )
    else:
        painter.drawPolygon(_diamond(centre) if status == "looked_up" else _triangle(centre))
    painter.restore()


def _diamond(at: QPointF) -> QPolygonF:
    reach = _RADIUS + 1.0
    return QPolygonF(
        [
            QPointF(at.x(), at.y() - reach),
            QPointF(at.x() + reach, at.y()),
            QPointF(at.x(), at.y() + reach),
            QPointF(at.x() - reach, at.y()),
        ]
    )


def _triangle(at: QPointF) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(at.x(), at.y() - _RADIUS),
            QPointF(at.x() + _RADIUS, at.y() + _RADIUS - 1.0),
            QPointF(at.x() - _RADIUS, at.y() + _RADIUS - 1.0),
        ]
    )
