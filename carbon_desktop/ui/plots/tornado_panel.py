"""The panel of drivers: a row an assumption, the largest share at the top."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from carbon_desktop.ui.plots.row_panel import RowPanel, room_for_names
from carbon_desktop.ui.plots.tornado import DriverBar, Tornado
from carbon_desktop.ui.plots.tornado_item import GAP, TornadoItem
from carbon_desktop.ui.theme import Tokens

_PER_TICK = 72.0
_NAME_SHARE = 0.42
_BAR_SHARE = 0.2
"""Where bars would have less of the width, the figures at their ends are left to the tips."""

_LEAST_ROWS = 4
"""A single bar does not fill the panel."""


class TornadoPanel(RowPanel):
    """Bars from the figure at an assumption's low to the figure at its high."""

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self.drivers = TornadoItem()
        super().__init__(layout, column)
        self.view.addItem(self.drivers, ignoreBounds=True)

    @property
    def shown(self) -> Tornado:
        """The drivers that are shown."""
        return self.drivers.shown

    @property
    def count(self) -> int:
        """The number of drivers that are shown."""
        return len(self.shown.rows)

    def show_drivers(self, shown: Tornado) -> None:
        """Show drivers; what leaves them as they are is not painted."""
        if shown != self.shown:
            self._rows = max(len(shown.rows), _LEAST_ROWS)
            self.drivers.show_drivers(shown)
            self.fit()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        super().set_tokens(tokens)
        self.drivers.set_tokens(tokens)

    def row_under(self, scene: QPointF) -> DriverBar | None:
        """Return the row in which a point of the scene lies."""
        place = self.row_at(scene)
        return None if place is None else self.shown.rows[place]

    def rect(self, place: int) -> QRectF:
        """Return in the scene where a bar reaches from one end to the other."""
        row, best = self.shown.rows[place], self.shown.best
        ends = (row.low, row.high, best)
        corners = (QPointF(min(ends), place + 0.2), QPointF(max(ends), place + 0.8))
        return QRectF(*(self.view.mapViewToScene(one) for one in corners))

    def fit(self) -> None:
        """Leave room for names at the left, shares at the right, and figures at the ends."""
        width, extent = max(self.view.width(), 1.0), self.shown.extent
        names = room_for_names(width, self.drivers.longest_name(), GAP, _NAME_SHARE)
        number = self.drivers.widest_number() + GAP
        share = self.drivers.widest_share() + GAP
        self.drivers.numbered = width - names - 2 * number - share >= width * _BAR_SHARE
        number = number if self.drivers.numbered else 0.0
        room = max(width - names - 2 * number - share, 1.0)
        per_px = (extent.end - extent.start) / room
        self.drivers.start = extent.start - number * per_px
        start = extent.start - (names + number) * per_px
        self.set_range((start, start + width * per_px), self.upright())
        self.axis.show_ticks(extent.ticks(max(int(room / _PER_TICK), 2)) if self.count else ())
