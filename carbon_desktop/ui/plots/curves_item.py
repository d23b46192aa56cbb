"""The curves of a panel with a name at the end of each, as one item of the plot."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTransform

from carbon_desktop.ui.plots.curve import Curve
from carbon_desktop.ui.plots.labels import apart
from carbon_desktop.ui.plots.layer import Layer
from carbon_desktop.ui.plots.whisker import draw_upright_whisker
from carbon_desktop.ui.theme import small_font

_DOT = 3.0
_RING = 5.0
_VEIL = 225
"""How opaque the ground of a name is: other curves may pass behind it."""

_AFTER = 6.0
_DASH = 14.0
"""Between the end of a curve and its name, in px: air, and a dash in the curve's colour."""

_STRONG = 2.5
"""The width of the line of the scenario that is looked at, in px."""


class CurvesItem(Layer):
    """Lines through data; names at their ends, apart from each other; dots at an hour."""

    def __init__(self) -> None:
        super().__init__()
        self._curves: list[Curve] = []
        self.hours: float | None = None
        self._limit: float | None = None
        self._end_h = 0.0
        self._font, self._bold = small_font(), small_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._bold)
        self._widths: dict[str, float] = {}
        self._drawn: list[tuple[QRectF, Curve]] = []

    def show_curves(
        self, curves: tuple[Curve, ...], limit: float | None = None, end_h: float = 0.0
    ) -> None:
        """Name curves; names are measured when they change, which is seldom.

        The line of a limit reaches to an hour.
        """
        self._limit, self._end_h = limit, end_h
        # The one that is looked at comes last, above the others.
        self._curves = sorted(curves, key=lambda curve: curve.strong)
        names = dict.fromkeys(curve.name for curve in curves)
        if names.keys() != self._widths.keys():
            self._widths = {name: self._metrics.horizontalAdvance(name) for name in names}
        self.update()

    def longest_name(self) -> float:
        """Return the room that the longest name wants, in px."""
        return max(self._widths.values(), default=0.0) + _AFTER + _DASH + 4.0

    def point_to(self, hours: float | None) -> None:
        """Mark an hour, or none."""
        if hours != self.hours:
            self.hours = hours
            self.update()

    def names(self) -> list[tuple[QRectF, Curve]]:
        """Return where the names are that were drawn, in px of the view."""
        return self._drawn

    def named_at(self, at: QPointF) -> Curve | None:
        """Return the curve whose name is at a point of the view."""
        return next((curve for area, curve in self._drawn if area.contains(at)), None)

    def draw(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw the lines, then the hour that is pointed to, then the names."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._limit is not None:
            self._draw_limit(painter, self._limit, to_pixels, area)
        for curve in self._curves:
            self._draw_line(painter, curve, to_pixels)
        for curve in self._curves:
            self._draw_passing(painter, curve, to_pixels)
        self._draw_whiskers(painter, to_pixels)
        if self.hours is not None:
            self._draw_hour(painter, self.hours, to_pixels, area)
        self._draw_names(painter, to_pixels, area)

    def _draw_limit(
        self, painter: QPainter, limit: float, to_pixels: QTransform, area: QRectF
    ) -> None:
        from carbon_desktop.ui.plots.budgeted import draw_level  # Few plans have budgets.

        start, end = (to_pixels.map(QPointF(hours, limit)) for hours in (0.0, self._end_h))
        if start.y() >= area.top():
            draw_level(painter, start.y(), (start.x(), end.x()), self._tokens)

    def _draw_line(self, painter: QPainter, curve: Curve, to_pixels: QTransform) -> None:
        corners = [QPointF(*corner) for corner in zip(curve.hours, curve.sums, strict=True)]
        width = _STRONG if curve.strong else 1.0
        painter.setPen(QPen(QColor(self._tokens.scenario(curve.colour)), width))
        painter.drawPolyline(to_pixels.map(QPolygonF(corners)))

    def _draw_passing(self, painter: QPainter, curve: Curve, to_pixels: QTransform) -> None:
        """Draw a ring where serving passes all else."""
        if curve.passes_h is None:
            return
        at = to_pixels.map(QPointF(curve.passes_h, curve.at(curve.passes_h)))
        width = 2.0 if curve.strong else 1.0
        painter.setPen(QPen(QColor(self._tokens.scenario(curve.colour)), width))
        painter.setBrush(QColor(self._tokens.panel))
        painter.drawEllipse(at, _RING, _RING)

    def _draw_whiskers(self, painter: QPainter, to_pixels: QTransform) -> None:
        for curve in self._curves:
            if curve.whisker is not None:
                low, high = (to_pixels.map(QPointF(curve.hours[-1], end)) for end in curve.whisker)
                draw_upright_whisker(painter, low.y(), high.y(), low.x(), self._tokens)

    def _draw_hour(
        self, painter: QPainter, hours: float, to_pixels: QTransform, area: QRectF
    ) -> None:
        x = round(to_pixels.map(QPointF(hours, 0.0)).x()) + 0.5
        painter.setPen(QPen(QColor(self._tokens.secondary), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        for curve in self._curves:
            self._draw_dot(painter, to_pixels.map(QPointF(hours, curve.at(hours))), curve)

    def _draw_names(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw the names; that of the scenario that is looked at finds room in any case."""
        curves = sorted(self._curves, key=lambda curve: not curve.strong)
        ends = [to_pixels.map(QPointF(curve.hours[-1], curve.sums[-1])) for curve in curves]
        height = self._metrics.height()
        wanted = [end.y() - height / 2 for end in ends]
        tops = apart(wanted, height, area.top(), area.bottom())
        self._drawn = []
        for curve, end in zip(curves[::-1], ends[::-1], strict=True):
            self._draw_dot(painter, end, curve)
        for curve, end, top in zip(curves, ends, tops, strict=True):
            if top is not None:
                left = end.x() + _AFTER
                width = min(self._widths[curve.name] + _DASH, area.right() - left)
                label = QRectF(left, top, width, height)
                self._drawn.append((label.translated(-area.topLeft()), curve))
                self._draw_name(painter, label, curve)

    def _draw_name(self, painter: QPainter, label: QRectF, curve: Curve) -> None:
        """Draw a name after a dash in its curve's colour, for it may stand apart from its end."""
        ground = QColor(self._tokens.panel)
        ground.setAlpha(_VEIL)
        painter.fillRect(label, ground)
        middle, left = round(label.center().y()) + 0.5, label.left()
        painter.setPen(QPen(QColor(self._tokens.scenario(curve.colour)), 3))
        painter.drawLine(QPointF(left, middle), QPointF(left + 7.0, middle))
        painter.setFont(self._bold if curve.strong else self._font)
        painter.setPen(QColor(self._tokens.text))
        text = label.adjusted(_DASH - 2.0, 0.0, 0.0, 0.0)
        mode = Qt.TextElideMode.ElideMiddle
        said = self._metrics.elidedText(curve.name, mode, text.width() + 1.0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, said)

    def _draw_dot(self, painter: QPainter, at: QPointF, curve: Curve) -> None:
        painter.setPen(QPen(QColor(self._tokens.panel), 1))
        painter.setBrush(QColor(self._tokens.scenario(curve.colour)))
        painter.drawEllipse(at, _DOT, _DOT)
