"""Timing: when each phase runs, and what it uses meanwhile."""

from typing import NamedTuple

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.phase_estimate import PhaseEstimate


class Span(NamedTuple):
    """A phase on the calendar: from hour to hour after the start, and what it comes to.

    Energy in kWh, emissions in kgCO2e; None where not known. They accrue evenly.
    """

    phase: str
    name: str
    start_h: float
    end_h: float
    energy_kwh: float | None
    operational_kgco2e: float | None
    embodied_kgco2e: float | None


class Calendar(NamedTuple):
    """The phases one after another; `untimed` names those whose duration is not known."""

    spans: tuple[Span, ...]
    untimed: tuple[str, ...]

    @property
    def end_h(self) -> float:
        """Return the hours from the start to the end of the last phase."""
        return self.spans[-1].end_h if self.spans else 0.0


def calendar(one: ScenarioEstimate) -> Calendar:
    """Return when the phases of a scenario run, each once the one before it is over."""
    spans: list[Span] = []
    untimed: list[str] = []
    start = 0.0
    for phase in one.phases:
        hours = phase.value("wall_clock_hours")
        if hours is None:
            untimed.append(phase.id)
            continue
        spans.append(_span(phase, start, start + hours))
        start += hours
    return Calendar(tuple(spans), tuple(untimed))


def _span(phase: PhaseEstimate, start: float, end: float) -> Span:
    return Span(
        phase.id,
        phase.name,
        start,
        end,
        phase.value("facility_energy"),
        phase.value("operational_emissions"),
        phase.value("embodied_emissions"),
    )
