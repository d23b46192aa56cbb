"""The differences of a panel: names, bars from zero with whiskers, figures, as one item."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from carbon_desktop.ui.plots.gap import Gap, Gaps
from carbon_desktop.ui.plots.layer import Layer
from carbon_desktop.ui.plots.stretch_ink import draw_stretch
from carbon_desktop.ui.plots.whisker import draw_whisker
from carbon_desktop.ui.theme import body_font, small_font

GAP = 8.0
_FILLED = 0.56
_THICKEST = 28.0
_MARK = "*"
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class GapItem(Layer):
    """A row a scenario; at the right its difference, and in which share of draws it is lower."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Gaps("", ())
        self.start = 0.0
        """Where the axis begins: names stand left of it."""
        self.shares_shown = True
        self._font, self._small, self._bold = body_font(), small_font(), body_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._shares = QFontMetricsF(self._bold), QFontMetricsF(self._small)
        self._longest = 0.0

    def show_gaps(self, shown: Gaps) -> None:
        """Show rows; names are measured when they change."""
        if [row.name for row in shown.rows] != [row.name for row in self.shown.rows]:
            names = (row.name for row in shown.rows if not row.heading)
            widths = (self._metrics.horizontalAdvance(name) for name in names)
            self._longest = max(widths, default=0.0)
        self.shown = shown
        self.update()

    def longest_name(self) -> float:
        """Return the room that the longest name wants, in px."""
        return self._longest

    def widths(self) -> tuple[float, float]:
        """Return the room that the widest difference and the widest share want, in px."""
        drawn = [row for row in self.shown.rows if row.best is not None]
        figures = (self._metrics.horizontalAdvance(_figure(row)) for row in drawn)
        shares = (self._shares.horizontalAdvance(row.share) for row in drawn)
        return max(figures, default=0.0) + 2.0, max(shares, default=0.0) + 2.0

    def draw(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw every row in sight, then the line of the baseline."""
        shown = self.boundingRect()
        slot = area.height() / shown.height()
        for place, row in enumerate(self.shown.rows):
            if shown.top() - 1.0 < place < shown.bottom():
                top = area.top() + (place - shown.top()) * slot
                whole = QRectF(area.left(), top, area.width(), slot)
                self._draw_row(painter, row, whole, to_pixels)
        if self.shown.rows:
            x = round(to_pixels.map(QPointF(0.0, 0.0)).x()) + 0.5
            painter.setPen(QPen(QColor(self._tokens.text), 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _draw_row(self, painter: QPainter, row: Gap, area: QRectF, to_pixels: QTransform) -> None:
        start = to_pixels.map(QPointF(self.start, 0.0)).x()
        names = QRectF(area.left(), area.top(), start - GAP - area.left(), area.height())
        self._draw_name(painter, row, area if row.heading and not row.text else names)
        if row.best is None:
            zero = to_pixels.map(QPointF(0.0, 0.0)).x()
            self._draw_words(painter, row.text, area, (start, zero))
            return
        zero, best = (to_pixels.map(QPointF(one, 0.0)).x() for one in (0.0, row.best))
        thick = round(min(area.height() * _FILLED, _THICKEST))
        left, right = sorted((round(zero), round(best)))
        bar = QRectF(left, round(area.center().y() - thick / 2), right - left, thick)
        draw_stretch(painter, bar, self._tokens, row.colour, 0, hatched=False)
        if row.whisker is not None:
            low, high = (to_pixels.map(QPointF(one, 0.0)).x() for one in row.whisker)
            draw_whisker(painter, low, high, bar.center().y(), self._tokens)
        self._draw_figures(painter, row, area)

    def _draw_words(
        self, painter: QPainter, said: str, area: QRectF, starts: tuple[float, float]
    ) -> None:
        """Draw why there is no bar: where there is room, beside the line of the baseline."""
        start, zero = starts[0], starts[1] + GAP
        if self._metrics.horizontalAdvance(said) <= area.right() - zero:
            start = zero
        beside = area.adjusted(start - area.left(), 0, 0, 0)
        text = self._metrics.elidedText(said, Qt.TextElideMode.ElideRight, beside.width())
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.secondary))
        painter.drawText(beside, _MIDDLE | _LEFT, text)

    def _draw_figures(self, painter: QPainter, row: Gap, area: QRectF) -> None:
        beside = self.widths()[1] + GAP if self.shares_shown else 0.0
        painter.setFont(self._bold if row.strong else self._font)
        painter.setPen(QColor(self._tokens.text))
        painter.drawText(area.adjusted(0, 0, -beside, 0), _MIDDLE | _RIGHT, _figure(row))
        if not self.shares_shown:
            return
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.secondary))
        painter.drawText(area, _MIDDLE | _RIGHT, row.share)

    def _draw_name(self, painter: QPainter, row: Gap, area: QRectF) -> None:
        painter.setFont(self._bold if row.strong else self._font)
        painter.setPen(QColor(self._tokens.secondary if row.heading else self._tokens.text))
        name = self._metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, area.width() + 1)
        painter.drawText(area, _MIDDLE | (_LEFT if row.heading else _RIGHT), name)


def _figure(row: Gap) -> str:
    return f"{row.text}{_MARK}" if row.marked else row.text
