"""Grouping: which scenarios of the open plan are marked, belong together, or are folded away."""

from PySide6.QtCore import QObject, Signal

from carbon_desktop.plan import groups
from carbon_desktop.workspace.history import Label
from carbon_desktop.workspace.workspace import Workspace


class Grouping(QObject):
    """Marks and groups are the plan's, to be undone; what is folded is only looked at so."""

    folded_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._work = workspace
        self.folded: frozenset[str] = frozenset()
        """The names of the groups whose members are folded away."""
        workspace.plan_opened.connect(self._unfold)

    def turn_favourite(self, scenario: str) -> None:
        """Mark a scenario as a favourite, or take the mark away."""
        one = self._work.plan.scenario(scenario)
        code = "undo_unmark_favourite" if one.favourite else "undo_mark_favourite"
        plan = groups.set_favourite(self._work.plan, scenario, not one.favourite)
        self._work.edit(Label(code, {"name": one.name}), plan)

    def put(self, scenario: str, group: str) -> None:
        """Put a scenario into a group; an empty name takes it out of its own."""
        group = group.strip()
        named = {"name": self._work.plan.scenario(scenario).name, "group": group}
        plan = groups.set_group(self._work.plan, scenario, group)
        self._work.edit(Label("undo_set_group" if group else "undo_clear_group", named), plan)

    def rename(self, group: str, name: str) -> None:
        """Give a group another name; an empty one changes nothing."""
        name = name.strip()
        if name:
            plan = groups.rename_group(self._work.plan, group, name)
            if group in self.folded:
                self.folded = self.folded - {group} | {name}
            self._work.edit(Label("undo_rename_group", {"name": name}), plan)

    def dissolve(self, group: str) -> None:
        """Take all members out of a group."""
        plan = groups.rename_group(self._work.plan, group, "")
        self._work.edit(Label("undo_dissolve_group", {"name": group}), plan)

    def move(self, group: str, by: int) -> None:
        """Move a group past so many of its neighbours."""
        plan = groups.move_group(self._work.plan, group, by)
        self._work.edit(Label("undo_move_group", {"name": group}), plan)

    def turn_fold(self, group: str) -> None:
        """Fold a group away, or unfold it."""
        self.folded = self.folded ^ {group}
        self.folded_changed.emit()

    def _unfold(self) -> None:
        """Fold nothing of another plan."""
        self.folded = frozenset()
