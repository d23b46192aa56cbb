"""One panel of horizontal bars: an axis with few ticks, a faint grid, a bar a scenario."""

from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from carbon_desktop.ui.plots.bar import Bar, Bars, tick_text, ticks
from carbon_desktop.ui.plots.hatch import hatch
from carbon_desktop.ui.theme import Tokens, body_font, small_font

_STAR = "★ "
_GAP = 8.0
_THICKEST = 44.0
_FILLED = 0.56
_NAME_SHARE = 0.36
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where things stand in a panel of a width in px: the names' room and px per unit."""

    names: float
    per_unit: float


def geometry(bars: tuple[Bar, ...], width: float, name: float, texts: list[float]) -> Geometry:
    """Return the geometry in which every bar and the text at its end fit beside the names."""
    names = min(name, width * _NAME_SHARE) + _GAP
    room = max(width - names, 1.0)
    fits = [
        max(room - text - 2 * _GAP, room * 0.2) / bar.length
        for bar, text in zip(bars, texts, strict=True)
        if bar.length > 0
    ]
    return Geometry(names, min(fits, default=0.0))


class BarItem(pg.GraphicsObject):
    """The bars, their names and their values. Lengths are data, all else is in px."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.tokens = tokens
        self.shown = Bars("", ())
        self.geometry = Geometry(0.0, 0.0)
        self._bold = body_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._font = body_font()
        self._metrics = QFontMetricsF(self._bold)

    def show_bars(self, shown: Bars) -> None:
        """Show other bars."""
        self.shown = shown
        self.update()

    def widest_name(self) -> float:
        """Return the room that the longest name wants, in px."""
        widths = (self._metrics.horizontalAdvance(_label(bar)) for bar in self.shown.bars)
        return max(widths, default=0.0)

    def text_widths(self) -> list[float]:
        """Return the room of each text at a bar's end, in px."""
        return [self._metrics.horizontalAdvance(bar.text) for bar in self.shown.bars]

    def boundingRect(self) -> QRectF:
        """Return the whole of the view."""
        view = self.getViewBox()
        return QRectF(view.viewRect()) if view is not None else QRectF()

    def viewRangeChanged(self, *args: object) -> None:
        """Follow the view's range."""
        self.prepareGeometryChange()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw every bar in px, whatever the scale of the data is."""
        to_pixels = painter.worldTransform()
        area = to_pixels.mapRect(self.boundingRect())
        zero = area.left() + self.geometry.names
        painter.save()
        painter.resetTransform()
        if self.geometry.per_unit:
            painter.setPen(QPen(QColor(self.tokens.secondary), 1))
            painter.drawLine(QPointF(zero, area.top()), QPointF(zero, area.bottom()))
        slot = area.height() / max(len(self.shown.bars), 1)
        for place, bar in enumerate(self.shown.bars):
            row = QRectF(area.left(), area.top() + place * slot, area.width(), slot)
            self._draw(painter, bar, row, zero)
        painter.restore()

    def _draw(self, painter: QPainter, bar: Bar, row: QRectF, zero: float) -> None:
        thick = min(row.height() * _FILLED, _THICKEST)
        top = round(row.center().y() - thick / 2)
        solid = QRectF(zero, top, bar.solid * self.geometry.per_unit, thick)
        colour = QColor(self.tokens.scenario(bar.colour))
        painter.fillRect(solid, colour)
        end = solid.right()
        if bar.hatched:
            end = self._draw_hatched(painter, bar, QPointF(end, top), thick, colour)
        self._draw_texts(painter, bar, row, zero, end)

    def _draw_hatched(
        self, painter: QPainter, bar: Bar, corner: QPointF, thick: float, colour: QColor
    ) -> float:
        area = QRectF(corner.x(), corner.y(), bar.hatched * self.geometry.per_unit, thick)
        painter.setPen(QPen(colour, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawLines(hatch(area.adjusted(0.5, 1.0, -0.5, -1.5)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0, 0, 0, -1))
        return area.right()

    def _draw_texts(
        self, painter: QPainter, bar: Bar, row: QRectF, zero: float, end: float
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._bold if bar.selected else self._font)
        painter.setPen(QColor(self.tokens.text))
        room = self.geometry.names - _GAP
        name = self._metrics.elidedText(_label(bar), Qt.TextElideMode.ElideRight, room + 1)
        left = QRectF(row.left(), row.top(), room, row.height())
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignRight, name)
        painter.setFont(self._font)
        painter.setPen(QColor(self.tokens.text if bar.known else self.tokens.secondary))
        right = QRectF(end + _GAP, row.top(), row.right() - end - _GAP, row.height())
        text = self._fitted(bar.text, right)
        painter.drawText(right, int(_WRAPPED), text)

    def _fitted(self, text: str, area: QRectF) -> str:
        """Return a text that fits: in several lines where there is room for them, or cut."""
        if self._metrics.boundingRect(area, int(_WRAPPED), text).height() <= area.height():
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())


class BarPanel:
    """The items of one panel in a graphics layout, made once and fed with data."""

    def __init__(self, layout: pg.GraphicsLayout, column: int, tokens: Tokens) -> None:
        self.view = pg.ViewBox(
            enableMenu=False, enableMouse=False, defaultPadding=0.0, invertY=True
        )
        self.axis = pg.AxisItem("bottom", linkView=self.view)
        self.axis.enableAutoSIPrefix(False)
        self.axis.setStyle(
            tickLength=0,
            tickFont=small_font(),
            hideOverlappingLabels=False,
            autoExpandTextSpace=False,
            autoReduceTextSpace=False,
        )
        self.axis.setHeight(24)
        self.bars = BarItem(tokens)
        self.view.addItem(self.bars, ignoreBounds=True)
        layout.addItem(self.view, 0, column)
        layout.addItem(self.axis, 1, column)
        layout.layout.setColumnStretchFactor(column, 1)
        self.axis.setZValue(-1000)
        self.view.sigResized.connect(self.fit)
        self.set_tokens(tokens)

    def show_bars(self, shown: Bars) -> None:
        """Show other bars, with an axis that holds them."""
        self.bars.show_bars(shown)
        self.fit()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        self.bars.tokens = tokens
        self.axis.setPen(QPen(Qt.PenStyle.NoPen))
        self.axis.setTickPen(QPen(QColor(tokens.hairline), 1))
        self.axis.setTextPen(QColor(tokens.secondary))
        self.axis.setGrid(255)
        self.bars.update()

    def bar_at(self, scene: QPointF) -> Bar | None:
        """Return the bar in whose row a point of the scene lies."""
        area = self.view.sceneBoundingRect()
        shown = self.bars.shown.bars
        if not shown or not area.contains(scene):
            return None
        place = int((scene.y() - area.top()) / area.height() * len(shown))
        return shown[min(place, len(shown) - 1)]

    def fit(self) -> None:
        """Choose the range in which names, bars and values fit, and its ticks."""
        width = self.view.width()
        item = self.bars
        item.geometry = geometry(item.shown.bars, width, item.widest_name(), item.text_widths())
        per_unit = item.geometry.per_unit or width or 1.0
        least, most = -item.geometry.names / per_unit, (width - item.geometry.names) / per_unit
        self.view.setRange(
            xRange=(least, most), yRange=(0.0, 1.0), padding=0.0, disableAutoRange=True
        )
        marks = ticks(most) if item.geometry.per_unit else ()
        step = marks[1] if len(marks) > 1 else 0.0
        self.axis.setTicks([[(mark, tick_text(mark, step)) for mark in marks]])
        item.update()


def _label(bar: Bar) -> str:
    return f"{_STAR}{bar.name}" if bar.baseline else bar.name
