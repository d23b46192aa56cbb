"""The statement: what a paper tells of an estimate, gathered once and not yet worded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from carbon_desktop import __version__
from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.records import Source
from carbon_desktop.exchange.claims import Claim, claims, phase_name
from carbon_desktop.exchange.fact import clean
from carbon_desktop.exchange.lacks import Lack, lacks
from carbon_desktop.exchange.reach import inputs_behind, sources_behind
from carbon_desktop.exchange.runs import Run, runs
from carbon_desktop.exchange.tasks import roots
from carbon_desktop.method import VERSION
from carbon_desktop.study.development import development
from carbon_desktop.study.estimate import Estimate, PhaseEstimate, ScenarioEstimate
from carbon_desktop.study.uncertainty import Range, Uncertainty

REPORTED = (
    "device_hours",
    "it_energy",
    "facility_energy",
    "operational_emissions",
    "embodied_emissions",
    "total_emissions",
    "operational_emissions_market",
    "water_onsite",
    "water_offsite",
    "energy_per_thousand_requests",
    "energy_per_million_tokens",
    "sci",
)
"""Quantities that a paper is told of."""


class Versions(NamedTuple):
    """What made the estimate."""

    program: str
    catalogue: str
    method: str


@dataclass(frozen=True)
class Statement:
    """The facts of one scenario, for writers that only word them.

    `phases` are the names of all that is switched on; `results` holds the reported quantities
    that are known, in the method's units; `sources` the catalogue's sources of all that went in,
    `equations` those of the equations used. `ranges` are those of the results that have one, from
    so many `draws` of a `seed`. `not_final` are the shares of the energy by role, where something
    beside the final run is in it.
    """

    plan: str
    scenario: str
    versions: Versions
    phases: tuple[str, ...]
    runs: tuple[Run, ...]
    claims: tuple[Claim, ...]
    results: Mapping[str, float]
    lacks: tuple[Lack, ...]
    sources: Mapping[str, Source]
    equations: Mapping[str, Source]
    ranges: Mapping[str, Range] = field(default_factory=dict)
    draws: int = 0
    seed: int = 0
    not_final: Mapping[str, float] = field(default_factory=dict)


def state(
    estimate: Estimate, scenario: str, catalogue: Catalogue, ranges: Uncertainty | None = None
) -> Statement:
    """Return what a paper tells of a scenario, with the ranges that are known of it.

    Raises
    ------
    KeyError
        If the plan has no such scenario.
    """
    one, plan = estimate.scenario(scenario), estimate.plan
    catalogue = catalogue.with_own(plan.own_accelerators, plan.own_regions)
    results = _reported(one)
    reached = {phase.id: inputs_behind(phase, (*results, *roots(phase))) for phase in one.phases}
    return Statement(
        clean(plan.name),
        clean(one.name),
        Versions(__version__, catalogue.version, VERSION),
        tuple(phase_name(phase) for phase in one.phases),
        runs(one, reached, catalogue),
        claims(one, reached, catalogue),
        results,
        lacks(one),
        _known(_sources_of_inputs(one.phases, reached), catalogue),
        _known(sources_behind(one, results), catalogue),
        {} if ranges is None else _ranges(one, results, ranges),
        0 if ranges is None else ranges.draws,
        0 if ranges is None else ranges.seed,
        not_final=_not_final(one),
    )


def _reported(one: ScenarioEstimate) -> dict[str, float]:
    """Return the known quantities; the market-based one only where something is contracted.

    Where no accelerator is at work there are no device-hours to tell.
    """
    found = {name: one.results[name] for name in REPORTED if name in one.results}
    if not found.get("device_hours"):
        found.pop("device_hours", None)
    if not any(phase.inputs.get("contracted_share") for phase in one.phases):
        found.pop("operational_emissions_market", None)
    return found


def _not_final(one: ScenarioEstimate) -> Mapping[str, float]:
    found = development(one)
    return found.shares if found is not None and found.not_final > 0.0 else {}


def _ranges(
    one: ScenarioEstimate, results: Mapping[str, float], ranges: Uncertainty
) -> dict[str, Range]:
    """Return the ranges of the reported quantities; of what is exact there is none to tell."""
    found = ranges.of(one)
    known = {name: found[name] for name in results if name in found}
    return {name: each for name, each in known.items() if each.low < each.high}


def _sources_of_inputs(
    phases: Iterable[PhaseEstimate], reached: Mapping[str, frozenset[str]]
) -> Iterable[str]:
    return (
        one.source
        for phase in phases
        for one in phase.assumptions
        if one.name in reached[phase.id]
    )


def _known(ids: Iterable[str], catalogue: Catalogue) -> dict[str, Source]:
    """Return the sources of these ids; what follows from definitions has none."""
    listed = catalogue.sources
    own = {"definition", "carbon_desktop"}
    return {id: listed[id] for id in ids if id in listed and id not in own}
