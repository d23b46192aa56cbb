"""Files: opening, saving and closing plans, with the questions that this takes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.words import file_error_text
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.workspace import Workspace

_MOST_LISTED = 12


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
        if self.may_leave():
            start = self._documents.path or Path.home()
            name, _ = QFileDialog.getOpenFileName(
                self._window, self.tr("Open a plan"), str(start.parent), self._kinds()
            )
            if name:
                self._open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file, once the present plan is safe."""
        if self.may_leave():
            self._open(path)

    def save(self) -> bool:
        """Save the plan to its file, a new one as a profile; say whether it is saved."""
        return self._tried(self._documents.save)

    def save_as(self) -> bool:
        """Save the plan to a file that the user names; say whether it is saved."""
        plan = self._workspace.plan
        start = self._documents.path or Path.home() / f"{plan.name.replace('/', '-')}.json"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the plan"), str(start), self._kinds()
        )
        if not name:
            return False
        path = Path(name) if Path(name).suffix else Path(f"{name}.json")
        return self._tried(lambda: self._documents.save(path))

    def rename(self) -> None:
        """Give the plan another name."""
        name, done = QInputDialog.getText(
            self._window,
            self.tr("Rename the plan"),
            self.tr("Name of the plan"),
            text=self._workspace.plan.name,
        )
        if done:
            self._workspace.rename_plan(name)

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
        menu.addAction(choose)
        listed = self._recent()
        if listed:
            menu.addSeparator()
        for name, path in listed:
            action = menu.addAction(name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.open(path))

    def complain(self, error: ProfileError) -> None:
        """Tell what is wrong with a file."""
        from carbon_desktop.ui.dialogs.questions import tell

        tell(self._window, file_error_text(error, self._workspace.language))

    def _recent(self) -> list[tuple[str, Path]]:
        """Return names and paths: files opened last, then the other profiles."""
        try:
            profiles = self._documents.store.entries()
        except ProfileError as error:
            self.complain(error)
            profiles = ()
        names = {one.path: one.name for one in profiles}
        paths = dict.fromkeys((*self._documents.recent(), *names))
        return [(names.get(path, path.name), path) for path in paths][:_MOST_LISTED]

    def _open(self, path: Path) -> None:
        if self._tried(lambda: self._documents.open(path)):
            self._compare_with_today()

    def _compare_with_today(self) -> None:
        """Let the user choose, where today's facts give other totals than were saved."""
        from carbon_desktop.profiles.pins import differences, unpinned

        plan, catalogue = self._workspace.plan, self._workspace.catalogue
        changed = differences(plan, catalogue)
        if not changed:
            return
        from carbon_desktop.ui.dialogs.questions import ask_for_today

        if ask_for_today(self._window, changed, self._workspace.language, catalogue):
            self._workspace.update(unpinned(plan, catalogue))

    def _tried(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except ProfileError as error:
            self.complain(error)
            return False
        return True

    def _kinds(self) -> str:
        return self.tr("Plans (*.json)") + ";;" + self.tr("All files (*)")
