"""The rows of the profile list, made into text only when they come into sight."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor

from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.profiles.store import Entry
from carbon_desktop.ui.theme import current
from carbon_desktop.words import amount, file_error_text

NAME, SAVED, ENERGY, EMISSIONS = range(4)
_TOTALS = {ENERGY: "facility_energy", EMISSIONS: "total_emissions"}
_SORT = Qt.ItemDataRole.UserRole
_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex


class ProfileModel(QAbstractTableModel):
    """Profiles by name, moment, and what their baseline came to when they were saved."""

    def __init__(
        self, language: str, rename: Callable[[Entry, str], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._rename = rename
        self._entries: tuple[Entry, ...] = ()
        self.headers = ("", "", "", "")
        self.broken = ""
        """What stands in place of the totals of a profile that cannot be read."""
        self.is_editable = True

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other profiles."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the profile of a row."""
        return self._entries[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of profiles."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Return the name of a column, on the side of what stands below it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return self.headers[section]
        return _side(section) if role == _Role.TextAlignmentRole else None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell shows, sorts by and tells."""
        entry, column = self._entries[index.row()], index.column()
        if role == _Role.DisplayRole:
            return self._text(entry, column)
        if role == _Role.EditRole:
            return entry.name
        if role == _SORT:
            return _key(entry, column)
        if role == _Role.TextAlignmentRole:
            return _side(column)
        if role == _Role.ForegroundRole and entry.error is not None:
            return QColor(current().caution)
        return None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """Rename a profile."""
        entry = self._entries[index.row()]
        name = str(value).strip()
        if not name or name == entry.name:
            return False
        return self._rename(entry, name)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the names of whole profiles be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        entry = self._entries[index.row()]
        if index.column() == NAME and self.is_editable and entry.error is None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def reason(self, entry: Entry) -> str:
        """Return why a profile is broken; nothing for one that is whole."""
        return file_error_text(entry.error, self._language) if entry.error else ""

    def _text(self, entry: Entry, column: int) -> str:
        if column == NAME:
            return entry.name
        if column == SAVED:
            # One order of digits for both languages, and it sorts.
            moment = QDateTime.fromSecsSinceEpoch(int(entry.modified))
            return moment.toString("yyyy-MM-dd HH:mm")
        if entry.error is not None:
            return self.broken if column == ENERGY else ""
        name = _TOTALS[column]
        value = entry.totals.get(name)
        return "" if value is None else amount(value, QUANTITIES[name].unit, self._language).text


class Search(QSortFilterProxyModel):
    """The profiles whose names hold what is typed, in the order of a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(_SORT)
        self.setFilterKeyColumn(NAME)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


def _key(entry: Entry, column: int) -> str | float:
    if column == NAME:
        return entry.name.casefold()
    if column == SAVED:
        return entry.modified
    return entry.totals.get(_TOTALS[column], -1.0)


def _side(column: int) -> Qt.AlignmentFlag:
    """Let figures stand under each other."""
    is_figure = column in _TOTALS
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
