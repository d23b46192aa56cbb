"""Drivers of a range: worked out when they are looked at, behind all else."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from carbon_desktop.study.uncertainty import ScenarioRanges
from carbon_desktop.workspace.background import Background, IsWanted

if TYPE_CHECKING:
    from carbon_desktop.study.sensitivity import Sensitivity


def _find(
    ranges: ScenarioRanges,
    quantity: str,
    seed: int,
    untied: Collection[str],
    is_wanted: IsWanted,
) -> Sensitivity:
    # When it is first looked at: the start has no need of it.
    from carbon_desktop.study.sensitivity import sensitivity

    return sensitivity(ranges, quantity, seed, untied, is_wanted)


class Drivers(QObject):
    """What drives the range that is looked at: the newest question only is answered."""

    found = Signal(object)
    """What drives a range is known; carries its `Sensitivity`."""

    def __init__(self) -> None:
        super().__init__()
        self._background = Background(0)
        self._background.answered.connect(self.found)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._background.is_busy

    def find(
        self, ranges: ScenarioRanges, quantity: str, seed: int, untied: Collection[str] = ()
    ) -> None:
        """Find what drives a quantity, from the draws of a seed behind its range."""
        self._background.ask(partial(_find, ranges, quantity, seed, untied))

    def end(self) -> None:
        """Find nothing any more; return once nothing runs."""
        self._background.end()
