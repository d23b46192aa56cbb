"""A ruler: from where to where an axis reaches, evenly or by powers, and its ticks."""

from math import floor, inf, log10
from typing import NamedTuple

from carbon_desktop.ui.plots.axis_of import Extent
from carbon_desktop.ui.plots.ticks import tick_text
from carbon_desktop.words import brief

_DIGITS = 6
_FAR = 10.0
"""Where nothing lies on an axis that never comes to nothing."""

_MANTISSAS = ((1, 2, 5), (1, 3), (1,))
"""Where ticks stand within a power of ten, the densest first."""


class Ruler(NamedTuple):
    """An axis from `start` to `end`; what is drawn lies on it by its share, from 0 to 1.

    A number is written times `factor`, or as a count (1.5T) where `is_count`.
    """

    start: float
    end: float
    is_log: bool = False
    factor: float = 1.0
    is_count: bool = False

    def share(self, value: float) -> float:
        """Return the share of the axis at which a value lies, below 0 or above 1 beyond it."""
        if not self.is_log:
            return (value - self.start) / (self.end - self.start)
        if value <= 0:
            return -_FAR
        return log10(value / self.start) / log10(self.end / self.start)

    def at(self, value: float) -> float:
        """Return the share of the axis at which a value lies; beyond its ends it lies at them."""
        return min(max(self.share(value), 0.0), 1.0)

    def holds(self, value: float) -> bool:
        """Say whether a value lies on the axis."""
        return self.start <= value <= self.end

    def ticks(self, about: int) -> tuple[tuple[float, str], ...]:
        """Return about so many round values: where each is, and its number."""
        marks = self._powers(about) if self.is_log else []
        marks = marks if len(marks) > 1 else self._even(about)
        step = inf if len(marks) < 2 else marks[1] - marks[0]
        return tuple((self.at(mark), self._text(mark, step)) for mark in marks)

    def _even(self, about: int) -> list[float]:
        start, end = self.start * self.factor, self.end * self.factor
        return [value / self.factor for value, _ in Extent(start, end).ticks(about)]

    def _powers(self, about: int) -> list[float]:
        start, end = self.start * self.factor, self.end * self.factor
        powers = range(floor(log10(start)), floor(log10(end)) + 1)
        for mantissas in _MANTISSAS:
            found = [one * 10.0**power for power in powers for one in mantissas]
            held = [one for one in found if start <= one * (1 + 1e-9) and one <= end * (1 + 1e-9)]
            if len(held) <= about:
                break
        every = max(-(-len(held) // about), 1)
        return [one / self.factor for one in held[::every]]

    def _text(self, value: float, step: float) -> str:
        if self.is_count:
            return brief(value * self.factor, _DIGITS)
        digits_of = min(value, step) if self.is_log else step
        return tick_text(value * self.factor, digits_of * self.factor)
