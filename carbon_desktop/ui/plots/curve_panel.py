"""One panel of curves along time: items that are made once and fed with data."""

from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import QPointF

from carbon_desktop.ui.plots.curve import NOTHING, Curve, Curves
from carbon_desktop.ui.plots.curves_item import CurvesItem
from carbon_desktop.ui.plots.days import time_ticks
from carbon_desktop.ui.plots.ground_item import GUTTER, ROOF, GroundItem
from carbon_desktop.ui.plots.panel import Panel
from carbon_desktop.ui.plots.ticks import tick_texts, ticks
from carbon_desktop.ui.theme import Tokens

_NAMES_SHARE = 0.3
_PER_NUMBER = 48.0
_NEAR = 10.0
"""How near the pointer must come to a curve to point at it, in px."""


class CurvePanel(Panel):
    """The curves of one measure over the time that they take, with bands for the phases."""

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self.shown: Curves = NOTHING
        self._start: date | None = None
        self._language = "en"
        self.ground, self.lines = GroundItem(), CurvesItem()
        super().__init__(layout, column, downwards=False)
        self.axis.show_lines(False)
        self.view.addItem(self.ground, ignoreBounds=True)
        self.view.addItem(self.lines, ignoreBounds=True)

    def show_curves(self, shown: Curves, start: date | None, language: str) -> None:
        """Show curves along hours after a start, or along dates where there is one."""
        if (shown, start, language) == (self.shown, self._start, self._language):
            return
        self.shown, self._start, self._language = shown, start, language
        self.ground.show_bands(shown.bands, shown.lack)
        self.lines.show_curves(shown.curves, shown.limit, shown.end_h)
        self.fit()

    def point_to(self, hours: float | None) -> None:
        """Mark an hour on every curve, or none."""
        self.lines.point_to(hours)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        super().set_tokens(tokens)
        self.ground.set_tokens(tokens)
        self.lines.set_tokens(tokens)

    def hours_at(self, scene: QPointF) -> float | None:
        """Return the hour under a point of the scene, or None where no curve reaches."""
        if not self.area().contains(scene) or not self.shown.curves:
            return None
        hours = self.view.mapSceneToView(scene).x()
        return hours if 0.0 <= hours <= self.shown.end_h else None

    def curve_at(self, scene: QPointF) -> Curve | None:
        """Return the curve at or near a point of the scene, by itself or by its name."""
        if not self.area().contains(scene):
            return None
        named = self.lines.named_at(self.view.mapFromScene(scene))
        if named is not None:
            return named
        hours = self.view.mapSceneToView(scene).x()
        near = [
            (abs(self.point(curve, hours).y() - scene.y()), place)
            for place, curve in enumerate(self.shown.curves)
            if 0.0 <= hours <= curve.hours[-1]
        ]
        apart, place = min(near, default=(_NEAR, 0))
        return self.shown.curves[place] if apart < _NEAR else None

    def point(self, curve: Curve, hours: float) -> QPointF:
        """Return where a curve is at an hour, in the scene."""
        return QPointF(self.view.mapViewToScene(QPointF(hours, curve.at(hours))))

    def fit(self) -> None:
        """Leave room for numbers at the left, names at the right and phases above."""
        width, height = max(self.view.width(), 1.0), max(self.view.height(), 1.0)
        right = round(min(self.lines.longest_name(), width * _NAMES_SHARE))
        end, most = self.shown.end_h, self.shown.most
        room, upright = max(width - GUTTER - right, 1.0), max(height - ROOF, 1.0)
        across, up = (end or 1.0) / room, (most or 1.0) / upright
        self.set_range((-GUTTER * across, (room + right) * across), (0.0, height * up))
        self.axis.show_ticks(time_ticks(end, room, self._start, self._language) if end else ())
        self.ground.show_ticks(tick_texts(ticks(most, max(int(upright / _PER_NUMBER), 2))))
