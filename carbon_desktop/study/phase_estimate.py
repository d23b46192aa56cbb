"""What one phase comes to: its inputs, everything that they allow, and its working."""

from collections.abc import Mapping
from math import isfinite
from typing import NamedTuple

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.method.floors import PARTS, with_given, with_parts, without
from carbon_desktop.method.graph import Graph, Working
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.method.quantity import Values
from carbon_desktop.plan.following import EffectivePhase
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.study.assumption import DEFAULT, LOOKED_UP, Assumption
from carbon_desktop.study.checks import note, refused
from carbon_desktop.study.gatherer import Gatherer
from carbon_desktop.study.plausibility import question
from carbon_desktop.study.workload import add_workload

RESULTS = (
    "device_hours",
    "wall_clock_hours",
    "training_flop",
    "compute",
    "accelerator_energy",
    "host_energy",
    "idle_energy",
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
    "energy_per_thousand_requests",
    "energy_per_million_tokens",
    "sci",
)
"""Quantities that an estimate gives, in reading order."""

WATCHED = (
    "mfu_level", "power_share", "base_power_share", "host_share", "node_host_power", "pue", "wue",
)  # fmt: skip
"""The inputs that matter most, in reading order: a reader should know which are defaults."""


class PhaseEstimate(NamedTuple):
    """What one phase comes to. `values` holds its inputs and all quantities that they allow.

    `gathered` is everything that went in, not saying of which phase it is; `figures` are the
    facts of the catalogue among it, by key; `left_at_default` names the `WATCHED` inputs at a
    default, and `grid_boundary` is that of the grid factor where one was looked up.
    """

    effective: EffectivePhase
    graph: Graph
    inputs: Mapping[str, float]
    values: Mapping[str, Values]
    gathered: tuple[Assumption, ...]
    notices: tuple[Notice, ...]
    problems: tuple[Problem, ...]
    figures: Mapping[str, Figure]
    left_at_default: frozenset[str]
    grid_boundary: str

    @property
    def id(self) -> str:
        """The phase's id."""
        return self.effective.id

    @property
    def name(self) -> str:
        """The phase's name, empty where it has none."""
        return self.effective.name

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Return everything that went in, as of this phase."""
        return tuple(one._replace(phase=self.id) for one in self.gathered)

    @property
    def results(self) -> dict[str, float]:
        """Return the quantities that are known, in reading order."""
        return known_results(self.values)

    def value(self, name: str) -> float | None:
        """Return a quantity or input, in its own unit, or None where it is not known."""
        values = PARTS.evaluate(self.values) if name in PARTS.quantities else self.values
        found = values.get(name)
        return float(found) if found is not None and isfinite(found) else None

    def has(self, name: str) -> bool:
        """Say whether the phase's equations lead to a quantity, known or not."""
        if name in PARTS.quantities:
            return all(self.has(part) for part in PARTS.quantities[name].arguments)
        return name in self.values or name in INPUTS or name in self.graph.quantities

    def missing(self, name: str) -> tuple[str, ...]:
        """Return the inputs that a quantity lacks."""
        return with_parts(self.graph).missing(name, self.inputs)

    def explain(self, name: str) -> Working:
        """Return the working of a quantity of this phase."""
        given = self.graph.without_equation().union(self.inputs)
        graph, values = with_given(self.graph, given), self.values
        if name in PARTS.quantities:
            graph, values = with_parts(graph), PARTS.evaluate(values)
        return graph.explain(name, values, given)


def known_results(values: Mapping[str, Values]) -> dict[str, float]:
    """Return the quantities among values that are known, in reading order."""
    return {
        name: float(values[name]) for name in RESULTS if name in values and isfinite(values[name])
    }


def estimate_phase(scenario: str, phase: EffectivePhase, gatherer: Gatherer) -> PhaseEstimate:
    """Return what a phase of a scenario comes to."""
    inputs = gatherer.gather(scenario, phase)
    graph = without(add_workload(inputs), inputs.refused())
    values = graph.evaluate(inputs.values)
    while name := refused(inputs, values):
        inputs.drop(name)
        graph = without(graph, inputs.refused())
        values = graph.evaluate(inputs.values)
    note(inputs, values)
    question(inputs)
    gathered = tuple(inputs.assumptions)
    return PhaseEstimate(
        phase,
        graph,
        inputs.values,
        values,
        gathered,
        tuple(inputs.notices),
        tuple(inputs.problems),
        inputs.figures,
        frozenset(one.name for one in gathered if one.status == DEFAULT).intersection(WATCHED),
        _grid_boundary(gathered),
    )


def _grid_boundary(gathered: tuple[Assumption, ...]) -> str:
    found = (one for one in gathered if one.name == "grid_intensity")
    return next((one.label for one in found if one.status == LOOKED_UP), "")
