"""The axes of what fits: of an input, and of the quantity that has a budget."""

from collections.abc import Iterable, Sequence

from carbon_desktop.plan.field import Field
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.fitting import Answer
from carbon_desktop.ui.plots.ruler import Ruler
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.words import Scale, quantity_amount, scale, unit_text

_MONEY, _DEVICE_HOURS = "EUR", "device_hours"
_COUNT = 1e6
"""From here on numbers of things are written as 1.5M."""

_ROOF = 1.06
_FAR = 4.0
"""A budget so many times higher than all else has no line: it would press all else down."""

_MOST_BAND = 3.0

UNKNOWN = "–"
"""What stands for a figure that is not known."""


def ruler_of_field(field: Field, values: Sequence[float], *, is_log: bool) -> Ruler:
    """Return the ruler of an input that reaches over values."""
    low, high = min(values), max(values)
    if low == high:
        low, high = low * 0.9, high * 1.1 or 1.0
    is_count = field.unit == "1" and high >= _COUNT
    return Ruler(low, high, is_log and low > 0, 1.0, is_count)


def ruler_of_quantity(found: Answer, shown: Scale) -> Ruler:
    """Return the ruler of the quantity: all lines fit on it, the band as far as it is near."""
    points, limit = found.curve, found.question.limit
    lines = max(max(one.best, one.held) for one in points)
    top = max(lines, min(max(one.high for one in points), _MOST_BAND * lines))
    if limit <= _FAR * lines:
        top = max(top, limit)
    lowest = [one.low for one in points if one.low > 0]
    if found.is_even or not lowest:
        return Ruler(0.0, top * _ROOF or 1.0, False, shown.factor)
    start = min([*lowest, limit]) if limit > 0 else min(lowest)
    return Ruler(start / 1.2, top * 1.2, True, shown.factor)


def scale_of_quantity(scene: Scene, found: Answer) -> Scale:
    """Return the prefix in which the quantity is shown; money is in its own currency."""
    quantity = found.question.quantity
    unit = "device-hours" if quantity == _DEVICE_HOURS else unit_of(quantity)
    known = [one.best for one in found.curve] or [found.question.limit]
    shown = scale(known, unit, scene.language)
    if unit == _MONEY:
        return shown._replace(unit=unit_text(_MONEY, scene.language, currency_of(scene, found)))
    return shown


def currency_of(scene: Scene, found: Answer | None) -> str:
    """Return the currency of a scenario's prices, as it is or as it is with what fits."""
    there = None if found is None else found.there
    return scene.selected.currency or ("" if there is None else there.currency)


def amount_in(scene: Scene, one: ScenarioEstimate | None, quantity: str) -> str:
    """Return a quantity of a scenario as it is shown, or a dash where it is not known."""
    value = None if one is None else one.results.get(quantity)
    if one is None or value is None:
        return UNKNOWN
    return amount_text(scene, quantity, value, one.currency)


def amount_text(scene: Scene, quantity: str, value: float, currency: str) -> str:
    """Return an amount of a quantity as it is shown."""
    return quantity_amount(quantity, value, unit_of(quantity), currency, scene.language).text


def place_of(scene: Scene) -> int:
    """Return the place of the scenario that is looked at: it gives the colour."""
    ids: Iterable[str] = (one.id for one in scene.estimate.scenarios)
    return list(ids).index(scene.scenario)
