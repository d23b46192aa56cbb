"""A layer of a plot: an item over the whole view whose lines and texts are px at every scale."""

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from carbon_desktop.ui.theme import LIGHT, Tokens


class Layer(GraphicsObject):
    """Knows the view's area and the mode's colours; what is drawn is each layer's own."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens = LIGHT

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        self._tokens = tokens
        self.update()

    def draw(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw in px, in the area of the view."""
        raise NotImplementedError

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
        """Let the layer be drawn in px."""
        to_pixels = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        self.draw(painter, to_pixels, to_pixels.mapRect(self.boundingRect()))
        painter.restore()
