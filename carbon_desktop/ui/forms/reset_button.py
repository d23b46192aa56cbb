"""The small button that gives a field back to what it follows."""

from functools import cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from carbon_desktop.ui.theme import Tokens, current, icon

SIZE = 20
_ICON = 14


class ResetButton(QAbstractButton):
    """An arrow that turns back, shown only where there is something to reset."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(f"Reset {name}")
        self.setFixedSize(QSize(SIZE, SIZE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the arrow, on the soft fill while pointed at, ringed while in focus."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent)) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.fill if self.underMouse() else tokens.panel))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        edge = (SIZE - _ICON) // 2
        _arrow(tokens).paint(painter, edge, edge, _ICON, _ICON)
        painter.end()


@cache
def _arrow(tokens: Tokens) -> QIcon:
    return icon("rotate-ccw", tokens)
