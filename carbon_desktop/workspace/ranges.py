"""Ranges of the open plan: worked out behind the point estimate, kept while they hold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from carbon_desktop.study.comparison import Against, against_baseline
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.study.uncertainty import (
    DRAWS,
    SEED,
    ScenarioRanges,
    Uncertainty,
    uncertainty,
)
from carbon_desktop.workspace.background import Background, IsWanted
from carbon_desktop.workspace.drivers import Drivers
from carbon_desktop.workspace.fits import Fits
from carbon_desktop.workspace.makeups import Makeups
from carbon_desktop.workspace.matrices import Matrices

if TYPE_CHECKING:
    from carbon_desktop.study.makeup import Question

_DELAY = 24
"""Milliseconds without an edit before draws are made: its frame is painted by then."""


class _Known:
    """What is known so far, for the other thread to go on from: nothing of Qt."""

    def __init__(self) -> None:
        self.found = Uncertainty({}, DRAWS, SEED)
        self.compared: Mapping[str, Against] = {}

    def find(self, estimate: Estimate, is_wanted: IsWanted) -> Uncertainty:
        """Find the ranges of an estimate; even what is cut short serves the next time."""
        before = self.found
        found = uncertainty(estimate, before=before, is_wanted=is_wanted)
        ids = {one.id for one in estimate.scenarios}
        same = before.is_drawn_as(found)
        kept = {id: one for id, one in before.scenarios.items() if id in ids and same}
        self.found = found._replace(scenarios={**kept, **found.scenarios})
        if is_wanted():
            self.compared = against_baseline(estimate, self.found, self.compared)
        return self.found


class Ranges(QObject):
    """The ranges of the newest estimate, as far as they are known."""

    changed = Signal(object)
    """The ranges of the newest estimate are known; carries their `Uncertainty`."""

    def __init__(self) -> None:
        super().__init__()
        self._estimate: Estimate | None = None
        self._known = _Known()
        self._background = Background(_DELAY)
        self._background.answered.connect(self.changed)
        self.drivers = Drivers()
        """What drives a range that is looked at."""
        self.makeups = Makeups()
        """What a range that is looked at is made of."""
        self.matrices = Matrices()
        """Every pair of scenarios, where that is looked at."""
        self.fits = Fits()
        """What fits a budget in so much of the draws."""

    @property
    def found(self) -> Uncertainty:
        """What is known; of a scenario that was edited since, it says so itself."""
        return self._known.found

    @property
    def compared(self) -> Mapping[str, Against]:
        """Every alternative against the baseline, by id; it says of which draws it was made."""
        return self._known.compared

    @property
    def is_busy(self) -> bool:
        """Whether ranges are still to come."""
        return self._background.is_busy

    def follow(self, estimate: Estimate) -> None:
        """Find the ranges of an estimate, and no longer those of the one before."""
        self._estimate = estimate
        self._background.ask(partial(self._known.find, estimate))

    def pause(self) -> None:
        """Stop the search: there has been an edit, whose frame is more urgent."""
        self._background.cancel()

    def of(self, scenario: str) -> Uncertainty:
        """Return the ranges of a scenario of the newest estimate, found now if need be.

        Raises
        ------
        KeyError
            If there is no estimate yet, or it has no such scenario.
        """
        if self._estimate is None:
            raise KeyError(scenario)
        one = self._estimate.scenario(scenario)
        plan = self._estimate.plan
        wanted = Uncertainty({}, plan.draws, plan.seed, plan.untied)
        if self.found.of(one) and self.found.is_drawn_as(wanted):
            return self.found
        return uncertainty(self._estimate._replace(scenarios=(one,)))

    def find_matrix(self, quantity: str) -> None:
        """Find in which share of draws each scenario is lower than each other one."""
        if self._estimate is not None:
            self.matrices.find(self._estimate, self.found, quantity)

    def find_drivers(self, ranges: ScenarioRanges, quantity: str) -> None:
        """Find what drives a quantity of a scenario whose ranges are known."""
        self.drivers.find(ranges, quantity, self.found.seed, self.found.untied)

    def find_makeup(self, asked: Question) -> None:
        """Find what the range of a quantity is made of, of a scenario whose ranges are known."""
        self.makeups.find(asked, self.found.seed)

    def end(self) -> None:
        """Find nothing any more, whatever was looked at; return once nothing runs.

        All are told before any is waited for: they take turns.
        """
        parts = (self._background, self.drivers, self.makeups, self.matrices, self.fits)
        for one in parts:
            one.cancel()
        for one in parts:
            one.end()
