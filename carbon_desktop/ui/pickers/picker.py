"""The picker: a line to type into and a list that follows what is typed."""

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QSizePolicy

from carbon_desktop.ui.pickers.listing import Listing
from carbon_desktop.ui.pickers.model import ID, EntryModel
from carbon_desktop.ui.pickers.row_delegate import RowDelegate
from carbon_desktop.ui.pickers.search_line import SearchLine

_LIST_WIDTH = 560
_LIST_ROWS = 12


class Picker(QComboBox):
    """One entry of a listing.

    Text that names an entry in whole picks it while it is typed; otherwise Enter, or going on,
    takes the first match and Esc goes back.
    """

    picked = Signal(str)
    taken_back = Signal()
    """What was typed since names nothing, or was abandoned: the entry before it holds again."""
    settled = Signal()
    own_wanted = Signal(str)
    """An entry of the user's own, by the name that was typed, if one was."""
    refused = Signal(str)
    """Nothing matches this text; an empty text says that something does again."""

    cleared = Signal()
    """No entry is to be picked any more; only of a picker that may be empty."""

    def __init__(self, name: str, listing: Listing, *, is_optional: bool = False) -> None:
        """Make a picker; an optional one may be emptied, and takes no entries of one's own."""
        super().__init__()
        self._is_optional = is_optional
        self.model_of_entries = EntryModel(listing)
        self.line = SearchLine()
        self._id = ""
        self._id_before = ""
        self._is_typing = False
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.line.setAccessibleName(name)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # The row's is fuller.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._build_list()
        self._name_last_row()
        self.line.textEdited.connect(self._open)
        self.line.typed.connect(self._take)
        self.line.confirmed.connect(self._confirm)
        self.line.left.connect(self._settle)
        self.line.abandoned.connect(self._abandon)
        self.line.list_wanted.connect(self.showPopup)

    @property
    def id(self) -> str:
        """The entry that is picked."""
        return self._id

    def show_id(self, id: str) -> None:
        """Show an entry; what is being typed for it stays."""
        if id != self._id:
            self._id = id
            self._is_typing = False
        if not self._is_typing:
            self._show_name()

    def use_listing(self, listing: Listing) -> None:
        """Offer other entries, or the same ones in another language."""
        self.model_of_entries.listing = listing
        self._name_last_row()
        if not self._is_typing:
            self._show_name()

    def showPopup(self) -> None:
        """Open the list of everything, at the present entry."""
        self.line.setFocus()
        self.line.select_whole()
        self.model_of_entries.look_for("")
        self._complete(max(self.model_of_entries.row_of(self._id), 0))

    def hidePopup(self) -> None:
        """Close the list."""
        super().hidePopup()
        self.list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the arrows to the line: the list they would walk through here is always empty."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.line.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """Be content with little room: names are long and the list tells them in full."""
        return QSize(96, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Name the last row anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_last_row()

    def _build_list(self) -> None:
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer = QCompleter(self.model_of_entries, self)
        self._completer.setPopup(self.list)
        self.list.setItemDelegate(RowDelegate(self.list))
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_LIST_ROWS)
        self._completer.setWrapAround(False)  # Past either end no row would be chosen at all.
        self._completer.setWidget(self.line)
        self._completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]

    def _name_last_row(self) -> None:
        listing = self.model_of_entries.listing
        if self._is_optional:
            self.model_of_entries.set_listing(listing, "", self.tr("Nothing of that name"))
        else:
            nothing = self.tr("Nothing of that name. Add your own…")
            self.model_of_entries.set_listing(listing, self.tr("Add your own…"), nothing)

    def _open(self, text: str) -> None:
        self.model_of_entries.look_for(text)
        self._complete(0)

    def _complete(self, row: int) -> None:
        """Open the list beneath the field, at a row."""
        field = QRect(self.line.mapFrom(self, self.rect().topLeft()), self.size())
        self._completer.complete(QRect(field.topLeft(), QSize(_LIST_WIDTH, field.height())))
        index = self._completer.completionModel().index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def _take(self, text: str) -> None:
        """Pick what a text names in whole; say so where nothing matches it."""
        if not self._is_typing:
            self._is_typing, self._id_before = True, self._id
        self.model_of_entries.look_for(text)
        id = self.model_of_entries.listing.resolve(text)
        has_matches = self.model_of_entries.has_matches
        self.refused.emit("" if has_matches or id else text)
        if self._is_optional and not text.strip():
            self._clear()
        elif id is None:
            self._take_back()
        else:
            self._pick(id)
            if not self.line.hasFocus():
                self._stop()

    def _pick(self, id: str) -> None:
        self._id = id
        self.picked.emit(id)

    def _clear(self) -> None:
        """Pick nothing."""
        self._id = ""
        self.cleared.emit()
        if not self.line.hasFocus():
            self._stop()

    def _take_back(self) -> None:
        if self._is_typing and self._id != self._id_before:
            self._id = self._id_before
            self.taken_back.emit()

    def _choose(self, index: QModelIndex) -> None:
        """Take a row of the list."""
        id = index.data(ID)
        self.list.hide()
        if id is None:
            name = self.line.text().strip() if self._is_typing else ""
            self._take_back()
            self._stop()
            if not self._is_optional:
                self.own_wanted.emit(name)
        else:
            self._pick(id)
            self._stop()

    def _confirm(self) -> None:
        if self.list.isVisible() and self.list.currentIndex().isValid():
            self._choose(self.list.currentIndex())
        else:
            self.list.hide()
            self._settle()
        self.line.select_whole()

    def _settle(self) -> None:
        """Take the first match of what was typed, or what is picked already."""
        if self._is_typing:
            text = self.line.text()
            if text.strip() and self.model_of_entries.listing.resolve(text) != self._id:
                self.model_of_entries.look_for(text)
                first = self.model_of_entries.index(0).data(ID)
                if first is not None:
                    self._pick(first)
            self._stop()

    def _abandon(self) -> None:
        self.list.hide()
        self._take_back()
        self._stop()

    def _stop(self) -> None:
        self._is_typing = False
        self.settled.emit()
        self.refused.emit("")
        self._show_name()

    def _show_name(self) -> None:
        name = self.model_of_entries.listing.name(self._id) if self._id else ""
        self.line.show_text(name)
        self.setToolTip(f"<p>{escape(name)}</p>" if name else "")
