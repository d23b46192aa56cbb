"""The trade between two inputs: for every value of one, the other that just keeps a budget."""

from collections.abc import Callable
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.budget import fit
from carbon_desktop.study.estimate import estimate_scenario
from carbon_desktop.study.knob import Knob, knob

POINTS = 13
_REACH = 10.0
"""How many times the present value the curve goes, and down to what part of it."""


class Trade(NamedTuple):
    """One point of the curve: a value of the first input, and what the second may then be.

    `other` is None where there is no such value; `code` is the outcome of its search, and
    `rising` says whether less of it fits as well, else more.
    """

    value: float
    other: float | None
    code: str
    rising: bool = True


def trade(
    plan: Plan,
    catalogue: Catalogue,
    scenario: str,
    quantity: str,
    limit: float,
    first: str,
    second: str,
    *,
    phase: str = "",
    other_phase: str | None = None,
    probability: float | None = None,
    points: int = POINTS,
    is_wanted: Callable[[], bool] = lambda: True,
) -> tuple[Trade, ...]:
    """Return pairs of two inputs at which a quantity of a scenario just stays within a limit.

    `first` and `second` are keys of fields that hold numbers, `limit` is in the quantity's own
    unit. The second is turned in the phase of the first, unless `other_phase` names another.

    Raises
    ------
    KeyError
        If the plan has no such scenario.
    NoKnob
        If one of the fields cannot be turned.
    Unwanted
        Once `is_wanted` says no.
    """
    one = estimate_scenario(plan, plan.scenario(scenario), catalogue)
    turning = knob(plan, one, first, phase)
    curve = []
    for value in _values(turning, points):
        found = fit(
            turning.turned(plan, value),
            catalogue,
            scenario,
            quantity,
            limit,
            second,
            phase=phase if other_phase is None else other_phase,
            probability=probability,
            is_wanted=is_wanted,
        ).found
        curve.append(Trade(value, found.value, found.code, found.rising))
    return tuple(curve)


def _values(turning: Knob, points: int) -> list[float]:
    """Return values about the present one, or of what is likely, that the field holds."""
    field, present = turning.field, turning.present
    if present:
        low, high = present / _REACH, present * _REACH
    else:
        low, high = field.likely or (field.minimum, field.maximum)
        low = low or high / _REACH**3
    low, high = max(low, field.minimum), min(high, field.maximum)
    steps = [low * (high / low) ** (at / (points - 1)) for at in range(points)]
    found = {float(round(one)) for one in steps} if field.kind == "whole" else set(steps)
    return sorted(one for one in found if field.holds(one))
