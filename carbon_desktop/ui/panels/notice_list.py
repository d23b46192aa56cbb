"""The list of notices: each a paragraph, and where it speaks of a field, a way to it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.study.phase_inputs import FIELD_OF_INPUT
from carbon_desktop.ui.theme import body_font, current, paint_ring, set_look

_WIDEST = 560
_MARGIN = 8
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def field_of(one: Notice | Problem) -> str:
    """Return the field that a message speaks of, the first of several; empty if of none."""
    names = str(one.details.get("names", "")).split(",")
    return one.field or next(
        (FIELD_OF_INPUT[name] for name in names if name in FIELD_OF_INPUT), ""
    )


class NoticeList(QFrame):
    """A popup that is left by Esc, or by going to what a notice speaks of."""

    chosen = Signal(object)

    def __init__(self, messages: Sequence[tuple[Notice | Problem, str]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(self, "panel")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        self.entries = [_Entry(text, bool(field_of(one))) for one, text in messages]
        for (one, _), entry in zip(messages, self.entries, strict=True):
            entry.clicked.connect(lambda _checked=False, one=one: self._choose(one))
            column.addWidget(entry)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(area, "bare")
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(area)
        most = parent.window().height() * 3 // 4
        area.setFixedSize(_WIDEST + 40, min(inside.sizeHint().height(), most))

    def begin(self) -> None:
        """Stand at the first entry."""
        if self.entries:
            self.entries[0].setFocus()

    def _choose(self, one: Notice | Problem) -> None:
        if field_of(one):
            self.close()
            self.chosen.emit(one)


class _Entry(QAbstractButton):
    """A paragraph; pressed, by the mouse or the keyboard, it leads to its field."""

    def __init__(self, text: str, leads: bool) -> None:
        super().__init__()
        self.sentence, self.leads = text, leads
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if leads:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(self.tr("Show its field"))
            self.setAccessibleDescription(self.tr("Show its field"))

    def sizeHint(self) -> QSize:
        """Ask for as many lines as the sentence takes."""
        room = QRect(0, 0, _WIDEST, 0)
        height = QFontMetrics(body_font()).boundingRect(room, _WRAPPED, self.sentence).height()
        return QSize(_WIDEST + 2 * _MARGIN, height + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the field by Enter too, go on by the arrows, copy the sentence."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.sentence)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sentence, on the soft fill while pointed at, ringed while in focus."""
        tokens = current()
        painter = QPainter(self)
        if self.leads and self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.fill))
        painter.setFont(body_font())
        painter.setPen(QColor(tokens.text))
        room = self.rect().adjusted(_MARGIN, 6, -_MARGIN, 0)
        painter.drawText(room, _WRAPPED, self.sentence)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), tokens, 5.0)
        painter.end()
