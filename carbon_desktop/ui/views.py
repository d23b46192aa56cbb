"""The views: what the plan comes to, one page a question, each made when first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.ui.compare_page import ComparePage
from carbon_desktop.ui.mnemonic import without_mnemonic
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.tab_order import let_follow
from carbon_desktop.ui.theme import set_look

if TYPE_CHECKING:
    from carbon_desktop.study.fitting import Answer, Traded
    from carbon_desktop.study.makeup import Makeup
    from carbon_desktop.study.matrix import Matrix
    from carbon_desktop.study.sensitivity import Sensitivity

_CORNER_HEIGHT = 35
"""That of the tallest control that stands beside the tabs."""

PAGES = ("compare", "breakdown", "over_time", "uncertainty", "fits", "figures", "sources")

_SAVED = 10 * len(PAGES)
"""The room that tabs save where they stand closer to each other, in px."""

_SIGNALS = (
    "explained", "scenario_clicked", "field_wanted", "range_wanted", "start_chosen",
    "drivers_wanted", "makeup_wanted", "known", "tied", "fold_wanted", "matrix_wanted",
    "fit_wanted", "budget_entered", "budget_settled", "fit_chosen",
)  # fmt: skip
"""What a page may ask for."""


class Views(QWidget):
    """Tabs over pages. Only the page in sight is fed; the others catch up when turned to.

    What a page offers as its `corner`, the controls of the page, stands beside the tabs.
    """

    explained = Signal(object)
    """The working of a figure is wanted; carries its `Asked`."""
    scenario_clicked = Signal(str)
    field_wanted = Signal(str, str, str)
    """The field of an assumption is wanted: scenario, phase and field."""
    range_wanted = Signal(str, str, str)
    """The range of an assumption is to be edited: scenario, phase and field."""
    start_chosen = Signal(str)
    """The day on which the experiment starts, as ISO text, or nothing."""
    drivers_wanted = Signal(object, str)
    """What drives a quantity is wanted; carries the `ScenarioRanges` and the quantity."""
    fold_wanted = Signal(str)
    """A group of scenarios is to be folded away, or unfolded; carries its name."""
    matrix_wanted = Signal(str)
    """Every pair of scenarios in a quantity is wanted."""

    makeup_wanted = Signal(object)
    """What a range is made of is wanted; carries its `Question`."""
    known = Signal(str, object)
    """Values are known: the scenario, and pairs of the phases and the field of each."""
    tied = Signal(str, bool)
    """A fact is to be one in all scenarios, or each one's own; carries its column."""

    fit_wanted = Signal(object, object, object)
    """What fits a budget is wanted; carries the plan, the catalogue and the `Question`."""
    budget_entered = Signal(str, object)
    """A quantity has another limit in its own unit, or None."""
    budget_settled = Signal()
    fit_chosen = Signal(object)
    """A scenario is wanted of an `Answer` to what fits."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._pages: dict[str, Any] = {}
        self._is_close = False
        self.tabs = QTabBar(expanding=False, drawBase=False)
        self.tabs.setAccessibleName("Views")
        for _ in PAGES:
            self.tabs.addTab("")
        self.turns = [self._turn_by_key(place) for place in range(len(PAGES))]
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(0)
        line = QHBoxLayout()
        line.addStrut(_CORNER_HEIGHT)  # Else the tabs would move as one turns to a page.
        line.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addLayout(line, 1)
        column.addLayout(self._top)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(lambda _index: self._turn())
        self._retranslate()
        self._turn()

    @property
    def name(self) -> str:
        """The name of the page in sight."""
        return PAGES[self.tabs.currentIndex()]

    def page(self, name: str) -> QWidget:
        """Return a page by name, made if it was not looked at yet; each has a `show_scene`."""
        if name not in self._pages:
            self._add(name)
        return self._pages[name]

    def show_scene(self, scene: Scene) -> None:
        """Show what a plan comes to on the page in sight."""
        self._scene = scene
        self._pages[self.name].show_scene(scene)
        self._arrange()

    def show_drivers(self, found: Sensitivity) -> None:
        """Show what drives a figure on the page that asked for it."""
        self._pages["uncertainty"].show_drivers(found)

    def show_matrix(self, found: Matrix) -> None:
        """Show every pair of scenarios on the page that asked for them."""
        self._pages["compare"].show_matrix(found)

    def show_makeup(self, found: Makeup) -> None:
        """Show what a range is made of on the page that asked for it."""
        self._pages["uncertainty"].show_makeup(found)

    def begin_anew(self) -> None:
        """Forget what pages were asked of the plan before: another one is on the table."""
        for page in self._pages.values():
            if hasattr(page, "begin_anew"):
                page.begin_anew()

    def show_fit(self, found: Answer) -> None:
        """Show what fits on the page that asked for it."""
        self._pages["fits"].show_fit(found)

    def show_traded(self, traded: Traded) -> None:
        """Show there what of one input fits with what of another."""
        self._pages["fits"].show_traded(traded)

    def turn_to(self, name: str) -> None:
        """Turn to a page by name."""
        self.tabs.setCurrentIndex(PAGES.index(name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange tabs and controls in the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _turn_by_key(self, place: int) -> QAction:
        """Return the action that turns to a page, for a menu."""
        action = QAction(self)
        action.setShortcut(QKeySequence(f"Ctrl+{place + 1}"))
        action.triggered.connect(lambda _checked=False: self.tabs.setCurrentIndex(place))
        return action

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.page(self.name))
        for name, page in self._pages.items():
            if hasattr(page, "corner"):
                page.corner.setVisible(name == self.name)
        if self._scene is not None:
            self.show_scene(self._scene)

    def _arrange(self) -> None:
        """Let the corner stand beside the tabs, or beneath where that would cut them.

        The tabs themselves stand closer where they would be cut.
        """
        roomy = self.tabs.sizeHint().width() + (_SAVED if self._is_close else 0)
        if (roomy > self.width()) != self._is_close:
            self._is_close = not self._is_close
            set_look(self.tabs, "close" if self._is_close else "roomy")
            self.tabs.style().polish(self.tabs)
        corner = getattr(self._pages.get(self.name), "corner", None)
        wanted = self.tabs.sizeHint().width() + (corner.sizeHint().width() if corner else 0)
        fits = wanted <= self.width()
        ways = QBoxLayout.Direction
        self._top.setDirection(ways.LeftToRight if fits else ways.TopToBottom)

    def _add(self, name: str) -> None:
        page = self._pages[name] = _made(name)
        for signal in _SIGNALS:
            if hasattr(page, signal):
                getattr(page, signal).connect(getattr(self, signal))
        self._stack.addWidget(page)
        last: QWidget = self.tabs
        if hasattr(page, "corner"):
            self._top.addWidget(page.corner, 0, Qt.AlignmentFlag.AlignRight)
            last = let_follow(last, page.corner)
        let_follow(last, page)

    def _retranslate(self) -> None:
        names = {
            "compare": self.tr("&Compare"),
            "breakdown": self.tr("&Breakdown"),
            "over_time": self.tr("&Over time"),
            "uncertainty": self.tr("&Uncertainty"),
            "fits": self.tr("&What fits"),
            "figures": self.tr("&Figures"),
            "sources": self.tr("&Sources"),
        }
        for place, name in enumerate(PAGES):
            self.turns[place].setText(names[name])
            # Alt belongs to the fields of the form; tabs have Ctrl and a digit.
            self.tabs.setTabText(place, without_mnemonic(names[name]))
        self._arrange()


def _made(name: str) -> QWidget:
    """Return a new page; what it needs is imported when it is first looked at."""
    match name:
        case "compare":
            return ComparePage()
        case "breakdown":
            from carbon_desktop.ui.plots.breakdown import BreakdownPlot

            return BreakdownPlot()
        case "over_time":
            from carbon_desktop.ui.plots.over_time import OverTimePlot

            return OverTimePlot()
        case "uncertainty":
            from carbon_desktop.ui.uncertainty_page import UncertaintyPage

            return UncertaintyPage()
        case "fits":
            from carbon_desktop.ui.plots.fits import FitsPage

            return FitsPage()
        case "figures":
            from carbon_desktop.ui.tables.figures import FiguresPage

            return FiguresPage()
        case "sources":
            from carbon_desktop.ui.tables.sources import SourcesPage

            return SourcesPage()
    raise KeyError(name)
