"""Labels of a card: a large figure with its unit, and quiet rows of a name and a value."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from carbon_desktop.ui.theme import body_font, current, figure_font, small_font

_GAP = 6.0
_SMALLEST_FIGURE = 15
_SMALLEST_ROW, _SMALLEST_WRAPPED = 10, 11
_LINE = 18.0
_WRAPPED_LINE = 13
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Figure(QLabel):
    """A number and its unit on one base line, made smaller where the card is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._number, self._unit = "", ""
        self._fonts = (figure_font(), body_font())

    def show_amount(self, number: str, unit: str, described: str = "") -> None:
        """Show a number with its unit; the text holds both in one piece.

        So does the description, unless it says more.
        """
        if (number, unit) != (self._number, self._unit):
            self._number, self._unit = number, unit
            self.setText(f"{number} {unit}".rstrip())
        if (described or self.text()) != self.accessibleDescription():
            self.setAccessibleDescription(described or self.text())

    def sizeHint(self) -> QSize:
        """Ask for one line of the figure's size."""
        return QSize(96, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number, then the unit beside its foot."""
        tokens = current()
        painter = QPainter(self)
        font, unit_font = self.fitting(self.width())
        base = 27.0
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(0, int(base), self._number)
        painter.setFont(unit_font)
        painter.setPen(QColor(tokens.secondary))
        left = QFontMetricsF(font).horizontalAdvance(self._number) + _GAP
        painter.drawText(int(left), int(base), self._unit)

    def fitting(self, width: float) -> tuple[QFont, QFont]:
        """Return the fonts of number and unit: the unit gives way where the number cannot."""
        font, unit_font = self._fonts
        if not self._unit:
            return fitted(font, self._number, width, _SMALLEST_FIGURE), unit_font
        for size, smallest in ((unit_font.pixelSize(), _SMALLEST_FIGURE), (_SMALLEST_ROW,) * 2):
            unit_font = QFont(unit_font)
            unit_font.setPixelSize(size)
            room = width - _GAP - QFontMetricsF(unit_font).horizontalAdvance(self._unit)
            found = fitted(font, self._number, room, smallest)
            if QFontMetricsF(found).horizontalAdvance(self._number) <= room:
                break
        return found, unit_font


class Row(QLabel):
    """A name at the left and its value at the right, in secondary text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._name, self._value = "", ""
        self._font, self._pair_font = small_font(), small_font()

    def show_pair(self, name: str, value: str = "") -> None:
        """Show a name and its value, or a name alone."""
        if (name, value) != (self._name, self._value):
            self._name, self._value = name, value
            self.setText(f"{name} {value}".rstrip())

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(96, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the value at the right and the name in what is left, or a name alone, wrapped."""
        painter = QPainter(self)
        if self._value:
            self._draw_pair(painter)
        else:
            self._draw_name(painter)

    def wanted_size(self) -> int:
        """Return the size in px in which the name and its value fit side by side."""
        if not self._value:
            return self._font.pixelSize()
        font = fitted(self._font, self._pair(), self.width(), _SMALLEST_ROW)
        fits = QFontMetricsF(font).horizontalAdvance(self._pair()) <= self.width()
        return (font if fits or not self._is_tall() else self._font).pixelSize()

    def wraps(self, width: int) -> bool:
        """Say whether a name alone takes two lines of a width."""
        font = fitted(self._font, self._name, width, _SMALLEST_WRAPPED)
        return not self._value and QFontMetricsF(font).horizontalAdvance(self._name) > width

    def use_size(self, pixels: int) -> None:
        """Take the size that the rows of a card share."""
        self._pair_font.setPixelSize(pixels)

    def _is_tall(self) -> bool:
        return self.height() >= 2 * _LINE

    def _pair(self) -> str:
        return f"{self._name}  {self._value}"

    def _draw_pair(self, painter: QPainter) -> None:
        """Draw the value beside the name, or beneath it where the card is too narrow."""
        tokens = current()
        metrics = QFontMetricsF(self._pair_font)
        area = QRectF(0.0, 0.0, self.width(), _LINE)
        beneath = self._is_tall() and metrics.horizontalAdvance(self._pair()) > self.width()
        painter.setFont(self._pair_font)
        painter.setPen(QColor(tokens.secondary))
        left = area.width()
        if not beneath:
            left -= metrics.horizontalAdvance(self._value) + 4.0
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, left)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QColor(tokens.text))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.translated(0.0, _LINE * beneath), align, self._value)

    def _draw_name(self, painter: QPainter) -> None:
        """Draw a name on one line, or a little smaller on two where there is room for two."""
        width = self.width()
        painter.setPen(QColor(current().secondary))
        one_line = self.height() < 2 * _WRAPPED_LINE
        smallest = _SMALLEST_ROW if one_line else _SMALLEST_WRAPPED
        font = fitted(self._font, self._name, width, smallest)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        if one_line or metrics.horizontalAdvance(self._name) <= width:
            area = QRectF(0.0, 0.0, width, _LINE)
            text = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, width)
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, align, text)
        else:
            text = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, 1.8 * width)
            painter.drawText(QRectF(0.0, 1.0, width, self.height()), int(_WRAPPED), text)


def fitted(font: QFont, text: str, width: float, smallest: int) -> QFont:
    """Return the font, smaller by as little as makes the text fit, not below a size in px."""
    while QFontMetricsF(font).horizontalAdvance(text) > width and font.pixelSize() > smallest:
        font = QFont(font)
        font.setPixelSize(font.pixelSize() - 1)
    return font
