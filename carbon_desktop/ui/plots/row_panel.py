"""One panel of rows beneath each other: those that do not fit are scrolled, not squeezed."""

from typing import ClassVar

import pyqtgraph as pg
from PySide6.QtCore import QPointF

from carbon_desktop.ui.plots.panel import Panel

LEAST_ROW = 20.0
"""Height of a row in px below which rows are scrolled, not squeezed."""

NAME_SHARE = 0.36
"""The share of a panel's width that names take at most."""


def room_for_names(width: float, longest: float, gap: float, share: float = NAME_SHARE) -> float:
    """Return how far from the left the rows begin, in px: names take so much and no more."""
    return float(round(min(longest, width * share) + gap))


class RowPanel(Panel):
    """Rows over their axis; as many fill the height as are shown, or as are asked for."""

    least_row: ClassVar[float] = LEAST_ROW

    def __init__(self, layout: pg.GraphicsLayout, column: int) -> None:
        self._hidden = 0.0
        self._rows = 1
        super().__init__(layout, column, downwards=True)

    @property
    def count(self) -> int:
        """The number of rows that are shown."""
        raise NotImplementedError

    @property
    def slot(self) -> float:
        """The height of a row in px."""
        return max(self.view.height() / self._rows, self.least_row)

    @property
    def overflow(self) -> float:
        """The height of the rows beyond the view, in px."""
        return max(self.slot * self.count - self.view.height(), 0.0)

    def scroll(self, hidden: float) -> None:
        """Leave so many px of rows above the view."""
        if hidden != self._hidden:
            self._hidden = hidden
            self.fit()

    def row_at(self, scene: QPointF) -> int | None:
        """Return the place of the row in which a point of the scene lies."""
        area = self.area()
        if not self.count or not area.contains(scene):
            return None
        place = int((scene.y() - area.top() + self._offset()) / self.slot)
        return place if place < self.count else None

    def upright(self) -> tuple[float, float]:
        """Return the rows between which the view reaches, whole and in part."""
        top = self._offset() / self.slot
        return top, top + max(self.view.height() / self.slot, 1e-6)

    def _offset(self) -> float:
        return min(self._hidden, self.overflow)
