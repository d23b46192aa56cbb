"""What the context menu of a driver offers: its field, its range, then what every plot offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from carbon_desktop.ui.plots.menu import PlotMenu

if TYPE_CHECKING:
    from carbon_desktop.ui.plots.plot import Plot


class DriverMenu(PlotMenu):
    """The menu of a plot, with what leads from a driver to its field before all else."""

    def __init__(
        self, plot: Plot, leads: Callable[[], object], edits: Callable[[], object] | None
    ) -> None:
        """`leads` leads to the field; `edits` opens its range, None where it can have none."""
        super().__init__(plot, None)
        first = self.actions()[0]
        before = [self.addAction(self.tr("Go to the &field"), leads)]
        if edits is not None:
            before.append(self.addAction(self.tr("Edit the &range…"), edits))
        self.insertActions(first, before)
        self.insertSeparator(first)
