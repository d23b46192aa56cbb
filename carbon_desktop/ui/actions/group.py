"""Groups: asks for the name of one that is new, or that gets another name."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QWidget

from carbon_desktop.ui.asking import ask
from carbon_desktop.workspace.grouping import Grouping

_WIDTH = 360


class Groups(QObject):
    """Asks for names and passes them on; an empty name changes nothing."""

    def __init__(self, window: QWidget, grouping: Grouping) -> None:
        super().__init__(window)
        self._window, self._grouping = window, grouping

    def begin(self, scenario: str) -> None:
        """Put a scenario into a group that is named now."""
        name = self._named(self.tr("New group"), "")
        if name:
            self._grouping.put(scenario, name)

    def rename(self, group: str) -> None:
        """Give a group another name; that of another joins the two."""
        self._grouping.rename(group, self._named(self.tr("Rename the group"), group))

    def _named(self, title: str, name: str) -> str:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name of the group"))
        dialog.setTextValue(name)
        dialog.resize(_WIDTH, dialog.sizeHint().height())
        return dialog.textValue().strip() if ask(dialog) else ""
