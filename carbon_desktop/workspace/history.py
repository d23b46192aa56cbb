"""History: what was done to the plan, to be undone and done again."""

from collections.abc import Callable, Hashable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from carbon_desktop.plan.plan import Plan


class Label(NamedTuple):
    """What an edit is called: a code of words and its fields; "field" holds a field's key."""

    code: str
    fields: Mapping[str, str] = {}


class ReplacePlan(QUndoCommand):
    """One edit: a plan in the place of another."""

    def __init__(
        self, show: Callable[[Plan], None], before: Plan, after: Plan, label: Label, merge_id: int
    ) -> None:
        super().__init__()
        self.label = label
        self.before = before
        self.after = after
        self._show = show
        self._merge_id = merge_id

    def id(self) -> int:
        """Return the number that edits to be undone together share; -1 for none."""
        return self._merge_id

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the edit that follows; both together may come to nothing."""
        assert isinstance(other, ReplacePlan)  # Ids are ours alone.
        self.after = other.after
        self.label = other.label
        self.setObsolete(self.before == self.after)
        return True

    def undo(self) -> None:
        """Show the plan as it was."""
        self._show(self.before)

    def redo(self) -> None:
        """Show the plan as it became."""
        self._show(self.after)


class History(QUndoStack):
    """The undo stack. Edits of one field are undone as one until something else happens."""

    def __init__(self, show: Callable[[Plan], None]) -> None:
        super().__init__()
        self._show = show
        self._key: Hashable = None
        self._merge_id = 0

    def __del__(self) -> None:
        # Found as garbage, edits may go before the stack that would then delete them again.
        if isValid(self):
            self.blockSignals(True)
            self.clear()

    def record(self, before: Plan, after: Plan, label: Label, merge_key: Hashable = None) -> None:
        """Do an edit and remember it; one with the key of the edit before it joins that one."""
        if merge_key is None or merge_key != self._key:
            self.seal()
        self._key = merge_key
        merge_id = -1 if merge_key is None else self._merge_id
        self.push(ReplacePlan(self._show, before, after, label, merge_id))

    def take_back(self, merge_key: Hashable) -> None:
        """Undo the edits of a key, where they are the last thing done and still being made."""
        last = self.command(self.index() - 1) if self.index() else None
        if merge_key == self._key and last is not None and last.id() == self._merge_id:
            self.undo()
            self.seal()

    def seal(self) -> None:
        """Let the next edit stand by itself, whatever its key."""
        self._key = None
        self._merge_id = (self._merge_id + 1) % 1_000_000

    def begin_anew(self) -> None:
        """Forget all edits: another plan is on the table."""
        self.clear()
        self.seal()

    def undo_label(self) -> Label | None:
        """Return what would be undone."""
        return self._label(self.index() - 1)

    def redo_label(self) -> Label | None:
        """Return what would be done again."""
        return self._label(self.index())

    def _label(self, index: int) -> Label | None:
        command = self.command(index) if 0 <= index < self.count() else None
        return command.label if isinstance(command, ReplacePlan) else None
