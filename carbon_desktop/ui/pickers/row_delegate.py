"""How a row of a picker's list is drawn: the name, and at its right what matters of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from carbon_desktop.ui.pickers.model import FACTS, ID
from carbon_desktop.ui.theme import body_font, current, paint_ring, small_font

_HEIGHT = 28
_MARGIN = 10


class RowDelegate(QStyledItemDelegate):
    """A name in the text colour, facts in the secondary one; the last row in the accent."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return one height for all rows."""
        return QSize(160, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row; the one that Enter would take stands on the soft fill, in the ring."""
        tokens = current()
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(option.rect, QColor(tokens.fill))
        room = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        facts = index.data(FACTS) or ""
        painter.setFont(small_font())
        painter.setPen(QColor(tokens.secondary))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, facts)
        taken = QFontMetrics(painter.font()).horizontalAdvance(facts)
        colour = tokens.text if index.data(ID) else tokens.accent
        _draw_name(painter, room.adjusted(0, 0, -taken - _MARGIN, 0), str(index.data()), colour)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_ring(painter, QRectF(option.rect), tokens)
        painter.restore()


def _draw_name(painter: QPainter, room: QRect, name: str, colour: str) -> None:
    painter.setFont(body_font())
    painter.setPen(QColor(colour))
    text = QFontMetrics(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
