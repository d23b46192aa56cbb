"""The profile list: every saved plan, the broken ones with their reason, the deleted ones too."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.profiles.store import Entry
from carbon_desktop.ui.dialogs.profile_foot import ProfileFoot
from carbon_desktop.ui.dialogs.profile_model import NAME, ProfileModel, Search
from carbon_desktop.ui.dialogs.profile_table import ProfileTable
from carbon_desktop.words import file_error_text, say
from carbon_desktop.workspace.profiles import Profiles

_SAVED, _DELETED = 0, 1


class ProfilesDialog(QDialog):
    """A list to search by typing, with buttons beneath. `chosen` is the file to be opened."""

    def __init__(self, parent: QWidget, profiles: Profiles, language: str) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self._profiles = profiles
        self._language = language
        self._deleted_last: list[tuple[Path, str]] = []
        self.setWindowTitle(self.tr("Profiles"))
        self.search = QLineEdit(placeholderText=self.tr("Search by name"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search by name"))
        self.tabs = QTabBar(expanding=False, drawBase=False)
        self.tabs.addTab(self.tr("&Saved"))
        self.tabs.addTab(self.tr("Dele&ted"))
        self.model = ProfileModel(language, self._rename, self)
        self.model.headers = (
            self.tr("Name"), self.tr("Last saved"), self.tr("Energy"), self.tr("Emissions"),
        )  # fmt: skip
        self.model.broken = self.tr("cannot be opened")
        self.found = Search(self)
        self.found.setSourceModel(self.model)
        self.table = ProfileTable(self.found)
        self.table.setAccessibleName(self.tr("Profiles"))
        self.foot = ProfileFoot(profiles.folder)
        self._lay_out()
        self._connect()
        self.show_again()
        self.search.setFocus()

    def show_again(self, select: Path | None = None) -> None:
        """Read the folder again; stay at a profile, or at the first."""
        self.model.is_editable = not self._is_deleted
        try:
            entries = self._profiles.deleted() if self._is_deleted else self._profiles.entries()
        except ProfileError as error:
            self.model.show_entries(())
            self._follow_selection()
            self._complain(error)
            return
        self.model.show_entries(entries)
        self._select(select)
        self._look()

    def selected(self) -> Entry | None:
        """Return the profile that is selected."""
        index = self.found.mapToSource(self.table.currentIndex())
        return self.model.entry(index.row()) if index.isValid() else None

    def open_selected(self) -> None:
        """Close the list and have the profile opened; a deleted one is restored instead."""
        entry = self.selected()
        if entry is None or entry.error is not None:
            return
        if self._is_deleted:
            self.restore()
            return
        self.chosen = entry.path
        self.accept()

    def duplicate(self) -> None:
        """Write a copy of the profile, and go to it."""
        self._change(lambda entry: self._profiles.duplicate(entry.path))

    def delete(self) -> None:
        """Put the profile aside at once: it can be restored."""
        entry = self.selected()
        if entry is None or self._is_deleted:
            return
        row = self.table.currentIndex().row()
        with self._telling():
            self._deleted_last.append((self._profiles.delete(entry.path), entry.name))
            self.show_again()
            last = self.found.rowCount() - 1
            self.table.setCurrentIndex(self.found.index(min(row, last), NAME))
            self.foot.said.setText(say("profile_deleted", self._language, name=entry.name))
        self._follow_selection()

    def restore(self) -> None:
        """Put the deleted profile back."""
        self._put_back(self.selected())

    def undo(self) -> None:
        """Put back the profile that was deleted last in this window."""
        if self._deleted_last:
            path, name = self._deleted_last.pop()
            self._put_back(Entry(name, path, 0.0))

    def bring_in(self) -> None:
        """Ask for a plan file and copy it among the profiles."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a plan"), str(Path.home()), self._kinds()
        )
        if name:
            with self._telling():
                self._show_saved(self._profiles.bring_in(Path(name)))
                self._tell_of("profile_imported")

    def bring_out(self) -> None:
        """Ask for a place and write a copy of the profile there."""
        entry = self.selected()
        if entry is None:
            return
        start = str(Path.home() / entry.path.name)
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the profile"), start, self._kinds()
        )
        if name:
            target = Path(name) if Path(name).suffix else Path(f"{name}.json")
            with self._telling():
                self._profiles.bring_out(entry.path, target)
                fields = {"name": entry.name, "file": target}
                self.foot.said.setText(say("profile_exported", self._language, **fields))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go from the search line into the list."""
        if isinstance(event, QKeyEvent) and _goes_to_list(event):
            self.table.setFocus()
            QGuiApplication.sendEvent(self.table, event)
            return True
        return super().eventFilter(watched, event)

    @property
    def _is_deleted(self) -> bool:
        return self.tabs.currentIndex() == _DELETED

    def _rename(self, entry: Entry, name: str) -> bool:
        """Rename as the name was edited in the list."""
        try:
            path = self._profiles.rename(entry.path, name)
        except ProfileError as error:
            self._complain(error)
            return False
        self.show_again(path)
        return True

    def _change(self, do: Callable[[Entry], Path]) -> None:
        entry = self.selected()
        if entry is not None:
            with self._telling():
                self.show_again(do(entry))

    def _put_back(self, entry: Entry | None) -> None:
        if entry is None:
            return
        with self._telling():
            self._show_saved(self._profiles.restore(entry.path))
            self._deleted_last = [one for one in self._deleted_last if one[0] != entry.path]
            self._tell_of("profile_restored")

    def _show_saved(self, path: Path) -> None:
        self.search.clear()
        self.tabs.setCurrentIndex(_SAVED)
        self.show_again(path)

    def _tell_of(self, code: str) -> None:
        entry = self.selected()
        if entry is not None:
            self.foot.said.setText(say(code, self._language, name=entry.name))

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell what a file refuses in the line beneath the list."""
        try:
            yield
        except ProfileError as error:
            self._complain(error)

    def _complain(self, error: ProfileError) -> None:
        self.foot.said.setText(file_error_text(error, self._language))

    def _select(self, path: Path | None) -> None:
        rows = range(self.model.rowCount())
        row = next((at for at in rows if self.model.entry(at).path == path), None)
        index = self.found.index(0, NAME)
        if row is not None:
            index = self.found.mapFromSource(self.model.index(row, NAME))
        self.table.setCurrentIndex(index)

    def _follow_selection(self) -> None:
        self.foot.follow(self.selected(), self._is_deleted, bool(self._deleted_last))

    def _look(self) -> None:
        entry = self.selected()
        count = self.found.rowCount()
        code = "profile_count_deleted" if self._is_deleted else "profile_count"
        if not self.model.rowCount() and not self._is_deleted:
            code = "profile_none"
        reason = self.model.reason(entry) if entry else ""
        self.foot.said.setText(reason or say(code, self._language, count=count))
        self._follow_selection()

    def _lay_out(self) -> None:
        top, column = QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(self.tabs)
        top.addWidget(self.search, 1)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        self.resize(840, 520)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        for button, press in (
            (self.foot.open, self.open_selected),
            (self.foot.restore, self.restore),
            (self.foot.rename, self._edit_name),
            (self.foot.duplicate, self.duplicate),
            (self.foot.delete, self.delete),
            (self.foot.bring_in, self.bring_in),
            (self.foot.bring_out, self.bring_out),
            (self.foot.undo, self.undo),
            (self.foot.close_list, self.reject),
        ):
            button.clicked.connect(lambda _checked=False, press=press: press())
        self.tabs.currentChanged.connect(lambda _index: self.show_again())
        self.table.activated.connect(lambda _index: self.open_selected())
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._look())
        for keys, do in ((QKeySequence.StandardKey.Delete, self.delete),
                         (QKeySequence("F2"), self._edit_name),
                         (QKeySequence.StandardKey.Undo, self.undo)):  # fmt: skip
            shortcut = QShortcut(keys, self.table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def _search(self, text: str) -> None:
        self.found.setFilterFixedString(text)
        if not self.table.currentIndex().isValid():
            self._select(None)
        self._look()

    def _edit_name(self) -> None:
        index: QModelIndex = self.table.currentIndex()
        if index.isValid() and self.model.is_editable:
            self.table.setFocus()
            self.table.edit(index.siblingAtColumn(NAME))

    def _kinds(self) -> str:
        return self.tr("Plans (*.json)") + ";;" + self.tr("All files (*)")


def _goes_to_list(event: QKeyEvent) -> bool:
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    return event.type() == QEvent.Type.KeyPress and event.key() in keys
