"""Claims: what a paper says of the numbers that went in, each once for all its phases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.exchange.calculated import calculated
from carbon_desktop.exchange.fact import Fact, clean, fact, unless_all
from carbon_desktop.study.estimate import PhaseEstimate, ScenarioEstimate

COVERS_HOST = "covers_host"

_FACTS_OF = {
    "speed_mfu": ("mfu",),
    "speed_hfu": ("hfu",),
    "speed_rate": ("achieved_rate",),
    "speed_hardware": ("hardware_rate",),
    "speed_tokens": ("tokens_per_second",),
    "speed_serving": ("serving_rate",),
    "mean_power": ("power_share",),
    "busy_power": ("busy_power",),
    "idle_hours": ("idle_share",),
    "idle_power": ("accelerator_idle_power",),
    "idle_power_share": ("idle_power_share",),
    "host_idle": ("host_idle_share",),
    "host_share": ("host_share",),
    "host_power": ("host_power",),
    "node_power": ("node_host_power", "node_accelerators"),
    "node_share": ("node_host_power", "class_accelerators"),
    "node_cores": ("node_cores", "node_accelerators"),
    "node_processors": ("cpu_count", "cpu_tdp", "cpu_load", "node_accelerators"),
    "node_memory": ("node_memory", "memory_power"),
    "node_other": ("other_host_power",),
    "device_power": ("device_power",),
    "network_power": ("network_power",),
    "cores": ("core_power", "cpu_load"),
    "memory": ("memory_power",),
    "storage": ("storage_power",),
    "pue": ("pue",),
    "grid": ("grid_intensity",),
    "contract": ("contracted_share", "contract_intensity", "residual_intensity"),
    "embodied": ("accelerator_embodied", "host_embodied"),
    "embodied_server": ("host_embodied", "server_cores"),
    "life": ("lifetime", "lifetime_utilisation"),
    "wue": ("wue",),
    "grid_water": ("grid_water",),
}
"""The claims in reading order, with the facts that each speaks of."""

SPEEDS = tuple(code for code in _FACTS_OF if code.startswith("speed_"))
"""The claims that say how fast the accelerators work."""

_OF_A_COMPUTER = {
    "host_share": "whole_computer",
    "host_power": "whole_computer",
    "embodied": "embodied_computer",
}
"""What is said instead where the accelerator is a whole computer."""

_SPARED = {"memory": "memory", "storage": "storage", "node_memory": "node_memory"}
"""Claims of parts, each with the input without which there is nothing to claim."""


class Claim(NamedTuple):
    """Numbers that are told together. `phases` is empty where they hold for all."""

    code: str
    facts: tuple[Fact, ...]
    phases: tuple[str, ...] = ()


def claims(
    one: ScenarioEstimate, reached: Mapping[str, frozenset[str]], catalogue: Catalogue
) -> tuple[Claim, ...]:
    """Return what is said of the inputs that the reported quantities rest on."""
    held: dict[Claim, list[str]] = {}
    for phase in one.phases:
        for claim in _of_phase(phase, reached[phase.id], catalogue):
            held.setdefault(claim, []).append(phase_name(phase))
    everyone = tuple(phase_name(phase) for phase in one.phases)
    order = list(_FACTS_OF)
    said = [claim._replace(phases=unless_all(names, everyone)) for claim, names in held.items()]
    return tuple(sorted(said, key=lambda claim: order.index(_usual(claim.code))))


def phase_name(phase: PhaseEstimate) -> str:
    """Return a phase's name on one line, or its id where it has none."""
    return clean(phase.name) or phase.id


def _of_phase(phase: PhaseEstimate, reached: frozenset[str], catalogue: Catalogue) -> list[Claim]:
    used = [one for one in phase.assumptions if one.name in reached]
    known = {one.name: fact(one, catalogue) for one in used}
    known |= calculated(phase, used, catalogue)
    return [
        _claim(code, tuple(known[name] for name in names))
        for code, names in _FACTS_OF.items()
        if all(name in known for name in names) and _is_there(phase, code)
    ]


def _is_there(phase: PhaseEstimate, code: str) -> bool:
    """Say whether a part is there at all: of no memory the power need not be told."""
    return code not in _SPARED or bool(phase.inputs.get(_SPARED[code]))


def _claim(code: str, facts: tuple[Fact, ...]) -> Claim:
    if code in _OF_A_COMPUTER and facts[-1].label == COVERS_HOST:
        return Claim(_OF_A_COMPUTER[code], facts[:-1])
    return Claim(code, facts)


def _usual(code: str) -> str:
    return next((usual for usual, other in _OF_A_COMPUTER.items() if other == code), code)
