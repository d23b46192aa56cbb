"""The line at the left of a row that the scenario sets itself: a shape, beside the arrow."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carbon_desktop.ui.theme import current

WIDTH = 3


class OwnLine(QWidget):
    """An upright bar in the accent, as tall as its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(0, 4, 0, -4), QColor(current().accent))
        painter.end()
