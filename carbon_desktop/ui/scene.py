"""The scene: all that a view of the window shows, and the address of a figure in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.comparison import Against, Comparison
from carbon_desktop.study.estimate import Estimate, ScenarioEstimate
from carbon_desktop.study.uncertainty import Range, Uncertainty


class Asked(NamedTuple):
    """The address of a figure: a quantity of a scenario, or of one phase of it."""

    scenario: str
    phase: str
    quantity: str

    def within(self, one: ScenarioEstimate) -> "Asked":
        """Return the same figure of a scenario: of the whole of it where it lacks the phase."""
        phase = self.phase if one.phase(self.phase) is not None else ""
        return Asked(one.id, phase, self.quantity)


class Scene(NamedTuple):
    """An estimate as it is looked at: which scenario and phase, in which language.

    `ranges` and what alternatives are `compared` to the baseline are what is known; after an edit
    they may be of the estimate before. `folded` are the groups whose members are folded away.
    """

    estimate: Estimate
    scenario: str
    phase: str
    language: str
    catalogue: Catalogue
    ranges: Uncertainty | None = None
    compared: Mapping[str, Against] = MappingProxyType({})
    folded: frozenset[str] = frozenset()

    @property
    def selected(self) -> ScenarioEstimate:
        """The estimate of the scenario that is looked at."""
        return self.estimate.scenario(self.scenario)

    def range_of(self, asked: Asked) -> Range | None:
        """Return the range of a figure, or None where it is exact or its range is to come."""
        return range_in(self.ranges, self.estimate.scenario(asked.scenario), asked)

    def against(self, scenario: str, quantity: str) -> Comparison | None:
        """Return an alternative against the baseline, None where that is not known, or to come."""
        found, estimate = self.compared.get(scenario), self.estimate
        if found is None or found.baseline.estimate is not estimate.scenarios[0]:
            return None
        is_ours = found.one.estimate is estimate.scenario(scenario)
        return found.found.get(quantity) if is_ours else None

    def reach_of(self, asked: Asked) -> float:
        """Return how far a figure's range reaches, in its unit; 0 where it has none.

        While a range is to come, it reaches as far as the one before did of its figure then: what
        is drawn does not jump when it comes.
        """
        found = self.range_of(asked)
        known = None if self.ranges is None else self.ranges.scenarios.get(asked.scenario)
        if found is not None or known is None:
            return 0.0 if found is None else found.high
        before = known.phases.get(asked.phase, {}) if asked.phase else known.results
        best = self.estimate.scenario(asked.scenario).value(asked.quantity, asked.phase)
        then = known.estimate.value(asked.quantity, asked.phase)
        expected = before.get(asked.quantity)
        if known.estimate is self.estimate.scenario(asked.scenario) or not (best and then):
            return 0.0
        return 0.0 if expected is None else best * expected.high / then


def range_in(ranges: Uncertainty | None, one: ScenarioEstimate, asked: Asked) -> Range | None:
    """Return the range of a figure of a scenario, or None where it is exact or not known."""
    found = None if ranges is None else ranges.of(one, asked.phase).get(asked.quantity)
    return found if found is not None and found.low < found.high else None
