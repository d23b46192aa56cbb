"""The grid of the matrix: shaded cells between the names of the scenarios."""

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from carbon_desktop.ui.pairs.model import PairsModel
from carbon_desktop.ui.pairs.shade import shade, step_of
from carbon_desktop.ui.theme import body_font, current, paint_ring, set_look

LEAST = 40
"""A column never gets narrower: three digits and a mark fit, and the number of a scenario."""

_MOST, _NAMES = 120, 220
_TALL, _LOW = 26, 20
"""The height of rows, and of those that would not fit else."""

_NAMED = 88
"""Columns as wide as this have room for a name."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PairsDelegate(QStyledItemDelegate):
    """Draws a cell: its shade, its text, and a ring where the keys are."""

    def __init__(self, model: PairsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell; that of a scenario against itself is empty."""
        tokens, area, cell = current(), QRectF(option.rect), self._model.cell(index)
        painter.save()
        if index.row() == index.column():
            painter.fillRect(area, QColor(tokens.fill))
        elif cell.lower is not None:
            painter.fillRect(area, shade(tokens, step_of(cell.lower)))
        painter.setPen(QPen(QColor(tokens.hairline)))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())
        known = cell.lower is not None
        painter.setPen(QColor(tokens.text if known else tokens.secondary))
        painter.setFont(body_font())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, cell.text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, area, tokens)
        painter.restore()


class PairsGrid(QTableView):
    """A view whose names stay in place while the cells are scrolled."""

    looked_at = Signal()
    """The keys are at another cell, or another one is pointed at."""
    chosen = Signal(str)
    """Enter, or a double click: the scenario of the row is wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "bare")
        self.pairs = PairsModel(self)
        self.pointed = QModelIndex()
        self.setModel(self.pairs)
        self.setItemDelegate(PairsDelegate(self.pairs, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setCornerWidget(QWidget(self))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
            header.setMinimumSectionSize(_LOW)
            header.installEventFilter(self)
            header.viewport().installEventFilter(self)
        self.verticalHeader().setDefaultSectionSize(_TALL)
        self.selectionModel().currentChanged.connect(lambda *_: self.looked_at.emit())
        self.entered.connect(self._point)
        self.doubleClicked.connect(lambda index: self.chosen.emit(self.pairs.ids(index)[0]))
        self.verticalHeader().sectionClicked.connect(self._choose)
        self.pairs.modelReset.connect(self.fit)

    def looked(self) -> QModelIndex:
        """Return the cell that is pointed at, else the one that the keys are at."""
        return self.pointed if self.pointed.isValid() else self.currentIndex()

    def fit(self) -> None:
        """Share out the width: names at the left, then columns that are all alike."""
        count = len(self.pairs.lines)
        if not count:
            return
        metrics = QFontMetricsF(_bold())
        longest = max(metrics.horizontalAdvance(self.pairs.name(at)) for at in range(count))
        names = min(int(longest) + 20, _NAMES)
        self.verticalHeader().setFixedWidth(names)
        room = self.width() - names - self.verticalScrollBar().sizeHint().width()
        width = min(max(room // count, LEAST), _MOST)
        self.horizontalHeader().setDefaultSectionSize(width)
        self.pairs.name_columns(width >= _NAMED)
        tall = (self.height() - self.horizontalHeader().height() - 2) // count
        self.verticalHeader().setDefaultSectionSize(min(max(tall, _LOW), _TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width anew."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter; what is pointed at counts no more once keys are used."""
        self.pointed = QModelIndex()
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.chosen.emit(self.pairs.ids(self.currentIndex())[0])
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # The page copies what a cell says.
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        self._point(QModelIndex())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Tell the whole name of a scenario where its heading is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_name(watched, event)
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _tell_name(self, watched: object, event: QHelpEvent) -> None:
        across = watched in (self.horizontalHeader(), self.horizontalHeader().viewport())
        header = self.horizontalHeader() if across else self.verticalHeader()
        at = header.viewport().mapFromGlobal(event.globalPos())
        place = header.logicalIndexAt(at if isinstance(at, QPoint) else at.toPoint())
        said = self.pairs.name(place) if place >= 0 else ""
        QToolTip.showText(event.globalPos(), f"<p>{escape(said)}</p>" if said else "", header)

    def _point(self, index: QModelIndex) -> None:
        self.pointed = index
        self.looked_at.emit()

    def _choose(self, place: int) -> None:
        self.chosen.emit(self.pairs.lines[place].one.id)


def _bold() -> QFont:
    font = body_font()
    font.setWeight(QFont.Weight.DemiBold)
    return font
