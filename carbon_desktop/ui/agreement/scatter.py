"""The scatter: ours against the published figure, run by run, with its range, on two log axes."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from carbon_desktop.study.validation.comparison import Comparison
from carbon_desktop.ui.agreement.frame import Frame, decades, doublings
from carbon_desktop.ui.agreement.scatter_ink import ScatterInk
from carbon_desktop.ui.plots.posed import Posed
from carbon_desktop.ui.theme import current, small_font

_LEFT, _TOP, _RIGHT, _FOOT = 40.0, 26.0, 20.0, 44.0
_NEAR = 9.0
"""How near the pointer must come to a point, in px."""

_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1,
}  # fmt: skip
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Scatter(Posed):
    """Points of runs. A click goes to a run, a double click or Return opens it."""

    looked_at = Signal(str)
    """The user has gone to a point: the id of its run."""
    chosen = Signal(str)
    """A point is wanted as a plan: the id of its run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding)
        self.rows: tuple[Comparison, ...] = ()
        self.selected = ""
        self.menu_of: Callable[[], QMenu] = lambda: QMenu(self)
        self._tips: Mapping[str, str] = {}
        self._across: dict[float, str] = {}
        self._upwards: dict[float, str] = {}
        self.as_ratio = False
        self._key: tuple[str, ...] = ()
        self._titles = ("", "")
        self._ringed = True

    def sizeHint(self) -> QSize:
        """Ask for a square that tells the points apart."""
        return QSize(400, 360)

    def minimumSizeHint(self) -> QSize:
        """Be content with a small square."""
        return QSize(260, 220)

    def show_rows(self, rows: tuple[Comparison, ...]) -> None:
        """Show runs."""
        self.rows = tuple(sorted(rows, key=lambda one: one.published))
        self.update()

    def show_ratio(self, as_ratio: bool) -> None:
        """Show ours as a multiple of the published figure, or as it is."""
        self.as_ratio = as_ratio
        self.update()

    def say(self, titles: tuple[str, str], key: tuple[str, ...], tips: Mapping[str, str]) -> None:
        """Name the axes (across, upwards) and the marks, and tell of each run by its id."""
        self._titles, self._key, self._tips = titles, key, tips
        self.update()

    def number(self, across: dict[float, str], upwards: dict[float, str]) -> None:
        """Give the marks of both axes their numbers."""
        self._across, self._upwards = across, upwards
        self.update()

    def select(self, id: str) -> None:
        """Mark a run."""
        if id != self.selected:
            self.selected = id
            self.update()

    def powers(self) -> list[float]:
        """Return every power of ten of the axes."""
        least, most = self._decades()
        return [10.0**power for power in range(least, most + 1)]

    def multiples(self) -> list[float]:
        """Return every power of two of the axis of ratios."""
        most = doublings(self.rows)
        return [2.0**power for power in range(-most, most + 1)]

    def place_of(self, id: str) -> QPoint:
        """Return where the point of a run is."""
        frame = self._frame()
        one = next(row for row in self.rows if row.run.id == id)
        return frame.at(one.published, one.ours.best).toPoint()

    def at(self, point: QPointF) -> str:
        """Return the id of the run at or nearest to a point, or nothing where none is near."""
        if not self.rows:
            return ""
        frame = self._frame()
        apart = {
            one.run.id: (frame.at(one.published, one.ours.best) - point).manhattanLength()
            for one in self.rows
        }
        nearest = min(apart, key=lambda id: apart[id])
        return nearest if apart[nearest] <= _NEAR else ""

    @contextmanager
    def posed(self) -> Iterator[None]:
        """Take on the look for a picture: without what shows the focus."""
        self._ringed = False
        try:
            yield
        finally:
            self._ringed = True

    def event(self, event: QEvent) -> bool:
        """Tell the figures of what is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(self.at(QPointF(event.pos())), event.globalPos())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the run that is clicked."""
        id = self.at(event.position())
        if id and event.button() == Qt.MouseButton.LeftButton:
            self._go(id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Want the run as a plan."""
        id = self.at(event.position())
        if id and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from the smallest figure to the largest; Return opens."""
        key, ids = event.key(), [one.run.id for one in self.rows]
        if key in _ENTER and self.selected in ids:
            self.chosen.emit(self.selected)
        elif key in _STEPS and ids:
            here = ids.index(self.selected) + _STEPS[key] if self.selected in ids else 0
            id = ids[min(max(here, 0), len(ids) - 1)]
            self._go(id)
            self._tell(id, self.mapToGlobal(self.place_of(id) + QPoint(0, 12)))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the data and the picture."""
        self.menu_of().popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide where the keys were."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the mode."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the points."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = ScatterInk(painter, current())
        if self.rows:
            frame = self._frame()
            ink.ground(frame, self._across, self._upwards)
            ink.titles(frame, self._titles, self._key, self.width())
            ink.points(frame, self.rows, self.selected)
        if self.hasFocus() and self._ringed:
            ink.ring(QRectF(self.rect()))

    def _go(self, id: str) -> None:
        self.select(id)
        self.looked_at.emit(id)

    def _tell(self, id: str, at: QPoint) -> None:
        text = escape(self._tips.get(id, "")).replace("\n", "<br>")
        QToolTip.showText(at, text, self)

    def _decades(self) -> tuple[int, int]:
        ends = (end for one in self.rows for end in (one.published, one.usual, *one.ours))
        return decades(ends)

    def _frame(self) -> Frame:
        """Return the largest square that there is room for; ratios take the whole room."""
        metrics = QFontMetricsF(small_font())
        widths = (metrics.horizontalAdvance(one) for one in self._upwards.values())
        room = QRectF(self.rect()).adjusted(max(*widths, _LEFT) + 14.0, _TOP, -_RIGHT, -_FOOT)
        least, most = self._decades()
        if self.as_ratio:
            room = room.adjusted(0, 0, 0, -2.6 * metrics.height())
            return Frame(room, least, most, doublings(self.rows))
        side = max(min(room.width(), room.height()), 40.0)
        return Frame(QRectF(room.left(), room.top(), side, side), least, most)
