"""Adding entries of one's own: the dialog, the shelf that keeps them, and their first use."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.plan.plan import Setting
from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.words import file_error_text
from carbon_desktop.workspace.shelf import Shelf
from carbon_desktop.workspace.workspace import Workspace


class Own(QObject):
    """Asks for an entry, keeps it, and puts it into the plan at once."""

    def __init__(self, window: QWidget, workspace: Workspace, shelf: Shelf) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._shelf = shelf

    def add_accelerator(self, name: str = "") -> None:
        """Ask for an accelerator, by a name to start from, and use it."""
        from carbon_desktop.ui.dialogs.own_entry import OwnAcceleratorDialog

        dialog = OwnAcceleratorDialog(self._window, name)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._use("accelerator", dialog.entry())

    def add_site(self, name: str = "") -> None:
        """Ask for a site, by a name to start from, and use it."""
        from carbon_desktop.ui.dialogs.own_entry import OwnSiteDialog

        dialog = OwnSiteDialog(self._window, self._workspace.language, name)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._use("region", dialog.entry())

    def _use(self, key: str, entry: Accelerator | Region) -> None:
        try:
            catalogue, id = self._shelf.add(entry)
        except ProfileError as error:
            from carbon_desktop.ui.dialogs.questions import tell

            tell(self._window, file_error_text(error, self._workspace.language))
            return
        self._workspace.use_catalogue(catalogue)
        self._workspace.set_fields({key: Setting(id)})
