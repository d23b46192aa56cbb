"""A published run beside what we make of it: without it, without its laboratory, and today."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.runs import Run
from carbon_desktop.plan.plan import Pinned
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.uncertainty import scenario_ranges
from carbon_desktop.study.validation.left_out import LeftOut
from carbon_desktop.study.validation.practice import usual_of
from carbon_desktop.study.validation.run_plan import (
    overhead_of,
    plan_of,
    published_of,
    quantity_of,
)

_AS_SHIPPED: Mapping[str, Figure] = MappingProxyType({})


class Ours(NamedTuple):
    """A figure of ours with the ends of its 90 % range, in the unit of the published one."""

    best: float
    low: float
    high: float


class Comparison(NamedTuple):
    """One run in one comparison; figures in kWh at the run's own boundary, or in device-hours.

    ``ours`` comes of constants fitted without the run, ``elsewhere`` without all runs of its
    laboratory, ``today`` of the constants that ship; ``usual`` is what today's practice gives.
    """

    run: Run
    bar: str
    published: float
    ours: Ours
    elsewhere: Ours
    today: Ours
    usual: float

    @property
    def ratio(self) -> float:
        """Ours over the published figure."""
        return self.ours.best / self.published

    @property
    def is_inside(self) -> bool:
        """Whether our range holds the published figure."""
        return self.ours.low <= self.published <= self.ours.high


def compare(
    run: Run, bar: str, left_out: LeftOut, catalogue: Catalogue, columns: Columns
) -> Comparison:
    """Return a run beside what the program makes of its plan.

    Raises
    ------
    ValueError
        If nothing comparable was published of it, or the program cannot tell the quantity.
    """
    without, elsewhere, today = (
        ours(run, bar, figures, catalogue, columns)
        for figures in (left_out.run[run.id], left_out.laboratory[run.id], _AS_SHIPPED)
    )
    published = published_of(run, bar)
    return Comparison(run, bar, published, without, elsewhere, today, usual_of(run, bar))


def ours(
    run: Run, bar: str, figures: Mapping[str, Figure], catalogue: Catalogue, columns: Columns
) -> Ours:
    """Return what the estimate of a run's plan says, with facts in the place of the catalogue's.

    Raises
    ------
    ValueError
        If the estimate cannot tell.
    """
    plan = replace(plan_of(run, bar), pinned=Pinned(figures=figures))
    scenario = estimate(plan, catalogue).scenarios[0]
    name, overhead = quantity_of(run, bar), overhead_of(run, bar)
    if name not in scenario.results:
        lacks = ", ".join(lack for _, lack in scenario.missing(name))
        raise ValueError(f"{run.id}: {name} is not known without {lacks}")
    found = scenario_ranges(scenario, columns).results[name]
    best = scenario.results[name]
    return Ours(best * overhead, found.low * overhead, found.high * overhead)
