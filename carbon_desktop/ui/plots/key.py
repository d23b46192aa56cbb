"""The key of a panel: what its shades and hatchings stand for, in the order of the stretches."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carbon_desktop.ui.plots.divided import KeyPart
from carbon_desktop.ui.plots.stretch_ink import draw_stretch
from carbon_desktop.ui.theme import current, small_font

_SWATCH = 11.0
_GAP = 6.0
_APART = 14.0
_LINE = 18
_MOST_LINES = 3


class Key(QWidget):
    """Swatches with names, over three lines at most; what has no room is left to the tips."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts: tuple[KeyPart, ...] = ()
        self._colour = 0
        self._metrics = QFontMetricsF(small_font())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[KeyPart, ...], colour: int) -> None:
        """Name parts, in the colour of a scenario."""
        if (parts, colour) != (self.parts, self._colour):
            self.parts, self._colour = parts, colour
            self.setVisible(bool(parts))
            self._fit()
            self.update()

    def placed(self) -> list[tuple[int, float, str, KeyPart]]:
        """Return the line and left edge of each part, and its name as far as it fits."""
        found: list[tuple[int, float, str, KeyPart]] = []
        line, left = 0, 0.0
        for part in self.parts:
            width = _SWATCH + _GAP + self._metrics.horizontalAdvance(part.name)
            if left and left + width > self.width():
                line, left = line + 1, 0.0
            if line == _MOST_LINES:
                break
            right = Qt.TextElideMode.ElideRight
            room = self.width() - left - _SWATCH - _GAP
            found.append((line, left, self._metrics.elidedText(part.name, right, room), part))
            left += width + _APART
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the swatches and the names."""
        painter, tokens = QPainter(self), current()
        painter.setFont(small_font())
        for line, left, name, part in self.placed():
            top = line * _LINE + (_LINE - _SWATCH) / 2
            swatch = QRectF(round(left), round(top), _SWATCH, _SWATCH)
            look = part.shade, part.hatched, part.lined
            draw_stretch(painter, swatch, tokens, self._colour, *look)
            painter.setPen(QColor(tokens.secondary))
            text = QRectF(left + _SWATCH + _GAP, line * _LINE, self.width(), _LINE)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        placed = self.placed()
        self.setFixedHeight((placed[-1][0] + 1) * _LINE if placed else 0)
