"""The outline of a distribution is the one that its draws fill."""

import numpy as np
import pytest

from carbon_desktop.plan.plan import SHAPES
from carbon_desktop.study.density import outline
from carbon_desktop.study.distribution import Distribution, drawn, stratified


@pytest.mark.parametrize("shape", SHAPES)
def test_that_the_outline_is_as_high_as_the_draws_are_dense(shape) -> None:
    one = Distribution(10.0, 7.0, 18.0, shape)
    found = outline(one)
    values = drawn(one, stratified(200_000))
    edges = np.array(found.values)
    for at in (5, 20, 40, 55):
        low, high = edges[at], edges[at + 1]
        dense = np.mean((values > low) & (values < high)) / (high - low)
        middle = (found.heights[at] + found.heights[at + 1]) / 2
        other = np.mean((values > edges[30]) & (values < edges[31])) / (edges[31] - edges[30])
        expected = middle / ((found.heights[30] + found.heights[31]) / 2)
        assert dense / other == pytest.approx(expected, rel=0.03)


@pytest.mark.parametrize("shape", SHAPES)
def test_that_it_reaches_beyond_low_and_high_with_the_value_between(shape) -> None:
    found = outline(Distribution(10.0, 7.0, 18.0, shape))
    assert list(found.values) == sorted(found.values)
    assert found.values[0] < 7.0 < 10.0 < 18.0 < found.values[-1]
    assert max(found.heights) == 1.0
    assert min(found.heights) > 0.0


def test_that_a_range_that_reaches_zero_is_flat_for_no_logarithm_is_there() -> None:
    found = outline(Distribution(10.0, 0.0, 20.0, "lognormal"))
    assert set(found.heights) == {1.0}


def test_that_bounds_cut_it_off() -> None:
    found = outline(Distribution(0.9, 0.8, 0.99, "uniform"), 0.0, 1.0)
    assert found.values[-1] <= 1.0
    assert outline(Distribution(0.9, 0.8, 0.99, "uniform")).values[-1] > 0.99


def test_that_an_exact_value_has_none_and_a_side_without_width_no_points() -> None:
    assert outline(Distribution(3.0, 3.0, 3.0)) is None
    found = outline(Distribution(3.0, 3.0, 4.0))
    assert min(found.values) == 3.0


@pytest.mark.parametrize(
    "one",
    [
        Distribution(1.0, 1e-300, 1e300),
        Distribution(1e15, 5e-324, 1e15),
        Distribution(1e-320, 1e-321, 1e300),
        Distribution(0.0, 0.0, 1.7e308),
        Distribution(1.0, 0.0, 1.7e308, "triangular"),
    ],
)
def test_that_what_no_number_can_hold_is_left_out(one) -> None:
    found = outline(one, 0.0)
    assert np.isfinite(found.values).all()
    assert all(0.0 <= height <= 1.0 for height in found.heights)
    assert list(found.values) == sorted(found.values)
