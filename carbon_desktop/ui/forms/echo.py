"""An echo: what follows from a field, in quiet text beneath it; a press leads to set it."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from carbon_desktop.ui.theme import set_look

SEPARATOR = " · "


class Part(NamedTuple):
    """One figure of an echo. `key` names the field in which it can be set, empty if in none."""

    text: str
    key: str = ""


class Echo(QLabel):
    """A line of figures. `override_wanted` carries the field of the one that was pressed.

    Only the mouse presses here: with the keyboard, the field itself is a Tab away.
    """

    override_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        set_look(self, "secondary")

    def show_parts(self, *parts: Part) -> None:
        """Show the figures that are known; the line keeps its place where there is none."""
        if parts != self._parts:
            self._parts = parts
            self._fit()

    def key_at(self, x: float) -> str:
        """Return the field of the figure at a place, empty if it has none."""
        end = float(self.contentsMargins().left())
        for one in self._parts:
            start, end = end, end + self.fontMetrics().horizontalAdvance(one.text)
            if start <= x <= end:
                return one.key
            end += self.fontMetrics().horizontalAdvance(SEPARATOR)
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for: a long figure must not widen the form."""
        super().resizeEvent(event)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell by the pointer and a hint what can be set."""
        key = self._pressed(event.position())
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if key else arrow)
        hint = self.tr("Click to set it yourself") if key else ""
        self.setToolTip(hint if self._whole() == self.text() else self._whole())
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lead to the field of the figure that was pressed."""
        key = self._pressed(event.position())
        if key and event.button() == Qt.MouseButton.LeftButton:
            self.override_wanted.emit(key)
        super().mouseReleaseEvent(event)

    def _whole(self) -> str:
        return SEPARATOR.join(one.text for one in self._parts)

    def _fit(self) -> None:
        whole = self._whole()
        right = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(whole, right, self.width()))
        self.setAccessibleName(whole)

    def _pressed(self, at: QPointF) -> str:
        return self.key_at(at.x())
