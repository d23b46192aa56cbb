"""Shares: what each phase adds to its scenario, of the emissions where those are known."""

from collections.abc import Mapping
from typing import NamedTuple

from carbon_desktop.study.estimate import ScenarioEstimate

_OF = ("total_emissions", "operational_emissions", "facility_energy")
"""What the shares are of: the first quantity that all phases have."""


class Shares(NamedTuple):
    """Shares by phase id, and the quantity that they are of: empty where nothing is known."""

    quantity: str = ""
    by_phase: Mapping[str, float] = {}


def shares(one: ScenarioEstimate) -> Shares:
    """Return the share that each phase of a scenario has."""
    for quantity in _OF:
        found = {phase.id: phase.values.get(quantity) for phase in one.phases}
        known = {id: float(value) for id, value in found.items() if value is not None}
        total = sum(known.values())
        if total > 0 and len(known) == len(found):
            return Shares(quantity, {id: value / total for id, value in known.items()})
    return Shares()
