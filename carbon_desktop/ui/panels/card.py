"""A headline card: what it is, its figure, and what that is made of; pressed, it explains."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carbon_desktop.ui.panels.choosable import Choosable
from carbon_desktop.ui.panels.figure import Figure, Row
from carbon_desktop.ui.theme import current, small_font

_PADDING = 12
_NARROW, _NARROW_PADDING = 136, 8
_HEIGHT = 136
_RADIUS = 8.0
_RANGE_TOP, _ROWS_TOP, _LINE = 62, 84, 18
_CLOSE_TOP, _CLOSE_LINE = 79, 17
"""Where the rows begin, and how high each is, where a budget makes them three."""

ABSENT = "\u2014"
"""The figure of a card that has none: what it lacks stands in the place of its range."""


class CardText(NamedTuple):
    """What a card shows: a figure, up to two rows beneath, and the quantity that it explains.

    `range` are the ends of the figure's range in its unit, empty where it is exact or to come;
    `described` is the figure with its range, as a screen reader says it. `kept` says in a row of
    its own how probable it is that the figure's budget is kept, and `told` in a sentence.
    """

    quantity: str
    number: str
    unit: str
    rows: tuple[tuple[str, str], ...]
    range: str = ""
    described: str = ""
    kept: tuple[str, str] = ("", "")
    told: str = ""


class Card(Choosable):
    """One headline figure. Checked is the card whose working is shown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.quantity = ""
        self.figure = Figure(self)
        self.figure.setAccessibleName(name)
        self.range, self.kept = Row(self), Row(self)
        self.rows = (Row(self), Row(self))
        self._shown_rows: tuple[tuple[str, str], ...] = ()
        for label in (self.figure, self.range, *self.rows, self.kept):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_text(self, text: CardText) -> None:
        """Show a figure with its rows."""
        self.quantity = text.quantity
        self.figure.show_amount(text.number, text.unit, text.described)
        self.range.show_pair(text.range)
        had_budget, has_budget = bool(self.kept.text()), bool(text.kept[1])
        self.kept.show_pair(*text.kept)
        if text.rows != self._shown_rows or had_budget != has_budget:
            self._shown_rows = text.rows
            for row, pair in zip(self.rows, (*text.rows, ("", ""), ("", "")), strict=False):
                row.show_pair(*pair)
            self._place_rows()
        shown = [row.text() for row in (self.range, *self.rows)]
        tip = "\n".join(line for line in (*shown, text.told) if line)
        if tip != self.toolTip():
            self.setToolTip(tip)
        if text.told != self.accessibleDescription():
            self.setAccessibleDescription(text.told)

    def nextCheckState(self) -> None:
        """Stay checked when pressed again: one card is always explained."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Ask for the height of a caption, a figure, its range and two rows."""
        return QSize(176, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Be content with room for a short figure."""
        return QSize(112, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as well as Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the figure and the rows beneath the caption."""
        left = self._padding()
        width = self.width() - 2 * left
        self.figure.setGeometry(left, 28, width, 36)
        self.range.setGeometry(left, _RANGE_TOP, width, _LINE)
        self._place_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the outline and the caption."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.isChecked() or self.hasFocus()
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(QColor(tokens.accent if marked else tokens.hairline), width))
        painter.setBrush(QColor(tokens.fill if self.underMouse() else tokens.panel))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.setFont(small_font())
        painter.setPen(QColor(tokens.secondary))
        line = self.rect().adjusted(self._padding(), 12, 0, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.text())

    def _place_rows(self) -> None:
        """Give the last row that says something the room down to the card's foot."""
        first, second = self.rows
        left = self._padding()
        width = self.width() - 2 * left
        if self.kept.text():
            self._place_close(left, width)
            return
        top = _RANGE_TOP + 2 if self.figure.text() == ABSENT else _ROWS_TOP
        room = self.height() - top - 4
        line = room
        if second.text():
            # Where nothing is known there is room for two lines of each thing that is lacking.
            line = room // 2 if top < _ROWS_TOP and first.wraps(width) else _LINE
        first.setGeometry(left, top, width, line)
        second.setGeometry(left, top + line, width, room - line)
        size = min(first.wanted_size(), second.wanted_size())
        first.use_size(size)
        second.use_size(size)

    def _place_close(self, left: int, width: int) -> None:
        """Give each of three rows a line, the one on the budget being the last."""
        rows = [row for row in self.rows if row.text()] + [self.kept]
        for place, row in enumerate(rows):
            row.setGeometry(left, _CLOSE_TOP + place * _CLOSE_LINE, width, _LINE)
        size = min(row.wanted_size() for row in rows)
        for row in rows:
            row.use_size(size)

    def _padding(self) -> int:
        return _NARROW_PADDING if self.width() < _NARROW else _PADDING
