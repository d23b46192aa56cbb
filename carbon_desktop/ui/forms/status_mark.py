"""The mark at the end of a row: a shape that says where the value comes from."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carbon_desktop.ui.theme import current, paint_mark


class StatusMark(QWidget):
    """A disc for entered, a diamond for looked up, a ring for a default; nothing for no value."""

    def __init__(self, status: str = "") -> None:
        super().__init__()
        self.status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, status: str, about: str) -> None:
        """Show where a value comes from; `about` tells it in words."""
        if status != self.status:
            self.status = status
            self.update()
        if about != self.toolTip():
            self.setToolTip(about)
            self.setAccessibleDescription(about)

    def sizeHint(self) -> QSize:
        """Return the size that the shapes are drawn for."""
        return QSize(14, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape in the middle."""
        if self.status:
            painter = QPainter(self)
            centre = QPointF(self.width() / 2, self.height() / 2)
            paint_mark(painter, centre, self.status, current())
            painter.end()
