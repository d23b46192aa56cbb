"""Lacks: what the reported figures leave out, and which input each would need."""

from __future__ import annotations

from typing import NamedTuple

from carbon_desktop.exchange.claims import phase_name
from carbon_desktop.exchange.fact import unless_all
from carbon_desktop.study.estimate import ScenarioEstimate

ENERGY = "facility_energy"
EXPECTED = (
    ENERGY,
    "operational_emissions",
    "embodied_emissions",
    "water_onsite",
    "water_offsite",
)
"""Quantities whose absence a reader must know of."""

NETWORK = "network_energy"


_BROUGHT_BY_TDP = ("power_share", "host_share")
"""Inputs that have a default wherever the rated power is known."""

Reasons = tuple[tuple[str, tuple[str, ...]], ...]
"""Inputs of the method, each with the phases that lack it, none where all do."""


class Lack(NamedTuple):
    """Quantities that are not known for the same reasons."""

    quantities: tuple[str, ...]
    reasons: Reasons


def lacks(one: ScenarioEstimate) -> tuple[Lack, ...]:
    """Return what is absent from a scenario: what the energy lacks is told once, with it."""
    first = _reasons(one, ENERGY)
    found: dict[Reasons, list[str]] = {}
    for name in EXPECTED:
        if name not in one.results:
            further = tuple(reason for reason in _reasons(one, name) if reason not in first)
            found.setdefault(further or first, []).append(name)
    absent = [Lack(tuple(names), reasons) for reasons, names in found.items()]
    network = _without_network(one)
    if ENERGY in one.results and network is not None:
        absent.insert(0, Lack((NETWORK,), (("network_power", network),)))
    return tuple(absent)


def _reasons(one: ScenarioEstimate, name: str) -> Reasons:
    lacking: dict[str, list[str]] = {}
    names = {phase.id: phase_name(phase) for phase in one.phases}
    for phase, absent in one.missing(name):
        lacking.setdefault(absent, []).append(names[phase])
    everyone = tuple(names.values())
    if "tdp" in lacking:
        for brought in _BROUGHT_BY_TDP:
            lacking.pop(brought, None)
    return tuple((absent, unless_all(phases, everyone)) for absent, phases in lacking.items())


def _without_network(one: ScenarioEstimate) -> tuple[str, ...] | None:
    """Return the phases whose switches and storage are not counted; None where all are.

    A meter at the IT equipment or at the facility has counted them, and so has whoever gave
    the power of a device with its share of everything.
    """
    bare = [
        phase_name(phase)
        for phase in one.phases
        if "server_energy" in phase.values
        and not {"network_energy", "device_power"} & set(phase.values)
    ]
    return unless_all(bare, tuple(phase_name(phase) for phase in one.phases)) if bare else None
