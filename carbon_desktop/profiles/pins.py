"""Pins: what a plan was computed with, so that an old plan gives its old numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.method import VERSION
from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.plan.plan import Pinned, Plan
from carbon_desktop.study.estimate import RESULTS, Estimate, estimate

TOLERANCE = 1e-3
"""Totals that differ by no more than this share are the same."""


class Difference(NamedTuple):
    """Something that has changed since a plan was saved, so that a total of it has.

    `kind` is "figure", a value of the catalogue: `key` is that of the fact, `new` is None where
    the catalogue has it no more, and `old` where it had it not yet. Or it is "step", an equation
    of the method: `key` is the first quantity of `scenario` that comes out differently from the
    same figures.
    """

    kind: str
    key: str
    old: Figure | None
    new: Figure | None
    scenario: str = ""


def pinned(plan: Plan, result: Estimate, catalogue: Catalogue) -> Plan:
    """Return the plan as it is saved: with all that its last estimate was made of.

    Figures that the estimate did not use are dropped; own entries that it uses are put in.
    """
    figures: dict[str, Figure] = {}
    for scenario in result.scenarios:
        figures.update(scenario.figures)
    totals = {scenario.id: dict(scenario.results) for scenario in result.scenarios}
    laid_over = catalogue.with_own(plan.own_accelerators, plan.own_regions)
    return replace(
        plan,
        own_accelerators=_own_accelerators(plan, laid_over),
        own_regions=_own_regions(plan, laid_over),
        pinned=Pinned(figures, totals, VERSION, catalogue.version),
    )


def unpinned(plan: Plan, catalogue: Catalogue) -> Plan:
    """Return the plan with today's values: the catalogue's, and the user's own entries' too.

    Own entries that this catalogue does not have stay: they came with the plan.
    """
    return replace(
        plan,
        own_accelerators=tuple(
            one for one in plan.own_accelerators if one.id not in catalogue.accelerators
        ),
        own_regions=tuple(one for one in plan.own_regions if one.id not in catalogue.regions),
        pinned=Pinned(),
    )


def differences(plan: Plan, catalogue: Catalogue) -> tuple[Difference, ...]:
    """Return what has changed since the plan was saved, if a total is another for it.

    The figures that changed come first; the caller lets the user choose between them and
    `unpinned`. Steps of the method that changed hold in either case.
    """
    if not plan.pinned.totals:
        return ()
    held = estimate(plan, catalogue)
    return (
        *_changed_figures(plan, held, catalogue),
        *_new_figures(plan, held, catalogue),
        *_changed_steps(plan, held, catalogue),
    )


def _changed_figures(plan: Plan, held: Estimate, catalogue: Catalogue) -> tuple[Difference, ...]:
    today = estimate(unpinned(plan, catalogue), catalogue)
    if not any(
        _first_apart(old.results, new.results)
        for old, new in zip(held.scenarios, today.scenarios, strict=True)
    ):
        return ()
    old, new = _figures(held), _figures(today)
    return tuple(
        Difference("figure", key, figure, new.get(key))
        for key, figure in old.items()
        if key not in new or new[key].value != figure.value
    )


def _new_figures(plan: Plan, held: Estimate, catalogue: Catalogue) -> Iterator[Difference]:
    """Yield the figures that go in now and that no catalogue had when the plan was saved."""
    if plan.pinned.catalogue_version != catalogue.version:
        for key, figure in _figures(held).items():
            if key not in plan.pinned.figures:
                yield Difference("figure", key, None, figure)


def _changed_steps(plan: Plan, held: Estimate, catalogue: Catalogue) -> Iterator[Difference]:
    """Yield the first quantity of each scenario that the same figures no longer give."""
    saved_with = (plan.pinned.method_version, plan.pinned.catalogue_version)
    if saved_with == (VERSION, catalogue.version):
        return
    for scenario in held.scenarios:
        before = plan.pinned.totals.get(scenario.id, {})
        step = _first_apart(before, scenario.results)
        if step:
            old, new = before.get(step), scenario.results.get(step)
            yield Difference("step", step, _total(step, old), _total(step, new), scenario.id)


def _first_apart(old: Mapping[str, float], new: Mapping[str, float]) -> str:
    """Return the first of the old quantities that is another now, or an empty word."""
    for name in (one for one in RESULTS if one in old):
        if name not in new:
            return name
        if abs(old[name] - new[name]) > TOLERANCE * max(abs(old[name]), abs(new[name])):
            return name
    return ""


def _figures(result: Estimate) -> dict[str, Figure]:
    return {key: one for scenario in result.scenarios for key, one in scenario.figures.items()}


def _total(name: str, value: float | None) -> Figure | None:
    if value is None:
        return None
    quantity = QUANTITIES[name]
    return Figure(value, quantity.unit, "")


def _chosen(plan: Plan, key: str) -> set[object]:
    """Return every value that the plan sets for a field anywhere."""
    layers = (
        layer
        for scenario in plan.scenarios
        for layer in (scenario.settings, *(phase.settings for phase in scenario.phases))
    )
    return {layer[key].value for layer in layers if key in layer}


def _own_accelerators(plan: Plan, catalogue: Catalogue) -> tuple[Accelerator, ...]:
    chosen = _chosen(plan, "accelerator")
    return tuple(e for e in catalogue.accelerators.values() if e.own and e.id in chosen)


def _own_regions(plan: Plan, catalogue: Catalogue) -> tuple[Region, ...]:
    chosen = _chosen(plan, "region")
    return tuple(e for e in catalogue.regions.values() if e.own and e.id in chosen)
