"""The model of a table: rows in their order, filtered and sorted; cells made when first seen."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.ui.theme import body_font

Index = QModelIndex | QPersistentModelIndex
Make = Callable[[Row, int], Cell]
"""Makes the cell of a row in a column."""
Id = tuple[str, ...]

_EMPTY = Cell()
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag
_State = Qt.CheckState
_TEXT_ROLES = frozenset({_Role.DisplayRole, _Role.AccessibleTextRole})
_OF_A_ROW = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemNeverHasChildren


class TableModel(QAbstractTableModel):
    """Rows of a table; `rows` are those in sight, in the order in which they are shown.

    A row that equals the one before keeps its cells. New figures in the same rows are announced
    cell by cell, and only where they are looked at: nothing jumps, little is painted.
    """

    # Of the class as well: a view that is taken down still asks when the model has gone empty.
    columns: tuple[Column, ...] = ()
    rows: Sequence[Row] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[Id, Row] = {}
        self._make: Make = lambda _row, _column: _EMPTY
        self._made: dict[Id, dict[int, Cell]] = {}
        self._texts: dict[Id, str] = {}
        self._words: tuple[str, ...] = ()
        self._kept: Callable[[Row], bool] | None = None
        self._order = (-1, Qt.SortOrder.AscendingOrder)

    def show_rows(
        self, columns: Sequence[Column], rows: Iterable[Row], make: Make, sight: range
    ) -> None:
        """Show rows, their cells made by `make` when they are seen; `sight` are places."""
        before, self._make = self._made, make
        resized, renamed = len(self.columns) != len(columns), self.columns != tuple(columns)
        if resized:
            self._order = (-1, Qt.SortOrder.AscendingOrder)
        if renamed:
            self.forget()
        self._keep({row.id: row for row in rows})
        if self._take(tuple(columns), anew=resized):
            self._announce(sight, before)
        if renamed and not resized and columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def forget(self) -> None:
        """Make every cell anew: what they are made with has changed, not what of."""
        self._made, self._texts, self._all = {}, {}, {}

    def filter(self, text: str, kept: Callable[[Row], bool] | None = None) -> None:
        """Keep the rows that `kept` lets pass and that have every word of a text in a cell."""
        self._words, self._kept = tuple(text.casefold().split()), kept
        self._take(self.columns)

    def cell(self, index: Index) -> Cell:
        """Return the cell at an index."""
        return self._cell(self.rows[index.row()], index.column())

    def cells(self, row: Row) -> list[Cell]:
        """Return the cells of a row."""
        return [self._cell(row, column) for column in range(len(self.columns))]

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
            return _Flag.NoItemFlags
        has_box = self.cell(index).tick is not None
        return _OF_A_ROW | _Flag.ItemIsUserCheckable if has_box else _OF_A_ROW

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return a cell as text."""
        if not index.isValid():
            return None
        if role in _TEXT_ROLES:
            cell = self.cell(index)
            return f"{cell.text}  {cell.more}" if cell.more else cell.text
        if role == _Role.CheckStateRole:
            tick = self.cell(index).tick
            return None if tick is None else _State.Checked if tick else _State.Unchecked
        if role == _Role.AccessibleDescriptionRole:
            return self.columns[index.column()].title
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Return the title of a column; of a row its first cell, which a screen reader says."""
        if orientation == Qt.Orientation.Vertical:
            first = self.index(section, 0)
            return self.data(first, role) if role in _TEXT_ROLES and first.isValid() else None
        if not 0 <= section < len(self.columns):
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

    def _cell(self, row: Row, column: int) -> Cell:
        made = self._made.setdefault(row.id, {})
        cell = made.get(column)
        if cell is None:
            if row.heading:
                cell = Cell(row.heading) if column == 0 else _EMPTY
            else:
                cell = self._make(row, column)
            made[column] = cell
        return cell

    def _keep(self, rows: dict[Id, Row]) -> None:
        """Take rows, and keep the cells of those that are as they were."""
        before, self._all = self._all, rows
        same = [id for id, row in rows.items() if before.get(id) == row]
        self._made = {id: self._made[id] for id in same if id in self._made}
        self._texts = {id: self._texts[id] for id in same if id in self._texts}

    def _take(self, columns: tuple[Column, ...], *, anew: bool = False) -> bool:
        """Arrange the rows; say whether they are the same ones as before, in the same order."""
        before = [row.id for row in self.rows]
        rows = self._arranged()
        same = not anew and [row.id for row in rows] == before
        if not same:
            self.beginResetModel()
        self.columns, self.rows = columns, rows
        if not same:
            self.endResetModel()
        return same

    def _announce(self, sight: range, before: dict[Id, dict[int, Cell]]) -> None:
        """Announce the cells in sight that differ; the others are asked for when they come."""
        for place in sight:
            row = self.rows[place]
            old = before.get(row.id, {})
            if old is self._made.get(row.id):
                continue
            for column in old:
                if column < len(self.columns) and old[column] != self._cell(row, column):
                    index = self.index(place, column)
                    self.dataChanged.emit(index, index)

    def _arranged(self) -> list[Row]:
        rows = [row for row in self._all.values() if self._is_kept(row)]
        column, order = self._order
        if column >= 0:
            rows = [row for row in rows if not row.heading]
            backward = order == Qt.SortOrder.DescendingOrder
            rows.sort(key=lambda row: self._cell(row, column).key, reverse=backward)
        return _without_bare_headings(rows)

    def _is_kept(self, row: Row) -> bool:
        if row.heading:
            return True
        if self._kept is not None and not self._kept(row):
            return False
        return all(word in self._text(row) for word in self._words)

    def _text(self, row: Row) -> str:
        """Return what a row is searched by."""
        text = self._texts.get(row.id)
        if text is None:
            text = " ".join(f"{cell.text} {cell.tip}" for cell in self.cells(row)).casefold()
            self._texts[row.id] = text
        return text


def _without_bare_headings(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the headings that have none beneath them."""
    after = [bool(row.heading) for row in rows[1:]] + [True]
    return [row for row, bare in zip(rows, after, strict=False) if not (row.heading and bare)]
