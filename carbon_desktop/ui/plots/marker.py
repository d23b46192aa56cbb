"""The marker: a frame around the place of a plot that the keyboard has walked to."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from carbon_desktop.ui.theme import current

_ROOM = 4


class Marker(QWidget):
    """A frame over a plot that lets the mouse through."""

    def __init__(self, plot: QWidget) -> None:
        super().__init__(plot)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def frame(self, area: QRect) -> None:
        """Show the frame around an area of the plot."""
        self.setGeometry(area.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, with a rim of the ground so that it shows on any bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = current()
        for colour, width in ((tokens.panel, 4), (tokens.text, 2)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 3, 3)
