"""Development: what of a scenario falls to the final training run, and what does not."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.phase_estimate import PhaseEstimate

ENERGY = ("facility_energy",)
EMISSIONS = ("total_emissions", "operational_emissions")
"""What is divided: the first of these that every phase has."""

FINAL, FURTHER, SMALLER = "final_run", "further_runs", "smaller_runs"
LOST, OTHER, DATA, SERVING = "lost_time", "other_runs", "data_preparation", "serving"

ROLES = (FINAL, DATA, SMALLER, OTHER, FURTHER, LOST, SERVING)
"""The final run, then what leads to it or is lost, then what it is for."""

_BY_KIND = {"data_preparation": DATA, "serving": SERVING}


class Division(NamedTuple):
    """A total (kWh or kgCO2e) by role; only roles that come up are named."""

    quantity: str
    total: float
    amounts: Mapping[str, float]

    @property
    def shares(self) -> dict[str, float]:
        """Return the share of each role, from 0 to 1, in the order of `ROLES`."""
        return {role: self.amounts[role] / self.total for role in ROLES if role in self.amounts}

    @property
    def not_final(self) -> float:
        """Return the share that is not the final run, from 0 to 1."""
        return sum(share for role, share in self.shares.items() if role != FINAL)


def development(one: ScenarioEstimate, totals: tuple[str, ...] = ENERGY) -> Division | None:
    """Return `ENERGY` or `EMISSIONS` of a scenario by role, or None where nothing is trained.

    A phase's role follows from its kind and its fields, never from its name. Serving and data
    preparation are what their kinds say. Of all other phases whose runs are of full size
    (`run_share` 1) the one whose single run draws most energy is the final run; training of a
    model of as many parameters that comes after it continues it (fine-tuning). Of the final run's
    repeats one is final, the others are further runs. Phases with a `run_share` below 1 are
    smaller runs, the remaining ones (pilots, smaller models, evaluation) other runs. What failures
    lose (`lost_share`) is lost time, in whichever phase. It is None, too, where the energy or the
    total of a phase is not known.
    """
    phases = [phase for phase in one.phases if phase.effective.workload not in _BY_KIND]
    quantity = next((name for name in totals if one.results.get(name)), "")
    if not phases or not quantity or "facility_energy" not in one.results:
        return None
    final = _final(phases)
    amounts: dict[str, float] = {}
    for phase in one.phases:
        value = phase.value(quantity)
        if value is None:
            return None
        for role, share in _roles(phase, is_final=phase.id in final):
            if share > 0.0:
                amounts[role] = amounts.get(role, 0.0) + share * value
    return Division(quantity, one.results[quantity], amounts)


def _final(phases: list[PhaseEstimate]) -> frozenset[str]:
    """Return the ids of the phase with the largest run, and of those that continue it."""
    sizes = [_run_energy(phase) for phase in phases]
    largest = max(sizes)
    if largest <= 0.0:
        return frozenset()
    at = sizes.index(largest)
    following = (
        phase
        for phase, size in zip(phases[at + 1 :], sizes[at + 1 :], strict=True)
        if size > 0.0 and _continues(phases[at], phase)
    )
    return frozenset(phase.id for phase in (phases[at], *following))


def _run_energy(phase: PhaseEstimate) -> float:
    """Return the energy (kWh) of one run of full size, 0 where no run is."""
    trials, run_share, lost_share = _runs(phase)
    energy = phase.value("facility_energy")
    if energy is None or trials <= 0.0 or run_share < 1.0:
        return 0.0
    return energy / (trials * (1.0 + lost_share))


def _continues(before: PhaseEstimate, phase: PhaseEstimate) -> bool:
    both = (before, phase)
    size = before.values.get("parameters")
    return (
        all(one.effective.workload == "model_training" for one in both)
        and size is not None
        and phase.values.get("parameters") == size
    )


def _roles(phase: PhaseEstimate, *, is_final: bool) -> Iterator[tuple[str, float]]:
    """Return the roles that a phase has, and what share of it each takes."""
    kind = _BY_KIND.get(phase.effective.workload)
    if kind is not None:
        yield kind, 1.0
        return
    trials, run_share, lost_share = _runs(phase)
    worked = 1.0 / (1.0 + lost_share)
    yield LOST, 1.0 - worked
    if is_final:
        first = min(1.0, 1.0 / trials)
        yield FINAL, worked * first
        yield FURTHER, worked * (1.0 - first)
    else:
        yield SMALLER if run_share < 1.0 else OTHER, worked


def _runs(phase: PhaseEstimate) -> tuple[float, float, float]:
    """Return how many runs there are, of what size, and what they lose."""
    given = phase.inputs
    trials = given.get("trials", given.get("repeats", 1.0))
    return trials, given.get("run_share", 1.0), given.get("lost_share", 0.0)
