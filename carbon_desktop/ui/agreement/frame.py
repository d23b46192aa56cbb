"""The frame of a scatter: published figures across, ours or its ratio to them upwards, in px."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log2, log10
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from carbon_desktop.study.validation.comparison import Comparison

FACTOR = 2.0
"""The band: figures within this factor of the published one."""

_LEAST_APART = 58.0
"""Px between the numbers of an axis."""


class Frame(NamedTuple):
    """An area of the widget with the powers of ten of its axes.

    Upwards it has the same decades as across; as a frame of ratios, powers of two around one:
    from 2^-`doublings` to 2^`doublings`.
    """

    area: QRectF
    least: int
    most: int
    doublings: int = 0

    def at(self, published: float, value: float) -> QPointF:
        """Return where a figure is that stands for a published one."""
        left = self.area.left() + self._along(published) * self.area.width()
        return QPointF(left, self.area.bottom() - self._up(published, value) * self.area.height())

    def across(self) -> list[float]:
        """Return the powers of ten that have a number: as many as there is room for."""
        decades = self.most - self.least
        step = max(ceil(_LEAST_APART * max(decades, 1) / max(self.area.width(), 1.0)), 1)
        return [10.0**power for power in range(self.least, self.most + 1, step)]

    def upwards(self) -> list[float]:
        """Return what has a number at the left: the same, or powers of two."""
        if not self.doublings:
            return self.across()
        return [2.0**power for power in range(-self.doublings, self.doublings + 1)]

    def height_of(self, mark: float) -> float:
        """Return how far down a mark of the left axis is."""
        published = 10.0**self.least
        return self.at(published, mark * published if self.doublings else mark).y()

    def line(self, factor: float) -> tuple[QPointF, QPointF]:
        """Return the line of figures that are so many times the published ones."""
        ends = (10.0**self.least, 10.0**self.most)
        left, right = (self.at(end, factor * end) for end in ends)
        return left, right

    def _along(self, value: float) -> float:
        return (log10(value) - self.least) / (self.most - self.least)

    def _up(self, published: float, value: float) -> float:
        if self.doublings:
            return (log2(value / published) + self.doublings) / (2 * self.doublings)
        return self._along(value)


def decades(values: Iterable[float]) -> tuple[int, int]:
    """Return the powers of ten that hold all values, all of them above zero."""
    powers = [log10(value) for value in values]
    least, most = floor(min(powers)), ceil(max(powers))
    return least, max(most, least + 1)


def doublings(rows: Sequence[Comparison]) -> int:
    """Return how many powers of two above and below one hold every ratio, ranges among them."""
    ratios = (end / one.published for one in rows for end in (one.usual, *one.ours))
    return max(ceil(max(abs(log2(ratio)) for ratio in ratios)), 1)
