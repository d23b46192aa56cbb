"""One panel of horizontal bars: items of a plot that are made once and fed with data."""

from collections.abc import Iterable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from carbon_desktop.ui.plots.bar import Bar, Bars, Stretch
from carbon_desktop.ui.plots.bars_item import GAP, BarsItem
from carbon_desktop.ui.plots.panel import Panel
from carbon_desktop.ui.plots.ticks import tick_texts, ticks
from carbon_desktop.ui.theme import Tokens

LEAST_ROW = 20.0
"""Height of a row in px below which rows are scrolled, not squeezed."""

_NAME_SHARE = 0.36


def room_for_names(width: float, longest: float) -> float:
    """Return how far from the left the bars begin, in px: names take so much and no more."""
    return float(round(min(longest, width * _NAME_SHARE) + GAP))


def pixels_per_unit(reaches: Iterable[tuple[float, float]], room: float) -> float:
    """Return the scale in which every length with the text at its end fits into a room in px.

    It is 0 where nothing has a length.
    """
    fits = [
        max(room - text - 2 * GAP, room * 0.2) / length for length, text in reaches if length > 0
    ]
    return min(fits, default=0.0)


class BarPanel(Panel):
    """The bars of one measure over their axis. Rows that do not fit are scrolled."""

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self.bars = BarsItem()
        self._hidden = 0.0
        self._rows = 1
        super().__init__(layout, column, downwards=True)
        self.view.addItem(self.bars, ignoreBounds=True)

    @property
    def shown(self) -> Bars:
        """The bars that are shown."""
        return self.bars.shown

    @property
    def slot(self) -> float:
        """The height of a row in px."""
        return max(self.view.height() / self._rows, LEAST_ROW)

    @property
    def overflow(self) -> float:
        """The height of the rows beyond the view, in px."""
        return max(self.slot * len(self.shown.bars) - self.view.height(), 0.0)

    def show_bars(self, shown: Bars, rows: int = 1) -> None:
        """Show bars, with an axis that holds them; an edit that leaves them is not painted.

        They leave room for `rows`, so that those of two panels can stand side by side.
        """
        rows = max(rows, len(shown.bars), 1)
        if (shown, rows) != (self.shown, self._rows):
            self._rows = rows
            self.bars.show_bars(shown)
            self.fit()

    def scroll(self, hidden: float) -> None:
        """Leave so many px of rows above the view."""
        if hidden != self._hidden:
            self._hidden = hidden
            self.fit()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        super().set_tokens(tokens)
        self.bars.set_tokens(tokens)

    def bar_at(self, scene: QPointF) -> Bar | None:
        """Return the bar in whose row a point of the scene lies."""
        area, bars = self.area(), self.shown.bars
        if not bars or not area.contains(scene):
            return None
        place = int((scene.y() - area.top() + self._offset()) / self.slot)
        return bars[place] if place < len(bars) else None

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

    def row(self, bar: int) -> tuple[float, float]:
        """Return where a row begins and ends beneath the first one's top, in px."""
        return bar * self.slot, (bar + 1) * self.slot

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
        zero = room_for_names(width, self.bars.longest_name())
        room = max(width - zero, 1.0)
        scale = pixels_per_unit(self.bars.reaches(), room)
        top = self._offset() / self.slot
        self.set_range(
            (-zero / (scale or 1.0), room / (scale or 1.0)),
            (top, top + max(self.view.height() / self.slot, 1e-6)),
        )
        self.axis.show_ticks(tick_texts(ticks(room / scale)) if scale else ())

    def _offset(self) -> float:
        return min(self._hidden, self.overflow)
