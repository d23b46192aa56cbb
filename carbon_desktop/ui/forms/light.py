"""The light: a soft outline about a field that somebody was led to, gone after a moment."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from carbon_desktop.ui.theme import current

SHINES_MS = 1200
_MARGIN = 4
_RADIUS = 7.0


class Light(QWidget):
    """Lies over the form, lets every press through, and is switched off by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._end = QTimer(self, singleShot=True, interval=SHINES_MS)
        self._end.timeout.connect(self.hide)
        self.hide()

    def shine_on(self, widget: QWidget) -> None:
        """Light a widget of the same form for a moment."""
        corner = widget.mapTo(self._form, widget.rect().topLeft())
        around = QRect(corner, widget.size())
        self.setGeometry(around.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.raise_()
        self.show()
        self._end.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a ring in the accent, and a breath of it within."""
        accent = QColor(current().accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2.0))
        accent.setAlpha(36)
        painter.setBrush(accent)
        area = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()
