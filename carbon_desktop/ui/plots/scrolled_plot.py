"""A plot of rows: two panels that are scrolled together where their rows do not fit."""

from math import ceil

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QMenu, QScrollBar

from carbon_desktop.ui.plots.plot import Plot
from carbon_desktop.ui.plots.row_panel import RowPanel
from carbon_desktop.ui.scene import Asked

_SCROLL = 10
"""The width of the scroll bar, in px: it stands in the margin, so that nothing moves for it."""


class ScrolledPlot(Plot):
    """Two panels of rows beside each other, with one scroll bar at the right.

    A row that is of no scenario is the heading of a group, whose name is in place of the phase.
    """

    fold_wanted = Signal(str)
    """A group is to be folded away, or unfolded; carries its name."""

    emissions: RowPanel
    energy: RowPanel

    def __init__(self) -> None:
        super().__init__()
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.scroll_bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_bar.hide()
        self.scroll_bar.valueChanged.connect(self._scroll_to)
        for panel in self.row_panels():
            panel.fitted.connect(self._follow)

    def row_panels(self) -> tuple[RowPanel, RowPanel]:
        """Return both panels, from left to right."""
        return self.emissions, self.energy

    def press(self, asked: Asked) -> None:
        """Select the scenario of a row; fold or unfold the group of a heading."""
        if asked.scenario:
            super().press(asked)
        else:
            self.fold_wanted.emit(asked.phase)

    def enter(self, asked: Asked) -> None:
        """Ask for the working of a row; fold or unfold the group of a heading."""
        if asked.scenario:
            super().enter(asked)
        else:
            self.fold_wanted.emit(asked.phase)

    def menu(self, asked: Asked | None = None) -> QMenu:
        """Return the menu of a row; a heading has no working."""
        return super().menu(asked if asked is not None and asked.scenario else None)

    def reveal_row(self, panel: RowPanel, place: int) -> None:
        """Scroll until a row is in sight."""
        top, bottom = place * panel.slot, (place + 1) * panel.slot
        least = int(bottom - panel.view.height()) + 1
        self.scroll_bar.setValue(min(max(self.scroll_bar.value(), least), int(top)))

    def overflow(self) -> int:
        """Return the height of the rows out of sight, in px."""
        return ceil(max(panel.overflow for panel in self.row_panels()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the rows."""
        self.scroll_bar.event(event)

    def _scroll_to(self, hidden: int) -> None:
        for panel in self.row_panels():
            panel.scroll(float(hidden))

    def _follow(self) -> None:
        """Let the scroll bar reach as far as there are rows out of sight."""
        hidden = self.overflow()
        if hidden != self.scroll_bar.maximum():
            with QSignalBlocker(self.scroll_bar):
                self.scroll_bar.setRange(0, hidden)
            self._scroll_to(self.scroll_bar.value())
        right = self.row_panels()[1]
        place = self.in_plot(right.area())
        self.scroll_bar.setGeometry(place.right() + 4, place.top(), _SCROLL, place.height())
        self.scroll_bar.setPageStep(max(round(right.view.height()), 1))
        self.scroll_bar.setSingleStep(20)
        self.scroll_bar.setVisible(hidden > 0)
