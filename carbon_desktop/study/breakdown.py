"""Breakdown: what a total is made of, by phase and by component."""

from typing import NamedTuple

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.phase_estimate import PhaseEstimate

ENERGY = "facility_energy"
EMISSIONS = "total_emissions"

_EMITTED = {
    "accelerator_energy": "accelerator_operational_emissions",
    "busy_energy": "busy_operational_emissions",
    "accelerator_idle_energy": "accelerator_idle_operational_emissions",
    "host_energy": "host_operational_emissions",
    "idle_energy": "idle_operational_emissions",
    "server_energy": "server_operational_emissions",
    "network_energy": "network_operational_emissions",
    "it_energy": "it_operational_emissions",
    "overhead_energy": "overhead_operational_emissions",
    "facility_energy": "operational_emissions",
}
"""What each part of the energy emits; the parts are in reading order."""

_EMBODIED = ("accelerator_embodied_emissions", "host_embodied_emissions")
_PLACES = {name: at for at, name in enumerate((*_EMITTED, *_EMITTED.values(), *_EMBODIED))}


_WITHIN = {
    "busy_energy": "accelerator_energy",
    "accelerator_idle_energy": "accelerator_energy",
    "busy_operational_emissions": "accelerator_operational_emissions",
    "accelerator_idle_operational_emissions": "accelerator_operational_emissions",
}
"""Parts that are told together where other phases have their whole only."""


class Part(NamedTuple):
    """A component: a quantity of the method, in its own unit (kWh or kgCO2e)."""

    name: str
    value: float


class Component(NamedTuple):
    """A component of all phases, and the names of the parts that it is the sum of."""

    name: str
    value: float
    parts: tuple[str, ...]


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
    def parts(self) -> tuple[Part, ...]:
        """Return the parts summed over the phases, in reading order."""
        summed: dict[str, float] = {}
        for phase in self.phases:
            for name, value in phase.parts:
                summed[name] = summed.get(name, 0.0) + value
        return tuple(Part(name, summed[name]) for name in sorted(summed, key=_PLACES.__getitem__))

    @property
    def components(self) -> tuple[Component, ...]:
        """Return the components of all phases, in reading order.

        They are the parts; but where one phase tells busy and waiting accelerators apart and
        another does not, all accelerators are one component.
        """
        parts = dict(self.parts)
        whole = {name: _WITHIN[name] for name in parts if _WITHIN.get(name) in parts}
        found: dict[str, list[str]] = {}
        for name in parts:
            found.setdefault(whole.get(name, name), []).append(name)
        return tuple(
            Component(name, sum(parts[one] for one in names), tuple(names))
            for name, names in found.items()
        )


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
        names += [name for name in _EMBODIED if not _is_none(phase, name)]
    return _valued(phase, names)


def _energy_parts(phase: PhaseEstimate) -> list[str]:
    """Return the quantities that the facility's energy is known to be made of."""
    known = phase.values
    if "it_energy" not in known or "overhead_energy" not in known:
        return [ENERGY]
    nodes = _node_parts(phase)
    if not nodes:
        return ["it_energy", "overhead_energy"]
    switches = ["network_energy"] if "network_energy" in known else []
    return [*nodes, *switches, "overhead_energy"]


def _node_parts(phase: PhaseEstimate) -> list[str]:
    """Return what the energy of the servers is made of, as far as that is known."""
    known = phase.values
    if "accelerator_energy" not in known or "host_energy" not in known:
        return ["server_energy"] if "server_energy" in known else []
    waiting = "accelerator_idle_energy" in known
    cards = ["busy_energy", "accelerator_idle_energy"] if waiting else ["accelerator_energy"]
    idle = ["idle_energy"] if "idle_energy" in known else []
    return [*(name for name in cards if not _is_none(phase, name)), "host_energy", *idle]


def _is_none(phase: PhaseEstimate, name: str) -> bool:
    """Say whether a phase has none of a part by its kind: machines without accelerators."""
    return phase.inputs.get(name) == 0.0


def _valued(phase: PhaseEstimate, names: list[str]) -> tuple[Part, ...]:
    found = ((name, phase.value(name)) for name in names)
    return tuple(Part(name, value) for name, value in found if value is not None)
