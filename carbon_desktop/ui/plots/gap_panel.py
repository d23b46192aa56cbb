"""The panel of differences: a row a scenario, to the left of zero where it is lower."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from carbon_desktop.ui.plots.gap import Gap, Gaps
from carbon_desktop.ui.plots.gap_item import GAP, GapItem
from carbon_desktop.ui.plots.row_panel import RowPanel, room_for_names
from carbon_desktop.ui.theme import Tokens

_PER_TICK = 72.0

_LEAST = 0.2
"""The share of the width that the bars have at least."""


class GapPanel(RowPanel):
    """Bars from zero to the difference at best, with its range as a whisker."""

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self.gaps = GapItem()
        super().__init__(layout, column)
        self.view.addItem(self.gaps, ignoreBounds=True)

    @property
    def shown(self) -> Gaps:
        """The rows that are shown."""
        return self.gaps.shown

    @property
    def count(self) -> int:
        """The number of rows that are shown."""
        return len(self.shown.rows)

    def show_gaps(self, shown: Gaps) -> None:
        """Show rows; what leaves them as they are is not painted."""
        if shown != self.shown:
            self._rows = max(len(shown.rows), 1)
            self.gaps.show_gaps(shown)
            self.fit()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        super().set_tokens(tokens)
        self.gaps.set_tokens(tokens)

    def row_under(self, scene: QPointF) -> Gap | None:
        """Return the row in which a point of the scene lies."""
        place = self.row_at(scene)
        return None if place is None else self.shown.rows[place]

    def rect(self, place: int) -> QRectF:
        """Return in the scene where a bar and its whisker reach."""
        row = self.shown.rows[place]
        ends = [0.0, row.best or 0.0, *(row.whisker or ())]
        corners = (QPointF(min(ends), place + 0.2), QPointF(max(ends), place + 0.8))
        return QRectF(*(self.view.mapViewToScene(one) for one in corners))

    def fit(self) -> None:
        """Leave room for names at the left and for figures at the right.

        Where too little is left for the bars, shares are not drawn: the tip tells them.
        """
        width, extent = max(self.view.width(), 1.0), self.shown.extent
        names = room_for_names(width, self.gaps.longest_name(), GAP)
        figure, share = self.gaps.widths()
        rest = width - names - figure - 2 * GAP
        self.gaps.shares_shown = rest - share - GAP >= width * _LEAST
        room = max(rest - share - GAP if self.gaps.shares_shown else rest, width * _LEAST)
        per_px = (extent.end - extent.start) / room
        self.gaps.start = extent.start
        start = extent.start - names * per_px
        self.set_range((start, start + width * per_px), self.upright())
        drawn = any(row.best is not None for row in self.shown.rows)
        self.axis.show_ticks(extent.ticks(max(int(room / _PER_TICK), 2)) if drawn else ())
