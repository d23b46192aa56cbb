"""Documents: the file of the open plan, the profiles, and the files opened last."""

import logging
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles.errors import StoreError
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.profiles.folders import config_folder, profiles_folder
from carbon_desktop.profiles.recent import add_recent, forget_recent, load_recent, recent_file
from carbon_desktop.profiles.store import Entry, Store
from carbon_desktop.study.estimate import estimate
from carbon_desktop.workspace.start import first_plan
from carbon_desktop.workspace.workspace import Workspace

_LOG = logging.getLogger(__name__)


class Documents(QObject):
    """Where the open plan lives. What fails raises a `ProfileError` and changes nothing."""

    file_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.path: Path | None = None
        self._workspace = workspace
        self._store: Store | None = None
        self._kept = workspace.plan

    @property
    def is_changed(self) -> bool:
        """Whether the plan holds what no file does."""
        return self._workspace.plan != self._kept

    @property
    def is_fresh(self) -> bool:
        """Whether the plan is the one that a window opens on, as it was."""
        return self.path is None and not self.is_changed

    def new(self) -> None:
        """Put a first plan on the table."""
        self._open(first_plan(self._workspace.language), None)

    def open(self, path: Path) -> Plan:
        """Open a plan file and return the plan."""
        plan = load_plan(path)
        self._open(plan, path.absolute())
        self._remember(path.absolute())
        return plan

    def save(self, path: Path | None = None) -> Path:
        """Write the plan to a file, else to its own, else as a new profile; return where."""
        from carbon_desktop.profiles.pins import pinned

        catalogue = self._workspace.catalogue
        plan = self._workspace.plan
        kept = pinned(plan, estimate(plan, catalogue), catalogue)
        self.path = self._profiles().save(kept, path or self.path)
        self._kept = plan
        self._workspace.history.seal()
        self._remember(self.path)
        self.file_changed.emit()
        return self.path

    def profiles(self) -> tuple[Entry, ...]:
        """Return the saved profiles, newest first, broken ones among them."""
        return self._profiles().entries()

    def recent(self) -> tuple[Path, ...]:
        """Return the files opened last that are still there."""
        return tuple(one for one in load_recent(recent_file(config_folder())) if one.exists())

    def forget(self, path: Path) -> None:
        """Take a file off the list of those opened last."""
        with suppress(StoreError):
            forget_recent(path, recent_file(config_folder()))

    def _open(self, plan: Plan, path: Path | None) -> None:
        self._kept, self.path = plan, path
        self._workspace.show_plan(plan)

    def _profiles(self) -> Store:
        if self._store is None:
            self._store = Store(profiles_folder())
        return self._store

    def _remember(self, path: Path) -> None:
        """Put a file on the list of those opened last; a list that cannot be kept is logged."""
        try:
            add_recent(path, recent_file(config_folder()))
        except StoreError as error:
            _LOG.info("the list of recent files could not be written: %s", error)
