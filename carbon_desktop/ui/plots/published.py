"""Marks of published figures: a line across the bar, a diamond at its foot, and the value."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from carbon_desktop.ui.theme import Tokens, small_font

_HALF = 4.0
_OVER = 3.0
_GAP = 5.0


def draw_marks(
    painter: QPainter,
    placed: Iterable[tuple[float, str]],
    bar: QRectF,
    row: QRectF,
    tokens: Tokens,
) -> None:
    """Draw marks at places across, in px; rows without room for what they say show them alone."""
    font = small_font()
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    foot = bar.bottom() + _OVER + _HALF
    roomy = row.bottom() - bar.bottom() >= metrics.height()
    free = row.left()
    for across, text in sorted(placed):
        x = round(across) + 0.5
        _draw_diamond(painter, x, foot if roomy else bar.center().y(), bar, tokens)
        width = metrics.horizontalAdvance(text) + 1.0
        left = x + _HALF + _GAP
        left = left if left + width <= row.right() else x - _HALF - _GAP - width
        if roomy and left >= free:
            area = QRectF(left, foot - metrics.height() / 2, width, metrics.height())
            painter.setPen(QColor(tokens.secondary))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
            free = area.right() + _GAP


def _draw_diamond(painter: QPainter, x: float, y: float, bar: QRectF, tokens: Tokens) -> None:
    """Draw the line and the diamond, with a rim of the ground so that they show on any bar."""
    ground, ink = QColor(tokens.panel), QColor(tokens.text)
    top, bottom = QPointF(x, bar.top() - _OVER), QPointF(x, max(y, bar.bottom() + _OVER))
    painter.setPen(QPen(ground, 3))
    painter.drawLine(top, bottom)
    painter.setPen(QPen(ink, 1))
    painter.drawLine(top, bottom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ground, 1))
    painter.setBrush(ink)
    around = (QPointF(x, y - _HALF), QPointF(x + _HALF, y), QPointF(x, y + _HALF))
    painter.drawPolygon(QPolygonF([*around, QPointF(x - _HALF, y)]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
