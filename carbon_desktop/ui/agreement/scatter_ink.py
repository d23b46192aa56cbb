"""How a scatter is drawn: band and identity behind, ranges, then points told apart by shape."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from carbon_desktop.study.validation.comparison import Comparison
from carbon_desktop.ui.agreement.frame import FACTOR, Frame
from carbon_desktop.ui.theme import Tokens, small_font

Ticks = Mapping[float, str]
"""What the numbers of an axis say."""

_POINT, _CROSS, _RING = 4.0, 3.0, 7.0
_KEY_GAP = 16.0
INSIDE, OUTSIDE, USUAL, BAND = "inside", "outside", "usual", "band"
_MARKS = (INSIDE, OUTSIDE, USUAL, BAND)


class ScatterInk:
    """Draws the parts of a scatter in the colours of a mode."""

    def __init__(self, painter: QPainter, tokens: Tokens) -> None:
        self._painter, self._tokens = painter, tokens
        self._metrics = QFontMetricsF(small_font())
        painter.setFont(small_font())

    def ground(self, frame: Frame, across: Ticks, upwards: Ticks) -> None:
        """Draw the factor-2 band, the grid with its numbers, and the line of identity."""
        painter, tokens, area = self._painter, self._tokens, frame.area
        painter.save()
        painter.setClipRect(area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.fill))
        left, right = zip(frame.line(FACTOR), frame.line(1 / FACTOR), strict=True)
        painter.drawPolygon(QPolygonF([*left, *reversed(right)]))
        painter.restore()
        for value in frame.across():
            self._mark_across(area, frame.at(value, value).x(), across.get(value, ""))
        for value in frame.upwards():
            self._mark_upwards(area, frame.height_of(value), upwards.get(value, ""))
        painter.setPen(QPen(QColor(tokens.secondary), 1))
        painter.drawLine(*frame.line(1.0))

    def titles(
        self, frame: Frame, titles: tuple[str, str], key: Sequence[str], width: float
    ) -> None:
        """Name both axes, and say what the shapes mean, within the width of the whole."""
        painter, area, height = self._painter, frame.area, self._metrics.height()
        across, upwards = titles
        painter.setPen(QColor(self._tokens.text))
        top = QRectF(area.left(), area.top() - height - 6, area.width(), height)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, upwards)
        foot = QRectF(area.left(), area.bottom() + 22, area.width(), height)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, across)
        self._key(frame, key, width)

    def key_at(self, frame: Frame, key: Sequence[str], width: float) -> QPointF:
        """Return where the key begins: beneath ratios, else beside the frame, or in its corner.

        In a small frame the corner is not free of points; a wide panel has room beside it.
        """
        area = frame.area
        if frame.doublings:
            return QPointF(area.left() - 28, area.bottom() + 22 + 1.6 * self._metrics.height())
        longest = max((self._metrics.horizontalAdvance(one) for one in key), default=0.0)
        beside = area.right() + 20
        is_beside = beside + _KEY_GAP + longest <= width
        return QPointF(beside if is_beside else area.left() + 12, area.top() + 12)

    def _key(self, frame: Frame, key: Sequence[str], width: float) -> None:
        """Say what the shapes mean."""
        painter, area, height = self._painter, frame.area, self._metrics.height()
        at = self.key_at(frame, key, width)
        begin, y = at.x(), at.y()
        x = begin
        for mark, text in zip(_MARKS, key, strict=False):
            taken = _KEY_GAP + self._metrics.horizontalAdvance(text)
            if x > begin and (not frame.doublings or x + taken > area.right() + 12):
                x, y = begin, y + height + 2
            self._shape(QPointF(x, y), mark)
            painter.setPen(QColor(self._tokens.secondary))
            base = y + (self._metrics.ascent() - self._metrics.descent()) / 2
            painter.drawText(QPointF(x + _KEY_GAP - 4, base), text)
            x += taken + 12

    def points(self, frame: Frame, rows: Sequence[Comparison], selected: str) -> None:
        """Draw the usual rule, then ranges, then points; the selected one last."""
        self._painter.save()
        for one in rows:
            self._shape(frame.at(one.published, one.usual), USUAL)
        last = [one for one in rows if one.run.id == selected]
        for one in [*(one for one in rows if one.run.id != selected), *last]:
            self._range(frame, one, strong=one in last)
        for one in [*(one for one in rows if one.run.id != selected), *last]:
            self._shape(
                frame.at(one.published, one.ours.best), INSIDE if one.is_inside else OUTSIDE
            )
        for one in last:
            self._label(frame, one)
        self._painter.restore()

    def ring(self, area: QRectF) -> None:
        """Show the focus."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._tokens.accent), 2))
        self._painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 6, 6)

    def _mark_across(self, area: QRectF, x: float, text: str) -> None:
        """Draw a line upwards, with its number beneath."""
        painter, whole, height = self._painter, round(x) + 0.5, self._metrics.height()
        painter.setPen(QPen(QColor(self._tokens.grid), 1))
        painter.drawLine(QPointF(whole, area.top()), QPointF(whole, area.bottom()))
        width = self._metrics.horizontalAdvance(text) + 2
        painter.setPen(QColor(self._tokens.secondary))
        below = QRectF(whole - width / 2, area.bottom() + 4, width, height)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)

    def _mark_upwards(self, area: QRectF, y: float, text: str) -> None:
        """Draw a line across, with its number at the left."""
        painter, whole, height = self._painter, round(y) + 0.5, self._metrics.height()
        painter.setPen(QPen(QColor(self._tokens.grid), 1))
        painter.drawLine(QPointF(area.left(), whole), QPointF(area.right(), whole))
        width = self._metrics.horizontalAdvance(text) + 2
        painter.setPen(QColor(self._tokens.secondary))
        beside = QRectF(area.left() - width - 6, whole - height / 2, width, height)
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _range(self, frame: Frame, one: Comparison, *, strong: bool) -> None:
        """Draw the 90 % range of a run."""
        colour = QColor(self._colour(INSIDE if one.is_inside else OUTSIDE))
        if not strong:
            colour.setAlphaF(0.75)
        self._painter.setPen(QPen(colour, 3 if strong else 1.5))
        low, high = (frame.at(one.published, end) for end in (one.ours.low, one.ours.high))
        self._painter.drawLine(low, high)

    def _shape(self, at: QPointF, mark: str) -> None:
        """Draw a filled circle, a hollow diamond, or a faint cross."""
        painter, colour = self._painter, QColor(self._colour(mark))
        if mark == BAND:
            painter.setPen(QPen(QColor(self._tokens.hairline), 1))
            painter.setBrush(QBrush(colour))
            painter.drawRect(QRectF(at.x() - 5, at.y() - 4, 10, 8))
            return
        if mark == USUAL:
            painter.setPen(QPen(colour, 1))
            for way in (1.0, -1.0):
                step = QPointF(_CROSS, way * _CROSS)
                painter.drawLine(at - step, at + step)
            return
        painter.setPen(QPen(QColor(self._tokens.panel), 1))
        painter.setBrush(QBrush(colour))
        if mark == INSIDE:
            painter.drawEllipse(at, _POINT, _POINT)
            return
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(self._tokens.panel))
        reach = _POINT + 1
        corners = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))

    def _label(self, frame: Frame, one: Comparison) -> None:
        """Ring the selected point and name its run."""
        painter, at = self._painter, frame.at(one.published, one.ours.best)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._tokens.accent), 2))
        painter.drawEllipse(at, _RING, _RING)
        room = frame.area.width() * 0.6
        text = self._metrics.elidedText(one.run.model, Qt.TextElideMode.ElideRight, room)
        width, height = self._metrics.horizontalAdvance(text) + 8, self._metrics.height() + 2
        # Beneath and to the right: the key stands in the other corner.
        left = min(at.x() + _RING + 4, frame.area.right() - width)
        top = min(at.y() + _RING, frame.area.bottom() - height - 2)
        box = QRectF(left, top, width, height)
        painter.setPen(QPen(QColor(self._tokens.hairline), 1))
        painter.setBrush(QColor(self._tokens.panel))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(self._tokens.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _colour(self, mark: str) -> str:
        tokens = self._tokens
        colours = {
            INSIDE: tokens.scenario(0),
            OUTSIDE: tokens.scenario(1),
            USUAL: tokens.secondary,
            BAND: tokens.fill,
        }
        return colours[mark]
