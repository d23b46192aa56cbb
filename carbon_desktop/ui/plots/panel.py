"""A panel: one view over its axis, in one column of a layout of graphics."""

import pyqtgraph as pg
from PySide6.QtCore import QObject, QRectF, Signal

from carbon_desktop.ui.plots.axis import Axis
from carbon_desktop.ui.theme import Tokens

_AXIS = 24.0


class Panel(QObject):
    """A view that fits itself to what it shows; nobody drags it or zooms."""

    fitted = Signal()
    """What is shown may now be elsewhere."""

    def __init__(self, layout: pg.GraphicsLayout, column: int, *, downwards: bool) -> None:
        super().__init__()
        self.view = pg.ViewBox(
            enableMenu=False, enableMouse=False, defaultPadding=0.0, invertY=downwards
        )
        self.view.disableAutoRange()
        self.axis = Axis(self.view, _AXIS)
        layout.addItem(self.view, 0, column)
        layout.addItem(self.axis, 1, column)
        layout.layout.setColumnStretchFactor(column, 1)
        self.view.sigResized.connect(self.fit)

    def fit(self) -> None:
        """Choose the range that holds what is shown, and its ticks."""
        raise NotImplementedError

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        self.axis.set_tokens(tokens)

    def area(self) -> QRectF:
        """Return where the view is in the scene."""
        return QRectF(self.view.mapRectToScene(self.view.rect()))

    def set_range(self, across: tuple[float, float], upright: tuple[float, float]) -> None:
        """Let the view reach from one value to another, across and upright."""
        now_across, now_upright = self.view.viewRange()
        if tuple(now_across) != across or tuple(now_upright) != upright:
            self.view.setRange(xRange=across, yRange=upright, padding=0.0, disableAutoRange=False)
            # The view would only do so while it is painted, and then be painted a second time.
            self.view.updateMatrix()
        self.fitted.emit()
