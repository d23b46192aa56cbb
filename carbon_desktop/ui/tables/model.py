"""The model of a table: rows in their order, filtered and sorted; cells made when first seen."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.ui.theme import body_font

Index = QModelIndex | QPersistentModelIndex
Cells = tuple[Cell, ...]
CELL = Qt.ItemDataRole.UserRole
"""The role under which the delegate gets a `Cell`."""

_EMPTY = Cell()
_Role = Qt.ItemDataRole
_TEXT_ROLES = frozenset({_Role.DisplayRole, _Role.AccessibleTextRole})


class TableModel(QAbstractTableModel):
    """Rows of a table. New figures in the same rows are announced as such: nothing jumps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.rows: list[Row] = []
        """The rows in sight, in the order in which they are shown."""
        self._all: tuple[Row, ...] = ()
        self._make: Callable[[Row], Cells] = lambda _row: ()
        self._made: dict[tuple[str, ...], Cells] = {}
        self._words: tuple[str, ...] = ()
        self._kept: Callable[[Row], bool] | None = None
        self._order = (-1, Qt.SortOrder.AscendingOrder)

    def show_rows(
        self, columns: Sequence[Column], rows: Iterable[Row], make: Callable[[Row], Cells]
    ) -> None:
        """Show rows, their cells made by `make` when they are seen."""
        renamed = self.columns != tuple(columns)
        resized = len(self.columns) != len(columns)
        self._all, self._make, self._made = tuple(rows), make, {}
        if resized:
            self._order = (-1, Qt.SortOrder.AscendingOrder)
        self._take(tuple(columns), anew=resized)
        if renamed and not resized and columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def filter(self, text: str, kept: Callable[[Row], bool] | None = None) -> None:
        """Keep the rows that `kept` lets pass and that have every word of a text in a cell."""
        self._words, self._kept = tuple(text.casefold().split()), kept
        self._take(self.columns)

    def cell(self, index: Index) -> Cell:
        """Return the cell at an index."""
        cells = self.cells(self.rows[index.row()])
        return cells[index.column()] if index.column() < len(cells) else _EMPTY

    def cells(self, row: Row) -> Cells:
        """Return the cells of a row."""
        made = self._made.get(row.id)
        if made is None:
            made = (Cell(row.heading),) if row.heading else self._make(row)
            self._made[row.id] = made
        return made

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, or not at all where it is -1; what is selected stays selected."""
        self._order = (column, order)
        before = self.rows
        self.layoutAboutToBeChanged.emit()
        self.rows = self._arranged()
        places = {row.id: place for place, row in enumerate(self.rows)}
        old = self.persistentIndexList()
        new = [self.index(places[before[one.row()].id], one.column()) for one in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows are in sight."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be selected, and headings be passed over."""
        if not index.isValid() or self.rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return a cell, whole or as text."""
        if not index.isValid():
            return None
        if role == CELL:
            return self.cell(index)
        if role in _TEXT_ROLES:
            cell = self.cell(index)
            return f"{cell.text}  {cell.more}" if cell.more else cell.text
        if role == _Role.AccessibleDescriptionRole:
            return self.columns[index.column()].title
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == _Role.FontRole and column.strong:
            font = body_font()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return column.title if role in {_Role.DisplayRole, _Role.ToolTipRole} else None

    def _take(self, columns: tuple[Column, ...], *, anew: bool = False) -> None:
        """Take the rows anew: only their figures where they are the same as before."""
        before = [row.id for row in self.rows]
        rows = self._arranged()
        if not anew and [row.id for row in rows] == before:
            self.columns, self.rows = columns, rows
            if rows and columns:
                last = self.index(len(rows) - 1, len(columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.columns, self.rows = columns, rows
        self.endResetModel()

    def _arranged(self) -> list[Row]:
        rows = [row for row in self._all if self._is_kept(row)]
        column, order = self._order
        if 0 <= column < len(self.columns):
            rows = [row for row in rows if not row.heading]
            rows.sort(
                key=lambda row: self.cells(row)[column].key,
                reverse=order == Qt.SortOrder.DescendingOrder,
            )
        return _without_bare_headings(rows)

    def _is_kept(self, row: Row) -> bool:
        if row.heading:
            return True
        if self._kept is not None and not self._kept(row):
            return False
        if not self._words:
            return True
        text = " ".join(f"{cell.text} {cell.tip}" for cell in self.cells(row)).casefold()
        return all(word in text for word in self._words)


def _without_bare_headings(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the headings that have none beneath them."""
    following = [*rows[1:], Row((), heading="end")][: len(rows)]
    pairs = zip(rows, following, strict=True)
    return [row for row, after in pairs if not (row.heading and after.heading)]
