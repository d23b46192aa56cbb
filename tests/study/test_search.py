"""The search: exact where theory is, and plain about what has no answer."""

from math import exp, inf, log, sqrt

import pytest

from carbon_desktop.plan.field import FIELDS, LARGEST, Field
from carbon_desktop.study.search import (
    ALL,
    IRRELEVANT,
    MET,
    NONE,
    NOT_MONOTONE,
    UNKNOWN,
    search,
)

ANY = Field("any", "workload", maximum=LARGEST)
ABOVE = ANY._replace(above=True)
WHOLE = Field("whole", "workload", "whole", minimum=1.0, maximum=LARGEST, likely=(1.0, 1000.0))
SHARE = Field("share", "workload", maximum=1.0, above=True)


@pytest.mark.parametrize("present", [None, 1.0, 1e-3, 1e7])
@pytest.mark.parametrize("limit", [1e-6, 0.3, 7.0, 5e11])
def test_that_what_is_proportional_gives_the_exact_answer(limit: float, present) -> None:
    found = search(lambda value: 3.0 * value, ANY, limit, present)
    assert (found.code, found.rising) == (MET, True)
    assert found.value == pytest.approx(limit / 3.0, rel=1e-11)
    assert 3.0 * found.value <= limit


def test_that_an_answer_of_few_digits_has_few_digits() -> None:
    assert search(lambda value: 2.0 * value, ANY, 10.0).value == 5.0


@pytest.mark.parametrize(
    ("measure", "limit", "answer"),
    [
        (lambda value: value**2 + 4.0, 13.0, 3.0),
        (lambda value: exp(value) if value < 700 else None, 20.0, log(20.0)),
        (lambda value: sqrt(value), 0.25, 0.0625),
    ],
)
def test_that_any_rising_curve_is_followed(measure, limit: float, answer: float) -> None:
    assert search(measure, ANY, limit).value == pytest.approx(answer, rel=1e-11)


def test_that_of_a_falling_quantity_the_least_value_that_fits_is_found() -> None:
    found = search(lambda value: 6.0 / value if value else None, ANY, 2.0)
    assert (found.code, found.rising, found.value) == (MET, False, 3.0)


@pytest.mark.parametrize("limit", [10.0, 10.9, 99.0, 1e6, 123456.7])
def test_that_whole_fields_get_the_last_whole_number_that_fits(limit: float) -> None:
    found = search(lambda value: value, WHOLE, limit)
    assert (found.code, found.value) == (MET, float(int(limit)))


def test_that_a_falling_whole_number_is_rounded_to_the_side_that_fits() -> None:
    assert search(lambda value: 100.0 / value, WHOLE, 3.0).value == 34.0


def test_that_only_values_within_the_bounds_are_tried() -> None:
    tried: list[float] = []
    for field in (ANY, ABOVE, WHOLE, SHARE, *FIELDS.values()):
        if field.kind in {"number", "whole"}:
            tried.clear()
            search(lambda value: tried.append(value) or value, field, 0.5)
            assert tried
            assert all(field.holds(one) for one in tried), field.key


def test_that_everything_fits_up_to_the_bound() -> None:
    found = search(lambda value: value, SHARE, 1.5)
    assert (found.code, found.value, found.rising) == (ALL, 1.0, True)
    falling = search(lambda value: 1.0 / value, WHOLE, 2.0)
    assert (falling.code, falling.value, falling.rising) == (ALL, 1.0, False)


def test_that_nothing_fits_and_what_comes_closest_is_said() -> None:
    found = search(lambda value: 5.0 + value, WHOLE, 5.5)
    assert (found.code, found.value, found.closest) == (NONE, None, (1.0, 6.0))


def test_that_the_closest_is_no_further_off_than_it_gains() -> None:
    found = search(lambda value: 5.0 + 100.0 / value, WHOLE, 4.0)
    assert found.code == NONE
    value, quantity = found.closest
    assert value < 1e6
    assert quantity == pytest.approx(5.0, rel=1e-3)


@pytest.mark.parametrize("limit", [1.0, 10.0])
def test_that_an_input_without_influence_is_said_to_be_irrelevant(limit: float) -> None:
    assert search(lambda value: 5.0, ANY, limit).code == IRRELEVANT


def test_that_a_limit_crossed_twice_has_no_one_answer_but_a_stretch() -> None:
    found = search(lambda value: (log(value) - log(50.0)) ** 2, ABOVE, 1.0)
    assert (found.code, found.value) == (NOT_MONOTONE, None)
    ((low, high),) = found.stretches
    assert low == pytest.approx(50.0 / exp(1.0), rel=1e-9)
    assert high == pytest.approx(50.0 * exp(1.0), rel=1e-9)


def test_that_several_stretches_are_told_each() -> None:
    def measure(value: float) -> float:
        return (log(value / 2.0) * log(value / 50.0)) ** 2 / 10.0 + log(value) / 100.0

    found = search(measure, ABOVE, 0.1)
    assert found.code == NOT_MONOTONE
    assert len(found.stretches) == 2
    for low, high in found.stretches:
        assert measure(low) <= 0.1
        assert measure(high) <= 0.1
        assert max(measure(low * 0.999), measure(high * 1.001)) > 0.1


def test_that_a_dip_between_two_first_looks_is_seen() -> None:
    # Between neighbours of the first grid the curve rises above the limit, falls, and rises again.
    def measure(value: float) -> float:
        return 0.0 if value <= 2.0 or 2.3 <= value <= 2.6 else 1.0

    found = search(measure, ABOVE, 0.5, 1.0)
    assert found.code == NOT_MONOTONE


def test_that_what_is_never_known_is_unknown() -> None:
    assert search(lambda value: None, ANY, 1.0).code == UNKNOWN


def test_that_values_without_an_answer_are_stepped_over() -> None:
    found = search(lambda value: value if 2.0 < value < 40.0 else None, ANY, 10.0, 5.0)
    assert (found.code, found.value) == (MET, 10.0)


def test_that_a_search_asks_a_few_hundred_times_at_most() -> None:
    asked: list[float] = []
    search(lambda value: asked.append(value) or value, ANY._replace(maximum=inf), 1e-3, 10.0)
    assert len(asked) < 300
