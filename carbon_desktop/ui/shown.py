"""Quantities of a scenario as the window shows them: shared by plots and panels."""

from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.words import Amount, quantity_amount


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
