"""Uncertainty: how a figure is spread in every scenario, and which assumptions spread it."""

from functools import partial
from itertools import zip_longest

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QMenu

from carbon_desktop.study.sensitivity import Sensitivity
from carbon_desktop.study.uncertainty import ScenarioRanges
from carbon_desktop.ui.plots.budgeted import limits_named
from carbon_desktop.ui.plots.copied_range import range_rows
from carbon_desktop.ui.plots.divided import KeyPart
from carbon_desktop.ui.plots.driver_menu import DriverMenu
from carbon_desktop.ui.plots.driver_told import driver_line, driver_tip, row_line, row_told
from carbon_desktop.ui.plots.key import Key
from carbon_desktop.ui.plots.question_choice import QuestionChoice
from carbon_desktop.ui.plots.questions import quantity_of
from carbon_desktop.ui.plots.ridge import below_text, ranges_of, ridges
from carbon_desktop.ui.plots.ridge_panel import RidgePanel
from carbon_desktop.ui.plots.row_panel import RowPanel
from carbon_desktop.ui.plots.scrolled_plot import ScrolledPlot
from carbon_desktop.ui.plots.spot import Rows, Spot
from carbon_desktop.ui.plots.tornado import (
    NOTHING,
    DriverBar,
    lack_of,
    remainder,
    sentence,
    tornado,
)
from carbon_desktop.ui.plots.tornado_item import HIGH_SHADE, LOW_SHADE
from carbon_desktop.ui.plots.tornado_panel import TornadoPanel
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.spreadsheet import as_tsv
from carbon_desktop.words import quantity_name
from carbon_desktop.words.drivers import drivers_text


def _panel(layout: pg.GraphicsLayout, column: int) -> RowPanel:
    return (RidgePanel, TornadoPanel)[column](layout, column)


