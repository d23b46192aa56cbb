"""Columns of which some are held at the median: what they key is known, or all else is."""

from collections.abc import Collection

import numpy as np

from carbon_desktop.study.columns import Columns
from carbon_desktop.study.distribution import Column, Draws


class Known(Columns):
    """The draws of a seed and size, but for columns that are known: they stay at the median."""

    def __init__(
        self, keys: Collection[str], draws: int, seed: int, untied: Collection[str]
    ) -> None:
        super().__init__(draws, seed, untied)
        self._keys = frozenset(keys)

    def of(self, key: str) -> Column:
        """Return the column of a key, or one at the median where it is known."""
        return Column(*median(self.draws)) if key in self._keys else super().of(key)


class Alone(Columns):
    """The draws of a seed and size of some columns alone: all others stay at the median."""

    def __init__(
        self, keys: Collection[str], draws: int, seed: int, untied: Collection[str]
    ) -> None:
        super().__init__(draws, seed, untied)
        self._keys = frozenset(keys)

    def of(self, key: str) -> Column:
        """Return the column of a key of these, or one at the median."""
        return super().of(key) if key in self._keys else Column(*median(self.draws))


def median(draws: int) -> tuple[Draws, Draws]:
    """Return quantiles and deviates that are all the median's."""
    return np.full(draws, 0.5), np.zeros(draws)
