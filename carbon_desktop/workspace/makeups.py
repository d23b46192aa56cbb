"""What ranges are made of: worked out when it is looked at, behind all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from carbon_desktop.workspace.background import Background, IsWanted

if TYPE_CHECKING:
    from carbon_desktop.study.makeup import Makeup, Question


class _Known:
    """What was found last, for the other thread to go on from: nothing of Qt."""

    def __init__(self) -> None:
        self.last: Makeup | None = None

    def find(self, asked: Question, seed: int, is_wanted: IsWanted) -> Makeup:
        """Find what a range is made of; only what is whole serves the next time."""
        # When it is first looked at: the start has no need of it.
        from carbon_desktop.study.makeup import makeup

        found = makeup(asked, seed, self.last, is_wanted)
        if is_wanted():
            self.last = found
        return found


class Makeups(QObject):
    """What the range that is looked at is made of: the newest question only is answered."""

    found = Signal(object)
    """What a range is made of is known; carries its `Makeup`."""

    def __init__(self) -> None:
        super().__init__()
        self._known = _Known()
        self._background = Background(0)
        self._background.answered.connect(self.found)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._background.is_busy

    def find(self, asked: Question, seed: int) -> None:
        """Find what a range is made of, from the draws of a seed behind it."""
        known = self._known
        self._background.ask(lambda is_wanted: known.find(asked, seed, is_wanted))

    def end(self) -> None:
        """Find nothing any more; return once nothing runs."""
        self._background.end()
