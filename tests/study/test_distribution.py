"""Shapes: low, value and high are the 5th, 50th and 95th percentile, whatever the shape."""

from statistics import NormalDist

import numpy as np
import pytest

from carbon_desktop.plan.plan import SHAPES
from carbon_desktop.study.distribution import Z95, Distribution, drawn, stratified

DRAWS = 200_000


def _percentiles(one):
    return np.percentile(drawn(one, stratified(DRAWS)), [5, 50, 95])


@pytest.mark.parametrize("shape", ["", *SHAPES])
@pytest.mark.parametrize("spread", [(10.0, 8.0, 13.0), (1.0, 0.1, 1.01), (300.0, 299.0, 900.0)])
def test_that_low_value_and_high_are_percentiles_of_every_shape(shape, spread):
    value, low, high = spread
    found = _percentiles(Distribution(value, low, high, shape))
    assert found == pytest.approx([low, value, high], rel=1e-4)


@pytest.mark.parametrize("shape", ["", *SHAPES])
def test_that_a_low_of_zero_is_a_percentile_too(shape):
    assert _percentiles(Distribution(2.0, 0.0, 3.0, shape)) == pytest.approx([0, 2, 3], abs=1e-4)


def test_that_the_uniform_shape_ends_where_the_method_says():
    values = drawn(Distribution(10.0, 1.0, 19.0, "uniform"), stratified(DRAWS))
    assert values.min() == pytest.approx(10 - 9 / 0.9, abs=1e-3)
    assert values.max() == pytest.approx(10 + 9 / 0.9, abs=1e-3)


def test_that_the_triangular_shape_falls_to_zero_where_the_method_says():
    values = drawn(Distribution(10.0, 1.0, 19.0, "triangular"), stratified(DRAWS))
    assert values.max() == pytest.approx(10 + 9 / 0.684, rel=1e-2)
    counts, _ = np.histogram(values, bins=8)
    assert list(counts[:4]) == sorted(counts[:4])
    assert list(counts[4:]) == sorted(counts[4:], reverse=True)


def test_that_a_side_without_width_stays_at_the_value():
    values = drawn(Distribution(5.0, 5.0, 7.0), stratified(DRAWS))
    assert values.min() == 5.0
    assert values.max() > 7.0


@pytest.mark.parametrize("draws", [1, 2, 7, 1000])
def test_that_the_strata_are_even_and_their_deviates_symmetric(draws):
    column = stratified(draws)
    assert np.diff(column.quantiles) == pytest.approx([1 / draws] * (draws - 1))
    assert column.deviates == pytest.approx(-column.deviates[::-1])


def test_that_an_endless_range_has_its_value_in_the_middle():
    with np.errstate(over="ignore"):
        values = drawn(Distribution(1.0, 5e-324, 1e300), stratified(2_001))
    assert values[1_000] == 1.0
    assert not np.isnan(values).any()


def test_that_the_constant_is_the_percentile_that_it_stands_for():
    assert NormalDist().inv_cdf(0.95) == Z95
