"""How a line of the working is drawn: subscripts, the result in bold, a mark, quiet words."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from carbon_desktop.ui.panels.working_line import Line, Run
from carbon_desktop.ui.panels.working_model import LINE
from carbon_desktop.ui.theme import Tokens, body_font, current, paint_mark, paint_ring, small_font

_HEIGHT = 24
_INSET = 4.0
_GAP = 20.0
_MARK = 16.0
_DROP = 3.0
_EDGE = 8.0
_WORD_GAP = 10.0
_LEAST_ROOM = 32.0
_LEAST_ABOUT = 160.0
"""The room for what a line is, for which a long formula gives way."""


class FormulaDelegate(QStyledItemDelegate):
    """Draws the lines of a working model. All text is drawn as it is, never as rich text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        result, sub = body_font(), body_font()
        result.setWeight(QFont.Weight.DemiBold)
        sub.setPixelSize(10)
        self._fonts = {"plain": body_font(), "sub": sub, "result": result}
        self._metrics = {style: QFontMetricsF(font) for style, font in self._fonts.items()}
        self._small = small_font()
        self._small_metrics = QFontMetricsF(self._small)
        self._widths: dict[Run, float] = {}
        self.links = ("", "")
        """The words that lead to a field: of an input that is known, and of one that is not."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for one line."""
        return QSize(320, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        tokens = current()
        shown: Line = index.data(LINE)
        painter.save()
        painter.setClipRect(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(option.rect, QColor(tokens.fill))
        base = option.rect.y() + option.rect.height() / 2 + 4.5
        formula, left = self._runs(shown, option.rect), option.rect.x() + _INSET
        left = self._draw_formula(painter, formula, left, base, tokens)
        self._draw_about(painter, shown, option.rect, left + _GAP, base, tokens)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, QRectF(option.rect), tokens)
        painter.restore()

    def change_area(self, shown: Line, area: QRect) -> QRectF:
        """Return where the word stands that leads to the field of an input; empty without one."""
        if not shown.field:
            return QRectF()
        left = area.x() + _INSET + self._length(self._runs(shown, area)) + _GAP
        left += _MARK if shown.status else 0.0
        width = self._small_metrics.horizontalAdvance(self.links[shown.lacking])
        about = self._small_metrics.horizontalAdvance(shown.about)
        most = area.right() - width - _EDGE
        return QRectF(min(left + about + _WORD_GAP, most), area.y(), width, area.height())

    def _runs(self, shown: Line, area: QRect) -> tuple[Run, ...]:
        """Return the formula, without its symbols where what it is would have no room."""
        about = min(self._small_metrics.horizontalAdvance(shown.about), _LEAST_ABOUT)
        room = area.width() - _INSET - _GAP - about - _EDGE
        return shown.runs if self._length(shown.runs) <= room else shown.short

    def _length(self, runs: tuple[Run, ...]) -> float:
        return sum(self._width(run) for run in runs)

    def _draw_formula(
        self, painter: QPainter, runs: tuple[Run, ...], left: float, base: float, tokens: Tokens
    ) -> float:
        painter.setPen(QColor(tokens.text))
        for run in runs:
            painter.setFont(self._fonts[run.style])
            drop = _DROP if run.style == "sub" else 0.0
            painter.drawText(QPointF(left, base + drop), run.text)
            left += self._width(run)
        return left

    def _width(self, run: Run) -> float:
        """Return the width of a piece; symbols and signs come again and are measured once."""
        known = self._widths.get(run)
        if known is None:
            known = self._metrics[run.style].horizontalAdvance(run.text)
            if not any(letter.isdigit() for letter in run.text):
                self._widths[run] = known
        return known

    def _draw_about(
        self,
        painter: QPainter,
        shown: Line,
        area: QRect,
        left: float,
        base: float,
        tokens: Tokens,
    ) -> None:
        if shown.status:
            paint_mark(painter, QPointF(left + 4.5, area.center().y() + 0.5), shown.status, tokens)
            left += _MARK
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.secondary))
        link = self.change_area(shown, area)
        room = (link.x() - _WORD_GAP if shown.field else area.right() - _EDGE) - left
        if room >= _LEAST_ROOM:
            mode = Qt.TextElideMode.ElideRight
            text = self._small_metrics.elidedText(shown.about, mode, room)
            painter.drawText(QPointF(left, base), text)
        if shown.field:
            painter.setPen(QColor(tokens.accent))
            painter.drawText(QPointF(link.x(), base), self.links[shown.lacking])
