"""The list of a picker: what matches the text, the nearest first, and a last row to add one."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from carbon_desktop.ui.pickers.listing import Listing

ID = Qt.ItemDataRole.UserRole
FACTS = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """The entries that a text may mean. The last row has no id: it stands for a new entry."""

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self.listing = listing
        self._add, self._nothing = "", ""
        self._text: str | None = None
        self._ids: list[str] = []

    def set_listing(self, listing: Listing, add: str, nothing: str) -> None:
        """Offer other entries, or the same in another language.

        `add` is the last row's text, empty where there is to be none; `nothing` is that of a
        row that stands alone.
        """
        self.beginResetModel()
        self.listing, self._add, self._nothing, self._text = listing, add, nothing, None
        self._ids = []
        self.endResetModel()

    def look_for(self, text: str) -> None:
        """Keep what matches a text; an empty text matches everything."""
        if text != self._text:
            self.beginResetModel()
            self._text = text
            self._ids = self.listing.search(text)
            self.endResetModel()

    def row_of(self, id: str) -> int:
        """Return the row of an entry, -1 if it does not match."""
        return self._ids.index(id) if id in self._ids else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Return the number of matches, and one for the last row where there is one."""
        if parent.isValid():
            return 0
        return len(self._ids) + (1 if self._add or not self._ids else 0)

    @property
    def has_matches(self) -> bool:
        """Whether there is an entry that the text may mean."""
        return bool(self._ids)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the name, facts or id of a row; a screen reader hears name and facts."""
        if not index.isValid():
            return None
        if index.row() == len(self._ids):
            text = self._add if self._ids else self._nothing
            return text if role == Qt.ItemDataRole.DisplayRole else None
        id = self._ids[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.listing.name(id)
        if role == FACTS:
            return self.listing.facts(id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.listing.name(id)}, {self.listing.facts(id)}"
        return id if role == ID else None
