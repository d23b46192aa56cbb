"""The panel of distributions: a row a scenario over one axis, read at any value."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from carbon_desktop.ui.plots.axis_of import Extent
from carbon_desktop.ui.plots.ridge import Ridge, Ridges
from carbon_desktop.ui.plots.ridges_item import GAP, ROOMY, RidgesItem
from carbon_desktop.ui.plots.row_panel import RowPanel, room_for_names
from carbon_desktop.ui.theme import Tokens
from carbon_desktop.words import Scale

_PER_TICK = 72.0


class RidgePanel(RowPanel):
    """Distributions beneath each other, the first at the top."""

    least_row = 28.0

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self.ridges = RidgesItem()
        self.shown = Ridges("", (), Scale(1.0, ""))
        super().__init__(layout, column)
        self.view.addItem(self.ridges, ignoreBounds=True)

    @property
    def count(self) -> int:
        """The number of scenarios that are shown."""
        return len(self.shown.rows)

    @property
    def is_roomy(self) -> bool:
        """Whether rows are high enough for cumulative lines, and for numbers beneath."""
        return self.slot >= ROOMY

    @property
    def extent(self) -> Extent:
        """From where to where the axis reaches."""
        return self.shown.extent

    def show_ridges(self, shown: Ridges) -> None:
        """Show distributions; an edit that leaves them is not painted."""
        if shown != self.shown:
            self.shown, self._rows = shown, max(len(shown.rows), 1)
            self.ridges.show_rows(shown.rows, shown.limit)
            self.fit()

    def point_to(self, value: float | None) -> None:
        """Mark a value across all rows, or none."""
        self.ridges.point_to(value)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        super().set_tokens(tokens)
        self.ridges.set_tokens(tokens)

    def row_under(self, scene: QPointF) -> Ridge | None:
        """Return the row in which a point of the scene lies."""
        place = self.row_at(scene)
        return None if place is None else self.shown.rows[place]

    def value_at(self, scene: QPointF) -> float | None:
        """Return the value under a point of the scene, or None beside the axis."""
        if not self.area().contains(scene) or not any(row.known for row in self.shown.rows):
            return None
        value = float(self.view.mapSceneToView(scene).x())
        return value if self.extent.start <= value <= self.extent.end else None

    def rect(self, place: int) -> QRectF:
        """Return in the scene where a row reaches from its low to its high."""
        row = self.shown.rows[place]
        corners = (QPointF(row.reach[0], place + 0.06), QPointF(row.reach[1], place + 0.94))
        return QRectF(*(self.view.mapViewToScene(one) for one in corners))

    def fit(self) -> None:
        """Leave room for names at the left, and for numbers at both ends of the ranges."""
        width, extent = max(self.view.width(), 1.0), self.extent
        names = room_for_names(width, self.ridges.longest_name(), GAP)
        number = self.ridges.widest_number() + GAP if self.is_roomy else 2 * GAP
        room = max(width - names - 2 * number, 1.0)
        per_px = (extent.end - extent.start) / room
        self.ridges.start = extent.start - number * per_px
        start = extent.start - (names + number) * per_px
        self.set_range((start, start + width * per_px), self.upright())
        self.axis.show_ticks(extent.ticks(max(int(room / _PER_TICK), 2)) if self.count else ())
