"""Lacks: what the reported figures leave out, and which input each would need."""

from __future__ import annotations

from collections.abc import Collection, Mapping
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


_RATED = (
    "peak_rate", "reference_rate", "precision_speedup", "mfu_level", "mfu_rate_slope",
    "mfu_memory_slope", "mfu_size_slope", "mfu_sparsity_slope", "mfu_devices_slope",
    "mfu_run_factor", "run_devices",
)  # fmt: skip
_BROUGHT = {
    "tdp": (
        "power_share", "base_power_share", "power_share_ceiling", "typical_parameters",
        "power_size_exponent", "power_settling_hours", "host_share", "node_host_power",
        "node_accelerators", "class_accelerators", "accelerator_idle_power", "idle_power_share",
        "accelerator_memory", "bandwidth", *_RATED,
    ),
    "peak_rate": _RATED[1:],
    "parameters": ("active_parameters",),
}  # fmt: skip
"""Inputs that are known, or have a default, wherever another one is known."""

Reasons = tuple[tuple[str, tuple[str, ...]], ...]
"""Inputs of the method, each with the phases that lack it, none where all do."""


class Lack(NamedTuple):
    """Quantities that are not known for the same reasons."""

    quantities: tuple[str, ...]
    reasons: Reasons


def lacks(one: ScenarioEstimate) -> tuple[Lack, ...]:
    """Return what is absent from a scenario: what the energy lacks is told once, with it."""
    told = _lacking(one, ENERGY)
    first = _reasons(one, told)
    found: dict[Reasons, list[str]] = {}
    for name in EXPECTED:
        if name not in one.results:
            further = _reasons(one, _lacking(one, name), told)
            found.setdefault(further or first, []).append(name)
    absent = [Lack(tuple(names), reasons) for reasons, names in found.items()]
    network = _without_network(one)
    if ENERGY in one.results and network is not None:
        absent.insert(0, Lack((NETWORK,), (("network_power", network),)))
    return tuple(absent)


Lacking = Mapping[str, Collection[str]]
"""The phases that lack an input, by the input."""


def _lacking(one: ScenarioEstimate, name: str) -> Lacking:
    lacking: dict[str, list[str]] = {}
    for phase, absent in one.missing(name):
        lacking.setdefault(absent, []).append(phase)
    return lacking


def _reasons(one: ScenarioEstimate, lacking: Lacking, told: Lacking | None = None) -> Reasons:
    """Return what is lacking and not `told` already, nor brought by something else that is."""
    names = {phase.id: phase_name(phase) for phase in one.phases}
    left = dict(lacking)
    for bringing, others in _BROUGHT.items():
        if bringing in lacking or bringing in (told or {}):
            left = {name: phases for name, phases in left.items() if name not in others}
    return tuple(
        (absent, unless_all((names[phase] for phase in phases), tuple(names.values())))
        for absent, phases in left.items()
        if absent not in (told or {}) or set(phases) != set((told or {})[absent])
    )


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
