"""Quantities and inputs as the window shows them: shared by plots, panels and tables."""

from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.field_inputs import FIELD_OF_INPUT, worked_out
from carbon_desktop.words import Amount, quantity_amount

_FIELDS = {"host_share": "host_power_w", "peak_rate": "precision"}
"""The field that settles an input which has none of its own."""


def unit_of(name: str) -> str:
    """Return the method's unit of a quantity of a plan.

    Raises
    ------
    KeyError
        If there is no such quantity.
    """
    return QUANTITIES[name].unit


def shown(estimate: ScenarioEstimate, name: str, language: str) -> Amount | None:
    """Return a quantity with the prefix that reads best, or None where it is not known."""
    value = estimate.results.get(name)
    if value is None:
        return None
    return quantity_amount(name, value, unit_of(name), estimate.currency, language)


def field_of(name: str) -> str:
    """Return the field in which a user sets an input or a choice, or nothing."""
    known = FIELD_OF_INPUT.get(name) or _FIELDS.get(name) or worked_out(name)
    return known or (name if name in FIELDS else "")
