"""A table: sorted by its header, copied by the keyboard, saved by its menu; plain text only."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QToolTip, QWidget

from carbon_desktop.ui.spreadsheet import Value, as_csv, as_tsv
from carbon_desktop.ui.tables.cell import Column, Row
from carbon_desktop.ui.tables.delegate import PADDING, CellDelegate, box_in
from carbon_desktop.ui.tables.frozen import FrozenColumn
from carbon_desktop.ui.tables.model import Make, TableModel
from carbon_desktop.ui.theme import current, set_look, small_font

_ROW_HEIGHT = 26
# Not Qt's own "activated": on some desktops a single click is that, on others Enter is not.
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Select = QItemSelectionModel.SelectionFlag
Action = tuple[str, Callable[[], object]]


class Table(QTableView):
    """A view of rows. What is selected and scrolled to stays when its figures change."""

    looked_at = Signal(object, int)
    """The user has gone to a cell: its `Row` and column."""
    chosen = Signal(object, int)
    """Enter or a double click on a cell: its `Row` and column."""
    ticked = Signal(object, int)
    """A press on the box of a cell, or Space on it: its `Row` and column."""

    def __init__(self, parent: QWidget | None = None, *, sortable: bool = True) -> None:
        super().__init__(parent)
        set_look(self, "bare")
        self.language = "en"
        self.empty = ""
        """What stands in place of rows where there are none."""
        self.actions_of: Callable[[Row], Sequence[Action]] = lambda _row: ()
        """What the context menu offers for a row beside copying and saving."""
        self.rows = TableModel(self)
        self.setModel(self.rows)
        self._delegate = CellDelegate(self.rows, self)
        self.setItemDelegate(self._delegate)
        self._is_filling = False
        self._dress(sortable)
        self._frozen = FrozenColumn(self)
        self._frozen.doubleClicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._look)
        self.doubleClicked.connect(self._choose)

    def show_rows(self, columns: Sequence[Column], rows: Iterable[Row], make: Make) -> None:
        """Show rows under columns, each cell made by `make` when it is seen."""
        before = self.rows.columns
        self._filled(lambda: self.rows.show_rows(columns, rows, make, self._sight()))
        if len(before) != len(columns):
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        if [_size(one) for one in before] != [_size(one) for one in columns]:
            self._widen()

    def filter(self, text: str, kept: Callable[[Row], bool] | None = None) -> None:
        """Show the rows that have every word of a text in a cell, and that `kept` lets pass."""
        self._filled(lambda: self.rows.filter(text, kept))

    def row(self) -> Row | None:
        """Return the row that the user is at."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def copy(self) -> None:
        """Put the rows that are selected on the clipboard, or all of them."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = [self.rows.rows[place] for place in places] or self.rows.rows
        self._copy(rows)

    def copy_all(self) -> None:
        """Put all rows in sight on the clipboard."""
        self._copy(self.rows.rows)

    def save(self) -> None:
        """Ask where to, and write the rows in sight as a CSV file."""
        from carbon_desktop.ui.saving import save_as

        lines = self._lines(self.rows.rows)
        save_as(self, "csv", self.tr("Save the table"), lambda: as_csv(lines), self.language)

    def menu(self) -> QMenu:
        """Return the menu that copies and saves."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.row()
        for text, do in self.actions_of(row) if row is not None else ():
            menu.addAction(text).triggered.connect(lambda _=False, do=do: do())
        if menu.actions():
            menu.addSeparator()
        menu.addAction(self.tr("&Copy"), self.copy)
        menu.addAction(self.tr("Copy &all"), self.copy_all)
        menu.addSeparator()
        menu.addAction(self.tr("&Save as CSV…"), self.save)
        if self.isSortingEnabled() and row is not None:
            self._offer_orders(menu, self.currentIndex().column())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and choose by the keyboard."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self._box() is not None:
            self._tick(self._box())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the box that was pressed."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._has_box(index):
            area = QRectF(self.visualRect(index)).adjusted(PADDING, 0, -PADDING, 0)
            if box_in(area).adjusted(-4, -4, 4, 4).contains(event.position()):
                self._tick(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy and to save."""
        self.menu().popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of a cell that is pointed at, and what is behind it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            tip = self.tip(index) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing, where there is nothing."""
        super().paintEvent(event)
        if not self.rows.rows and self.empty:
            painter = QPainter(self.viewport())
            painter.setFont(small_font())
            painter.setPen(QColor(current().secondary))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide column the room that there is."""
        super().resizeEvent(event)
        self._widen()

    def _dress(self, sortable: bool) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerWidget(QWidget(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        if sortable:
            header.setSortIndicatorClearable(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)

    def _offer_orders(self, menu: QMenu, column: int) -> None:
        """Offer by the keyboard what a click on the header does."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        title = self.rows.columns[column].title.replace("&", "&&")
        menu.addSeparator()
        for text, place, order in (
            (self.tr("Sort &up by %s") % title, column, up),
            (self.tr("Sort &down by %s") % title, column, down),
            (self.tr("&Order of reading"), -1, up),
        ):
            act = menu.addAction(text)
            act.triggered.connect(
                lambda _=False, place=place, order=order: self.sortByColumn(place, order)
            )

    def _filled(self, fill: Callable[[], None]) -> None:
        """Fill the model, and stay at the rows and the place where the user was."""
        model, self._is_filling = self.rows, True
        row, column = self.row(), self.currentIndex().column()
        selected = {model.rows[one.row()].id for one in self.selectionModel().selectedRows()}
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        fill()
        if not self.currentIndex().isValid() and (row is not None or selected):
            self._select(selected, row, column)
            self.verticalScrollBar().setValue(down)
            self.horizontalScrollBar().setValue(across)
        self._is_filling = False

    def _select(self, ids: set[tuple[str, ...]], current: Row | None, column: int) -> None:
        places = {row.id: place for place, row in enumerate(self.rows.rows)}
        chooser = self.selectionModel()
        if current is not None and current.id in places:
            at = self.rows.index(places[current.id], min(column, len(self.rows.columns) - 1))
            chooser.setCurrentIndex(at, _Select.NoUpdate)
        for place in (places[id] for id in ids if id in places):
            chooser.select(self.rows.index(place, 0), _Select.Select | _Select.Rows)

    def _sight(self) -> range:
        """Return the places of the rows that can be seen."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(first, 0), len(self.rows.rows) if last < 0 else last + 1)

    def _widen(self) -> None:
        """Share out the room that the columns leave, as far as they may grow."""
        columns, header = self.rows.columns, self.horizontalHeader()
        room = max(self.viewport().width() - sum(one.width for one in columns), 0)
        growing = sorted(range(len(columns)), key=lambda place: columns[place].grows)
        for done, place in enumerate(growing):
            more = min(room // (len(growing) - done), columns[place].grows)
            room -= more
            header.resizeSection(place, columns[place].width + more)
        self._frozen.follow()

    def _look(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_filling:
            self.looked_at.emit(self.rows.rows[index.row()], index.column())

    def _box(self) -> QModelIndex | None:
        """Return the cell whose box Space ticks: the present one, or the first of its row."""
        here = self.currentIndex()
        return next((one for one in (here, here.siblingAtColumn(0)) if self._has_box(one)), None)

    def _has_box(self, index: QModelIndex) -> bool:
        return index.isValid() and self.rows.cell(index).tick is not None

    def _tick(self, index: QModelIndex | None) -> None:
        if index is not None:
            self.ticked.emit(self.rows.rows[index.row()], index.column())

    def _choose(self, index: QModelIndex) -> None:
        row = self.rows.rows[index.row()]
        if not row.heading:
            self.chosen.emit(row, index.column())

    def _copy(self, rows: Iterable[Row]) -> None:
        QGuiApplication.clipboard().setText(as_tsv(self._lines(rows)))

    def _lines(self, rows: Iterable[Row]) -> list[list[Value]]:
        """Return the titles and what is copied of rows."""
        titles: list[Value] = [
            title for column in self.rows.columns for title in column.copied_titles
        ]
        cells = (self.rows.cells(row) for row in rows if not row.heading)
        return [titles, *([value for cell in line for value in cell.values] for line in cells)]

    def tip(self, index: QModelIndex) -> str:
        """Return what a cell tells when it is pointed at, as rich text that shows it as it is."""
        cell = self.rows.cell(index)
        said = cell.tip or f"{cell.text} {cell.more}".strip()
        return f"<p>{escape(said).replace(chr(10), '<br>')}</p>" if said else ""


def _size(column: Column) -> tuple[int, int]:
    return (column.width, column.grows)
