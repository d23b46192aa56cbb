"""The list of differences: each with the baseline's value, and an arrow that takes it back."""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from carbon_desktop.ui.forms.difference_rows import DifferenceRow
from carbon_desktop.ui.theme import body_font, current, icon, paint_ring, set_look, small_font

_HEIGHT = 44
_ARROW = 14
_ROW = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DifferenceList(QListView):
    """Enter or a click leads to the field, Delete or the arrow lets it follow again."""

    wanted = Signal(object)
    reset_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = _Model()
        self._look = _Delegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self, "bare")

    def show_rows(self, rows: list[DifferenceRow], baseline: str, tip: str) -> None:
        """Show differences, the word before the baseline's value, and what the arrow does."""
        self._look.baseline, self.rows.tip = baseline, tip
        if rows != self.rows.rows:
            self.rows.show_rows(rows)
            self.setFixedHeight(len(rows) * _HEIGHT + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to a field by Enter, let it follow by Delete."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self.rows.at(index).difference)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.reset_wanted.emit(self.rows.at(index).difference)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a press on the arrow for a reset, one elsewhere for the wish to see the field."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            on_arrow = arrow_area(self.visualRect(index)).contains(at)
            signal = self.reset_wanted if on_arrow else self.wanted
            signal.emit(self.rows.at(index).difference)

    def event(self, event: QEvent) -> bool:
        """Keep Delete for the list."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[DifferenceRow] = []
        self.tip = ""

    def show_rows(self, rows: list[DifferenceRow]) -> None:
        """Show differences; rows that are the same things stay."""
        if [one.difference for one in rows] == [one.difference for one in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def at(self, index: _Index) -> DifferenceRow:
        """Return the row of an index."""
        return self.rows[index.row()]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of differences."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a difference, in words for a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.title}: {row.own}" + (f" / {row.baseline}" if row.baseline else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip
        return row if role == _ROW else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.baseline = "%s"

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return one height for all rows."""
        return QSize(120, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw what differs above, the value and the baseline's beneath, the arrow at the end."""
        row, tokens = index.data(_ROW), current()
        painter.save()
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(area, QColor(tokens.fill))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, area, tokens, 5.0)
        painter.fillRect(
            QRectF(area.left(), area.top() + 4, 3, area.height() - 8), QColor(tokens.accent)
        )
        arrow = arrow_area(option.rect)
        icon("rotate-ccw", tokens).paint(painter, arrow.adjusted(6, 6, -6, -6))
        upper = QRect(option.rect.left() + 12, option.rect.top() + 3, 0, 19)
        upper.setRight(arrow.left() - 4)
        _draw(painter, upper, row.title, tokens.secondary, small=True)
        lower = upper.translated(0, 19)
        used = _draw(painter, lower, row.own, tokens.text)
        if row.baseline:
            lower.setLeft(min(lower.left() + used + 12, lower.right()))
            _draw(painter, lower, self.baseline % row.baseline, tokens.secondary, small=True)
        painter.restore()


def arrow_area(row: QRect) -> QRect:
    """Return where the arrow of a row is."""
    edge = _ARROW + 12
    return QRect(row.right() - edge, row.center().y() - edge // 2, edge, edge)


def _draw(painter: QPainter, room: QRect, text: str, colour: str, small: bool = False) -> int:
    """Draw a text, cut where it has no room; return its width."""
    painter.setFont(small_font() if small else body_font())
    painter.setPen(QColor(colour))
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT, shown)
    return metrics.horizontalAdvance(shown)
