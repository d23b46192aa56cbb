"""The model of the matrix: a row and a column a scenario, in one order."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from carbon_desktop.study.matrix import Matrix
from carbon_desktop.ui.pairs.cell import Cell, cell
from carbon_desktop.ui.rows import Line
from carbon_desktop.ui.signs import signed_name
from carbon_desktop.ui.theme import body_font
from carbon_desktop.words.pairs import pairs_text

_Role = Qt.ItemDataRole
_NOTHING = Cell("")
Index = QModelIndex | QPersistentModelIndex


class PairsModel(QAbstractTableModel):
    """Cells are made when they are looked at; the same scenarios keep the view where it is."""

    lines: Sequence[Line] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Matrix | None = None
        self.language, self.selected = "en", ""
        self._cells: dict[tuple[int, int], Cell] = {}
        self._are_named = True

    def name_columns(self, are_named: bool) -> None:
        """Let columns have names, or numbers alone where names have no room."""
        if are_named != self._are_named:
            self._are_named = are_named
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.lines) - 1)

    def show_pairs(
        self, lines: Sequence[Line], found: Matrix | None, language: str, selected: str
    ) -> None:
        """Show scenarios against each other, as far as that is known."""
        anew = [line.one.id for line in lines] != [line.one.id for line in self.lines]
        if anew:
            self.beginResetModel()
        self.lines, self.found = lines, found
        self.language, self.selected = language, selected
        self._cells = {}
        if anew:
            self.endResetModel()
        elif lines:
            last = len(lines) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
            for side in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
                self.headerDataChanged.emit(side, 0, last)

    def ids(self, index: Index) -> tuple[str, str]:
        """Return the scenarios of a cell: of its row, and of its column."""
        return self.lines[index.row()].one.id, self.lines[index.column()].one.id

    def cell(self, index: Index) -> Cell:
        """Return what a cell shows."""
        place = index.row(), index.column()
        if place not in self._cells and self.found is not None:
            one, other = (self.lines[at].one for at in place)
            self._cells[place] = cell(self.found, one, other)
        return self._cells.get(place, _NOTHING)

    def name(self, place: int) -> str:
        """Return a scenario's name with its signs and its number in the matrix."""
        line = self.lines[place]
        signs = {"is_baseline": line.place == 0, "is_favourite": line.said.favourite}
        return f"{place + 1} {signed_name(line.one.name, **signs)}"

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of scenarios."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of scenarios."""
        return self.rowCount(parent)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell shows, or tells a screen reader."""
        if not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return self.cell(index).text
        if role == _Role.AccessibleTextRole:
            return self._told(index)
        return None

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Return a scenario's name; that of the one looked at is in bold."""
        if section >= len(self.lines):
            return None
        if role == _Role.AccessibleTextRole:
            return self.name(section)
        if role == _Role.DisplayRole:
            is_numbered = side == Qt.Orientation.Horizontal and not self._are_named
            return str(section + 1) if is_numbered else self.name(section)
        if role == _Role.ToolTipRole:
            return None  # Texts of plans are never read as rich text.
        if role == _Role.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return int(left if side == Qt.Orientation.Vertical else Qt.AlignmentFlag.AlignCenter)
        if role == _Role.FontRole and self.lines[section].one.id == self.selected:
            font = body_font()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _told(self, index: Index) -> str:
        one, other = (self.lines[at].one.name for at in (index.row(), index.column()))
        shown = self.cell(index)
        if shown.lower is None:
            return pairs_text("no_cell", self.language, one=one, other=other)
        return pairs_text("cell", self.language, one=one, other=other, share=shown.text)
