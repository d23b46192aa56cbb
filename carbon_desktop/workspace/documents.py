"""Documents: the file of the open plan, and the files opened last."""

import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles.errors import StoreError
from carbon_desktop.profiles.files import digest, open_plan, read, save_plan
from carbon_desktop.profiles.folders import config_folder, profiles_folder
from carbon_desktop.profiles.recent import add_recent, forget_recent, load_recent, recent_file
from carbon_desktop.profiles.store import Store
from carbon_desktop.profiles.unsaved import Unsaved
from carbon_desktop.study.estimate import estimate
from carbon_desktop.words import say
from carbon_desktop.workspace.presence import Presence
from carbon_desktop.workspace.start import first_plan
from carbon_desktop.workspace.watch import OnDisk, Watch
from carbon_desktop.workspace.workspace import Workspace

_LOG = logging.getLogger(__name__)

Conflict = Literal["", "changed", "shared"]


class Documents(QObject):
    """Where the open plan lives. What fails raises a `ProfileError` and changes nothing."""

    file_changed = Signal()
    """Another file is the plan's, or the plan was saved."""
    disk_changed = Signal(str)
    """The file was changed, removed or brought back by others; carries the `OnDisk`."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.path: Path | None = None
        self.is_shared = False
        self._workspace = workspace
        self._known: Store | None = None
        self._first = workspace.plan
        self._kept: Plan | None = workspace.plan
        self._named = workspace.plan.name
        self._presence = Presence()
        self._watch = Watch(self)
        self._watch.changed.connect(self._tell)

    @property
    def is_changed(self) -> bool:
        """Whether the plan holds what no file does."""
        return self._workspace.plan != self._kept or self._watch.found == "gone"

    @property
    def is_fresh(self) -> bool:
        """Whether the plan is the one that a window opens on, as it was."""
        return self.path is None and not self.is_changed and self._workspace.plan == self._first

    @property
    def on_disk(self) -> OnDisk:
        """How the file was found last, compared with what was read from it or written to it."""
        return self._watch.found

    @property
    def store(self) -> Store:
        """The saved profiles; looked for when first wanted."""
        if self._known is None:
            self._known = Store(profiles_folder())
        return self._known

    def new(self) -> None:
        """Put a first plan on the table."""
        self._first = first_plan(self._workspace.language)
        self._show(self._first, None)

    def open_example(self, path: Path) -> None:
        """Put a copy of an example on the table as a new plan; the file stays as it is."""
        from carbon_desktop.workspace.examples import example_plan

        self._show(example_plan(path, self._workspace.language), None)

    def open_new(self, plan: Plan) -> None:
        """Put a plan that no file holds on the table as a new one."""
        self._show(plan, None)

    def open(self, path: Path) -> Plan:
        """Open a plan file and return the plan."""
        path = path.absolute()
        plan, content = open_plan(path)
        self._show(plan, path, content)
        self._remember(path)
        return plan

    def restore(self, unsaved: Unsaved) -> None:
        """Put unsaved work on the table, to be saved to the file that it is of."""
        self._show(unsaved.plan, unsaved.file, unsaved.digest)
        self._kept = None
        self._watch.look()
        self.file_changed.emit()

    def unsaved(self) -> Unsaved:
        """Return the plan as work to be kept until it is saved."""
        return Unsaved(self._workspace.plan, self.path, self._watch.digest)

    def save(self, path: Path | None = None) -> Path:
        """Write the plan to a file, else to its own, else as a new profile; return where.

        A profile of another name than it was opened with gets a file of that name.
        """
        plan = self._workspace.plan
        target = (path or self.path or self.store.free(plan.name)).absolute()
        content = save_plan(self._pinned(), target)
        if target == self.path and plan.name != self._named:
            target = self._renamed(target, plan.name)
        self._live_in(plan, target, content)
        self._workspace.history.seal()
        self._remember(target)
        self.file_changed.emit()
        return target

    def export(self, path: Path) -> None:
        """Write a copy of the plan to a file, which does not become the plan's."""
        save_plan(self._pinned(), path)

    def conflict(self, path: Path | None = None) -> Conflict:
        """Say what speaks against saving to a file: others changed it, or have it open."""
        target = path.absolute() if path else self.path
        if target is None:
            return ""
        if target != self.path:
            return "shared" if self._presence.is_elsewhere(target) else ""
        if self._watch.look(closely=True) == "changed":
            return "changed"
        self.is_shared = self.is_shared and self._presence.enter(target) == "others"
        return "shared" if self.is_shared else ""

    def keep_mine(self) -> None:
        """Hold on to the plan as it is here, whatever others have made of its file."""
        self._watch.accept()
        self._kept = None
        self.file_changed.emit()

    def insist(self) -> None:
        """Save to the file from now on although another window has it open."""
        self.is_shared = False

    def part(self) -> None:
        """Go on with a copy: the plan as it is here, with no file yet and another name."""
        self.leave_file()
        name = self._workspace.plan.name
        self._workspace.rename_plan(say("name_copy", self._workspace.language, name=name))

    def delete(self) -> None:
        """Put the plan's file among the deleted profiles, and a first plan on the table."""
        if self.path is not None:
            self.store.delete(self.path)
            self.forget(self.path)
        self.new()

    def leave_file(self) -> None:
        """Have no file any more: the plan stays on the table, unsaved."""
        self._live_in(None, None)
        self.file_changed.emit()

    def follow(self, path: Path, name: str) -> None:
        """Follow the file to another path, under which the plan has another name."""
        before = self._watch.digest if self.on_disk != "same" else digest(read(path))
        kept = None if self._kept is None else replace(self._kept, name=name)
        self._workspace.rename_plan(name)
        self._live_in(kept, path, before)
        self.file_changed.emit()

    def recent(self) -> tuple[Path, ...]:
        """Return the files opened last that are still there."""
        return tuple(one for one in load_recent(recent_file(config_folder())) if one.exists())

    def forget(self, path: Path) -> None:
        """Take a file off the list of those opened last."""
        with suppress(StoreError):
            forget_recent(path, recent_file(config_folder()))

    def end(self) -> None:
        """Have nothing open any more: the program ends."""
        self._presence.leave()

    def _tell(self, found: str) -> None:
        """Tell what became of the file; with it the plan may be one that no file holds."""
        self.disk_changed.emit(found)
        self.file_changed.emit()

    def _pinned(self) -> Plan:
        """Return the plan as it is saved, with all that it was computed from."""
        from carbon_desktop.profiles.pins import pinned

        plan, catalogue = self._workspace.plan, self._workspace.catalogue
        return pinned(plan, estimate(plan, catalogue), catalogue)

    def _show(self, plan: Plan, path: Path | None, content: str = "") -> None:
        self._live_in(plan, path, content)
        self._workspace.show_plan(plan)
        self.file_changed.emit()

    def _live_in(self, kept: Plan | None, path: Path | None, content: str = "") -> None:
        """Let a file be the plan's; `kept` is what it holds."""
        if path is None:
            self._presence.leave()
        holder = "us" if path is None else self._presence.enter(path)  # Its mark may have gone.
        if path != self.path:
            self.is_shared = holder == "others"
        self._kept, self.path = kept, path
        self._named = self._workspace.plan.name if kept is None else kept.name
        self._watch.begin(path, content)

    def _renamed(self, path: Path, name: str) -> Path:
        """Give a profile's file the plan's name; the plan is safe even where that fails."""
        if path.parent != self.store.folder:
            return path
        try:
            moved = self.store.rename(path, name)
        except StoreError as error:
            _LOG.info("the profile keeps the name of its file: %s", error)
            return path
        self.forget(path)
        return moved

    def _remember(self, path: Path) -> None:
        """Put a file on the list of those opened last; a list that cannot be kept is logged."""
        try:
            add_recent(path, recent_file(config_folder()))
        except StoreError as error:
            _LOG.info("the list of recent files could not be written: %s", error)
