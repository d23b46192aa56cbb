"""Budgets as they are written on the command line: a name, a number and a unit."""

import re
from math import isfinite
from typing import NamedTuple

from carbon_desktop.cli.arguments import WrongUse
from carbon_desktop.plan.plan import BUDGETED, Plan
from carbon_desktop.words.limits import UNITS

_EMISSIONS = ("total_emissions", "operational_emissions")
_COST = ("electricity_cost", "rental_cost")

QUANTITIES: dict[str, tuple[str, ...]] = {
    "emissions": _EMISSIONS,
    "energy": ("facility_energy",),
    "cost": _COST,
    "device-hours": ("device_hours",),
    "days": ("wall_clock_hours",),
}
"""What each name means: the first of these that the scenario knows."""

_SHOWN = {"kwh": "kWh", "mwh": "MWh", "gwh": "GWh"}
_WRITTEN = re.compile(
    r"\s*([^=]*?)\s*=\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*((?:\D.*?)?)\s*",
    re.ASCII | re.IGNORECASE,
)
_EXAMPLES = "emissions=1000kg, energy=20MWh, cost=5000, device-hours=1e5, days=30"


class Limit(NamedTuple):
    """A budget: what it may be of, and the limit in that quantity's own unit.

    `currency` is the one that was written, or empty.
    """

    quantities: tuple[str, ...]
    value: float
    currency: str = ""


def limit_of(text: str) -> Limit:
    """Return a budget as it was written.

    Raises
    ------
    WrongUse
        If it is none: no name of a budget, no number, a unit of something else.
    """
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise WrongUse("budget_wrong", value=text, wanted=_EXAMPLES)
    name, number, unit = found[1].lower(), float(found[2]), found[3]
    quantities = QUANTITIES.get(name) or (name.replace("-", "_"),)
    if quantities[0] not in BUDGETED:
        raise WrongUse("budget_unknown", value=found[1], wanted=", ".join(QUANTITIES))
    if not (isfinite(number) and number >= 0):
        raise WrongUse("budget_wrong", value=text, wanted=_EXAMPLES)
    units = UNITS.get(quantities[0])
    if units is None:
        return Limit(quantities, number, unit.upper())
    usual = "days" if name == "days" else next(iter(units))
    key = unit.lower().removesuffix("co2e").rstrip() or usual
    if key not in units:
        wanted = ", ".join(_SHOWN.get(one, one) for one in units if one.isascii())
        raise WrongUse("budget_unit", value=unit, name=found[1], wanted=wanted)
    value = number * units[key]
    if not isfinite(value):
        raise WrongUse("budget_wrong", value=text, wanted=_EXAMPLES)
    return Limit(quantities, value)


def limit_of_plan(plan: Plan) -> Limit:
    """Return the one budget that a plan has.

    Raises
    ------
    WrongUse
        If it has none, or several.
    """
    if len(plan.budgets) != 1:
        raise WrongUse("budget_needed", wanted=_EXAMPLES)
    ((quantity, value),) = plan.budgets.items()
    return Limit((quantity,), value)
