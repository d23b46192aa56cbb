"""The axis beneath a panel of bars: few ticks, their numbers, and the faint grid behind."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from carbon_desktop.ui.theme import Tokens, small_font

_BEHIND = -1000
_SHORT = 4.0
_APART = 4.0
_Line = tuple[QPen, QPointF, QPointF]
_Text = tuple[QRectF, Qt.AlignmentFlag, str]


class Axis(pg.AxisItem):
    """An axis whose ticks are given; the line at each may cross the view, darker at zero."""

    def __init__(self, view: pg.ViewBox, height: float) -> None:
        super().__init__("bottom", linkView=view)
        self.ticks: tuple[tuple[float, str], ...] = ()
        self._lined = True
        self._metrics = QFontMetricsF(small_font())
        self._grid_pen, self._zero_pen = QPen(), QPen()
        self.enableAutoSIPrefix(False)
        self.setStyle(tickFont=small_font(), autoExpandTextSpace=False, autoReduceTextSpace=False)
        self.setGrid(255)
        self.setHeight(height)
        self.setZValue(_BEHIND)

    def show_ticks(self, shown: tuple[tuple[float, str], ...]) -> None:
        """Show ticks: where each is and what it says."""
        if shown != self.ticks:
            self.ticks = shown
            self.setTicks([list(shown)])

    def show_lines(self, lined: bool) -> None:
        """Let each tick have a line across the view, or only a short one beneath it."""
        self._lined = lined

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        self._grid_pen = QPen(QColor(tokens.grid), 1)
        self._zero_pen = QPen(QColor(tokens.secondary), 1)
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setTickPen(self._grid_pen)
        self.setTextPen(self._zero_pen)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw at once, without the recording that would be made anew on every edit."""
        painter.setFont(self.style["tickFont"])
        specs = self.generateDrawSpecs(painter)
        if specs is not None:
            self.drawPicture(painter, *specs)

    def generateDrawSpecs(self, p: QPainter) -> tuple[_Line, list[_Line], list[_Text]] | None:
        """Place lines on whole pixels and numbers beneath them, none beyond the right edge."""
        view = self.linkedView()
        if view is None or view.width() <= 0:
            return None
        area = self.mapRectFromItem(view, view.rect())
        least, most = self.range
        scale = area.width() / (most - least)
        found = [(value, round((value - least) * scale), text) for value, text in self.ticks]
        lines = [self._line(value, x, area) for value, x, _ in found]
        numbers = [self._number(text, x, area) for _, x, text in found]
        return (self.pen(), area.bottomLeft(), area.bottomRight()), lines, _apart(numbers)

    def _line(self, value: float, x: int, area: QRectF) -> _Line:
        pen = self._grid_pen if value else self._zero_pen
        top, bottom = (area.top(), area.bottom()) if self._lined else (0.0, _SHORT)
        return pen, QPointF(x, top), QPointF(x, bottom)

    def _number(self, text: str, x: int, area: QRectF) -> _Text:
        half = self._metrics.horizontalAdvance(text) / 2
        left = max(min(float(x), area.right() - half) - half - 1.0, area.left())
        foot = QRectF(left, area.bottom(), 2 * half + 2.0, self.height())
        return foot, Qt.AlignmentFlag.AlignCenter, text


def _apart(numbers: list[_Text]) -> list[_Text]:
    """Return the numbers without those that would stand in the way of the one before."""
    kept: list[_Text] = []
    for one in numbers:
        if not kept or one[0].left() >= kept[-1][0].right() + _APART:
            kept.append(one)
    return kept
