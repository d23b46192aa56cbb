"""Least, most and rounding up give the same on a number and on an array of it."""

import numpy as np
import pytest

from carbon_desktop.method.elementwise import least, most, whole_up

PAIRS = [(1.0, 2.0), (2.0, 1.0), (-0.5, 0.25), (3.0, 3.0), (2, 1.5)]


@pytest.mark.parametrize("function", [least, most])
def test_that_two_values_are_compared_alike_as_numbers_and_as_draws(function):
    numbers = [function(one, other) for one, other in PAIRS]
    ones, others = np.array(PAIRS).T
    assert function(ones, others).tolist() == numbers
    assert function(ones, 1.0).tolist() == [function(one, 1.0) for one, _ in PAIRS]


def test_that_the_next_whole_number_is_the_same_for_a_number_and_for_draws():
    values = [0.0, 0.2, 1.0, 1.000001, 7.5, np.inf]
    assert [whole_up(value) for value in values] == [0.0, 1.0, 1.0, 2.0, 8.0, np.inf]
    assert whole_up(np.array(values)).tolist() == [0.0, 1.0, 1.0, 2.0, 8.0, np.inf]
