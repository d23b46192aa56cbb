"""A plot of bars: two panels of rows that are scrolled together where they do not fit."""

from itertools import zip_longest
from math import ceil
from typing import ClassVar

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar

from carbon_desktop.ui.plots.bar import Bar
from carbon_desktop.ui.plots.bar_panel import BarPanel
from carbon_desktop.ui.plots.plot import Plot
from carbon_desktop.ui.plots.spot import Rows, Spot
from carbon_desktop.ui.scene import Asked
from carbon_desktop.words.ranges import ranges_text, span

_SCROLL = 10
"""The width of the scroll bar, in px: it stands in the margin, so that nothing moves for it."""


class BarPlot(Plot):
    """Two panels of bars, row beside row; the stretches of a bar are its spots."""

    panel = BarPanel
    divided: ClassVar[bool] = False
    """Whether the stretches of a bar are spots of their own, or a bar is one spot."""

    emissions: BarPanel
    energy: BarPanel

    def __init__(self) -> None:
        super().__init__()
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.scroll_bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_bar.hide()
        self.scroll_bar.valueChanged.connect(self._scroll_to)
        for panel in self.panels():
            panel.fitted.connect(self._follow)

    def panels(self) -> tuple[BarPanel, BarPanel]:
        """Return both panels, from left to right."""
        return self.emissions, self.energy

    def rows(self) -> Rows:
        """Return the spots, row by row."""
        both = ([self._spots(panel, at) for at in range(len(panel.shown.bars))]
                for panel in self.panels())  # fmt: skip
        return [left + right for left, right in zip_longest(*both, fillvalue=[])]

    def spot_at(self, at: QPoint) -> Asked | None:
        """Return the figure under a point: of a stretch, else of the row."""
        scene = self.graphics.mapToScene(self.graphics.mapFrom(self, at))
        for panel in self.panels():
            found = (panel.stretch_at(scene) if self.divided else None) or panel.bar_at(scene)
            if found is not None:
                return found.asked
        return None

    def bar_at(self, at: QPoint) -> Bar | None:
        """Return the bar in whose row a point of the plot lies."""
        scene = self.graphics.mapToScene(self.graphics.mapFrom(self, at))
        return self.emissions.bar_at(scene) or self.energy.bar_at(scene)

    def reveal(self, asked: Asked) -> None:
        """Scroll until the row of a spot is in sight."""
        for panel in self.panels():
            for place, bar in enumerate(panel.shown.bars):
                if asked == bar.asked or any(asked == one.asked for one in bar.stretches):
                    top, bottom = place * panel.slot, (place + 1) * panel.slot
                    least = int(bottom - panel.view.height()) + 1
                    self.scroll_bar.setValue(min(max(self.scroll_bar.value(), least), int(top)))

    def overflow(self) -> int:
        """Return the height of the rows out of sight, in px."""
        return ceil(max(panel.overflow for panel in self.panels()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the rows."""
        self.scroll_bar.event(event)

    def describe_bars(self, panel: BarPanel) -> list[str]:
        """Return each bar of a panel in words, with its range where that is known."""
        return [self._described(bar, panel.shown.unit) for bar in panel.shown.bars]

    def _described(self, bar: Bar, unit: str) -> str:
        said = f"{bar.text} {unit}" if bar.known else bar.text
        ends = span(*bar.whisker) if bar.whisker is not None else ""
        if ends and self.scene is not None:
            said = ranges_text("beside", self.scene.language, figure=said, ends=ends)
        return f"{bar.name}: {said}"

    def _spots(self, panel: BarPanel, place: int) -> list[Spot]:
        bar = panel.shown.bars[place]
        if not self.divided or not bar.stretches:
            return [Spot(bar.asked, self.in_plot(panel.rect(place, 0.0, bar.length)))]
        found, start = [], 0.0
        for one in bar.stretches:
            area = self.in_plot(panel.rect(place, start, start + one.length))
            start += one.length
            found.append(Spot(one.asked, area))
        return found

    def _scroll_to(self, hidden: int) -> None:
        for panel in self.panels():
            panel.scroll(float(hidden))

    def _follow(self) -> None:
        """Let the scroll bar reach as far as there are rows out of sight."""
        hidden = self.overflow()
        if hidden != self.scroll_bar.maximum():
            with QSignalBlocker(self.scroll_bar):
                self.scroll_bar.setRange(0, hidden)
            self._scroll_to(self.scroll_bar.value())
        place = self.in_plot(self.energy.area())
        self.scroll_bar.setGeometry(place.right() + 4, place.top(), _SCROLL, place.height())
        self.scroll_bar.setPageStep(max(round(self.energy.view.height()), 1))
        self.scroll_bar.setSingleStep(20)
        self.scroll_bar.setVisible(hidden > 0)
