"""What fits, as it is looked at: the value found, the quantity over the input, the trade."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.budget import Fit, Unwanted, drawn, fit, held_by, share_within
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.estimate import ScenarioEstimate, estimate_scenario
from carbon_desktop.study.knob import Knob, NoKnob, knob
from carbon_desktop.study.neat import neat
from carbon_desktop.study.search import ALL, MET, Found
from carbon_desktop.study.trade import Trade, trade

_LOW, _HIGH = 0.05, 0.95
_POINTS = 25
_FAR = 20.0
"""From so many times the smaller value on, the curve has even steps on a logarithmic scale."""

_AIR, _HALF = 1.25, 2.0
_ABOUT = 10.0

IsWanted = Callable[[], bool]


class Question(NamedTuple):
    """What is to fit: a quantity of a scenario within a limit, in the quantity's own unit.

    `field` is turned in a phase, or in all that have it alike where `phase` is empty, so that the
    limit is kept in the share `probability` of the draws, or at best where that is None. `other`
    is the field that it is traded against, if any.
    """

    scenario: str
    quantity: str
    limit: float
    field: str
    phase: str = ""
    probability: float | None = None
    other: str = ""
    other_phase: str = ""


class Point(NamedTuple):
    """The quantity at a value of the input: at best, its range, and what has to be kept.

    `held` is what the wanted share of the draws lies at or below, `best` where none is wanted.
    """

    value: float
    best: float
    low: float
    high: float
    held: float


class Answer(NamedTuple):
    """What fits, in the plan that was asked about.

    `refusal` says why the field cannot be turned, and there is nothing else then. `now` and
    `there` are the scenario as it is and with the value that fits; `chance` is the share of the
    draws within the limit now. `is_even` says that the points of the curve are evenly apart.
    """

    plan: Plan
    question: Question
    refusal: str = ""
    fit: Fit | None = None
    now: ScenarioEstimate | None = None
    there: ScenarioEstimate | None = None
    chance: float | None = None
    curve: tuple[Point, ...] = ()
    is_even: bool = True


class Traded(NamedTuple):
    """What of one input fits with what of the other; without points these have no curve.

    `knobs` are both, the first as the curve's value goes.
    """

    plan: Plan
    question: Question
    knobs: tuple[Knob, ...] = ()
    points: tuple[Trade, ...] = ()


def answer(plan: Plan, catalogue: Catalogue, asked: Question, is_wanted: IsWanted) -> Answer:
    """Return what fits; a value that is found is neat, so that what is read is what is set.

    Raises
    ------
    KeyError
        If the plan has no such scenario.
    Unwanted
        Once `is_wanted` says no.
    """
    now = estimate_scenario(plan, plan.scenario(asked.scenario), catalogue)
    columns = Columns(plan.draws, plan.seed, plan.untied)
    try:
        found = fit(
            plan,
            catalogue,
            asked.scenario,
            asked.quantity,
            asked.limit,
            asked.field,
            phase=asked.phase,
            probability=asked.probability,
            is_wanted=is_wanted,
        )
    except NoKnob as error:
        return Answer(plan, asked, error.code)
    there = None
    if found.found.value is not None:
        found, there = _neat(found, plan, catalogue, columns)
    chance = None
    if asked.quantity in now.results:
        chance = share_within(drawn(now, asked.quantity, columns), asked.limit)
    values, is_even = _values(found)
    curve = _curve(found, values, plan, catalogue, columns, is_wanted)
    return Answer(plan, asked, "", found, now, there, chance, curve, is_even)


def traded(plan: Plan, catalogue: Catalogue, asked: Question, is_wanted: IsWanted) -> Traded:
    """Return what of the first input fits with what of the other.

    Raises
    ------
    KeyError
        If the plan has no such scenario.
    Unwanted
        Once `is_wanted` says no.
    """
    one = estimate_scenario(plan, plan.scenario(asked.scenario), catalogue)
    try:
        first = knob(plan, one, asked.field, asked.phase)
        second = knob(plan, one, asked.other, asked.other_phase)
    except NoKnob:
        return Traded(plan, asked)
    points = trade(
        plan,
        catalogue,
        asked.scenario,
        asked.quantity,
        asked.limit,
        asked.field,
        asked.other,
        phase=asked.phase,
        other_phase=asked.other_phase,
        probability=asked.probability,
        is_wanted=is_wanted,
    )
    return Traded(plan, asked, (first, second), points)


def _neat(
    one: Fit, plan: Plan, catalogue: Catalogue, columns: Columns
) -> tuple[Fit, ScenarioEstimate]:
    """Return what was found in few digits, with what the scenario then comes to."""
    found, field = one.found, one.knob.field
    value = found.value
    assert value is not None
    if found.code == MET and field.kind != "whole":
        few = neat(value, up=not found.rising)
        value = few if field.holds(few) else value
    turned = one.knob.turned(plan, value)
    there = estimate_scenario(turned, turned.scenario(one.knob.scenario), catalogue)
    chance = share_within(drawn(there, one.quantity, columns), one.limit)
    reached = there.results[one.quantity]
    settled = found._replace(value=value)
    return one._replace(found=settled, reached=reached, chance=chance, plan=turned), there


def _curve(
    one: Fit,
    values: list[float],
    plan: Plan,
    catalogue: Catalogue,
    columns: Columns,
    is_wanted: IsWanted,
) -> tuple[Point, ...]:
    points = []
    for value in values:
        if not is_wanted():
            raise Unwanted
        turned = one.knob.turned(plan, value)
        there = estimate_scenario(turned, turned.scenario(one.knob.scenario), catalogue)
        best = there.results.get(one.quantity)
        if best is not None:
            draws = drawn(there, one.quantity, columns)
            low, high = (held_by(draws, share) for share in (_LOW, _HIGH))
            held = best if one.probability is None else held_by(draws, one.probability)
            if np.isfinite([low, high, held]).all():
                points.append(Point(value, best, min(low, best), max(high, best), held))
    return tuple(points)


def _values(one: Fit) -> tuple[list[float], bool]:
    """Return values about the present one and the one found, and whether they are even."""
    field = one.knob.field
    known = _known(one.found, one.knob.present)
    low, high = min(known, default=0.0), max(known, default=0.0)
    is_known = high > 0
    if not is_known:
        low, high = field.likely or (field.minimum, min(field.maximum, 1.0))
    elif low == high:
        low, high = low / _ABOUT, high * _ABOUT
    is_even = is_known and (low == 0 or high <= _FAR * low)
    if is_even:
        # What falls may rise without end towards nothing.
        low, high = field.minimum if one.found.rising else low / _HALF, high * _AIR
    else:
        low, high = (low or high / _ABOUT**3) / _HALF, high * _HALF
    low, high = max(low, field.minimum), min(high, field.maximum)
    shares = [at / (_POINTS - 1) for at in range(_POINTS)]
    steps = [low + (high - low) * at if is_even else low * (high / low) ** at for at in shares]
    steps += [value for value in known if low <= value <= high]
    found = {float(round(value)) if field.kind == "whole" else value for value in steps}
    return sorted(value for value in found if field.holds(value)), is_even


def _known(found: Found, present: float | None) -> list[float]:
    """Return the values that the curve has to show; what fits up to a bound is not one."""
    values = [present]
    if found.code == MET:
        values.append(found.value)
    elif found.code != ALL and found.closest is not None:
        values.append(found.closest[0])
    values += [end for stretch in found.stretches for end in stretch]
    return [value for value in values if value is not None]
