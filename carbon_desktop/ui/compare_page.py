"""The page that compares: bars, differences to the baseline, or every pair of scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from carbon_desktop.ui.compare_corner import CompareCorner
from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.tab_order import let_follow

if TYPE_CHECKING:
    from carbon_desktop.study.matrix import Matrix

_SIGNALS = ("explained", "scenario_clicked", "fold_wanted", "matrix_wanted")


class ComparePage(QWidget):
    """Three ways to look at the same scenarios, each made when it is first chosen."""

    explained = Signal(object)
    """The working of a figure is wanted; carries its `Asked`."""
    scenario_clicked = Signal(str)
    fold_wanted = Signal(str)
    """A group is to be folded away, or unfolded; carries its name."""
    matrix_wanted = Signal(str)
    """Every pair of scenarios in a quantity is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._ways: dict[str, Any] = {}
        self.corner = CompareCorner(self)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.corner.way_chosen.connect(self._turn)
        self.corner.order_chosen.connect(self._show)
        self.corner.quantity_chosen.connect(self._show)
        self._turn()

    @property
    def bars(self) -> ComparePlot:
        """The plot of bars, made with the page: it is the first that anyone sees."""
        plot: ComparePlot = self.way("bars")
        return plot

    def way(self, name: str) -> Any:
        """Return a way of looking, made if it was not looked at yet."""
        if name not in self._ways:
            self._add(name)
        return self._ways[name]

    def show_scene(self, scene: Scene) -> None:
        """Show a scene in the way that is chosen."""
        self._scene = scene
        self._show()

    def show_matrix(self, found: Matrix) -> None:
        """Show every pair of scenarios, if that is still what is looked at."""
        if "pairs" in self._ways:
            self._ways["pairs"].show_matrix(found)

    def begin_anew(self) -> None:
        """Forget every pair of the plan before: another one is on the table."""
        if "pairs" in self._ways:
            self._ways["pairs"].begin_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.corner.retranslate()

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.way(self.corner.way))
        self._show()

    def _show(self) -> None:
        if self._scene is None:
            return
        way = self.way(self.corner.way)
        if self.corner.way == "pairs":
            self.corner.offer(self._scene)
            way.show_quantity(self.corner.quantity)
        way.show_order(self.corner.order)
        way.show_scene(self._scene)

    def _add(self, name: str) -> None:
        way = self._ways[name] = _made(name)
        for signal in _SIGNALS:
            if hasattr(way, signal):
                getattr(way, signal).connect(getattr(self, signal))
        self._stack.addWidget(way)
        let_follow(self.corner.quantities, way)


def _made(name: str) -> QWidget:
    """Return a new way of looking; what it needs is imported when it is first chosen."""
    if name == "pairs":
        from carbon_desktop.ui.pairs.page import PairsPage

        return PairsPage()
    if name == "difference":
        from carbon_desktop.ui.plots.difference import DifferencePlot

        return DifferencePlot()
    return ComparePlot()
