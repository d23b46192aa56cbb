"""The page on uncertainty: what drives a range in a plot, or all that it is made of in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QWidget

from carbon_desktop.ui.plots.uncertainty import UncertaintyPlot
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.tab_order import let_follow

if TYPE_CHECKING:
    from carbon_desktop.study.makeup import Makeup
    from carbon_desktop.study.sensitivity import Sensitivity
    from carbon_desktop.ui.tables.makeup import MakeupPage

_SHARED = ("field_wanted", "range_wanted")
"""What both may ask for."""


class UncertaintyPage(QWidget):
    """The plot, and behind it the list, which is made when it is first turned to.

    Only what is in sight is fed; both are of the figure that is chosen in the corner.
    """

    explained = Signal(object)
    scenario_clicked = Signal(str)
    field_wanted = Signal(str, str, str)
    range_wanted = Signal(str, str, str)
    drivers_wanted = Signal(object, str)
    makeup_wanted = Signal(object)
    known = Signal(str, object)
    tied = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self.plot = UncertaintyPlot()
        self.list: MakeupPage | None = None
        self.by_list = QPushButton()
        self.by_list.setCheckable(True)
        self.by_list.setShortcut(QKeySequence("Alt+1"))
        self.corner = QWidget(self)
        row = QHBoxLayout(self.corner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.by_list, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.plot.question)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.plot)
        self.by_list.toggled.connect(lambda _on: self._turn())
        self.plot.question.chosen.connect(self._show)
        for signal in ("explained", "scenario_clicked", "drivers_wanted", *_SHARED):
            getattr(self.plot, signal).connect(getattr(self, signal))
        self._retranslate()

    def show_scene(self, scene: Scene) -> None:
        """Show what is known of a range, in the plot or in the list."""
        self._scene = scene
        self._show()

    def show_drivers(self, found: Sensitivity) -> None:
        """Show what drives a figure in the plot."""
        self.plot.show_drivers(found)

    def show_makeup(self, found: Makeup) -> None:
        """Show what a range is made of in the list."""
        if self.list is not None:
            self.list.show_makeup(found)

    def begin_anew(self) -> None:
        """Forget what was asked of the plan before."""
        if self.list is not None:
            self.list.begin_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self) -> None:
        scene = self._scene
        if scene is None:
            return
        if self.by_list.isChecked():
            self._list().show_scene(scene, self.plot.quantity(scene))
        else:
            self.plot.show_scene(scene)

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self._list() if self.by_list.isChecked() else self.plot)
        self._show()

    def _list(self) -> MakeupPage:
        if self.list is None:
            from carbon_desktop.ui.tables.makeup import MakeupPage

            self.list = MakeupPage()
            for signal in ("makeup_wanted", "known", "tied", *_SHARED):
                getattr(self.list, signal).connect(getattr(self, signal))
            self._stack.addWidget(self.list)
            let_follow(self.plot.question.list, self.list)
        return self.list

    def _retranslate(self) -> None:
        button = self.by_list
        shortcut = button.shortcut()  # Setting a text takes it away.
        button.setText(self.tr("Assumptions"))
        button.setShortcut(shortcut)
        tip = self.tr("All that the range is made of, in a list")
        button.setToolTip(f"{tip} ({shortcut.toString()})")
