"""The mark at the end of a row: a shape that says where the value comes from, or what is wrong."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from carbon_desktop.ui.forms.about import as_tooltip
from carbon_desktop.ui.theme import Tokens, current, paint_mark, small_font

PROBLEM, QUESTION = "problem", "question"


class StatusMark(QWidget):
    """A disc for entered, a diamond for looked up, a ring for a default; nothing for no value.

    A sign takes its place where a value is wrong (a triangle) or questioned (a question mark).
    A whisker through it says that the value has a range of the user's own.
    """

    pressed = Signal()

    def __init__(self, status: str = "") -> None:
        super().__init__()
        self.status = status
        self.sign = ""
        self.is_ranged = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(
        self, status: str, about: str, sign: str = "", *, is_ranged: bool = False
    ) -> None:
        """Show where a value comes from, or what is wrong with it; `about` tells it in words."""
        if (status, sign, is_ranged) != (self.status, self.sign, self.is_ranged):
            self.status, self.sign, self.is_ranged = status, sign, is_ranged
            self.update()
        if about != self.accessibleDescription():
            self.setToolTip(as_tooltip(about))
            self.setAccessibleDescription(about)

    def sizeHint(self) -> QSize:
        """Return the size that the shapes are drawn for."""
        return QSize(14, 14)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press for the wish to see to the field."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape in the middle."""
        if not (self.status or self.sign):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.sign:
            _paint_sign(painter, QRectF(self.rect()), self.sign, current())
        else:
            centre = QPointF(self.width() / 2, self.height() / 2)
            if self.is_ranged:
                _paint_whisker(painter, QRectF(self.rect()), current())
            paint_mark(painter, centre, self.status, current())
        painter.end()


def _paint_whisker(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """Draw a line with an end at each side, as ranges have in the plots."""
    painter.setPen(QPen(QColor(tokens.accent), 1.5))
    middle, inner = area.center().y(), area.adjusted(1.0, 0.0, -1.0, 0.0)
    painter.drawLine(QPointF(inner.left(), middle), QPointF(inner.right(), middle))
    for end in (inner.left(), inner.right()):
        painter.drawLine(QPointF(end, middle - 4.0), QPointF(end, middle + 4.0))


def _paint_sign(painter: QPainter, area: QRectF, sign: str, tokens: Tokens) -> None:
    font = small_font()
    font.setBold(True)
    painter.setFont(font)
    caution = QColor(tokens.caution)
    if sign == QUESTION:
        painter.setPen(caution)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "?")
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(caution)
    corners = (area.center().x(), area.top() + 1), (area.right(), area.bottom() - 1)
    left = QPointF(area.left(), area.bottom() - 1)
    painter.drawPolygon(QPolygonF([QPointF(*corners[0]), QPointF(*corners[1]), left]))
    painter.setPen(QColor(tokens.panel))
    font.setPixelSize(9)
    painter.setFont(font)
    painter.drawText(area.adjusted(0, 3, 0, 0), Qt.AlignmentFlag.AlignCenter, "!")
