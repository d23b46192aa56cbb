"""Agreement with measurements: its window, made when first wanted, and runs opened as plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.ui.actions.files import Files
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from carbon_desktop.plan.plan import Plan
    from carbon_desktop.ui.agreement.window import AgreementWindow
    from carbon_desktop.workspace.agreement import Agreements


class Agree(QObject):
    """Opens the window of agreement beside the main one; a second wish brings it to the front."""

    def __init__(
        self, window: QMainWindow, workspace: Workspace, documents: Documents, files: Files
    ) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._documents, self._files = documents, files
        self._agreements: Agreements | None = None
        self.page: AgreementWindow | None = None

    def show(self) -> None:
        """Show how well published runs agree, as it was left."""
        from carbon_desktop.ui.agreement.window import AgreementWindow
        from carbon_desktop.workspace.agreement import Agreements

        if self.page is None:
            work = self._workspace
            self.page = AgreementWindow(self._window, work.catalogue, lambda: work.language)
            self.page.plan_wanted.connect(self._open)
            self._agreements = Agreements(load())  # What ships: own entries are no measurements.
            self._agreements.found.connect(self.page.show_agreement)
            self._agreements.ask()
        self.page.show()
        self.page.raise_()
        self.page.activateWindow()

    def _open(self, plan: Plan) -> None:
        """Put a run on the table as a new plan, once the present one is safe."""
        self._window.raise_()
        self._window.activateWindow()
        if self._files.may_leave():
            self._documents.open_new(plan)
            if self.page is not None:
                self.page.hide()  # It lies above the plan: a dialog never goes behind its window.
