"""The estimate: every quantity of every scenario at every boundary, by phase, with its working."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import is_
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.method.floors import PLAN, explain_sum, sums
from carbon_desktop.method.graph import Working
from carbon_desktop.method.quantity import Values
from carbon_desktop.plan.following import Layers, layers
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.plan.plan import Plan, Scenario
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.collected import grid_boundaries, notices_across, scenario_notices
from carbon_desktop.study.facts import Facts
from carbon_desktop.study.gatherer import Gatherer
from carbon_desktop.study.phase_estimate import (
    RESULTS as RESULTS,
)
from carbon_desktop.study.phase_estimate import (
    PhaseEstimate as PhaseEstimate,
)
from carbon_desktop.study.phase_estimate import (
    estimate_phase,
    known_results,
)

_PRICES = {"electricity_price", "rental_price"}


@dataclass(frozen=True)
class ScenarioEstimate:
    """What one scenario comes to: sums over its phases, and ratios of the sums."""

    id: str
    name: str
    phases: tuple[PhaseEstimate, ...]
    values: Mapping[str, Values]
    currency: str
    made_of: tuple[Layers, ...] = field(compare=False, repr=False)
    """The layers of the phases, in their order."""

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """Return what a reader of the figures should know, each said once."""
        return scenario_notices(self.id, self.phases, self.values)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with fields, phase by phase."""
        return tuple(problem for phase in self.phases for problem in phase.problems)

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Return the facts of the catalogue that went in, by key."""
        return {key: one for phase in self.phases for key, one in phase.figures.items()}

    @cached_property
    def results(self) -> dict[str, float]:
        """Return the quantities that are known, in reading order."""
        return known_results(self.values)

    @cached_property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Return everything that went in, phase by phase."""
        return tuple(one for phase in self.phases for one in phase.assumptions)

    @cached_property
    def grid_boundaries(self) -> frozenset[str]:
        """Return the boundaries of the grid factors that were looked up."""
        return grid_boundaries(self.phases)

    def phase(self, id: str) -> PhaseEstimate | None:
        """Return what a phase comes to, or None where the scenario does not run it."""
        return next((one for one in self.phases if one.id == id), None)

    def value(self, name: str, phase: str = "") -> float | None:
        """Return a quantity, of one phase where an id is given, or None where it is not known."""
        if phase:
            one = self.phase(phase)
            return None if one is None else one.value(name)
        if name in RESULTS:
            return self.results.get(name)
        return _sum([one.value(name) for one in self.phases])

    def missing(self, name: str, phase: str = "") -> tuple[tuple[str, str], ...]:
        """Return what a quantity lacks, as pairs of phase id and input of the method."""
        if self.value(name, phase) is not None:
            return ()
        if phase or name not in PLAN.quantities:
            return tuple(
                (one.id, absent)
                for one in self.phases
                if phase in {"", one.id}
                for absent in one.missing(name)
            )
        parts = PLAN.quantities[name].arguments
        return tuple(dict.fromkeys(lack for part in parts for lack in self.missing(part)))

    def explain(self, name: str, phase: str = "") -> Working:
        """Return the working of a quantity: the plan's equation, its sums, the phases beneath.

        With the id of a phase it is that phase's own working; phases whose equations have no
        such quantity are left out.

        Raises
        ------
        KeyError
            If the scenario runs no such phase.
        """
        if phase:
            return _named(self.phase(phase), phase).explain(name)
        if name not in PLAN.quantities:
            having = [one for one in self.phases if one.has(name)] or self.phases
            parts = [(one.id, one.explain(name)) for one in having]
            value = self.value(name)
            if len(having) < len(self.phases):
                value = _sum([one.value(name) for one in having])
            return explain_sum(name, value, parts)
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
    """What a plan comes to, with the plan and the catalogue that it was made of."""

    plan: Plan
    scenarios: tuple[ScenarioEstimate, ...]
    notices: tuple[Notice, ...]
    catalogue: Catalogue

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


