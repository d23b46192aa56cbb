"""Equivalents: what a result is in everyday terms, by a sourced figure and one division."""

from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.records import Equivalence
from carbon_desktop.study.estimate import ScenarioEstimate

_QUANTITIES = {
    "kgCO2e": ("total_emissions", "operational_emissions"),
    "kgCO2": ("total_emissions", "operational_emissions"),
    "kWh": ("facility_energy",),
    "L": ("water_total", "water_onsite"),
}
"""The quantities that each unit compares, the widest first."""

_LEAST, _MOST = 0.1, 1e7
"""Below and above these an everyday thing is no help to imagine the amount."""


class Equivalent(NamedTuple):
    """How many of an everyday thing a quantity comes to: ``value / per.figure.value``."""

    quantity: str
    value: float
    amount: float
    per: Equivalence


def equivalents(one: ScenarioEstimate, catalogue: Catalogue) -> tuple[Equivalent, ...]:
    """Return the comparisons that help to imagine a scenario's emissions, energy and water."""
    found = (_equivalent(one, per) for per in catalogue.equivalences.values())
    return tuple(each for each in found if each is not None and _LEAST <= each.amount <= _MOST)


def _equivalent(one: ScenarioEstimate, per: Equivalence) -> Equivalent | None:
    unit = per.figure.unit.split("/")[0]
    name = next((name for name in _QUANTITIES[unit] if name in one.results), None)
    if name is None:
        return None
    value = one.results[name]
    return Equivalent(name, value, value / per.figure.value, per)
