"""Breakdown: what a total is made of, by phase and by component."""

from typing import NamedTuple

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.phase_estimate import PhaseEstimate

ENERGY = "facility_energy"
EMISSIONS = "total_emissions"

_NODES = (("accelerator_energy", "host_energy"), ("server_energy",))
"""The energy of the servers by its parts, else undivided: the first that is known."""

_EMITTED = {
    "accelerator_energy": "accelerator_operational_emissions",
    "host_energy": "host_operational_emissions",
    "server_energy": "server_operational_emissions",
    "network_energy": "network_operational_emissions",
    "it_energy": "it_operational_emissions",
    "overhead_energy": "overhead_operational_emissions",
    "facility_energy": "operational_emissions",
}
"""What each part of the energy emits."""


class Part(NamedTuple):
    """A component: a quantity of the method, in its own unit (kWh or kgCO2e)."""

    name: str
    value: float


class PhaseParts(NamedTuple):
    """A phase's total and its components, which add up to it; None where it is not known."""

    id: str
    name: str
    total: float | None
    parts: tuple[Part, ...]


class Breakdown(NamedTuple):
    """A total of a scenario by phase and component.

    `quantity` is what the total is: of the emissions only the operational ones where the
    embodied are not known of every phase.
    """

    quantity: str
    total: float | None
    phases: tuple[PhaseParts, ...]

    @property
    def components(self) -> tuple[Part, ...]:
        """Return the components summed over the phases, in the order in which they are met."""
        summed: dict[str, float] = {}
        for phase in self.phases:
            for name, value in phase.parts:
                summed[name] = summed.get(name, 0.0) + value
        return tuple(Part(name, value) for name, value in summed.items())


def breakdown(one: ScenarioEstimate, quantity: str) -> Breakdown:
    """Return `ENERGY` or `EMISSIONS` of a scenario by phase and component."""
    shown = quantity
    if quantity == EMISSIONS and EMISSIONS not in one.results:
        shown = "operational_emissions"
    phases = tuple(
        PhaseParts(phase.id, phase.name, phase.value(shown), _parts(phase, shown))
        for phase in one.phases
    )
    return Breakdown(shown, one.value(shown), phases)


def _parts(phase: PhaseEstimate, quantity: str) -> tuple[Part, ...]:
    if phase.value(quantity) is None:
        return ()
    energy = _energy_parts(phase)
    if quantity == ENERGY:
        return _valued(phase, energy)
    names = [_EMITTED[name] for name in energy]
    if quantity == EMISSIONS:
        names += ["accelerator_embodied_emissions", "host_embodied_emissions"]
    return _valued(phase, names)


def _energy_parts(phase: PhaseEstimate) -> list[str]:
    """Return the quantities that the facility's energy is known to be made of."""
    known = phase.values
    if "it_energy" not in known or "overhead_energy" not in known:
        return [ENERGY]
    for names in _NODES:
        if all(name in known for name in names):
            switches = ["network_energy"] if "network_energy" in known else []
            return [*names, *switches, "overhead_energy"]
    return ["it_energy", "overhead_energy"]


def _valued(phase: PhaseEstimate, names: list[str]) -> tuple[Part, ...]:
    found = ((name, phase.value(name)) for name in names)
    return tuple(Part(name, value) for name, value in found if value is not None)
