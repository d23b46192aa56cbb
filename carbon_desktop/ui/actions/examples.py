"""Opening an example: the dialog, and the plan that comes of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.ui.actions.files import Files
from carbon_desktop.ui.asking import ask
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.workspace import Workspace


class Examples(QObject):
    """Lets the user choose an example and puts it on the table as a new plan."""

    opened = Signal()

    def __init__(
        self, window: QWidget, workspace: Workspace, documents: Documents, files: Files
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._documents = documents
        self._files = files

    def choose(self) -> None:
        """Show the examples, and open the one that is chosen once the present plan is safe."""
        from carbon_desktop.ui.dialogs.examples import ExamplesDialog
        from carbon_desktop.workspace.examples import examples

        work = self._workspace
        try:
            found = examples(work.catalogue, work.language)
            dialog = ExamplesDialog(self._window, found, work.language, work.catalogue)
            is_wanted = ask(dialog)
            if is_wanted and self._files.may_leave():
                self._documents.open_example(dialog.chosen.path)
                self.opened.emit()
        except ProfileError as error:
            self._files.complain(error)
