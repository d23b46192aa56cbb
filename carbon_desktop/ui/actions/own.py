"""Entries of one's own: the dialog, the shelf that keeps them, and their first use."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.plan.plan import Plan, Setting
from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.ui.asking import ask
from carbon_desktop.words import entry_name, file_error_text
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
        if ask(dialog):
            self._use("accelerator", dialog.entry())

    def add_site(self, name: str = "") -> None:
        """Ask for a site, by a name to start from, and use it."""
        from carbon_desktop.ui.dialogs.own_entry import OwnSiteDialog

        dialog = OwnSiteDialog(self._window, self._workspace.language, name)
        if ask(dialog):
            self._use("region", dialog.entry())

    def fill(self, menu: QMenu, id: str) -> None:
        """Offer in a menu what can be done with an entry, if it is one of the user's own."""
        entry = self._shelf.entry(id)
        if entry is None:
            return
        name = entry_name(entry, self._workspace.language).replace("&", "&&")
        menu.addAction(self.tr("Edit “%s”…") % name, lambda: self.edit(id))
        remove = menu.addAction(self.tr("Remove “%s” from the list") % name)
        remove.triggered.connect(lambda: self.remove(id))
        remove.setEnabled(not _is_used(self._workspace.plan, id))

    def edit(self, id: str) -> None:
        """Let the user mend an entry; the open plan takes it as it then is."""
        from carbon_desktop.ui.dialogs.own_entry import OwnAcceleratorDialog, OwnSiteDialog

        entry = self._shelf.entry(id)
        dialog: OwnAcceleratorDialog | OwnSiteDialog
        if isinstance(entry, Accelerator):
            dialog = OwnAcceleratorDialog(self._window)
            dialog.fill(entry)
        elif entry is not None:
            dialog = OwnSiteDialog(self._window, self._workspace.language)
            dialog.fill(entry)
        else:
            return
        if ask(dialog):
            self._keep(lambda: self._shelf.replace(id, dialog.entry()))
            self._workspace.update(_forgetting(self._workspace.plan, id))

    def remove(self, id: str) -> None:
        """Take an entry off the list."""
        self._keep(lambda: self._shelf.remove(id))

    def _keep(self, change: Callable[[], Catalogue]) -> None:
        try:
            catalogue = change()
        except ProfileError as error:
            self._tell(error)
        else:
            self._workspace.use_catalogue(catalogue)

    def _tell(self, error: ProfileError) -> None:
        from carbon_desktop.ui.dialogs.questions import tell

        tell(self._window, file_error_text(error, self._workspace.language))

    def _use(self, key: str, entry: Accelerator | Region) -> None:
        try:
            catalogue, id = self._shelf.add(entry)
        except ProfileError as error:
            self._tell(error)
            return
        self._workspace.use_catalogue(catalogue)
        self._workspace.set_fields({key: Setting(id)})


def _is_used(plan: Plan, id: str) -> bool:
    """Say whether a plan refers to an entry anywhere."""
    layers = [
        layer
        for scenario in plan.scenarios
        for layer in (scenario.settings, *(phase.settings for phase in scenario.phases))
    ]
    return any(setting.value == id for layer in layers for setting in layer.values())


def _forgetting(plan: Plan, id: str) -> Plan:
    """Return a plan without what it has kept of an entry from before it was mended."""
    figures = {key: one for key, one in plan.pinned.figures.items() if f"/{id}/" not in key}
    return replace(
        plan,
        own_accelerators=tuple(one for one in plan.own_accelerators if one.id != id),
        own_regions=tuple(one for one in plan.own_regions if one.id != id),
        pinned=replace(plan.pinned, figures=figures),
    )
