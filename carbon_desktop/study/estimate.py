"""The estimate: every quantity of every scenario at every boundary, by phase, with its working."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.method.floors import PLAN, SUMMED, explain_sum, sums
from carbon_desktop.method.graph import Graph, Working
from carbon_desktop.method.quantity import Values
from carbon_desktop.plan.following import EffectivePhase, effective_phases
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.plan.plan import Plan, Scenario
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.facts import Facts
from carbon_desktop.study.hardware import add_hardware
from carbon_desktop.study.phase_inputs import PhaseInputs
from carbon_desktop.study.site import add_site
from carbon_desktop.study.workload import add_workload

RESULTS = (
    "device_hours",
    "wall_clock_hours",
    "compute",
    "accelerator_energy",
    "host_energy",
    "network_energy",
    "server_energy",
    "it_energy",
    "overhead_energy",
    "facility_energy",
    "operational_emissions",
    "operational_emissions_market",
    "accelerator_embodied_emissions",
    "host_embodied_emissions",
    "embodied_emissions",
    "total_emissions",
    "water_onsite",
    "water_offsite",
    "water_total",
    "equipment_worn",
    "electronic_waste",
    "electricity_cost",
    "rental_cost",
    "energy_intensity",
    "carbon_intensity",
    "impact_index",
    "impact_relative",
)
"""Quantities that an estimate gives, in reading order."""

_PRICES = {"electricity_price", "rental_price"}


class PhaseEstimate(NamedTuple):
    """What one phase comes to. `values` holds its inputs and all quantities that they allow."""

    id: str
    name: str
    graph: Graph
    inputs: Mapping[str, float]
    values: Mapping[str, Values]
    assumptions: tuple[Assumption, ...]
    notices: tuple[Notice, ...]
    problems: tuple[Problem, ...]

    @property
    def results(self) -> dict[str, float]:
        """Return the quantities that are known, in reading order."""
        return _results(self.values)


@dataclass(frozen=True)
class ScenarioEstimate:
    """What one scenario comes to: sums over its phases, and ratios of the sums."""

    id: str
    name: str
    phases: tuple[PhaseEstimate, ...]
    values: Mapping[str, Values]
    currency: str
    notices: tuple[Notice, ...]
    problems: tuple[Problem, ...]
    figures: Mapping[str, Figure]

    @cached_property
    def results(self) -> dict[str, float]:
        """Return the quantities that are known, in reading order."""
        return _results(self.values)

    @cached_property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Return everything that went in, phase by phase."""
        return tuple(one for phase in self.phases for one in phase.assumptions)

    def missing(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return what a quantity lacks, as pairs of phase id and input of the method."""
        if name in self.values:
            return ()
        if name in SUMMED:
            return tuple(
                (phase.id, absent)
                for phase in self.phases
                for absent in phase.graph.missing(name, phase.inputs)
            )
        equation = PLAN.quantities.get(name)
        parts = equation.arguments if equation is not None else ()
        return tuple(dict.fromkeys(lack for part in parts for lack in self.missing(part)))

    def explain(self, name: str) -> Working:
        """Return the working of a quantity: the plan's equation, its sums, the phases beneath."""
        if name in SUMMED:
            parts = [
                (phase.id, phase.graph.explain(name, phase.values, phase.inputs))
                for phase in self.phases
            ]
            return explain_sum(name, self.values.get(name), parts)
        equation = PLAN.quantities[name]
        children = tuple(self.explain(part) for part in equation.arguments)
        return Working(
            name,
            equation.symbol,
            equation.unit,
            self.values.get(name),
            equation.formula,
            equation.source,
            children,
        )


class Estimate(NamedTuple):
    """What a plan comes to, and the plan that it was made of."""

    plan: Plan
    scenarios: tuple[ScenarioEstimate, ...]
    notices: tuple[Notice, ...]

    def scenario(self, id: str) -> ScenarioEstimate:
        """Return a scenario's estimate by id.

        Raises
        ------
        KeyError
            If the plan has no such scenario.
        """
        for one in self.scenarios:
            if one.id == id:
                return one
        raise KeyError(id)


def estimate(plan: Plan, catalogue: Catalogue) -> Estimate:
    """Return every quantity of every scenario. What is not known is absent and can be named."""
    scenarios = tuple(estimate_scenario(plan, one, catalogue) for one in plan.scenarios)
    return Estimate(plan, scenarios, _across_boundaries(scenarios))


def estimate_scenario(plan: Plan, scenario: Scenario, catalogue: Catalogue) -> ScenarioEstimate:
    """Return every quantity of one scenario."""
    facts = Facts(plan, catalogue)
    year = int(catalogue.version[:4])
    phases = tuple(
        _estimate_phase(scenario.id, phase, facts, year)
        for phase in effective_phases(plan, scenario)
    )
    summed = sums([phase.values for phase in phases])
    currency = _currency(phases)
    if currency is None:
        for name in ("electricity_cost", "rental_cost"):
            summed.pop(name, None)
    values = PLAN.evaluate(summed)
    return ScenarioEstimate(
        scenario.id,
        scenario.name,
        phases,
        values,
        currency or "",
        _collected_notices(scenario.id, phases, values),
        tuple(problem for phase in phases for problem in phase.problems),
        facts.used,
    )


def _estimate_phase(
    scenario: str, phase: EffectivePhase, facts: Facts, catalogue_year: int
) -> PhaseEstimate:
    inputs = PhaseInputs(scenario, phase, facts)
    inputs.take_entered()
    add_hardware(inputs)
    add_site(inputs, catalogue_year)
    graph = add_workload(inputs)
    values = graph.evaluate(inputs.values)
    return PhaseEstimate(
        phase.id,
        phase.name,
        graph,
        inputs.values,
        values,
        tuple(inputs.assumptions),
        tuple(inputs.notices),
        tuple(inputs.problems),
    )


def _results(values: Mapping[str, Values]) -> dict[str, float]:
    return {
        name: float(values[name]) for name in RESULTS if name in values and isfinite(values[name])
    }


def _currency(phases: tuple[PhaseEstimate, ...]) -> str | None:
    """Return the one currency of all prices: "" where there is none, None where they differ."""
    priced = [phase for phase in phases if not _PRICES.isdisjoint(phase.inputs)]
    found = {
        str(one.value) for phase in priced for one in phase.assumptions if one.name == "currency"
    }
    return None if len(found) > 1 else next(iter(found), "")


def _collected_notices(
    scenario: str, phases: tuple[PhaseEstimate, ...], values: Mapping[str, Values]
) -> tuple[Notice, ...]:
    """Return the phases' notices, each said once, and those of the totals."""
    once: dict[tuple[object, ...], Notice] = {}
    for phase in phases:
        for notice in phase.notices:
            once.setdefault((notice.code, *notice.details.items()), notice)
    found = list(once.values())
    defaults = _left_at_default(phases)
    if defaults:
        found.append(Notice("left_at_default", "", scenario, "", {"names": ",".join(defaults)}))
    if "operational_emissions" in values and "embodied_emissions" not in values:
        found.append(Notice("operational_only", "embodied_kgco2e", scenario))
    if "embodied_emissions" in values and "operational_emissions" not in values:
        found.append(Notice("embodied_only", "region", scenario))
    return tuple(found)


def _left_at_default(phases: tuple[PhaseEstimate, ...]) -> list[str]:
    """Return the inputs that matter most and stand at a default."""
    watched = ("power_share", "host_share", "pue", "wue")
    at_default = {
        one.name for phase in phases for one in phase.assumptions if one.status == "default"
    }
    return [name for name in watched if name in at_default]


def _across_boundaries(scenarios: tuple[ScenarioEstimate, ...]) -> tuple[Notice, ...]:
    """Return a notice where grid factors of different boundaries stand side by side."""
    labels = {
        one.label
        for scenario in scenarios
        for one in scenario.assumptions
        if one.name == "grid_intensity" and one.status == "looked_up"
    }
    if len(labels) < 2:
        return ()
    return (
        Notice("boundaries_differ", "grid_boundary", "", "", {"used": ",".join(sorted(labels))}),
    )
