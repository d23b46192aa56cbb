"""The axis that a distribution and its drivers share: its unit, its extent and its ticks."""

from math import ceil, floor, log10
from typing import NamedTuple

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.plots.ticks import tick_text
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.words import Amount, Scale, quantity_amount, scale, unit_text

_MONEY = "EUR"
_DEVICE_HOURS = "device_hours"
_MARGIN = 0.04
_POINT = 0.1
"""How far around a single value an axis reaches, as a share of it."""


class Extent(NamedTuple):
    """From where to where an axis reaches, in its unit."""

    start: float
    end: float

    def widened(self) -> "Extent":
        """Return an extent with some air at its ends; a single value has air around it."""
        air = (self.end - self.start) * _MARGIN or abs(self.end) * _POINT or 1.0
        start = self.start - air
        # What cannot be below zero has no axis there, only for air.
        return Extent(max(start, 0.0) if self.start >= 0 else start, self.end + air)

    def ticks(self, about: int) -> tuple[tuple[float, str], ...]:
        """Return about so many round numbers within the extent, two at least, with their text."""
        for pieces in (about, 2 * about, 4 * about):
            step = _step_of((self.end - self.start) / pieces)
            first, last = ceil(self.start / step - 1e-9), floor(self.end / step + 1e-9)
            if first < last:
                break
        return tuple((step * at, tick_text(step * at, step)) for at in range(first, last + 1))


def scale_of(scene: Scene, quantity: str) -> Scale:
    """Return the prefix in which a quantity of all scenarios is shown."""
    known = [
        one.results[quantity]
        for one in scene.estimate.scenarios
        if quantity in one.results and money_of(scene, one, quantity)
    ]
    return scale(known, _unit(quantity), scene.language)


def unit_of_axis(scene: Scene, quantity: str, axis: Scale) -> str:
    """Return the unit that stands in a title: money's is that of the scenario looked at."""
    if unit_of(quantity) == _MONEY:
        return unit_text(_MONEY, scene.language, scene.selected.currency)
    return axis.unit


def money_of(scene: Scene, one: ScenarioEstimate, quantity: str) -> bool:
    """Say whether a scenario's figure can stand on the same axis: money needs one currency."""
    return unit_of(quantity) != _MONEY or one.currency == scene.selected.currency


def told_amount(scene: Scene, quantity: str, value: float) -> Amount:
    """Return a value of a quantity of the scenario that is looked at, as it is shown."""
    currency = scene.selected.currency
    return quantity_amount(quantity, value, unit_of(quantity), currency, scene.language)


def _unit(quantity: str) -> str:
    return "device-hours" if quantity == _DEVICE_HOURS else unit_of(quantity)


def _step_of(rough: float) -> float:
    """Return the next round number: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return next(power * one for one in (1, 2, 2.5, 5, 10) if power * one >= rough * 0.999999)
