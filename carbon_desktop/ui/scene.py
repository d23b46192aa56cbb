"""The scene: all that a view of the window shows, and the address of a figure in it."""

from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.estimate import Estimate, ScenarioEstimate


class Scene(NamedTuple):
    """An estimate as it is looked at: which scenario and phase, in which language."""

    estimate: Estimate
    scenario: str
    phase: str
    language: str
    catalogue: Catalogue

    @property
    def selected(self) -> ScenarioEstimate:
        """The estimate of the scenario that is looked at."""
        return self.estimate.scenario(self.scenario)


class Asked(NamedTuple):
    """The address of a figure: a quantity of a scenario, or of one phase of it."""

    scenario: str
    phase: str
    quantity: str

    def within(self, one: ScenarioEstimate) -> "Asked":
        """Return the same figure of a scenario: of the whole of it where it lacks the phase."""
        phase = self.phase if one.phase(self.phase) is not None else ""
        return Asked(one.id, phase, self.quantity)
