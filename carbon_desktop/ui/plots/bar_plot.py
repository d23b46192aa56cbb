"""A plot of bars: two panels of rows that are scrolled together where they do not fit."""

from itertools import zip_longest
from typing import ClassVar

from PySide6.QtCore import QPoint

from carbon_desktop.ui.plots.bar import Bar
from carbon_desktop.ui.plots.bar_panel import BarPanel
from carbon_desktop.ui.plots.scrolled_plot import ScrolledPlot
from carbon_desktop.ui.plots.spot import Rows, Spot
from carbon_desktop.ui.scene import Asked
from carbon_desktop.words.ranges import ranges_text, span


class BarPlot(ScrolledPlot):
    """Two panels of bars, row beside row; the stretches of a bar are its spots."""

    panel = BarPanel
    divided: ClassVar[bool] = False
    """Whether the stretches of a bar are spots of their own, or a bar is one spot."""

    emissions: BarPanel
    energy: BarPanel

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
                    self.reveal_row(panel, place)

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
