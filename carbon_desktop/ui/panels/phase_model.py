"""The phases of a scenario as a list: name, share, on or off, of its own."""

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

ROW = Qt.ItemDataRole.UserRole
MIME = "application/x-carbon-desktop-phase"

_Index = QModelIndex | QPersistentModelIndex
_Flag = Qt.ItemFlag
_ROOT = QModelIndex()


class PhaseRow(NamedTuple):
    """A phase as the list shows it. `share` is None where it is not known.

    `marked` says that an alternative has added or changed it, `movable` that it can be moved.
    """

    id: str
    name: str
    share: float | None
    active: bool
    marked: bool
    movable: bool
    about: str


class PhaseModel(QAbstractListModel):
    """Rows that are replaced in place; what the user does with them is told by signals."""

    renamed = Signal(str, str)
    switched = Signal(str, bool)
    moved = Signal(str, int)
    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[PhaseRow] = []

    def show_rows(self, rows: list[PhaseRow]) -> None:
        """Show phases; only what has changed is painted."""
        if [one.id for one in rows] != [one.id for one in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        before, self.rows = self.rows, rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, id: str) -> int:
        """Return the row of a phase, -1 where there is none."""
        return next((at for at, one in enumerate(self.rows) if one.id == id), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of phases."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a phase is called, whether it is on, and what is told of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.name
            case Qt.ItemDataRole.CheckStateRole if len(self.rows) > 1:
                return Qt.CheckState.Checked if row.active else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.about
            case Qt.ItemDataRole.UserRole:
                return row
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of a new name, or that a phase is switched; the plan decides."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            name = str(value).strip()
            if name and name != row.name:
                self.renamed.emit(row.id, name)
        elif role == Qt.ItemDataRole.CheckStateRole:
            self.switched.emit(row.id, not row.active)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a phase; between phases, one can be dropped."""
        if not index.isValid():
            return _Flag.ItemIsDropEnabled
        flags = _Flag.ItemIsSelectable | _Flag.ItemIsEnabled | _Flag.ItemIsEditable
        if len(self.rows) > 1:
            flags |= _Flag.ItemIsUserCheckable
        return flags | _Flag.ItemIsDragEnabled if self.rows[index.row()].movable else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that phases are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the kind of what is dragged."""
        return [MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:
        """Return the id of the phase that is dragged."""
        data = QMimeData()
        data.setData(MIME, self.rows[indexes[0].row()].id.encode())
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index
    ) -> bool:
        """Tell where a phase is dropped; the plan moves it, and the rows follow."""
        id = bytes(data.data(MIME).data()).decode()
        at = self.row_of(id)
        if at < 0:
            return False
        place = row if row >= 0 else (parent.row() if parent.isValid() else len(self.rows))
        self.moved.emit(id, place - (place > at))
        return False
