"""Claims: what a paper says of the numbers that went in, each once for all its phases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.exchange.fact import Fact, clean, fact, unless_all
from carbon_desktop.study.estimate import PhaseEstimate, ScenarioEstimate

COVERS_HOST = "covers_host"

_FACTS_OF = {
    "mean_power": ("power_share",),
    "host_share": ("host_share",),
    "host_power": ("host_power",),
    "device_power": ("device_power",),
    "network_power": ("network_power",),
    "pue": ("pue",),
    "grid": ("grid_intensity",),
    "contract": ("contracted_share", "contract_intensity", "residual_intensity"),
    "embodied": ("accelerator_embodied", "host_embodied"),
    "life": ("lifetime", "lifetime_utilisation"),
    "wue": ("wue",),
    "grid_water": ("grid_water",),
}
"""The claims in reading order, with the inputs that each speaks of."""

_OF_A_COMPUTER = {"host_share": "whole_computer", "embodied": "embodied_computer"}
"""What is said instead where the accelerator is a whole computer."""


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
    order = [*_FACTS_OF, *_OF_A_COMPUTER.values()]
    said = [claim._replace(phases=unless_all(names, everyone)) for claim, names in held.items()]
    return tuple(sorted(said, key=lambda claim: order.index(_usual(claim.code))))


def phase_name(phase: PhaseEstimate) -> str:
    """Return a phase's name on one line, or its id where it has none."""
    return clean(phase.name) or phase.id


def _of_phase(phase: PhaseEstimate, reached: frozenset[str], catalogue: Catalogue) -> list[Claim]:
    known = {one.name: one for one in phase.assumptions if one.name in reached}
    return [
        _claim(code, tuple(fact(known[name], catalogue) for name in names))
        for code, names in _FACTS_OF.items()
        if all(name in known for name in names)
    ]


def _claim(code: str, facts: tuple[Fact, ...]) -> Claim:
    if code in _OF_A_COMPUTER and facts[-1].label == COVERS_HOST:
        return Claim(_OF_A_COMPUTER[code], facts[:-1])
    return Claim(code, facts)


def _usual(code: str) -> str:
    return next((usual for usual, other in _OF_A_COMPUTER.items() if other == code), code)
