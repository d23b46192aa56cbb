"""A scenario's chip: its colour, its name, and a star where it is the baseline."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from carbon_desktop.ui.theme import body_font, current

_HEIGHT = 28
_WIDEST_NAME = 176
_STAR = "★ "


class ChipText(NamedTuple):
    """What a chip shows: the scenario's id and name, its place among the colours, its part."""

    id: str
    name: str
    colour: int
    is_baseline: bool


class Chip(QAbstractButton):
    """One scenario; checked is the one that is shown and edited."""

    rename_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.content = ChipText("", "", 0, False)

    def show_content(self, content: ChipText, selected: bool) -> None:
        """Show a scenario."""
        if selected != self.isChecked():
            self.setChecked(selected)
            self.updateGeometry()
        if content != self.content:
            self.content = content
            self.setText(content.name.replace("&", "&&"))
            self.setAccessibleName(content.name)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for the name in bold, so that being selected does not move the others."""
        return QSize(QFontMetrics(_bold()).horizontalAdvance(self._label()) + 42, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Keep the whole chip: a row that is too short is scrolled."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take F2 for a new name and Enter for a press."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for a new name."""
        self.rename_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, the dot and the name."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(
            QPen(QColor(tokens.accent if chosen or self.hasFocus() else tokens.hairline), width)
        )
        painter.setBrush(QColor(tokens.fill if chosen or self.underMouse() else tokens.panel))
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.scenario(self.content.colour)))
        painter.drawEllipse(QRectF(12.0, self.height() / 2 - 5.0, 10.0, 10.0))
        painter.setFont(_bold() if chosen else body_font())
        painter.setPen(QColor(tokens.text))
        line = self.rect().adjusted(28, 0, -12, 0)
        painter.drawText(
            line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._label()
        )

    def _label(self) -> str:
        star = _STAR if self.content.is_baseline else ""
        metrics = QFontMetrics(_bold())
        right = Qt.TextElideMode.ElideRight
        return star + metrics.elidedText(self.content.name, right, _WIDEST_NAME)


def _bold() -> QFont:
    font = body_font()
    font.setWeight(QFont.Weight.DemiBold)
    return font
