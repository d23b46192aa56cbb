"""The plots of what fits: the quantity over one input, and that input traded against another."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QPushButton, QWidget

from carbon_desktop.study.fitting import Answer, Question, Traded
from carbon_desktop.ui.plots.changes import Changes
from carbon_desktop.ui.plots.fit_axes import scale_of_quantity
from carbon_desktop.ui.plots.fit_curve import curve_of
from carbon_desktop.ui.plots.fit_drawing import NOTHING, Drawing
from carbon_desktop.ui.plots.fit_panel import FitPanel
from carbon_desktop.ui.plots.fit_told import (
    TABLE,
    changes,
    copied,
    described,
    outcome,
    point_told,
    trade_told,
)
from carbon_desktop.ui.plots.fit_trade import trade_of
from carbon_desktop.ui.plots.plot import Plot
from carbon_desktop.ui.plots.spot import Rows, Spot
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.spreadsheet import as_tsv
from carbon_desktop.words import field_label, quantity_name, unit_text
from carbon_desktop.words.fit import budget_text, inside
from carbon_desktop.words.fitting import fitting_text

_LEAST, _LOW, _ROOMY = 116, 168, 250
"""Heights in px from which on there is room for the table, for curves in its place, for both."""

_SIDES = ("curve", "trade")


class FitPlot(Plot):
    """A sentence with a table, and beneath it both curves; or what has to be done for them."""

    panel = FitPanel
    emissions: FitPanel
    energy: FitPanel

    def __init__(self) -> None:
        super().__init__()
        self.answer: Answer | None = None
        self.traded: Traded | None = None
        self.lack = ""
        self.head, self.changes = QLabel(self), Changes(self, *TABLE)
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.make = QPushButton(self)
        top = QWidget(self)
        rows = QGridLayout(top)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(0, 1)
        rows.addWidget(self.head, 0, 0)
        rows.addWidget(self.make, 0, 1, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(self.changes, 1, 0, 1, 2)
        self.grid.addWidget(top, 0, 0, 1, 2)
        self.setMouseTracking(True)
        self.retranslate()

    def panels(self) -> tuple[FitPanel, FitPanel]:
        """Return the curve's panel and the trade's."""
        return self.emissions, self.energy

    def name(self) -> str:
        """Return what the plot is called."""
        return self.tr("What fits the budget")

    def retranslate(self) -> None:
        """Name everything in the present language."""
        super().retranslate()
        self.make.setText(self.tr("Make it a scenario"))
        said = self.tr("Add an alternative with the value that fits")
        self.make.setToolTip(said)
        self.make.setAccessibleDescription(said)

    @contextmanager
    def posed(self) -> Iterator[None]:
        """Take on the look for a picture, without the button."""
        self.make.hide()
        with super().posed():
            try:
                yield
            finally:
                self.make.show()

    def show_lack(self, scene: Scene, lack: str) -> None:
        """Say what is to be done; there is no answer without it."""
        self.answer, self.traded, self.lack = None, None, lack
        self.show_scene(scene)

    def show_answer(self, scene: Scene, found: Answer) -> None:
        """Show what fits; the trade at another limit stays until the next one comes."""
        if self.traded is not None and _pair(self.traded.question) != _pair(found.question):
            self.traded = None
        self.answer, self.lack = found, ""
        self.show_scene(scene)

    def show_traded(self, scene: Scene, traded: Traded) -> None:
        """Show what of one input fits with what of the other."""
        self.traded = traded
        self.show_scene(scene)

    def say_busy(self, scene: Scene) -> None:
        """Say that an answer is to come; what was known stays in the plots."""
        self.head.setText(fitting_text("searching", scene.language))

    def redraw(self, scene: Scene) -> None:
        """Show the answer and the trade, as far as they are known."""
        found = self.answer
        self.head.setText(self.lack if found is None else outcome(scene, found))
        rows = [] if found is None else changes(scene, found)
        self.changes.show_rows(rows)
        self._make_room()
        left, right = self._drawings(scene)
        self.emissions.show_drawing(left)
        self.energy.show_drawing(right)
        self._show_titles(scene)

    def describe(self, scene: Scene) -> str:
        """Return the answer in sentences."""
        return self.lack if self.answer is None else described(scene, self.answer)

    def rows(self) -> Rows:
        """Return the points of the curve, then those of the trade, in one row."""
        if self.scene is None or self.answer is None or self._is_low():
            return []
        quantity, scenario = self.answer.question.quantity, self.scene.scenario
        return [
            [
                Spot(Asked(scenario, f"{side}:{place}", quantity), self.in_plot(panel.rect(place)))
                for side, panel in zip(_SIDES, self.panels(), strict=True)
                for place in range(len(panel.shown.places))
            ]
        ]

    def spot_at(self, at: QPoint) -> Asked | None:
        """Return the point of a curve above or beneath a point of the plot."""
        if self.scene is None or self.answer is None or self._is_low():
            return None
        point = QPointF(self.graphics.mapToScene(self.graphics.mapFrom(self, at)))
        for side, panel in zip(_SIDES, self.panels(), strict=True):
            place = panel.place_at(point)
            if place is not None:
                return Asked(self.scene.scenario, f"{side}:{place}", self.answer.question.quantity)
        return None

    def tip(self, asked: Asked) -> str:
        """Return what a point of a curve is, line by line."""
        assert self.scene is not None
        side, place = _parted(asked)
        if self.answer is None:
            return ""
        if side == _SIDES[0]:
            return point_told(self.scene, self.answer, place)
        assert self.traded is not None
        return trade_told(self.scene, self.answer, self.traded, place)

    def reveal(self, asked: Asked | None) -> None:
        """Mark the point that is pointed at or walked to, or none."""
        side, place = ("", 0) if asked is None else _parted(asked)
        for name, panel in zip(_SIDES, self.panels(), strict=True):
            panel.point_to(place if side == name else None)

    def enter(self, asked: Asked) -> None:
        """Ask for the working of the quantity."""
        self.explained.emit(asked._replace(phase=""))

    def menu(self, asked: Asked | None = None) -> QMenu:
        """Return the menu of the plot: the working of the quantity, then the copies."""
        return super().menu(None if asked is None else asked._replace(phase=""))

    def data(self) -> str:
        """Return the curve and the trade as tab-separated text, in full precision."""
        if self.scene is None or self.answer is None:
            return ""
        return as_tsv(copied(self.scene, self.answer, self.traded))

    def event(self, event: QEvent) -> bool:
        """Tell nothing late: what is pointed at is told while the mouse moves."""
        return True if event.type() == QEvent.Type.ToolTip else super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the curve that is pointed at."""
        asked = self.spot_at(event.position().toPoint())
        self.reveal(asked)
        self.tell("" if asked is None else self.tip(asked), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        self.reveal(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        self._make_room()
        if self.scene is not None:
            self._show_titles(self.scene)

    def overflow(self) -> int:
        """Return how much higher the plot would be with room for all that there is, in px."""
        return max(_ROOMY - self.height(), 0)

    def _is_low(self) -> bool:
        """Say whether there is too little room for curves that could be read."""
        return self.height() < _LOW

    def _make_room(self) -> None:
        """Show the table, the curves or both: the description tells what there is no room for."""
        is_low, has_answer = self._is_low(), self.answer is not None
        fits = self.height() >= (_LEAST if is_low else _ROOMY)
        self.changes.setVisible(has_answer and fits)
        self.graphics.setVisible(not (has_answer and is_low))

    def _drawings(self, scene: Scene) -> tuple[Drawing, Drawing]:
        found, language = self.answer, scene.language
        if found is None or not found.curve:
            return NOTHING, NOTHING
        if not found.question.other:
            right = NOTHING._replace(lack=fitting_text("no_other", language))
        elif self.traded is None:
            right = NOTHING._replace(lack=fitting_text("trading", language))
        else:
            right = trade_of(scene, found, self.traded)
        return curve_of(scene, found), right

    def _show_titles(self, scene: Scene) -> None:
        """Name both curves with what they go over; without an answer they have no name."""
        found, language = self.answer, scene.language
        is_shown = found is not None and not self._is_low()
        for title in self.titles:
            title.setVisible(is_shown)
        if found is None:
            return
        asked, currency = found.question, scene.selected.currency
        field = inside(field_label(asked.field, language), language)
        over = fitting_text("over", language, field=field)
        limit = budget_text(asked.quantity, asked.limit, currency, language)
        unit = scale_of_quantity(scene, found).unit
        self.titles[0].show_title(quantity_name(asked.quantity, language), unit, over, limit)
        self.titles[1].setVisible(is_shown and bool(asked.other))
        if asked.other:
            knobs = () if self.traded is None else self.traded.knobs
            unit = unit_text(knobs[1].field.unit, language, currency) if knobs else ""
            about = fitting_text("traded_over", language, field=field)
            self.titles[1].show_title(field_label(asked.other, language), unit, about)


def _pair(asked: Question) -> Question:
    """Return what is traded in a question, whatever the limit and how sure it is to be kept."""
    return asked._replace(limit=0.0, probability=None)


def _parted(asked: Asked) -> tuple[str, int]:
    side, _, place = asked.phase.partition(":")
    return side, int(place or 0)
