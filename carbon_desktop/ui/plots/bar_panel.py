"""One panel of horizontal bars: items of a plot that are made once and fed with data."""

from collections.abc import Iterable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from carbon_desktop.ui.plots.bar import Bar, Bars, Stretch
from carbon_desktop.ui.plots.bars_item import GAP, BarsItem
from carbon_desktop.ui.plots.row_panel import RowPanel, room_for_names
from carbon_desktop.ui.plots.ticks import tick_texts, ticks
from carbon_desktop.ui.theme import Tokens


def pixels_per_unit(reaches: Iterable[tuple[float, float]], room: float) -> float:
    """Return the scale in which every length with the text at its end fits into a room in px.

    It is 0 where nothing has a length.
    """
    fits = [
        max(room - text - 2 * GAP, room * 0.2) / length for length, text in reaches if length > 0
    ]
    return min(fits, default=0.0)


class BarPanel(RowPanel):
    """The bars of one measure over their axis. Rows that do not fit are scrolled."""

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self.bars = BarsItem()
        super().__init__(layout, column)
        self.view.addItem(self.bars, ignoreBounds=True)

    @property
    def shown(self) -> Bars:
        """The bars that are shown."""
        return self.bars.shown

    @property
    def count(self) -> int:
        """The number of bars that are shown."""
        return len(self.shown.bars)

    def show_bars(self, shown: Bars, rows: int = 1) -> None:
        """Show bars, with an axis that holds them; an edit that leaves them is not painted.

        They leave room for `rows`, so that those of two panels can stand side by side.
        """
        rows = max(rows, len(shown.bars), 1)
        if (shown, rows) != (self.shown, self._rows):
            self._rows = rows
            self.bars.show_bars(shown)
            self.fit()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        super().set_tokens(tokens)
        self.bars.set_tokens(tokens)

    def bar_at(self, scene: QPointF) -> Bar | None:
        """Return the bar in whose row a point of the scene lies."""
        place = self.row_at(scene)
        return None if place is None else self.shown.bars[place]

    def stretch_at(self, scene: QPointF) -> Stretch | None:
        """Return the stretch of a bar that lies under a point of the scene."""
        bar = self.bar_at(scene)
        if bar is None:
            return None
        across = self.view.mapSceneToView(scene).x()
        for stretch in bar.stretches:
            if 0.0 <= across <= stretch.length:
                return stretch
            across -= stretch.length
        return None

    def rect(self, bar: int, start: float, end: float) -> QRectF:
        """Return in the scene where a bar reaches from one value to another."""
        rect = self.bars.rects()[bar]
        rect.setLeft(start)
        rect.setRight(end)
        corners = (self.view.mapViewToScene(one) for one in (rect.topLeft(), rect.bottomRight()))
        return QRectF(*corners)

    def fit(self) -> None:
        """Choose the range in which names, bars and values fit, and its ticks."""
        width = self.view.width()
        zero = room_for_names(width, self.bars.longest_name(), GAP)
        room = max(width - zero, 1.0)
        scale = pixels_per_unit(self.bars.reaches(), room)
        across = (-zero / (scale or 1.0), room / (scale or 1.0))
        self.set_range(across, self.upright())
        self.axis.show_ticks(tick_texts(ticks(room / scale)) if scale else ())
