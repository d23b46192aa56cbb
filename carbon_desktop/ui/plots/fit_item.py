"""The drawing of what fits, as one item of the plot: areas, the budget, lines, points, names."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTransform

from carbon_desktop.ui.plots.budgeted import draw_level
from carbon_desktop.ui.plots.fit_drawing import NOTHING, Corner, Drawing, Mark, Stroke
from carbon_desktop.ui.plots.labels import apart
from carbon_desktop.ui.plots.layer import Layer
from carbon_desktop.ui.theme import small_font

_PALE = 56
"""How opaque the shaded areas are: the lines of the ground stay in sight."""

_VEIL = 225
_DOT, _RING = 5.0, 5.0
_AFTER = 6.0
_DASHES = [5.0, 3.0]


class FitItem(Layer):
    """Everything of a drawing but its ground."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = NOTHING
        self.place: int | None = None
        self._font, self._bold = small_font(), small_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._bold)

    def show_drawing(self, shown: Drawing) -> None:
        """Show a drawing."""
        self.shown, self.place = shown, None
        self.update()

    def point_to(self, place: int | None) -> None:
        """Mark one of the places, or none."""
        if place != self.place:
            self.place = place
            self.update()

    def longest_name(self) -> float:
        """Return the room that names at the ends of lines want, in px."""
        names = (stroke.name for stroke in self.shown.strokes if stroke.name)
        widths = [self._metrics.horizontalAdvance(name) for name in names]
        return max(widths) + _AFTER + 2.0 if widths else 0.0

    def draw(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw areas, then the budget, lines, points, and names over all."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_areas(painter, to_pixels)
        shown = self.shown
        start, end = (to_pixels.map(QPointF(at, 0.0)).x() for at in (0.0, 1.0))
        if shown.limit is not None:
            y = to_pixels.map(QPointF(0.0, shown.limit)).y()
            draw_level(painter, y, (start, end), self._tokens)
        for stroke in shown.strokes:
            self._draw_stroke(painter, to_pixels, stroke)
        if self.place is not None and self.place < len(shown.places):
            self._draw_place(painter, to_pixels, shown.places[self.place])
        for mark in shown.marks:
            self._draw_mark(painter, to_pixels, mark)
        self._draw_names(painter, to_pixels, area)
        for mark in shown.marks:
            self._draw_mark_name(painter, to_pixels, mark, (start, end))

    def _draw_areas(self, painter: QPainter, to_pixels: QTransform) -> None:
        colour = QColor(self._tokens.scenario(self.shown.colour))
        colour.setAlpha(_PALE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for area in self.shown.areas:
            painter.drawPolygon(to_pixels.map(_polygon(area)))

    def _draw_stroke(self, painter: QPainter, to_pixels: QTransform, stroke: Stroke) -> None:
        pen = QPen(
            QColor(self._tokens.scenario(self.shown.colour)), 1.5 if stroke.is_dashed else 2
        )
        if stroke.is_dashed:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawPolyline(to_pixels.map(_polygon(stroke.corners)))

    def _draw_place(self, painter: QPainter, to_pixels: QTransform, place: Corner) -> None:
        """Draw a faint upright line through what is pointed at, and a dot."""
        at, foot = (to_pixels.map(QPointF(place[0], y)) for y in (place[1], 0.0))
        top = to_pixels.map(QPointF(place[0], 1.0))
        x = round(at.x()) + 0.5
        painter.setPen(QPen(QColor(self._tokens.secondary), 1))
        painter.drawLine(QPointF(x, top.y()), QPointF(x, foot.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.scenario(self.shown.colour)))
        painter.drawEllipse(at, 3.0, 3.0)

    def _draw_mark(self, painter: QPainter, to_pixels: QTransform, mark: Mark) -> None:
        """Draw a point: filled, with a dashed line down to its value, or a ring."""
        at = to_pixels.map(QPointF(*mark.at))
        if mark.is_found:
            foot = to_pixels.map(QPointF(mark.at[0], 0.0))
            pen = QPen(QColor(self._tokens.text), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(at, foot)
        painter.setPen(QPen(QColor(self._tokens.text), 2))
        painter.setBrush(QColor(self._tokens.text if mark.is_found else self._tokens.panel))
        size = _DOT if mark.is_found else _RING
        painter.drawEllipse(at, size, size)

    def _draw_names(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Name the lines at their right ends, apart from each other."""
        named = [one for one in self.shown.strokes if one.name and one.corners]
        ends = [to_pixels.map(QPointF(*one.corners[-1])) for one in named]
        height = self._metrics.height()
        tops = apart([end.y() - height / 2 for end in ends], height, area.top(), area.bottom())
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.text))
        for stroke, end, top in zip(named, ends, tops, strict=True):
            if top is not None:
                room = QRectF(end.x() + _AFTER, top, area.right() - end.x() - _AFTER, height)
                mode = Qt.TextElideMode.ElideRight
                said = self._metrics.elidedText(stroke.name, mode, room.width() + 1.0)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)

    def _draw_mark_name(
        self,
        painter: QPainter,
        to_pixels: QTransform,
        mark: Mark,
        ends: tuple[float, float],
    ) -> None:
        """Name a point above it, away from the other one, over a veil of the ground."""
        at = to_pixels.map(QPointF(*mark.at))
        width, height = self._metrics.horizontalAdvance(mark.name) + 6.0, self._metrics.height()
        is_first = mark.at[0] <= min(one.at[0] for one in self.shown.marks)
        left = at.x() - width - _AFTER if is_first else at.x() + _AFTER
        left = min(max(left, ends[0]), ends[1] - width)
        top = to_pixels.map(QPointF(0.0, 1.0)).y()
        label = QRectF(left, max(at.y() - height - 4.0, top), width, height)
        ground = QColor(self._tokens.panel)
        ground.setAlpha(_VEIL)
        painter.fillRect(label, ground)
        painter.setFont(self._bold if mark.is_found else self._font)
        painter.setPen(QColor(self._tokens.text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, mark.name)


def _polygon(corners: tuple[Corner, ...]) -> QPolygonF:
    return QPolygonF([QPointF(*corner) for corner in corners])
