"""The bubble: what is to be said of the field in focus, over the form and without moving it."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from carbon_desktop.ui.theme import current, set_look

_RADIUS = 5.0
_GAP = 3


class Bubble(QLabel):
    """A sentence beneath a field, above it where the form ends; presses go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = parent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(9, 5, 9, 5)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_look(self, "problem")
        self.hide()

    def say(self, text: str, field: QWidget) -> None:
        """Say a text of a field; nothing of it where the text is empty.

        A list that is open says what is wrong itself, and would hide half of the bubble.
        """
        if not text or not field.isVisible() or QApplication.activePopupWidget() is not None:
            self.hide()
            return
        form = self._form
        room = form.contentsRect().adjusted(12, 0, -12, 0)
        width = min(room.width(), self.fontMetrics().horizontalAdvance(text) + 26)
        self.setText(text)
        self.setFixedSize(width, self.heightForWidth(width))
        corner = field.mapTo(form, QPoint(0, field.height() + _GAP))
        if corner.y() + self.height() > form.height():
            corner.setY(corner.y() - field.height() - self.height() - 2 * _GAP)
        self.move(min(corner.x(), room.right() - width), corner.y())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and an edge in the colour of caution, then the sentence."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.caution), 1.0))
        painter.setBrush(QColor(tokens.panel))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()
        super().paintEvent(event)
