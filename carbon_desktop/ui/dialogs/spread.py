"""The picture of a distribution: how dense a value is, with its low, best and high."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carbon_desktop.study.density import Outline
from carbon_desktop.study.distribution import Distribution
from carbon_desktop.ui.theme import current, small_font

_EDGE = 8.0
_FOOT = 6.0
_OUTSIDE = 90
"""How opaque the fill is beyond low and high, of 255."""


class Spread(QWidget):
    """A curve over its low, best and high; the tails beyond these are paler."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.shown: Distribution | None = None
        self.outline: Outline | None = None
        self.text = ""
        """What stands in the place of a curve where there is none."""

    def show_spread(self, one: Distribution | None, outline: Outline | None, text: str) -> None:
        """Show a distribution by its outline, or a text where it has none."""
        if (one, outline, text) != (self.shown, self.outline, self.text):
            self.shown, self.outline, self.text = one, outline, text
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for a curve that can be told from another."""
        return QSize(488, 112)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curve, the ends beneath it, and a line at the best value."""
        tokens, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, outline = self.shown, self.outline
        if one is None or outline is None or len(outline.values) < 2:
            painter.setFont(small_font())
            painter.setPen(QColor(tokens.secondary))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text)
            return
        ground = self.height() - _FOOT
        curve = self._curve(outline, ground)
        low, best, high = (self._across(value) for value in (one.low, one.value, one.high))
        fill = QColor(tokens.accent)
        fill.setAlpha(_OUTSIDE)
        painter.setPen(Qt.PenStyle.NoPen)
        for left, right, colour in (
            (0.0, low, QColor(tokens.fill)),
            (low, high, fill),
            (high, float(self.width()), QColor(tokens.fill)),
        ):
            painter.save()
            painter.setClipRect(QRectF(left, 0.0, max(right - left, 0.0), float(self.height())))
            painter.fillPath(curve, colour)
            painter.restore()
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.drawPolyline(self._line(outline, ground))
        painter.drawLine(QPointF(best, _EDGE), QPointF(best, ground))
        painter.setPen(QPen(QColor(tokens.text), 2.0))
        painter.drawLine(QPointF(low, ground), QPointF(high, ground))
        for end in (low, high):
            painter.drawLine(QPointF(end, ground - 4.0), QPointF(end, ground + 4.0))
        painter.setBrush(QColor(tokens.text))
        painter.drawEllipse(QPointF(best, ground), 3.0, 3.0)

    def _line(self, outline: Outline, ground: float) -> list[QPointF]:
        high = ground - _EDGE
        return [
            QPointF(self._across(value), ground - high * height)
            for value, height in zip(outline.values, outline.heights, strict=True)
        ]

    def _curve(self, outline: Outline, ground: float) -> QPainterPath:
        """Return what is under the line, down to the ground."""
        line = self._line(outline, ground)
        path = QPainterPath(QPointF(line[0].x(), ground))
        for point in line:
            path.lineTo(point)
        path.lineTo(line[-1].x(), ground)
        path.closeSubpath()
        return path

    def _across(self, value: float) -> float:
        """Return where a value stands, in px."""
        one, outline = self.shown, self.outline
        assert one is not None
        assert outline is not None  # Else nothing is drawn.
        start = min(one.low, outline.values[0])
        reach = max(one.high, outline.values[-1]) - start
        return _EDGE + (self.width() - 2 * _EDGE) * (value - start) / reach
