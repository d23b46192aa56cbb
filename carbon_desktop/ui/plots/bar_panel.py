"""One panel of horizontal bars: items of a plot that are made once and fed with data."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from carbon_desktop.ui.plots.axis import Axis
from carbon_desktop.ui.plots.bar import Bar, Bars, tick_text, ticks
from carbon_desktop.ui.plots.bars_item import BarsItem
from carbon_desktop.ui.theme import Tokens

_AXIS = 24.0
_GAP = 8.0
_NAME_SHARE = 0.36


def room_for_names(width: float, longest: float) -> float:
    """Return how far from the left the bars begin, in px: names take so much and no more."""
    return float(round(min(longest, width * _NAME_SHARE) + _GAP))


def pixels_per_unit(bars: tuple[Bar, ...], texts: list[float], room: float) -> float:
    """Return the scale in which every bar and the text at its end fit into a room in px.

    It is 0 where no bar has a length.
    """
    fits = [
        max(room - text - 2 * _GAP, room * 0.2) / bar.length
        for bar, text in zip(bars, texts, strict=True)
        if bar.length > 0
    ]
    return min(fits, default=0.0)


class BarPanel:
    """The bars of one measure over their axis, in one column of a layout of graphics."""

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self.view = pg.ViewBox(
            enableMenu=False, enableMouse=False, defaultPadding=0.0, invertY=True
        )
        self.view.disableAutoRange()
        self.axis = Axis(self.view, _AXIS)
        self.bars = BarsItem(_GAP)
        self.view.addItem(self.bars, ignoreBounds=True)
        layout.addItem(self.view, 0, column)
        layout.addItem(self.axis, 1, column)
        layout.layout.setColumnStretchFactor(column, 1)
        self.view.sigResized.connect(self._fit)

    @property
    def shown(self) -> Bars:
        """The bars that are shown."""
        return self.bars.shown

    def show_bars(self, shown: Bars) -> None:
        """Show bars, with an axis that holds them; an edit that leaves them is not painted."""
        if shown != self.shown:
            self.bars.show_bars(shown)
            self._fit()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        self.axis.set_tokens(tokens)
        self.bars.set_tokens(tokens)

    def area(self) -> QRectF:
        """Return where the rows are in the scene."""
        return QRectF(self.view.mapRectToScene(self.view.rect()))

    def bar_at(self, scene: QPointF) -> Bar | None:
        """Return the bar in whose row a point of the scene lies."""
        area, bars = self.area(), self.shown.bars
        if not bars or not area.contains(scene):
            return None
        place = int((scene.y() - area.top()) / area.height() * len(bars))
        return bars[min(place, len(bars) - 1)]

    def _fit(self) -> None:
        """Choose the range in which names, bars and values fit, and its ticks."""
        width = self.view.width()
        zero = room_for_names(width, self.bars.longest_name())
        room = max(width - zero, 1.0)
        scale = pixels_per_unit(self.shown.bars, self.bars.text_widths(), room)
        self._set_range(zero, room, scale or 1.0)
        marks = ticks(room / scale) if scale else ()
        step = marks[1] if len(marks) > 1 else 0.0
        self.axis.show_ticks(tuple((mark, tick_text(mark, step)) for mark in marks))

    def _set_range(self, zero: float, room: float, scale: float) -> None:
        """Let the view reach from the names' left to the room's right, one row a bar."""
        across, rows = (-zero / scale, room / scale), (0.0, float(max(len(self.shown.bars), 1)))
        (left, right), (top, bottom) = self.view.viewRange()
        if (left, right) != across or (top, bottom) != rows:
            self.view.setRange(xRange=across, yRange=rows, padding=0.0, disableAutoRange=False)
            # The view would only do so while it is painted, and then be painted a second time.
            self.view.updateMatrix()
