"""The drivers of a panel: names, bars from low to high, figures and shares, as one item."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from carbon_desktop.ui.plots.layer import Layer
from carbon_desktop.ui.plots.row_text import draw_name
from carbon_desktop.ui.plots.stretch_ink import draw_stretch
from carbon_desktop.ui.plots.tornado import NOTHING, DriverBar, Tornado
from carbon_desktop.ui.theme import body_font, small_font

GAP = 8.0
LOW_SHADE, HIGH_SHADE = 2, 0
"""The shades of the side that an assumption gives at its low, and at its high."""

_FILLED = 0.5
_THICKEST = 28.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class TornadoItem(Layer):
    """A row an assumption; the line between its two sides is the best figure."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Tornado = NOTHING
        self.start = 0.0
        """Where the axis begins, with room for a number: names stand left of it."""
        self.numbered = True
        self._font, self._small, self._bold = body_font(), small_font(), body_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._font)
        self._numbers, self._shares = QFontMetricsF(self._small), QFontMetricsF(self._bold)
        self._longest = 0.0

    def show_drivers(self, shown: Tornado) -> None:
        """Show drivers; names are measured when they change."""
        if [row.name for row in shown.rows] != [row.name for row in self.shown.rows]:
            widths = (self._metrics.horizontalAdvance(row.name) for row in shown.rows)
            self._longest = max(widths, default=0.0)
        self.shown = shown
        self.update()

    def longest_name(self) -> float:
        """Return the room that the longest name wants, in px."""
        return self._longest

    def widest_number(self) -> float:
        """Return the room that the widest figure at an end wants, in px."""
        texts = [text for row in self.shown.rows for text in (row.low_text, row.high_text)]
        return max((self._numbers.horizontalAdvance(text) for text in texts), default=0.0)

    def widest_share(self) -> float:
        """Return the room that the widest share wants, in px."""
        return max((self._shares.horizontalAdvance(r.share) for r in self.shown.rows), default=0.0)

    def draw(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw every row in sight, then the line of the best figure; or what is lacking."""
        if not self.shown.rows:
            painter.setFont(self._font)
            painter.setPen(QColor(self._tokens.secondary))
            painter.drawText(area, int(_CENTRED), self.shown.lack)
            return
        shown = self.boundingRect()
        slot = area.height() / shown.height()
        for place, row in enumerate(self.shown.rows):
            if shown.top() - 1.0 < place < shown.bottom():
                top = area.top() + (place - shown.top()) * slot
                whole = QRectF(area.left(), top, area.width(), slot)
                self._draw_row(painter, row, whole, to_pixels)
        x = round(to_pixels.map(QPointF(self.shown.best, 0.0)).x()) + 0.5
        painter.setPen(QPen(QColor(self._tokens.text), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _draw_row(
        self, painter: QPainter, row: DriverBar, area: QRectF, to_pixels: QTransform
    ) -> None:
        start, low, best, high = (
            to_pixels.map(QPointF(one, 0.0)).x()
            for one in (self.start, row.low, self.shown.best, row.high)
        )
        thick = round(min(area.height() * _FILLED, _THICKEST))
        top = round(area.center().y() - thick / 2)
        sides = ((low, LOW_SHADE), (high, HIGH_SHADE))
        # The longer first: where both lie on one side of the best, the shorter stays in sight.
        for end, shade in sorted(sides, key=lambda side: -abs(side[0] - best)):
            left, right = round(min(end, best)), round(max(end, best))
            bar = QRectF(left, top, right - left, thick)
            draw_stretch(painter, bar, self._tokens, self.shown.colour, shade, hatched=False)
        if self.numbered:
            self._draw_numbers(painter, row, area, low, high)
        names = QRectF(area.left(), area.top(), start - GAP - area.left(), area.height())
        draw_name(painter, names, row.name, self._tokens)
        painter.setFont(self._bold)
        painter.setPen(QColor(self._tokens.text))
        painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.share)

    def _draw_numbers(
        self, painter: QPainter, row: DriverBar, area: QRectF, low: float, high: float
    ) -> None:
        """Draw the figure at each end outside the bar, on whichever side that end is."""
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.secondary))
        ends = sorted(((low, row.low_text), (high, row.high_text)))
        for (x, text), before in zip(ends, (True, False), strict=True):
            width = self._numbers.horizontalAdvance(text) + 2.0
            left = x - GAP / 2 - width if before else x + GAP / 2
            painter.drawText(QRectF(left, area.top(), width, area.height()), _MIDDLE, text)
