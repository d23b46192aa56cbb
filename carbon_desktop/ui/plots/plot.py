"""A plot: two titled panels, pointed at, walked through with keys, copied and saved."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolTip

from carbon_desktop.ui.plots.graphics import SPACING, Graphics
from carbon_desktop.ui.plots.marker import Marker
from carbon_desktop.ui.plots.menu import PlotMenu
from carbon_desktop.ui.plots.panel import Panel
from carbon_desktop.ui.plots.posed import Posed
from carbon_desktop.ui.plots.spot import ACROSS, ALONG, Rows, Spot, next_spot, spot_of
from carbon_desktop.ui.plots.title import Title
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.theme import Tokens, current

_MARGIN = 16


class Plot(Posed):
    """What all plots share. Each shows a scene, knows its spots and tells what is behind them.

    A click selects the scenario, a double click or Return asks for the working of a figure;
    arrow keys walk from figure to figure.
    """

    scenario_clicked = Signal(str)
    explained = Signal(object)
    """The working of a figure is wanted; carries its `Asked`."""

    panel: ClassVar[Callable[..., Panel]]

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.scene: Scene | None = None
        self.marked: Asked | None = None
        self._ringed = True
        self.foot = QLabel(self)
        self.titles = (Title(self), Title(self))
        self.graphics = Graphics(self)
        self.emissions, self.energy = (self.panel(self.graphics.ci, place) for place in (0, 1))
        self._marker = Marker(self)
        self._lay_out()
        for panel in (self.emissions, self.energy):
            panel.fitted.connect(self._frame)
        self.set_tokens(current())

    def show_scene(self, scene: Scene) -> None:
        """Show a scene, and tell it to a screen reader."""
        self.scene = scene
        self.redraw(scene)
        self.setAccessibleDescription(self.describe(scene))
        self._frame()

    def redraw(self, scene: Scene) -> None:
        """Feed the panels and write the titles."""
        raise NotImplementedError

    def describe(self, scene: Scene) -> str:
        """Return in words what is shown."""
        raise NotImplementedError

    def name(self) -> str:
        """Return what the plot is called."""
        raise NotImplementedError

    def rows(self) -> Rows:
        """Return the spots, row by row."""
        raise NotImplementedError

    def spot_at(self, at: QPoint) -> Asked | None:
        """Return the figure under a point of the plot."""
        raise NotImplementedError

    def tip(self, asked: Asked) -> str:
        """Return the exact figures behind a spot, line by line."""
        raise NotImplementedError

    def data(self) -> str:
        """Return the figures behind the plot as tab-separated text, in full precision."""
        raise NotImplementedError

    def reveal(self, asked: Asked) -> None:
        """Bring a spot into sight; most plots show all that they have."""

    def press(self, asked: Asked) -> None:
        """Answer a click on a figure, or Space."""
        self.scenario_clicked.emit(asked.scenario)

    def enter(self, asked: Asked) -> None:
        """Answer a double click on a figure, or Return."""
        self.explained.emit(asked)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        self.graphics.setBackground(tokens.panel)
        for panel in (self.emissions, self.energy):
            panel.set_tokens(tokens)
        for title in self.titles:
            title.rewrite()
        self.update()

    def retranslate(self) -> None:
        """Name everything in the present language."""
        self.setAccessibleName(self.name())
        if self.scene is not None:
            self.show_scene(self.scene)

    @contextmanager
    def posed(self) -> Iterator[None]:
        """Take on the look for a picture: all that there is, without what shows the focus."""
        framed, size, self._ringed = self._marker.isVisible(), self.size(), False
        self._marker.hide()
        self.resize(size.width(), size.height() + self.overflow())
        try:
            yield
        finally:
            self.resize(size)
            self._ringed = True
            self._marker.setVisible(framed)

    def overflow(self) -> int:
        """Return how much higher the plot would be if all were in sight, in px."""
        return 0

    def in_plot(self, scene: QRectF) -> QRect:
        """Return where an area of the drawing is in the plot."""
        area = self.graphics.mapFromScene(scene).boundingRect()
        return QRect(self.graphics.mapTo(self, area.topLeft()), area.size())

    def event(self, event: QEvent) -> bool:
        """Tell the exact figures of what is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            asked = self.spot_at(event.pos())
            self.tell("" if asked is None else self.tip(asked), event.globalPos())
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select what was clicked."""
        asked = self.spot_at(event.position().toPoint())
        if asked is not None and event.button() == Qt.MouseButton.LeftButton:
            self.press(asked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the working of what was clicked."""
        asked = self.spot_at(event.position().toPoint())
        if asked is not None and event.button() == Qt.MouseButton.LeftButton:
            self.enter(asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys; Return asks for the working, Space selects."""
        rows, key = [row for row in self.rows() if row], event.key()
        here = spot_of(rows, self.marked)
        if not rows or key not in {*ALONG, *ACROSS, *_ENTER, Qt.Key.Key_Space}:
            super().keyPressEvent(event)
        elif here is None:
            self._walk_to(self._first(rows))
        elif key in _ENTER:
            self.enter(here.asked)
        elif key == Qt.Key.Key_Space:
            self.press(here.asked)
        else:
            self._walk_to(next_spot(rows, here, key))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the mode and the language."""
        if event.type() == QEvent.Type.PaletteChange:
            self.set_tokens(current())
        elif event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self._frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide where the keys were."""
        super().focusOutEvent(event)
        self._marker.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the focus: the menu key opens the menu of what has it."""
        if self.hasFocus() and self._ringed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the working of what is pointed at, the data and the picture."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        asked = self.marked if by_key else self.spot_at(event.pos())
        self.menu(asked).popup(event.globalPos())

    def menu(self, asked: Asked | None = None) -> QMenu:
        """Return the menu of a figure: its working, then what copies and saves the plot."""
        return PlotMenu(self, asked)

    def _first(self, rows: Rows) -> Spot:
        """Return where the keys begin: at the scenario that is looked at, else at the top."""
        spots = [spot for row in rows for spot in row]
        chosen = "" if self.scene is None else self.scene.scenario
        return next((spot for spot in spots if spot.asked.scenario == chosen), spots[0])

    def _walk_to(self, spot: Spot) -> None:
        self.marked = spot.asked
        self.reveal(spot.asked)
        self._frame()
        said = self.tip(spot.asked)
        self.tell(said, self.mapToGlobal(self._marker.geometry().bottomLeft()))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _frame(self) -> None:
        """Frame the spot that the keys are at."""
        if self.hasFocus() and self.marked is not None:
            spot = spot_of(self.rows(), self.marked)
            if spot is not None:
                self._marker.frame(spot.area)
                return
        self._marker.hide()

    def tell(self, said: str, at: QPoint) -> None:
        """Show lines beside a point of the screen, or take away what is shown."""
        QToolTip.showText(at, escape(said).replace("\n", "<br>"), self)

    def _lay_out(self) -> None:
        # A sentence above the titles and a key beneath them have rows for those plots with them.
        grid = self.grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN, 8, _MARGIN, 4)
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(8)
        for column, title in enumerate(self.titles):
            grid.addWidget(title, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.graphics, 3, 0, 1, 2)
        grid.setRowStretch(3, 1)
        grid.addWidget(self.foot, 4, 0, 1, 2)
        self.foot.setWordWrap(True)
        self.foot.setTextFormat(Qt.TextFormat.PlainText)
        self.foot.setProperty("look", "secondary")
        self.foot.hide()

    def note(self, said: Sequence[str]) -> None:
        """Say beneath the plot what it cannot show."""
        self.foot.setText(" ".join(said))
        self.foot.setVisible(bool(said))


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
