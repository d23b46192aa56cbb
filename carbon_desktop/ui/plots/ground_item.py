"""The ground of a panel of curves: faint bands for phases, faint lines with their numbers."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTransform

from carbon_desktop.ui.plots.curve import Band
from carbon_desktop.ui.plots.days import Ticks
from carbon_desktop.ui.plots.layer import Layer
from carbon_desktop.ui.theme import small_font

GUTTER = 44.0
"""The room for numbers at the left, in px."""

ROOF = 24.0
"""The room for the names of phases above the curves, in px."""

_BEHIND = -900
_LEAST_NAME = 64.0


class GroundItem(Layer):
    """What stands behind the curves."""

    def __init__(self) -> None:
        super().__init__()
        self.bands: tuple[Band, ...] = ()
        self.ticks: Ticks = ()
        self.lack = ""
        self._metrics = QFontMetricsF(small_font())
        self.setZValue(_BEHIND)

    def show_bands(self, bands: tuple[Band, ...], lack: str) -> None:
        """Show phases as bands, or what to do where there is nothing to show."""
        self.bands, self.lack = bands, lack
        self.update()

    def show_ticks(self, shown: Ticks) -> None:
        """Show lines at values, each with its number."""
        self.ticks = shown
        self.update()

    def draw(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw what is lacking, the bands, then the lines with their numbers."""
        painter.setFont(small_font())
        if self.lack:
            painter.setPen(QColor(self._tokens.secondary))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self.lack)
        for place, band in enumerate(self.bands):
            left, right = (
                round(to_pixels.map(QPointF(at, 0.0)).x()) for at in (band.start_h, band.end_h)
            )
            whole = QRectF(left, area.top(), right - left, area.height())
            self._draw_band(painter, whole, band.name, shaded=place % 2 == 0)
        for value, text in self.ticks:
            y = round(to_pixels.map(QPointF(0.0, value)).y())
            self._draw_tick(painter, area, y, text, base=not value)

    def _draw_band(self, painter: QPainter, whole: QRectF, name: str, *, shaded: bool) -> None:
        if shaded:
            painter.fillRect(whole, QColor(self._tokens.fill))
        if whole.width() >= min(_LEAST_NAME, self._metrics.horizontalAdvance(name) + 8):
            painter.setPen(QColor(self._tokens.secondary))
            roof = QRectF(whole.left() + 4, whole.top(), whole.width() - 8, ROOF)
            right = Qt.TextElideMode.ElideRight
            said = self._metrics.elidedText(name, right, roof.width())
            painter.drawText(roof, Qt.AlignmentFlag.AlignVCenter, said)

    def _draw_tick(
        self, painter: QPainter, area: QRectF, y: int, text: str, *, base: bool
    ) -> None:
        painter.setPen(QPen(QColor(self._tokens.secondary if base else self._tokens.grid), 1))
        painter.drawLine(round(area.left() + GUTTER), y, round(area.right()), y)
        painter.setPen(QColor(self._tokens.secondary))
        height = self._metrics.height()
        # The lowest number stands on its line: beneath it are the numbers of the other axis.
        top = min(y - height / 2, area.bottom() - height)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(area.left(), top, GUTTER - 6, height), right, text)