class UncertaintyPlot(ScrolledPlot):
    """Distributions at the left, drivers at the right, and above them what that means.

    Drivers are asked for with `drivers_wanted` and shown when they come. A click on one, or
    Return, leads to its field.
    """

    field_wanted = Signal(str, str, str)
    """The field of an assumption is wanted: scenario, phase and field."""
    range_wanted = Signal(str, str, str)
    """The range of an assumption is to be edited: scenario, phase and field."""
    drivers_wanted = Signal(object, str)
    """What drives a quantity is wanted; carries the `ScenarioRanges` and the quantity."""

    panel = staticmethod(_panel)
    emissions: RidgePanel
    energy: TornadoPanel

    def __init__(self) -> None:
        super().__init__()
        self._found: Sensitivity | None = None
        self._wanted: tuple[ScenarioRanges | None, str] = (None, "")
        self._is_whole = False
        self.head, self.key = QLabel(self), Key(self)
        self.head.setWordWrap(True)
        self.grid.addWidget(self.head, 0, 0, 1, 2)
        self.grid.addWidget(self.key, 2, 1)
        self.question = self.corner = QuestionChoice(self)
        self.question.chosen.connect(self._turn)
        self.ridges.fitted.connect(self._name_distributions)
        self.setMouseTracking(True)
        self.retranslate()

    @property
    def ridges(self) -> RidgePanel:
        """The panel of distributions."""
        return self.emissions

    @property
    def tornado(self) -> TornadoPanel:
        """The panel of drivers."""
        return self.energy

    def name(self) -> str:
        """Return what the plot is called."""
        return self.tr("Uncertainty of a figure, and what drives it")

    def retranslate(self) -> None:
        """Name everything in the present language."""
        self.question.retranslate()
        super().retranslate()

    def show_scene(self, scene: Scene) -> None:
        """Show a scene; while its ranges are to come, what is shown stays: it is soon."""
        if self._is_replaced_soon(scene):
            self.scene = scene
        else:
            super().show_scene(scene)

    def show_drivers(self, found: Sensitivity) -> None:
        """Show what drives the figure, if that is still what is looked at."""
        scene = self.scene
        if scene is not None and found.ranges is ranges_of(scene, scene.selected):
            self._found = found
            super().show_scene(scene)

    def redraw(self, scene: Scene) -> None:
        """Show the distributions, and the drivers as far as they are known."""
        quantity = self.quantity(scene)
        known = (ranges_of(scene, one) for one in scene.estimate.scenarios)
        self._is_whole = all(each is not None for each in known)
        shown = ridges(scene, quantity)
        self.ridges.show_ridges(shown)
        lack = lack_of(scene, quantity)
        found = None if lack else self._drivers(scene, quantity)
        self._show_tornado(scene, found, lack)
        self.titles[1].show_title(self.tr("What drives it"), shown.unit, scene.selected.name)
        self._name_distributions()
        ranges = ranges_of(scene, scene.selected)
        if ranges is not None and not lack:
            self._ask_for(ranges, quantity)

    def describe(self, scene: Scene) -> str:
        """Return the sentence, every scenario with its range, and every driver."""
        said = [self.head.text()] if not self.head.isHidden() else []
        told = [row_line(scene, row.asked) for row in self.ridges.shown.rows]
        bars = [driver_line(row, self.ridges.shown.unit, scene.language)
                for row in self.tornado.shown.rows]  # fmt: skip
        return " ".join([*said, f"{'; '.join([*told, *bars])}."])

    def rows(self) -> Rows:
        """Return the spots: the distributions at the left, the drivers at the right."""
        left = [
            [Spot(row.asked, self.in_plot(self.ridges.rect(place)))] if row.known else []
            for place, row in enumerate(self.ridges.shown.rows)
        ]
        right = [
            [Spot(row.asked, self.in_plot(self.tornado.rect(place)))]
            for place, row in enumerate(self.tornado.shown.rows)
        ]
        none: list[Spot] = []
        return [one + other for one, other in zip_longest(left, right, fillvalue=none)]

    def spot_at(self, at: QPoint) -> Asked | None:
        """Return the distribution or the driver in whose row a point of the plot lies."""
        point = self._in_drawing(at)
        row = self.ridges.row_under(point) or self.tornado.row_under(point)
        return None if row is None else row.asked

    def reveal(self, asked: Asked) -> None:
        """Scroll until the row of a spot is in sight."""
        ridges = [row.asked for row in self.ridges.shown.rows]
        drivers = [row.asked for row in self.tornado.shown.rows]
        for panel, shown in ((self.ridges, ridges), (self.tornado, drivers)):
            if asked in shown:
                self.reveal_row(panel, shown.index(asked))

    def press(self, asked: Asked) -> None:
        """Select the scenario of a distribution, or lead to the field of a driver."""
        if not self._lead_to(asked):
            super().press(asked)

    def enter(self, asked: Asked) -> None:
        """Ask for the working of a figure, or lead to the field of a driver."""
        if not self._lead_to(asked):
            super().enter(asked)

    def menu(self, asked: Asked | None = None) -> QMenu:
        """Return the menu of a figure or of a driver, whose first entry leads to its field."""
        driver = self._row_of(asked)
        if driver is None or asked is None:
            return super().menu(asked)
        if not driver.field:
            return super().menu(None)
        place = asked.scenario, asked.phase, driver.field
        edits = partial(self.range_wanted.emit, *place) if driver.may_range else None
        return DriverMenu(self, partial(self._lead_to, asked), edits)

    def tip(self, asked: Asked) -> str:
        """Return the exact figure with its range, or what a driver does to it."""
        assert self.scene is not None
        found = self._found
        if self._row_of(asked) is not None and found is not None:
            return driver_tip(self.scene, found, asked)
        return row_told(self.scene, asked)

    def data(self) -> str:
        """Return the percentiles of every scenario, then the drivers of the one looked at."""
        if self.scene is None:
            return ""
        quantity = self.quantity(self.scene)
        return as_tsv(range_rows(self.scene, quantity, self._drivers(self.scene, quantity)))

    def quantity(self, scene: Scene) -> str:
        """Return the quantity that is shown."""
        return quantity_of(self.question.question, scene.selected)

    def event(self, event: QEvent) -> bool:
        """Tell of drivers what is pointed at; distributions are read while the mouse moves."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._value_at(event.pos()) is not None or super().event(event)
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read all distributions at the value that is pointed at."""
        at = event.position().toPoint()
        value = self._value_at(at)
        self.ridges.point_to(value)
        if value is not None:
            self.tell("\n".join(self.told_at(value)), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        self.ridges.point_to(None)

    def told_at(self, value: float) -> list[str]:
        """Return which share of each scenario's draws lies below a value of the axis."""
        assert self.scene is not None
        return below_text(self.scene, self.quantity(self.scene), value, self.ridges.shown.axis)

    def _drivers(self, scene: Scene, quantity: str) -> Sensitivity | None:
        """Return what drives a figure; until that is known, what drove it before the edit."""
        found = self._found
        if found is None or found.quantity != quantity:
            return None
        return found if found.ranges.estimate.id == scene.scenario else None

    def _ask_for(self, known: ScenarioRanges, quantity: str) -> None:
        """Ask once for what drives a figure."""
        ranges, name = self._wanted
        if ranges is not known or name != quantity:
            self._wanted = known, quantity
            self.drivers_wanted.emit(known, quantity)

    def _show_tornado(self, scene: Scene, found: Sensitivity | None, lack: str) -> None:
        """Show drivers with what they mean, or why there are none."""
        if found is None:
            lack = lack or drivers_text("finding", scene.language)
            drawn = NOTHING._replace(lack=lack)
        else:
            drawn = tornado(scene, found, self.ridges.shown.axis)
        self.tornado.show_drivers(drawn)
        self.head.setText("" if found is None else sentence(scene, found))
        self.note([] if found is None else remainder(found, scene.language))
        parts = (
            KeyPart(self.tr("assumption at its low"), LOW_SHADE, hatched=False),
            KeyPart(self.tr("at its high"), HIGH_SHADE, hatched=False),
        )
        self.key.show_parts(parts if drawn.rows else (), drawn.colour)

    def _is_replaced_soon(self, scene: Scene) -> bool:
        """Say whether a scene only awaits its ranges, and the same as it is shown with them."""
        before, ids = self.scene, [one.id for one in scene.estimate.scenarios]
        return (
            before is not None
            and scene.ranges is not None
            and before[1:5] == scene[1:5]
            and self._is_whole
            and [row.asked.scenario for row in self.ridges.shown.rows] == ids
            and self.ridges.shown.rows[0].asked.quantity == self.quantity(scene)
            and any(ranges_of(scene, one) is None for one in scene.estimate.scenarios)
        )

    def _turn(self) -> None:
        """Turn to another figure, if the plot is in sight: else it is shown when it is."""
        if self.scene is not None and not self.isHidden():
            self.marked = None
            super().show_scene(self.scene)

    def _in_drawing(self, at: QPoint) -> QPointF:
        return self.graphics.mapToScene(self.graphics.mapFrom(self, at))

    def _value_at(self, at: QPoint) -> float | None:
        return self.ridges.value_at(self._in_drawing(at))

    def _row_of(self, asked: Asked | None) -> DriverBar | None:
        return next((row for row in self.tornado.shown.rows if row.asked == asked), None)

    def _name_distributions(self) -> None:
        """Say what the left panel shows: low rows have no cumulative line."""
        rows = self.ridges.shown.rows
        if self.scene is not None and rows:
            name = quantity_name(rows[0].asked.quantity, self.scene.language)
            about = self.tr("histogram, cumulative share, range")
            about = about if self.ridges.is_roomy else self.tr("histogram, range")
            limits = limits_named(self.scene, rows[0].asked.quantity)
            self.titles[0].show_title(name, self.ridges.shown.unit, about, *limits)

    def _lead_to(self, asked: Asked) -> bool:
        """Lead to the field of a driver, or to its phase; say whether the figure is one."""
        row = self._row_of(asked)
        if row is not None:
            self.field_wanted.emit(asked.scenario, asked.phase, row.field)
        return row is not None
