"""The search for the values of one input at which a quantity stays within a limit.

It knows nothing of plans: it is given a function, and asks it for one value after another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import ceil, floor, inf, log10
from typing import NamedTuple

from carbon_desktop.plan.field import LARGEST, Field

Measure = Callable[[float], float | None]
"""The quantity at a value of the input, None where it is not known."""

MET, ALL, NONE = "met", "all_fits", "nothing_fits"
IRRELEVANT, NOT_MONOTONE, UNKNOWN = "irrelevant", "not_monotone", "unknown"
OUTCOMES = (MET, ALL, NONE, IRRELEVANT, NOT_MONOTONE, UNKNOWN)

_BELOW, _ABOVE = 1e-3, 1e3
"""How far beyond what is likely the first look goes."""

_A_DECADE = 2
_INSIDE = 8
"""Values looked at in each power of ten, and between the two that a limit lies between."""

_SAME = 1e-9
_GAINED = 1e-3
_CLOSE = 1e-13
_MOST_STEPS = 200
_DIGITS = 12
_FAR_BELOW = 1e-12


class Found(NamedTuple):
    """What a search came to.

    `value` is the last one that fits, towards more of the quantity; `rising` says whether more of
    the input is more of the quantity. `stretches` are the values that fit, from and to, where
    there are several such; `closest` is the value with the least of the quantity, and that: the
    smallest that comes so low but for a thousandth.
    """

    code: str
    value: float | None = None
    rising: bool = True
    stretches: tuple[tuple[float, float], ...] = ()
    closest: tuple[float, float] | None = None


class Sample(NamedTuple):
    """A value of the input and the quantity at it."""

    value: float
    quantity: float


def search(measure: Measure, field: Field, limit: float, present: float | None = None) -> Found:
    """Return the values within a field's bounds at which a measure stays within a limit.

    It looks at what is likely first, about the present value, and farther where nothing changes
    there. A limit that is crossed more than once has no one answer.
    """
    samples = _sampled(measure, _likely(field, present))
    if not _changes(samples, limit):
        known = {one.value for one in samples}
        further = [one for one in _possible(field, present) if one not in known]
        samples = sorted([*samples, *_sampled(measure, further)])
    if not samples:
        return Found(UNKNOWN)
    least, most = (choose(one.quantity for one in samples) for choose in (min, max))
    if most - least <= _SAME * max(abs(most), abs(least)):
        return Found(IRRELEVANT, closest=samples[0])
    return _judged(measure, samples, limit, is_whole=field.kind == "whole")


def _judged(measure: Measure, samples: Sequence[Sample], limit: float, *, is_whole: bool) -> Found:
    closest = _closest(samples)
    rising = samples[-1].quantity > samples[0].quantity
    changes = _changes(samples, limit)
    if not changes:
        fitting = samples[-1 if rising else 0].value
        fits = closest.quantity <= limit
        return Found(ALL, fitting, rising) if fits else Found(NONE, None, rising, (), closest)
    if len(changes) == 1:
        inside = _sampled(measure, _between(*changes[0], _INSIDE, is_whole=is_whole))
        within = sorted({*inside, *(one for one in samples if one.value in changes[0])})
        changes = _changes(within, limit)
    ends = [_crossing(measure, low, high, limit, is_whole=is_whole) for low, high in changes]
    if len(ends) == 1:
        rising = samples[0].quantity <= limit
        return Found(MET, ends[0], rising, (), closest)
    return Found(NOT_MONOTONE, None, rising, _stretches(samples, ends, limit), closest)


def _closest(samples: Sequence[Sample]) -> Sample:
    """Return what comes lowest; far beyond it nothing more than digits is gained."""
    least = min(one.quantity for one in samples)
    return next(one for one in samples if one.quantity <= least + _GAINED * abs(least))


def _sampled(measure: Measure, values: Iterable[float]) -> list[Sample]:
    found = ((value, measure(value)) for value in values)
    return [Sample(value, quantity) for value, quantity in found if quantity is not None]


def _changes(samples: Sequence[Sample], limit: float) -> list[tuple[float, float]]:
    """Return the pairs of neighbouring values of which one fits and the other does not."""
    return [
        (one.value, other.value)
        for one, other in pairwise(samples)
        if (one.quantity <= limit) != (other.quantity <= limit)
    ]


def _crossing(measure: Measure, low: float, high: float, limit: float, *, is_whole: bool) -> float:
    """Return the last value that fits, between one that does and one that does not."""

    def fits(value: float) -> bool:
        quantity = measure(value)
        return quantity is not None and quantity <= limit

    inside, outside = (low, high) if fits(low) else (high, low)
    for _ in range(_MOST_STEPS):
        if _is_close(inside, outside, is_whole=is_whole):
            break
        middle = _middle(inside, outside, is_whole=is_whole)
        if fits(middle):
            inside = middle
        else:
            outside = middle
    neat = float(f"{inside:.{_DIGITS}g}")
    return neat if not is_whole and fits(neat) else inside


def _is_close(one: float, other: float, *, is_whole: bool) -> bool:
    apart = abs(one - other)
    return apart <= (1.0 if is_whole else _CLOSE * max(abs(one), abs(other)))


def _middle(one: float, other: float, *, is_whole: bool) -> float:
    """Return what lies between, on a logarithmic scale where the values are far apart."""
    low, high = min(one, other), max(one, other)
    middle = (low * high) ** 0.5 if low > 0 and high > 2 * low else (low + high) / 2
    return min(max(float(floor(middle)), low + 1.0), high - 1.0) if is_whole else middle


def _stretches(
    samples: Sequence[Sample], ends: Sequence[float], limit: float
) -> tuple[tuple[float, float], ...]:
    """Return from where to where values fit, the ends of the samples closing what is open."""
    marks = list(ends)
    if samples[0].quantity <= limit:
        marks.insert(0, samples[0].value)
    if samples[-1].quantity <= limit:
        marks.append(samples[-1].value)
    return tuple(zip(marks[::2], marks[1::2], strict=True))


def _likely(field: Field, present: float | None) -> list[float]:
    """Return values about what is likely and about the present one, the bounds kept."""
    bottom, top = _usual(field, present)
    return _grid(field, bottom * _BELOW, top * _ABOVE)


def _possible(field: Field, present: float | None) -> list[float]:
    """Return values from bound to bound."""
    bottom, _ = _usual(field, present)
    return _grid(field, bottom * _FAR_BELOW, LARGEST)


def _usual(field: Field, present: float | None) -> tuple[float, float]:
    """Return the least and the most that is likely, both above zero."""
    likely = field.likely or (field.minimum, min(field.maximum, 1.0))
    known = [present] if present is not None and present > 0 else []
    top = max([likely[1] or 1.0, *known])
    return min([likely[0] or top * _BELOW**2, *known]), top


def _grid(field: Field, bottom: float, top: float) -> list[float]:
    """Return values a few to a power of ten, with the bounds where they can be held."""
    largest = field.maximum if field.maximum < inf else LARGEST
    top = min(max(top, field.minimum), largest)
    if top == LARGEST and largest > LARGEST:
        top = largest
    bottom = max(bottom, field.minimum)
    is_whole = field.kind == "whole"
    decades = max(log10(top / bottom), 1.0)
    values = {bottom, top, *_between(bottom, top, ceil(decades * _A_DECADE), is_whole=is_whole)}
    if field.holds(field.minimum):
        values.add(field.minimum)
    return sorted(one for one in values if field.holds(one))


def _between(low: float, high: float, number: int, *, is_whole: bool) -> list[float]:
    """Return so many values between two, evenly spread on a logarithmic scale."""
    start = low if low > 0 else high * _BELOW
    steps = [start * (high / start) ** (at / (number + 1)) for at in range(number + 2)]
    found = {float(round(one)) if is_whole else one for one in steps}
    return sorted(one for one in found if low < one < high)
