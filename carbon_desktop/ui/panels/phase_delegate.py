"""How a phase is drawn: a check mark, its name, a bar of its share, and the share in figures."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from carbon_desktop.ui.panels.phase_model import ROW, PhaseModel, PhaseRow
from carbon_desktop.ui.theme import Tokens, body_font, current, icon, paint_ring, small_font
from carbon_desktop.words import plain

HEIGHT = 26
_BOX = 14
_BAR, _BAR_HEIGHT = 64, 6
_SHARE = 44
_LINE = 3
_ARROW = 22
_Index = QModelIndex | QPersistentModelIndex


class PhaseDelegate(QStyledItemDelegate):
    """Draws `PhaseRow`s. The bars have the scenario's colour."""

    def __init__(self, parent: QWidget, model: PhaseModel) -> None:
        super().__init__(parent)
        self.model = model
        self.colour = 0
        self.several = False
        self.off = ""
        self.reset_tip = ""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return one height for all rows."""
        return QSize(120, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row; the phase that the form shows stands on the soft fill."""
        row: PhaseRow = index.data(ROW)
        tokens = current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if self.several and (selected or option.state & QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.fill))
            painter.drawRoundedRect(area, 5, 5)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused and selected:
            paint_ring(painter, area, tokens, 5.0)
        if row.marked:
            painter.fillRect(QRectF(area.left(), area.top() + 4, _LINE, area.height() - 8),
                             QColor(tokens.accent))  # fmt: skip
        if self.several:
            _draw_box(painter, self.box(option.rect), row.active, tokens)
        right = self._draw_share(painter, option.rect, row, tokens)
        if can_follow(row):
            arrow = self.arrow(option.rect)
            icon("rotate-ccw", tokens).paint(painter, arrow.adjusted(4, 4, -4, -4))
            right = arrow.left() + 6
        left = option.rect.left() + (_BOX + 14 if self.several else 8)
        name = QRect(left, option.rect.top(), right - left - 8, HEIGHT)
        self._draw_name(painter, name, row, selected, tokens)
        painter.restore()

    def box(self, rect: QRect) -> QRect:
        """Return where the check mark of a row is."""
        return QRect(rect.left() + 8, rect.top() + (HEIGHT - _BOX) // 2, _BOX, _BOX)

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Switch a phase by a press on its check mark, let it follow by one on its arrow."""
        if not isinstance(event, QMouseEvent):
            return False
        at, row = event.position().toPoint(), index.data(ROW)
        on_box = self.several and self.box(option.rect).adjusted(-6, -6, 4, 6).contains(at)
        on_arrow = can_follow(row) and self.arrow(option.rect).contains(at)
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and event.button() == Qt.MouseButton.LeftButton:
            if on_box:
                self.model.switched.emit(row.id, not row.active)
            elif on_arrow:
                self.model.followed.emit(row.id)
        return on_box or on_arrow

    def arrow(self, rect: QRect) -> QRect:
        """Return where the arrow of a row is that follows the baseline again."""
        left = rect.right() - 6 - _SHARE - _BAR - _ARROW - 4
        return QRect(left, rect.top() + (HEIGHT - _ARROW) // 2, _ARROW, _ARROW)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Tell at the arrow what it does, elsewhere what is known of the phase."""
        row = index.data(ROW)
        if row is not None and can_follow(row) and self.arrow(option.rect).contains(event.pos()):
            QToolTip.showText(event.globalPos(), self.reset_tip, view)
            return True
        return super().helpEvent(event, view, option, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index
    ) -> None:
        """Edit the name in the whole row."""
        editor.setGeometry(option.rect)

    def _draw_name(
        self, painter: QPainter, room: QRect, row: PhaseRow, selected: bool, tokens: Tokens
    ) -> None:
        font = body_font()
        if selected and self.several:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if row.active else tokens.secondary))
        text = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_share(self, painter: QPainter, rect: QRect, row: PhaseRow, tokens: Tokens) -> int:
        """Draw the bar and the share, or that the phase is off; return where they begin."""
        right = rect.right() - 6
        share = QRect(right - _SHARE, rect.top(), _SHARE, HEIGHT)
        painter.setFont(small_font())
        painter.setPen(QColor(tokens.secondary))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if not row.active:
            painter.drawText(share, align, self.off)
            return share.left()
        if row.share is None or not self.several:
            return right
        painter.drawText(share, align, percent(row.share))
        bar = QRectF(
            share.left() - _BAR, rect.center().y() - _BAR_HEIGHT / 2 + 1, _BAR, _BAR_HEIGHT
        )
        painter.fillRect(bar, QColor(tokens.grid))
        bar.setWidth(_BAR * min(max(row.share, 0.0), 1.0))
        painter.fillRect(bar, QColor(tokens.scenario(self.colour)))
        return int(share.left() - _BAR)


def can_follow(row: PhaseRow) -> bool:
    """Say whether a phase is the baseline's with something of the alternative's own."""
    return row.marked and not row.movable


def percent(share: float) -> str:
    """Return a share as people read it: whole per cents, and less than one as such."""
    if 0.0 < share < 0.005:
        return "< 1 %"
    return f"{plain(round(100 * share))} %"


def _draw_box(painter: QPainter, box: QRect, is_on: bool, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.secondary), 1.0))
    painter.setBrush(QColor(tokens.field))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if is_on:
        icon("check", tokens).paint(painter, box.adjusted(1, 1, -1, -1))
