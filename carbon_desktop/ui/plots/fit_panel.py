"""One panel of what fits: a drawing over its ground, fitted to the room that there is."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from carbon_desktop.ui.plots.fit_drawing import NOTHING, Drawing
from carbon_desktop.ui.plots.fit_item import FitItem
from carbon_desktop.ui.plots.ground_item import GUTTER, GroundItem
from carbon_desktop.ui.plots.panel import Panel
from carbon_desktop.ui.theme import Tokens

_ROOF = 8.0
_RIGHT = 16.0
_NAMES_SHARE = 0.4
_PER_NUMBER_UP, _PER_NUMBER_ACROSS = 24.0, 72.0
_SPOT = 6.0


class FitPanel(Panel):
    """A drawing whose axes run from 0 to 1: what that stands for is its rulers' matter."""

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self.shown: Drawing = NOTHING
        self.ground, self.item = GroundItem(), FitItem()
        super().__init__(layout, column, downwards=False)
        self.axis.show_lines(False)
        self.view.addItem(self.ground, ignoreBounds=True)
        self.view.addItem(self.item, ignoreBounds=True)

    def show_drawing(self, shown: Drawing) -> None:
        """Show a drawing; the one that is shown is not painted anew."""
        if shown != self.shown:
            self.shown = shown
            self.ground.show_bands((), shown.lack)
            self.item.show_drawing(shown)
            self.fit()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        super().set_tokens(tokens)
        self.ground.set_tokens(tokens)
        self.item.set_tokens(tokens)

    def point_to(self, place: int | None) -> None:
        """Mark one of the drawing's places, or none."""
        self.item.point_to(place)

    def place_at(self, scene: QPointF) -> int | None:
        """Return the place nearest across to a point of the scene, None beyond the axes."""
        if not self.area().contains(scene) or not self.shown.places:
            return None
        across = self.view.mapSceneToView(scene).x()
        if not -0.02 <= across <= 1.02:
            return None
        places = self.shown.places
        return min(range(len(places)), key=lambda place: abs(places[place][0] - across))

    def rect(self, place: int) -> QRectF:
        """Return in the scene where a place is."""
        at = self.view.mapViewToScene(QPointF(*self.shown.places[place]))
        return QRectF(at.x() - _SPOT, at.y() - _SPOT, 2 * _SPOT, 2 * _SPOT)

    def fit(self) -> None:
        """Leave room for numbers at the left and for names at the right."""
        width, height = max(self.view.width(), 1.0), max(self.view.height(), 1.0)
        right = max(_RIGHT, min(self.item.longest_name(), width * _NAMES_SHARE))
        room, upright = max(width - GUTTER - right, 1.0), max(height - _ROOF, 1.0)
        self.set_range((-GUTTER / room, 1.0 + right / room), (0.0, height / upright))
        if not self.shown.places:
            self.axis.show_ticks(())
            self.ground.show_ticks(())
            return
        self.axis.show_ticks(self.shown.across.ticks(max(int(room / _PER_NUMBER_ACROSS), 2)))
        self.ground.show_ticks(self.shown.upright.ticks(max(int(upright / _PER_NUMBER_UP), 2)))