def estimate(plan: Plan, catalogue: Catalogue, before: Estimate | None = None) -> Estimate:
    """Return every quantity of every scenario. What is not known is absent and can be named.

    What an estimate made `before` has of the same scenarios and phases, from the same facts, is
    taken over: the result is the same, and an edit costs what it touches.
    """
    kept = before if before is not None and _same_facts(before, plan, catalogue) else None
    gatherer = Gatherer(Facts(plan, catalogue))
    scenarios = tuple(_scenario(plan, one, gatherer, kept) for one in plan.scenarios)
    notices = notices_across(one.grid_boundaries for one in scenarios)
    return Estimate(plan, scenarios, notices, catalogue)


def estimate_scenario(plan: Plan, scenario: Scenario, catalogue: Catalogue) -> ScenarioEstimate:
    """Return every quantity of one scenario."""
    return _scenario(plan, scenario, Gatherer(Facts(plan, catalogue)), None)


def _same_facts(before: Estimate, plan: Plan, catalogue: Catalogue) -> bool:
    old = before.plan
    return (
        before.catalogue is catalogue
        and old.pinned.figures == plan.pinned.figures
        and old.own_accelerators == plan.own_accelerators
        and old.own_regions == plan.own_regions
    )


def _scenario(
    plan: Plan, scenario: Scenario, gatherer: Gatherer, before: Estimate | None
) -> ScenarioEstimate:
    """Return what a scenario comes to; phases that are as they were are not computed again."""
    old = _of(before, scenario.id)
    if old is None or before is None:
        old_phases: dict[str, tuple[Layers, PhaseEstimate]] = {}
    elif _untouched(before.plan, plan, scenario):
        return old
    else:
        old_phases = {
            one.id: (made, one) for made, one in zip(old.made_of, old.phases, strict=True)
        }
    made_of = tuple([one for one in layers(plan, scenario) if one.active])
    phases = tuple([_phase(scenario.id, one, gatherer, old_phases.get(one.id)) for one in made_of])
    if old is not None and old.name == scenario.name and _same(old.phases, phases):
        return old
    return _summed(scenario, phases, made_of)


def _same(old: tuple[PhaseEstimate, ...], new: tuple[PhaseEstimate, ...]) -> bool:
    return len(old) == len(new) and all(map(is_, old, new))


def _untouched(before: Plan, plan: Plan, scenario: Scenario) -> bool:
    """Say whether a scenario and the baseline that it follows are the very same as before."""
    same_baseline = before.baseline is plan.baseline
    return same_baseline and any(one is scenario for one in before.scenarios)


def _of(before: Estimate | None, scenario: str) -> ScenarioEstimate | None:
    scenarios = () if before is None else before.scenarios
    return next((one for one in scenarios if one.id == scenario), None)


def _phase(
    scenario: str,
    made_of: Layers,
    gatherer: Gatherer,
    before: tuple[Layers, PhaseEstimate] | None,
) -> PhaseEstimate:
    if before is not None and before[0].are(made_of):
        return before[1]
    phase = made_of.effective()
    if before is not None and before[1].effective == phase:
        return before[1]
    return estimate_phase(scenario, phase, gatherer)


def _summed(
    scenario: Scenario, phases: tuple[PhaseEstimate, ...], made_of: tuple[Layers, ...]
) -> ScenarioEstimate:
    summed = sums([phase.values for phase in phases])
    currency = _currency(phases)
    if currency is None:
        for name in ("electricity_cost", "rental_cost"):
            summed.pop(name, None)
    return ScenarioEstimate(
        scenario.id,
        scenario.name,
        phases,
        PLAN.evaluate(summed),
        currency or "",
        made_of,
    )


def _currency(phases: tuple[PhaseEstimate, ...]) -> str | None:
    """Return the one currency of all prices: "" where there is none, None where they differ."""
    priced = [phase for phase in phases if not phase.inputs.keys().isdisjoint(_PRICES)]
    found = {
        str(one.value) for phase in priced for one in phase.gathered if one.name == "currency"
    }
    return None if len(found) > 1 else next(iter(found), "")


def _named(phase: PhaseEstimate | None, id: str) -> PhaseEstimate:
    if phase is None:
        raise KeyError(id)
    return phase


def _sum(parts: Sequence[float | None]) -> float | None:
    """Return a sum of values, or None where there are none or one is not known."""
    known = [part for part in parts if part is not None]
    return sum(known) if known and len(known) == len(parts) else None
