"""Budgets: the limits of a plan, and how probable it is to stay within them."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.method.quantity import Values
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.estimate import ScenarioEstimate, estimate_scenario
from carbon_desktop.study.knob import Knob, knob
from carbon_desktop.study.search import Found, search
from carbon_desktop.study.uncertainty import Uncertainty, scenario_draws


class Unwanted(Exception):
    """An answer is not wanted any more; the search for it ends."""


class Kept(NamedTuple):
    """How a scenario stands to a budget, in the quantity's own unit.

    `best` is None where the quantity is not known, `probability` (0 to 1) also where there are no
    draws of this very estimate.
    """

    quantity: str
    limit: float
    best: float | None
    probability: float | None


class Fit(NamedTuple):
    """What one input may be for a budget to be kept.

    `found` is the outcome of the search. With a `probability` the budget is kept in that share
    of the draws, else at best. `reached` is the quantity at the value found, at best, and
    `chance` the share of draws within the limit there; `plan` is the plan with that value, and
    without one the plan as it was.
    """

    quantity: str
    limit: float
    knob: Knob
    probability: float | None
    found: Found
    reached: float | None
    chance: float | None
    plan: Plan


def kept(plan: Plan, one: ScenarioEstimate, ranges: Uncertainty | None = None) -> tuple[Kept, ...]:
    """Return how a scenario of a plan stands to each of the plan's budgets."""
    found = ranges.scenarios.get(one.id) if ranges is not None else None
    draws = found.draws if found is not None and found.estimate is one else None
    standings = []
    for quantity, limit in plan.budgets.items():
        best = one.results.get(quantity)
        chance = None
        if best is not None and draws is not None:
            chance = share_within(draws.get(quantity, best), limit)
        standings.append(Kept(quantity, limit, best, chance))
    return tuple(standings)


def fit(
    plan: Plan,
    catalogue: Catalogue,
    scenario: str,
    quantity: str,
    limit: float,
    vary: str,
    *,
    phase: str = "",
    probability: float | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Fit:
    """Return what a field may be for a quantity of a scenario to stay within a limit.

    `vary` is the key of a field that holds a number, turned in all phases that have it or in one;
    `limit` is in the quantity's own unit. The method itself is asked at every value tried, and
    `is_wanted` before it is.

    Raises
    ------
    KeyError
        If the plan has no such scenario.
    NoKnob
        If the field cannot be turned.
    Unwanted
        Once `is_wanted` says no.
    """
    columns = Columns(plan.draws, plan.seed, plan.untied)
    turning = knob(plan, estimate_scenario(plan, plan.scenario(scenario), catalogue), vary, phase)

    def at(value: float) -> ScenarioEstimate:
        turned = turning.turned(plan, value)
        return estimate_scenario(turned, turned.scenario(scenario), catalogue)

    def measure(value: float) -> float | None:
        if not is_wanted():
            raise Unwanted
        if probability is None:
            return at(value).results.get(quantity)
        return _percentile(at(value), quantity, probability, columns)

    found = search(measure, turning.field, limit, turning.present)
    if found.value is None:
        return Fit(quantity, limit, turning, probability, found, None, None, plan)
    there = at(found.value)
    chance = share_within(drawn(there, quantity, columns), limit)
    reached, turned = there.results[quantity], turning.turned(plan, found.value)
    return Fit(quantity, limit, turning, probability, found, reached, chance, turned)


def drawn(one: ScenarioEstimate, quantity: str, columns: Columns) -> Values:
    """Return the draws of a quantity that is known, or its value where that is exact."""
    values = scenario_draws(one, columns)[1]
    return values.get(quantity, one.results[quantity])


def _percentile(
    one: ScenarioEstimate, quantity: str, probability: float, columns: Columns
) -> float | None:
    if quantity not in one.results:
        return None
    value = held_by(drawn(one, quantity, columns), probability)
    return value if np.isfinite(value) else None


def held_by(draws: Values, share: float) -> float:
    """Return what a share of draws lies at or below: the smallest of them for which it does."""
    ordered = np.sort(np.atleast_1d(draws))
    place = int(np.ceil(share * len(ordered) - 1e-9)) - 1
    return float(ordered[max(place, 0)])


def share_within(draws: Values, limit: float) -> float:
    """Return the share of draws, from 0 to 1, at or below a limit."""
    return float(np.mean(np.atleast_1d(draws) <= limit))
