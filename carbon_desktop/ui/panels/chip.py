"""A scenario's chip: its colour, its name, and a star where it is the baseline."""

from html import escape
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.ui.panels.choosable import Choosable
from carbon_desktop.ui.signs import signed_name
from carbon_desktop.ui.theme import body_font, current

HEIGHT = 28
_LEFT, _RIGHT = 28, 12
_OUTLINE = "☆"
_STAR_ROOM = 26


class ChipText(NamedTuple):
    """What a chip shows: the scenario's id and name, its place among the colours, its part.

    `group` names those beside it that it belongs with, or is empty.
    """

    id: str
    name: str
    colour: int
    is_baseline: bool
    is_favourite: bool = False
    group: str = ""

    @property
    def label(self) -> str:
        """The name with its signs."""
        return signed_name(self.name, is_baseline=self.is_baseline, is_favourite=self.is_favourite)


class Chip(Choosable):
    """One scenario; checked is the one that is shown and edited.

    Pointed at, an alternative shows the outline of a star: a press on it makes it the baseline.
    """

    rename_asked = Signal()
    remove_asked = Signal()
    star_pressed = Signal()
    dragged = Signal(int)
    """It is dragged along; carries where its middle is, in its parent."""
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.content = ChipText("", "", 0, False)
        self.star_tip = self._said_of_star = self._said_of_mark = ""
        self._pressed_at: QPointF | None = None
        self._is_dragged = False
        self._natural = 0

    def show_content(self, content: ChipText, selected: bool) -> None:
        """Show a scenario."""
        if selected != self.isChecked():
            self.show_chosen(selected)
        if content != self.content:
            self.content = content
            self._natural = 0
            self.setText(content.name.replace("&", "&&"))
            self.setAccessibleName(content.name)
            self._tell()
            self.update()

    def use_tips(self, text: str, baseline: str, favourite: str) -> None:
        """Say what a press on the star's outline does, and what signs mean to who sees none."""
        self.star_tip, self._said_of_star, self._said_of_mark = text, baseline, favourite
        self._tell()

    def natural_width(self) -> int:
        """Return the width of the whole name in bold, with the star that pointing at it offers.

        Being selected moves no other chip, and being pointed at cuts no name.
        """
        if not self._natural:
            text = self.content.label
            right = _RIGHT if self.content.is_baseline else _STAR_ROOM
            self._natural = QFontMetrics(_bold()).horizontalAdvance(text) + _LEFT + right + 2
        return self._natural

    def sizeHint(self) -> QSize:
        """Ask for the whole name."""
        return QSize(self.natural_width(), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take F2 for a new name, Enter for a press, Delete for the end of an alternative."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif event.key() == Qt.Key.Key_Delete and not self.content.is_baseline:
            self.remove_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        super().mouseMoveEvent(event)
        start = self._pressed_at
        if start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position() - start).manhattanLength()
        if self._is_dragged or moved >= QApplication.startDragDistance():
            self._is_dragged = True
            offset = event.position().x() - start.x()
            self.dragged.emit(int(self.x() + offset + self.width() / 2))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or make it the baseline where the star was pressed."""
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        if was_dragged:
            self.setDown(False)
            self.dropped.emit()
        elif self._offers_star() and self._star_area().contains(event.position().toPoint()):
            self.setDown(False)
            self.star_pressed.emit()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for a new name."""
        self.rename_asked.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the star's outline."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, the dot, the name, and the star's outline where it is offered."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = QColor(tokens.fill if chosen or self.underMouse() else tokens.panel)
        edge = QColor(tokens.accent if chosen or self.hasFocus() else tokens.hairline)
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(edge, width))
        painter.setBrush(ground)
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.scenario(self.content.colour)))
        painter.drawEllipse(QRectF(12.0, self.height() / 2 - 5.0, 10.0, 10.0))
        offers = self._offers_star()
        font = _bold() if chosen else body_font()
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        line = self.rect().adjusted(_LEFT, 0, -(_STAR_ROOM if offers else _RIGHT - 4), 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, align, self._label(QFontMetrics(font), line.width()))
        if offers:
            painter.setFont(body_font())
            painter.drawText(self._star_area(), Qt.AlignmentFlag.AlignCenter, _OUTLINE)

    def _offers_star(self) -> bool:
        return not self.content.is_baseline and (self.underMouse() or self.hasFocus())

    def _star_area(self) -> QRect:
        return QRect(self.width() - _STAR_ROOM, 0, _STAR_ROOM - 4, self.height())

    def _label(self, metrics: QFontMetrics, room: int) -> str:
        return metrics.elidedText(self.content.label, Qt.TextElideMode.ElideMiddle, room)

    def _tell(self) -> None:
        """Tell the whole name, for it may be cut, and what the star does."""
        content = self.content
        whole = f"{content.group} · {content.label}" if content.group else content.label
        tip = "" if content.is_baseline else f"<br>☆ {escape(self.star_tip)}"
        self.setToolTip(f"<p>{escape(whole)}{tip}</p>")
        said = (
            self._said_of_star if content.is_baseline else "",
            self._said_of_mark if content.is_favourite else "",
            content.group,
        )
        self.setAccessibleDescription(" · ".join(one for one in said if one))


def _bold() -> QFont:
    font = body_font()
    font.setWeight(QFont.Weight.DemiBold)
    return font
