"""How a cell is drawn: a mark, its text, quiet words after it; all text as it is."""

from functools import cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from carbon_desktop.ui.tables.cell import Cell
from carbon_desktop.ui.tables.model import TableModel
from carbon_desktop.ui.theme import Tokens, body_font, current, paint_mark, paint_ring, small_font

PADDING = 6.0
_MARK = 18.0
_GAP = 6.0
_BOX = 14.0
_State = QStyle.StateFlag


class CellDelegate(QStyledItemDelegate):
    """Draws the cells of a table's model."""

    def __init__(self, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._body, self._small = body_font(), small_font()
        self._body_metrics = QFontMetricsF(self._body)
        self._small_metrics = QFontMetricsF(self._small)
        self._more_width = self._small_metrics.horizontalAdvance("−99.9 %") + _GAP

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        tokens, area = current(), QRectF(option.rect)
        cell = self._model.cell(index)
        if option.state & _State.State_Selected:
            painter.fillRect(area, QColor(tokens.fill))
        painter.setPen(_pen(tokens.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inner = area.adjusted(PADDING, 0, -PADDING, 0)
        if self._model.rows[index.row()].heading:
            self._draw(painter, cell.text, inner.adjusted(0, 6, 0, 0), tokens.secondary)
        elif self._model.columns[index.column()].right:
            self._draw_number(painter, cell, inner, tokens)
        else:
            self._draw_words(painter, cell, inner, tokens)
        if option.state & _State.State_HasFocus:
            paint_ring(painter, area, tokens)

    def _draw_number(self, painter: QPainter, cell: Cell, area: QRectF, tokens: Tokens) -> None:
        """Draw a number at the right, what stands after it in a column of its own."""
        if cell.quiet:
            fits = self._small_metrics.horizontalAdvance(cell.text) <= area.width()
            # Half of what it asks for would ask for something else; the tip tells the whole. What
            # is known must not read as if it were not.
            is_known = any(isinstance(value, float) for value in cell.copied)
            short = "…" if is_known else "—"
            self._draw(painter, cell.text if fits else short, area, tokens.secondary, right=True)
            return
        more = self._small_metrics.horizontalAdvance(cell.more) + _GAP
        left = area.adjusted(0, 0, -max(self._more_width, more), 0)
        # A number is never cut: what stands after it gives way.
        if cell.more and self._body_metrics.horizontalAdvance(cell.text) <= left.width():
            self._draw(painter, cell.more, area, tokens.secondary, right=True)
            area = left
        painter.setFont(self._body)
        self._put(painter, self._body_metrics, cell.text, area, tokens.text, right=True)

    def _draw_words(self, painter: QPainter, cell: Cell, area: QRectF, tokens: Tokens) -> None:
        if cell.tick is not None:
            _paint_box(painter, box_in(area), ticked=cell.tick, tokens=tokens)
            area = area.adjusted(_BOX + _GAP + 2.0, 0, 0, 0)
        if cell.mark:
            centre = QPointF(area.left() + 5.0, area.center().y() + 0.5)
            paint_mark(painter, centre, cell.mark, tokens)
            area = area.adjusted(_MARK, 0, 0, 0)
        if cell.quiet:
            self._draw(painter, cell.text, area, tokens.secondary)
            return
        painter.setFont(self._body)
        self._put(painter, self._body_metrics, cell.text, area, tokens.text)
        if cell.more:
            taken = self._body_metrics.horizontalAdvance(cell.text) + _GAP
            self._draw(painter, cell.more, area.adjusted(taken, 0, 0, 0), tokens.secondary)

    def _draw(
        self, painter: QPainter, text: str, area: QRectF, colour: str, *, right: bool = False
    ) -> None:
        """Draw a text in small type."""
        painter.setFont(self._small)
        self._put(painter, self._small_metrics, text, area, colour, right=right)

    def _put(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        text: str,
        area: QRectF,
        colour: str,
        *,
        right: bool = False,
    ) -> None:
        if not text or area.width() <= 0:
            return
        width = metrics.horizontalAdvance(text)
        if width > area.width():
            # Names that begin alike are told apart by their ends.
            mode = Qt.TextElideMode.ElideRight if right else Qt.TextElideMode.ElideMiddle
            text = metrics.elidedText(text, mode, area.width())
            width = area.width()
        base = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        left = area.right() - width if right else area.left()
        painter.setPen(_pen(colour))
        painter.drawText(QPointF(left, base), text)


def box_in(area: QRectF) -> QRectF:
    """Return where the box of a cell stands in the area of its words."""
    return QRectF(area.left(), area.center().y() - _BOX / 2 + 0.5, _BOX, _BOX)


def _paint_box(painter: QPainter, box: QRectF, *, ticked: bool, tokens: Tokens) -> None:
    """Draw a box as those of the forms are, with a tick in it or empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent if ticked else tokens.secondary), 1.0))
    painter.setBrush(QColor(tokens.accent if ticked else tokens.field))
    painter.drawRoundedRect(box, 3.0, 3.0)
    if ticked:
        painter.setPen(QPen(QColor(tokens.panel), 2.0))
        steps = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
        painter.drawPolyline(
            [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in steps]
        )
    painter.restore()


@cache
def _pen(colour: str) -> QPen:
    """Return a pen that is made once: a colour's name takes long to read."""
    return QPen(QColor(colour))
