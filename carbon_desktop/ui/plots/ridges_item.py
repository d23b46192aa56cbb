"""The ridges of a panel: names, histograms, cumulative lines and ranges, as one item."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTransform

from carbon_desktop.ui.plots.layer import Layer
from carbon_desktop.ui.plots.ridge import Ridge
from carbon_desktop.ui.plots.row_text import draw_name, name_of
from carbon_desktop.ui.plots.shade import shaded
from carbon_desktop.ui.plots.whisker import draw_whisker
from carbon_desktop.ui.theme import body_font, small_font
from carbon_desktop.words.numbers import rounded

GAP = 8.0
"""Between a name and its row, and between a whisker and its numbers, in px."""

_AIR = 5.0
_LINE = 3.0
_STRIP = 18.0
"""The height beneath a histogram in which its range stands, in px."""

ROOMY = 40.0
"""Rows of at least this height have a cumulative line, and a strip for the range."""

_DOT = 4.0
_PALE = 2
_CENTRE = Qt.AlignmentFlag.AlignCenter
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class RidgesItem(Layer):
    """A row a scenario. Heights within a row are its own: what is compared is where they lie."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Ridge, ...] = ()
        self.at: float | None = None
        self.limit: float | None = None
        self._font, self._small, self._bold = body_font(), small_font(), body_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._numbers = QFontMetricsF(self._bold), QFontMetricsF(self._small)
        self._longest = 0.0
        self.start = 0.0
        """Where the axis begins: names stand left of it."""

    def show_rows(self, rows: tuple[Ridge, ...], limit: float | None = None) -> None:
        """Show rows and a budget; names are measured when they change, which is seldom."""
        if [name_of(row) for row in rows] != [name_of(row) for row in self.rows]:
            widths = (self._metrics.horizontalAdvance(name_of(row)) for row in rows)
            self._longest = ceil(max(widths, default=0.0)) + 1.0  # else it is wrapped
        self.rows, self.limit = rows, limit
        self.update()

    def point_to(self, value: float | None) -> None:
        """Mark a value across all rows, or none."""
        if value != self.at:
            self.at = value
            self.update()

    def longest_name(self) -> float:
        """Return the room that the longest name wants, in px."""
        return self._longest

    def widest_number(self) -> float:
        """Return the room that the widest number at the end of a range wants, in px."""
        ends = [end for row in self.rows for end in (row.low, row.high) if row.known]
        return max((self._numbers.horizontalAdvance(rounded(end)) for end in ends), default=0.0)

    def draw(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw every row in sight, then the value that is pointed at."""
        shown = self.boundingRect()
        slot = area.height() / shown.height()
        left = to_pixels.map(QPointF(self.start, 0.0)).x()
        for place, row in enumerate(self.rows):
            if shown.top() - 1.0 < place < shown.bottom():
                top = round(area.top() + (place - shown.top()) * slot)
                whole = QRectF(area.left(), top, area.width(), slot)
                self._draw_row(painter, row, whole, left, to_pixels)
        if self.limit is not None:
            from carbon_desktop.ui.plots.budgeted import draw_limit  # Few plans have budgets.

            draw_limit(painter, to_pixels.map(QPointF(self.limit, 0.0)).x(), area, self._tokens)
        if self.at is not None:
            x = round(to_pixels.map(QPointF(self.at, 0.0)).x()) + 0.5
            painter.setPen(QPen(QColor(self._tokens.secondary), 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _draw_row(
        self, painter: QPainter, row: Ridge, area: QRectF, left: float, to_pixels: QTransform
    ) -> None:
        names = QRectF(area.left(), area.top(), left - GAP - area.left(), area.height())
        roomy = area.height() >= ROOMY
        second = row.text if roomy and row.known else ""
        draw_name(painter, names, name_of(row), self._tokens, strong=row.strong, second=second)
        if not row.known:
            painter.setFont(self._font)
            painter.setPen(QColor(self._tokens.secondary))
            text = QRectF(left, area.top(), area.right() - left, area.height())
            painter.drawText(text, int(_WRAPPED), row.text)
            return
        floor = area.bottom() - (_STRIP if roomy else _AIR)
        top = area.top() + _AIR
        self._draw_floor(painter, left, floor, area.right())
        if row.edges:
            self._draw_histogram(painter, row, top, floor, to_pixels)
            if roomy:
                self._draw_cumulative(painter, row, top, floor, to_pixels)
        middle = floor + _STRIP / 2 if roomy else floor
        self._draw_range(painter, row, middle, to_pixels, roomy=roomy)

    def _draw_floor(self, painter: QPainter, left: float, floor: float, right: float) -> None:
        painter.setPen(QPen(QColor(self._tokens.hairline), 1))
        painter.drawLine(QPointF(left, round(floor) + 0.5), QPointF(right, round(floor) + 0.5))

    def _draw_histogram(
        self, painter: QPainter, row: Ridge, top: float, floor: float, to_pixels: QTransform
    ) -> None:
        across = [to_pixels.map(QPointF(edge, 0.0)).x() for edge in row.edges]
        corners = [QPointF(across[0], floor)]
        for place, height in enumerate(row.heights):
            y = floor - height * (floor - top)
            corners += [QPointF(across[place], y), QPointF(across[place + 1], y)]
        corners.append(QPointF(across[-1], floor))
        painter.setPen(QPen(QColor(self._tokens.scenario(row.colour)), 1.5 if row.strong else 1))
        painter.setBrush(shaded(self._tokens, row.colour, _PALE))
        painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_cumulative(
        self, painter: QPainter, row: Ridge, top: float, floor: float, to_pixels: QTransform
    ) -> None:
        points = [
            QPointF(to_pixels.map(QPointF(edge, 0.0)).x(), floor - below * (floor - top))
            for edge, below in zip(row.edges, row.below, strict=True)
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((self._tokens.panel, 3.5), (self._tokens.text, 1.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPolyline(QPolygonF(points))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_range(
        self,
        painter: QPainter,
        row: Ridge,
        middle: float,
        to_pixels: QTransform,
        *,
        roomy: bool,
    ) -> None:
        low, best, high = (
            to_pixels.map(QPointF(one, 0.0)).x() for one in (row.low, row.best, row.high)
        )
        if row.low < row.high:
            if not roomy:
                line = QRectF(round(low), round(middle) - 1.0, round(high - low), _LINE)
                painter.fillRect(line, QColor(self._tokens.text))
            else:
                draw_whisker(painter, low, high, middle, self._tokens)
                self._draw_number(painter, row.low, low - GAP, middle, before=True)
                self._draw_number(painter, row.high, high + GAP, middle, before=False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.panel), 1))
        painter.setBrush(QColor(self._tokens.scenario(row.colour)))
        painter.drawEllipse(QPointF(best, round(middle)), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_number(
        self, painter: QPainter, value: float, x: float, middle: float, *, before: bool
    ) -> None:
        text = rounded(value)
        width = self._numbers.horizontalAdvance(text) + 2.0
        left = x - width if before else x
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.text))
        painter.drawText(QRectF(left, middle - _STRIP / 2, width, _STRIP), _CENTRE, text)
