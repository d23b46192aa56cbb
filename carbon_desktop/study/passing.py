"""Passing: when serving a model has cost more than making it."""

from typing import NamedTuple

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.phase_estimate import PhaseEstimate
from carbon_desktop.study.timing import calendar

ENERGY = "facility_energy"
EMISSIONS = ("total_emissions", "operational_emissions")
"""What may be passed: of the emissions the first that every phase has."""


class Passing(NamedTuple):
    """The moment at which serving has come to as much as all that is not serving.

    `made` is what has to be passed (kWh or kgCO2e), the sum of the phases `making`; `phase` is
    the phase of serving in which it happens. Where no phase lasts so long, `within` is false and
    the last one goes on at its load. `requests` are those answered by then, None where it never
    happens; `served_h` the hours since serving began, None where it has requests and no period;
    `calendar_h` the hour on the calendar, None where it lies beyond it.
    """

    quantity: str
    made: float
    making: tuple[str, ...]
    phase: str
    within: bool
    requests: float | None
    served_h: float | None
    calendar_h: float | None


def passing(one: ScenarioEstimate, quantity: str = ENERGY) -> Passing | None:
    """Return when serving passes all else in a quantity of the phases, which accrues evenly.

    None where nothing is served, nothing is made, or either is not known.
    """
    serving = [phase for phase in one.phases if phase.effective.workload == "serving"]
    if not serving:
        return None
    making = [phase for phase in one.phases if phase.effective.workload != "serving"]
    served = [phase.value(quantity) for phase in serving]
    made = [phase.value(quantity) for phase in making]
    total = sum(value or 0.0 for value in made)
    if None in served or None in made or total <= 0.0:
        return None
    place, share = _place([value or 0.0 for value in served], total)
    within = share is not None and share <= 1.0
    return Passing(
        quantity,
        total,
        tuple(phase.id for phase in making),
        serving[place].id,
        within,
        _reached(serving, place, share, "served_requests"),
        _reached(serving, place, share, "wall_clock_hours") if _is_reserved(serving) else None,
        _on_calendar(one, serving[place].id, share) if within else None,
    )


def passed(one: ScenarioEstimate) -> tuple[Passing, ...]:
    """Return the passing in emissions and in energy, as far as they are known."""
    emitted = next((name for name in EMISSIONS if name in one.results), EMISSIONS[0])
    found = (passing(one, quantity) for quantity in (emitted, ENERGY))
    return tuple(each for each in found if each is not None)


def _place(served: list[float], total: float) -> tuple[int, float | None]:
    """Return in which phase the total is reached, and how far into it: above 1 beyond its end."""
    left = total
    for place, value in enumerate(served):
        if value >= left:
            return place, left / value
        left -= value
    last = served[-1]
    return len(served) - 1, 1.0 + left / last if last > 0.0 else None


def _reached(
    serving: list[PhaseEstimate], place: int, share: float | None, name: str
) -> float | None:
    """Return what serving has come to: whole phases, and so much of the one at a place."""
    values = [phase.value(name) for phase in serving[: place + 1]]
    if share is None or None in values:
        return None
    *whole, last = [value or 0.0 for value in values]
    return sum(whole) + share * last


def _is_reserved(serving: list[PhaseEstimate]) -> bool:
    """Say whether all phases have a period: else their hours are those of one busy replica."""
    return all("period_hours" in phase.values for phase in serving)


def _on_calendar(one: ScenarioEstimate, phase: str, share: float | None) -> float | None:
    span = next((span for span in calendar(one).spans if span.phase == phase), None)
    if span is None or share is None:
        return None
    return span.start_h + share * (span.end_h - span.start_h)
