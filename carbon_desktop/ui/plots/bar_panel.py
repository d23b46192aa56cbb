"""One panel of horizontal bars: a bar a scenario over a faint grid with few ticks.

It is painted by hand, not by pyqtgraph: a dozen bars need no scene of items, and without one an
edit is on the screen in a fraction of the time and the window opens without loading numpy.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from carbon_desktop.ui.plots.bar import Bar, Bars, tick_text, ticks
from carbon_desktop.ui.plots.hatch import hatch
from carbon_desktop.ui.theme import Tokens, body_font, current, small_font

_STAR = "★ "
_GAP = 8.0
_AXIS = 24.0
_THICKEST = 44.0
_FILLED = 0.56
_NAME_SHARE = 0.36
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where bars begin, in px from the left, and px per unit; 0 where there are no lengths."""

    zero: float
    per_unit: float


def geometry(bars: tuple[Bar, ...], width: float, name: float, texts: list[float]) -> Geometry:
    """Return the geometry in which every bar and the text at its end fit beside the names."""
    zero = min(name, width * _NAME_SHARE) + _GAP
    room = max(width - zero, 1.0)
    fits = [
        max(room - text - 2 * _GAP, room * 0.2) / bar.length
        for bar, text in zip(bars, texts, strict=True)
        if bar.length > 0
    ]
    return Geometry(zero, min(fits, default=0.0))


class BarPanel(QWidget):
    """The bars of one measure. Names stand at the left, values at the bars' ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.shown = Bars("", ())
        self.ticks: tuple[tuple[float, str], ...] = ()
        self.geometry_now = Geometry(0.0, 0.0)
        self._font, self._bold, self._small = body_font(), body_font(), small_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._bold)

    def show_bars(self, shown: Bars) -> None:
        """Show bars, with an axis that holds them."""
        self.shown = shown
        self._fit()
        self.update()

    def bar_at(self, at: QPoint) -> Bar | None:
        """Return the bar in whose row a point lies."""
        area = self._area()
        if not self.shown.bars or not area.contains(QPointF(at)):
            return None
        place = int((at.y() - area.top()) / area.height() * len(self.shown.bars))
        return self.shown.bars[min(place, len(self.shown.bars) - 1)]

    def text_widths(self) -> list[float]:
        """Return the room of each text at a bar's end, in px."""
        return [self._metrics.horizontalAdvance(bar.text) for bar in self.shown.bars]

    def sizeHint(self) -> QSize:
        """Ask for room for four bars."""
        return QSize(360, 280)

    def minimumSizeHint(self) -> QSize:
        """Be content with room for short bars."""
        return QSize(200, 96)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the bars to the width."""
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grid, then the bars over it."""
        painter = QPainter(self)
        tokens = current()
        area = self._area()
        self._draw_axis(painter, area, tokens)
        slot = area.height() / max(len(self.shown.bars), 1)
        for place, bar in enumerate(self.shown.bars):
            row = QRectF(area.left(), area.top() + place * slot, area.width(), slot)
            self._draw_bar(painter, bar, row, tokens)

    def _area(self) -> QRectF:
        return QRectF(0.0, 0.0, self.width(), self.height() - _AXIS)

    def _fit(self) -> None:
        """Choose the scale in which names, bars and values fit, and its ticks."""
        bars = self.shown.bars
        widths = (self._metrics.horizontalAdvance(_label(bar)) for bar in bars)
        name = max(widths, default=0.0)
        fitted = geometry(bars, float(self.width()), name, self.text_widths())
        self.geometry_now = fitted
        end = (self.width() - fitted.zero) / fitted.per_unit if fitted.per_unit else 0.0
        marks = ticks(end)
        step = marks[1] if len(marks) > 1 else 0.0
        self.ticks = tuple((mark, tick_text(mark, step)) for mark in marks)

    def _x(self, value: float) -> float:
        return self.geometry_now.zero + value * self.geometry_now.per_unit

    def _draw_axis(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        for value, text in self.ticks:
            x = round(self._x(value))
            painter.setPen(QPen(QColor(tokens.hairline if value else tokens.secondary), 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(QColor(tokens.secondary))
            half = metrics.horizontalAdvance(text) / 2
            centre = min(x, area.right() - half)
            foot = QRectF(centre - half - 1.0, area.bottom(), 2 * half + 2.0, _AXIS)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_bar(self, painter: QPainter, bar: Bar, row: QRectF, tokens: Tokens) -> None:
        thick = round(min(row.height() * _FILLED, _THICKEST))
        top = round(row.center().y() - thick / 2)
        zero = round(self.geometry_now.zero)
        colour = QColor(tokens.scenario(bar.colour))
        middle, end = self._x(bar.solid), self._x(bar.length)
        painter.fillRect(QRectF(zero, top, middle - zero, thick), colour)
        if bar.hatched:
            _draw_hatched(painter, QRectF(middle, top, end - middle, thick), colour)
        self._draw_texts(painter, bar, row, end, tokens)

    def _draw_texts(
        self, painter: QPainter, bar: Bar, row: QRectF, end: float, tokens: Tokens
    ) -> None:
        painter.setFont(self._bold if bar.selected else self._font)
        painter.setPen(QColor(tokens.text))
        room = self.geometry_now.zero - _GAP
        name = self._metrics.elidedText(_label(bar), Qt.TextElideMode.ElideRight, room + 1)
        left = QRectF(row.left(), row.top(), room, row.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.text if bar.known else tokens.secondary))
        right = QRectF(end + _GAP, row.top(), row.right() - end - _GAP, row.height())
        painter.drawText(right, int(_WRAPPED), self._fitted(bar.text, right))

    def _fitted(self, text: str, area: QRectF) -> str:
        """Return a text that fits: in several lines where there is room for them, or cut."""
        if self._metrics.boundingRect(area, int(_WRAPPED), text).height() <= area.height():
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())


def _draw_hatched(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawLines(hatch(inner))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(inner)
    painter.restore()


def _label(bar: Bar) -> str:
    return f"{_STAR}{bar.name}" if bar.baseline else bar.name
