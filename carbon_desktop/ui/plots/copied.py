"""What is copied and told of a plot: headings of columns, figures in full precision."""

from collections.abc import Iterable

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.shown import shown, unit_of
from carbon_desktop.words import amount, exact, quantity_name, unit_text


def heading(quantity: str, language: str) -> str:
    """Return the heading of a column: a quantity with its unit."""
    return f"{quantity_name(quantity, language)} ({unit_text(unit_of(quantity), language)})"


def told(quantity: str, value: float, language: str) -> str:
    """Return a figure as a line: as shown, and in full precision."""
    unit = unit_of(quantity)
    full = f"{exact(value)} {unit_text(unit, language)}"
    return f"{quantity_name(quantity, language)}: {amount(value, unit, language).text} ({full})"


def told_of(one: ScenarioEstimate, quantities: Iterable[str], language: str) -> str:
    """Return the known figures of a scenario, a line each under its name."""
    known = (name for name in quantities if shown(one, name, language) is not None)
    return "\n".join([one.name, *(told(name, one.results[name], language) for name in known)])
