"""The fold: a caption that opens and closes what stands beneath it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from carbon_desktop.ui.theme import current, icon, paint_ring, small_font

_HEIGHT, _ICON, _GAP, _PADDING = 24, 14, 4, 6


class Fold(QAbstractButton):
    """A chevron and a caption; checked is open."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Ask for the caption."""
        width = QFontMetrics(small_font()).horizontalAdvance(self.text())
        return QSize(width + _ICON + _GAP + 2 * _PADDING, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and close by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chevron and the caption, ringed while in focus."""
        tokens = current()
        painter = QPainter(self)
        name = "chevron-down" if self.isChecked() else "chevron-right"
        top = (self.height() - _ICON) // 2
        icon(name, tokens).paint(painter, _PADDING, top, _ICON, _ICON)
        painter.setFont(small_font())
        painter.setPen(QColor(tokens.text if self.underMouse() else tokens.secondary))
        room = self.rect().adjusted(_PADDING + _ICON + _GAP, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), tokens, 5.0)
        painter.end()
