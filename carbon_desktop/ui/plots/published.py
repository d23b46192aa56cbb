"""Marks of published figures: a line across the bar, a diamond at its foot, and the value."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from carbon_desktop.ui.theme import Tokens, small_font

_HALF = 4.0
_OVER = 3.0
_GAP = 5.0
_VEIL = 225
"""How opaque the ground of words is: the axis may pass behind them."""


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
    marks = sorted((round(across) + 0.5, text) for across, text in placed)
    for x, _ in marks:
        _draw_diamond(painter, x, foot if roomy else bar.center().y(), bar, tokens)
    if roomy:
        ground = QColor(tokens.panel)
        ground.setAlpha(_VEIL)
        painter.setPen(QColor(tokens.secondary))
        for left, width, text in _labels(marks, metrics, row):
            area = QRectF(left, foot - metrics.height() / 2, width, metrics.height())
            painter.fillRect(area, ground)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)


def _labels(
    marks: list[tuple[float, str]], metrics: QFontMetricsF, row: QRectF
) -> Iterator[tuple[float, float, str]]:
    """Return where what is said of marks begins and how wide it is, right of them or left.

    What would hide another mark or its words is not said: the tip tells it.
    """
    free = row.left()
    for place, (x, text) in enumerate(marks):
        width = metrics.horizontalAdvance(text) + 1.0
        end = marks[place + 1][0] - _HALF if place + 1 < len(marks) else row.right()
        for left in (x + _HALF + _GAP, x - _HALF - _GAP - width):
            if left >= free and left + width <= end:
                yield left, width, text
                free = left + width
                break
        free = max(free, x + _HALF)


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
