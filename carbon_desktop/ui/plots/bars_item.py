"""The bars of a panel with their names and values, as one item of the plot."""

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from carbon_desktop.ui.plots.bar import Bar, Bars
from carbon_desktop.ui.plots.hatch import hatch
from carbon_desktop.ui.theme import LIGHT, Tokens, body_font

_STAR = "★ "
_THICKEST = 44.0
_FILLED = 0.56
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WRAPPED = _MIDDLE | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class BarsItem(GraphicsObject):
    """A row a bar. Lengths are data; thickness, names and texts are px whatever the scale."""

    def __init__(self, gap: float) -> None:
        super().__init__()
        self.shown = Bars("", ())
        self._gap = gap
        self._tokens = LIGHT
        self._font, self._bold = body_font(), body_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._bold)
        self._names: dict[str, float] = {}

    def show_bars(self, shown: Bars) -> None:
        """Show bars; names are measured when they change, which is seldom."""
        self.shown = shown
        names = dict.fromkeys(_label(bar) for bar in shown.bars)
        if names.keys() != self._names.keys():
            self._names = {name: self._metrics.horizontalAdvance(name) for name in names}
        self.update()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        self._tokens = tokens
        self.update()

    def longest_name(self) -> float:
        """Return the room that the longest name wants, in px."""
        return max(self._names.values(), default=0.0)

    def text_widths(self) -> list[float]:
        """Return the room of each text at a bar's end, in px."""
        return [self._metrics.horizontalAdvance(bar.text) for bar in self.shown.bars]

    def rects(self) -> list[QRectF]:
        """Return where each bar is, in the data's units across and in rows down."""
        slot = self.getViewBox().height() / max(len(self.shown.bars), 1)
        thick = min(_FILLED, _THICKEST / slot) if slot else _FILLED
        return [
            QRectF(0.0, place + (1.0 - thick) / 2, bar.length, thick)
            for place, bar in enumerate(self.shown.bars)
        ]

    def boundingRect(self) -> QRectF:
        """Return the whole of the view."""
        view = self.getViewBox()
        return QRectF() if view is None else QRectF(view.viewRect())

    def viewRangeChanged(self, *ranges: object) -> None:
        """Follow the view's range."""
        self.prepareGeometryChange()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw every row in px."""
        to_pixels = painter.worldTransform()
        area = to_pixels.mapRect(self.boundingRect())
        slot = area.height() / max(len(self.shown.bars), 1)
        painter.save()
        painter.resetTransform()
        for place, (bar, rect) in enumerate(zip(self.shown.bars, self.rects(), strict=True)):
            row = QRectF(area.left(), area.top() + place * slot, area.width(), slot)
            drawn = _on_pixels(to_pixels.mapRect(rect))
            self._draw_bar(painter, bar, drawn)
            self._draw_name(painter, bar, row, drawn.left() - self._gap)
            self._draw_text(painter, bar, row, drawn.right() + self._gap)
        painter.restore()

    def _draw_bar(self, painter: QPainter, bar: Bar, area: QRectF) -> None:
        colour = QColor(self._tokens.scenario(bar.colour))
        solid = QRectF(area)
        if bar.hatched:
            solid.setWidth(round(area.width() * bar.solid / bar.length))
            _draw_hatched(painter, area.adjusted(solid.width(), 0.0, 0.0, 0.0), colour)
        painter.fillRect(solid, colour)

    def _draw_name(self, painter: QPainter, bar: Bar, row: QRectF, end: float) -> None:
        painter.setFont(self._bold if bar.selected else self._font)
        painter.setPen(QColor(self._tokens.text))
        area = QRectF(row.left(), row.top(), end - row.left(), row.height())
        name = _label(bar)
        if self._names[name] > area.width() + 1:
            name = self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignRight, name)

    def _draw_text(self, painter: QPainter, bar: Bar, row: QRectF, start: float) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.text if bar.known else self._tokens.secondary))
        area = QRectF(start, row.top(), row.right() - start, row.height())
        painter.drawText(area, int(_WRAPPED), self._fitted(bar.text, area))

    def _fitted(self, text: str, area: QRectF) -> str:
        """Return a text that fits: in several lines where there is room for them, or cut."""
        if self._metrics.boundingRect(area, int(_WRAPPED), text).height() <= area.height():
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())


def _on_pixels(area: QRectF) -> QRectF:
    """Return an area with its edges between pixels, so that they are sharp."""
    left, top = round(area.left()), round(area.top())
    return QRectF(left, top, round(area.right()) - left, round(area.height()))


def _draw_hatched(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawLines(hatch(inner))
    painter.drawRect(inner)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _label(bar: Bar) -> str:
    return f"{_STAR}{bar.name}" if bar.baseline else bar.name
