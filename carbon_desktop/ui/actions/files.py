"""Files: opening, saving and closing plans, with the questions that this takes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.ui.asking import ask
from carbon_desktop.words import file_error_text, say
from carbon_desktop.workspace.documents import Conflict, Documents
from carbon_desktop.workspace.workspace import Workspace

_MOST_LISTED = 12
_NOTES_SIZE = (480, 320)
_NAME_WIDTH = 440
"""Room for a name as long as most are."""


class Files(QObject):
    """What the file menu does. Whatever fails is told in one sentence."""

    def __init__(self, window: QWidget, workspace: Workspace, documents: Documents) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._documents = documents

    def new(self) -> None:
        """Start a new plan, once the present one is safe."""
        if self.may_leave():
            self._documents.new()

    def choose(self) -> None:
        """Open a file that the user points at."""
        start = self._documents.path or self._home()
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a plan"), str(start), self._kinds()
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file, once the present plan is safe."""
        if self.may_leave():
            self._open(path)

    def drop(self, urls: list[QUrl]) -> None:
        """Open the first of the files that were dropped on the window; tell of the others."""
        paths = [Path(one.toLocalFile()) for one in urls if one.isLocalFile()]
        if not paths:
            self._tell(self._say("drop_no_file"))
            return
        if not self.may_leave() or not self._open(paths[0]):
            return
        others = len(urls) - 1
        if others:
            self._tell(self._say("drop_others", file=paths[0].name, count=others))

    def profiles(self) -> None:
        """Show the list of the saved profiles, and open the one that is chosen."""
        from carbon_desktop.ui.dialogs.profiles import ProfilesDialog
        from carbon_desktop.workspace.profiles import Profiles

        language = self._workspace.language
        dialog = ProfilesDialog(self._window, Profiles(self._documents, language), language)
        if ask(dialog) and dialog.chosen is not None:
            self.open(dialog.chosen)

    def save(self) -> bool:
        """Save the plan to its file, a new one as a profile; say whether it is saved."""
        return self._save(None)

    def save_as(self) -> bool:
        """Save the plan to a file that the user names; say whether it is saved."""
        path = self._asked_where(self.tr("Save the plan"), self._documents.path)
        return path is not None and self._save(path)

    def export(self) -> None:
        """Write a copy of the plan to a file that the user names; the plan keeps its own."""
        path = self._asked_where(self.tr("Export a copy of the plan"), None)
        if path is not None and path == self._documents.path:
            self._save(path)
        elif path is not None:
            self._tried(lambda: self._documents.export(path))

    def rename(self) -> None:
        """Give the plan another name; its profile's file gets it when it is saved."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Rename the plan"))
        dialog.setLabelText(self.tr("Name of the plan"))
        dialog.setTextValue(self._workspace.plan.name)
        dialog.resize(_NAME_WIDTH, dialog.sizeHint().height())
        if ask(dialog):
            self._workspace.rename_plan(dialog.textValue())

    def write_notes(self) -> None:
        """Let the user write down what the figures do not say: the plan's notes."""
        dialog = QInputDialog(self._window)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(self.tr("Notes of the plan"))
        dialog.setLabelText(self.tr("What is planned, for whom, what is still open"))
        dialog.setTextValue(self._workspace.plan.notes)
        dialog.resize(*_NOTES_SIZE)
        if ask(dialog):
            self._workspace.set_notes(dialog.textValue())

    def duplicate(self) -> None:
        """Go on with a copy of the plan under another name; its file stays as it is."""
        self._documents.part()

    def delete(self) -> None:
        """Delete the plan's file, if the user means it, and start a new plan."""
        from carbon_desktop.ui.dialogs.questions import ask_to_delete

        code = "ask_delete_changed" if self._documents.is_changed else "ask_delete"
        if ask_to_delete(self._window, self._say(code, name=self._workspace.plan.name)):
            self._tried(self._documents.delete)

    def reload(self) -> None:
        """Take the plan as its file has it now; ask first where that gives up changes."""
        path = self._documents.path
        if path is None:
            return
        if self._documents.is_changed:
            from carbon_desktop.ui.dialogs.questions import ask_to_reload

            if not ask_to_reload(self._window, self._say("ask_reload", file=path.name)):
                self.keep_mine()
                return
        self._open(path)

    def keep_mine(self) -> None:
        """Hold on to the plan as it is here, whatever its file holds now."""
        self._tried(self._documents.keep_mine)

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved changes; say whether the plan may be left."""
        if not self._documents.is_changed:
            return True
        from carbon_desktop.ui.dialogs.questions import ask_to_save

        answer = ask_to_save(self._window, self._workspace.plan.name)
        return self.save() if answer == "save" else answer == "discard"

    def list_recent(self, menu: QMenu, choose: QAction) -> None:
        """Fill a menu with the profiles and the files opened last."""
        menu.clear()
        menu.setToolTipsVisible(True)  # Two plans may have one name; their paths tell them apart.
        menu.addAction(choose)
        try:
            listed = self._recent()
        except ProfileError as error:  # Told in the menu: a box would come in between.
            menu.addAction(self._reason(error).replace("&", "&&")).setEnabled(False)
            return
        if listed:
            menu.addSeparator()
        for name, path in listed:
            action = menu.addAction(name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.open(path))

    def complain(self, error: ProfileError) -> None:
        """Tell what is wrong with a file."""
        self._tell(self._reason(error))

    def _reason(self, error: ProfileError) -> str:
        return file_error_text(error, self._workspace.language)

    def _recent(self) -> list[tuple[str, Path]]:
        """Return names and paths: files opened last, then the other profiles."""
        names = {one.path: one.name for one in self._documents.store.entries()}
        paths = dict.fromkeys((*self._documents.recent(), *names))
        return [(names.get(path, path.name), path) for path in paths][:_MOST_LISTED]

    def _open(self, path: Path) -> bool:
        if not self._tried(lambda: self._documents.open(path)):
            return False
        self._compare_with_today()
        return True

    def _save(self, path: Path | None) -> bool:
        """Save, once it is settled what becomes of what others have in the file."""
        conflict = self._documents.conflict(path)
        return self._settled(conflict, path) if conflict else self._written(path)

    def _settled(self, conflict: Conflict, path: Path | None) -> bool:
        from carbon_desktop.ui.dialogs.questions import ask_about_conflict

        target = path or self._documents.path
        text = self._say(f"ask_{conflict}", file=target.name if target else "")
        match ask_about_conflict(self._window, text, may_reload=conflict == "changed"):
            case "overwrite":
                self._documents.insist()
                return self._written(path)
            case "copy":
                return self.save_as()
            case "reload" if target is not None:
                self._open(target)
        return False

    def _written(self, path: Path | None) -> bool:
        return self._tried(lambda: self._documents.save(path))

    def _compare_with_today(self) -> None:
        """Let the user choose, where today's facts give other totals than were saved."""
        from carbon_desktop.profiles.pins import differences, unpinned

        plan, catalogue = self._workspace.plan, self._workspace.catalogue
        changed = differences(plan, catalogue)
        if not changed:
            return
        from carbon_desktop.ui.dialogs.today import TodayDialog

        dialog = TodayDialog(self._window, plan, changed, catalogue, self._workspace.language)
        if ask(dialog):
            self._workspace.update(unpinned(plan, catalogue))

    def _asked_where(self, title: str, start: Path | None) -> Path | None:
        """Return where the user wants a file, with our suffix where none was typed."""
        name = self._workspace.plan.name.replace("/", "-")
        start = start or Path.home() / f"{name}.json"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(start), self._kinds())
        if not chosen:
            return None
        return Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.json")

    def _home(self) -> Path:
        """Return where to look for a file first."""
        folder = self._documents.store.folder
        return folder if folder.is_dir() else Path.home()

    def _tried(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except ProfileError as error:
            self.complain(error)
            return False
        return True

    def _tell(self, text: str) -> None:
        from carbon_desktop.ui.dialogs.questions import tell

        tell(self._window, text)

    def _say(self, code: str, **fields: object) -> str:
        return say(code, self._workspace.language, **fields)

    def _kinds(self) -> str:
        return self.tr("Plans (*.json)") + ";;" + self.tr("All files (*)")
