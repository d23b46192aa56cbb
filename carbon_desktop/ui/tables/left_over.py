"""Two ranges over one axis: the whole one, and what is left of it."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carbon_desktop.study.uncertainty import Range
from carbon_desktop.ui.theme import current

_EDGE = 6.0
_HEIGHT = 28


class LeftOver(QWidget):
    """The whole range as a pale bar, what is left as a whisker over it, and the best figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.best = 0.0
        self.whole: Range | None = None
        self.left: Range | None = None

    def show_ranges(self, best: float, whole: Range | None, left: Range | None) -> None:
        """Show a figure with both its ranges, or nothing where there is none."""
        if (best, whole, left) != (self.best, self.whole, self.left):
            self.best, self.whole, self.left = best, whole, left
            self.update()

    def sizeHint(self) -> QSize:
        """Return as much room as a bar takes."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, the whisker and the point."""
        whole, left = self.whole, self.left
        if whole is None or left is None or whole.low >= whole.high:
            return
        tokens, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, pale = self.height() / 2, QColor(tokens.accent)
        pale.setAlpha(56)
        start, end = self._across(whole.low), self._across(whole.high)
        painter.setPen(QPen(QColor(tokens.accent), 1.0))
        painter.setBrush(pale)
        painter.drawRoundedRect(int(start), int(middle) - 7, int(end - start), 14, 3.0, 3.0)
        painter.setPen(QPen(QColor(tokens.text), 2.0))
        low, high = self._across(left.low), self._across(left.high)
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for at in (low, high) if left.low < left.high else ():
            painter.drawLine(QPointF(at, middle - 5.0), QPointF(at, middle + 5.0))
        painter.setBrush(QColor(tokens.text))
        painter.drawEllipse(QPointF(self._across(self.best), middle), 3.0, 3.0)

    def _across(self, value: float) -> float:
        """Return where a figure stands, in px; what is left may reach beyond the whole."""
        assert self.whole is not None
        assert self.left is not None  # Else nothing is drawn.
        start = min(self.whole.low, self.left.low)
        reach = max(self.whole.high, self.left.high) - start
        return _EDGE + (self.width() - 2 * _EDGE) * (value - start) / reach
