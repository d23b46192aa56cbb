"""What ranges are made of: worked out when it is looked at, behind all else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from carbon_desktop.workspace.background import IsWanted
from carbon_desktop.workspace.inquiry import Inquiry

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


class Makeups(Inquiry):
    """What the range that is looked at is made of; each answer is a `Makeup`."""

    def __init__(self) -> None:
        super().__init__()
        self._known = _Known()

    def find(self, asked: Question, seed: int) -> None:
        """Find what a range is made of, from the draws of a seed behind it."""
        self._background.ask(partial(self._known.find, asked, seed))
