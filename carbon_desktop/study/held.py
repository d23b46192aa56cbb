"""Columns of which some are held at the median: what they key is known, or all else is."""

from collections.abc import Collection

import numpy as np

from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.distribution import Column, Draws
from carbon_desktop.study.phase_estimate import PhaseEstimate


class Known(Columns):
    """The draws of other columns, but for those that are known: they stay at the median.

    What the others have drawn already is not drawn again.
    """

    def __init__(self, keys: Collection[str], others: Columns) -> None:
        super().__init__(others.draws, others.seed, others.untied)
        self._keys, self._others = frozenset(keys), others

    def of(self, key: str) -> Column:
        """Return the column of a key, or one at the median where it is known."""
        return Column(*median(self.draws)) if self.is_held(key) else self._others.of(key)

    def drawn(self, one: Assumption, phase: PhaseEstimate, scenario: str = "") -> Draws | float:
        """Return the draws of an input of a phase, or its value where that is exact."""
        if self.is_held(self.key(one, phase, scenario)):
            return super().drawn(one, phase, scenario)
        return self._others.drawn(one, phase, scenario)

    def is_held(self, key: str) -> bool:
        """Say whether a column stays at the median."""
        return key in self._keys


class Alone(Known):
    """The draws of some columns alone: all others stay at the median."""

    def is_held(self, key: str) -> bool:
        """Say whether a column stays at the median."""
        return key not in self._keys


def median(draws: int) -> tuple[Draws, Draws]:
    """Return quantiles and deviates that are all the median's."""
    return np.full(draws, 0.5), np.zeros(draws)
