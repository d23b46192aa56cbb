"""Facts of the catalogue as a plan sees them: its pinned values before today's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Instance, Region
from carbon_desktop.plan.plan import Plan

if TYPE_CHECKING:
    from carbon_desktop.catalogue.models import Model


class Facts:
    """The catalogue with the plan's own entries over it and its pinned figures before it."""

    def __init__(self, plan: Plan, catalogue: Catalogue) -> None:
        if plan.own_accelerators or plan.own_regions:
            catalogue = catalogue.with_own(plan.own_accelerators, plan.own_regions)
        self._catalogue = catalogue
        self._defaults = catalogue.defaults
        self.year = int(catalogue.version[:4])
        self._pinned: Mapping[str, Figure] = plan.pinned.figures

    def accelerator(self, id: str) -> Accelerator | None:
        """Return an accelerator by exact id, or None."""
        return self._catalogue.accelerators.get(id)

    def model(self, id: str) -> Model | None:
        """Return a published model by exact id, or None."""
        return self._catalogue.models.get(id)

    def instance(self, name: str) -> Instance | None:
        """Return a rentable machine by its name, or None."""
        return self._catalogue.instance(name)

    def region(self, id: str) -> Region | None:
        """Return a country, zone or cloud region by exact id, or None."""
        return self._catalogue.regions.get(id)

    def figure(self, key: str, today: Figure | None) -> Figure | None:
        """Return the pinned figure of that key, else the catalogue's."""
        pinned = self._pinned.get(key)
        return today if pinned is None else _ranged(pinned, today)

    def default(self, name: str) -> tuple[str, Figure]:
        """Return the key and figure of a default of the method."""
        key = f"default/{name}"
        today = self._defaults[name]
        pinned = self._pinned.get(key)
        return key, today if pinned is None else _ranged(pinned, today)


def _ranged(pinned: Figure, today: Figure | None) -> Figure:
    """Return a pinned figure with today's range about its own value, where it has none.

    Plans saved before there were ranges keep their values, and are not more certain for it.
    """
    if today is None or today.low is None or today.high is None or pinned.low is not None:
        return pinned
    ratio = pinned.value / today.value if today.value else 1.0
    return pinned._replace(low=today.low * ratio, high=today.high * ratio)
