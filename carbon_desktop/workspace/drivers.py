"""Drivers of a range: worked out when they are looked at, behind all else."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from carbon_desktop.study.uncertainty import ScenarioRanges
from carbon_desktop.workspace.background import IsWanted
from carbon_desktop.workspace.inquiry import Inquiry

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


class Drivers(Inquiry):
    """What drives the range that is looked at; each answer is a `Sensitivity`."""

    def find(
        self, ranges: ScenarioRanges, quantity: str, seed: int, untied: Collection[str] = ()
    ) -> None:
        """Find what drives a quantity, from the draws of a seed behind its range."""
        self._background.ask(partial(_find, ranges, quantity, seed, untied))
