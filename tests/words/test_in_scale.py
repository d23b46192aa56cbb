"""Values that stand among others in one prefix."""

import pytest

from carbon_desktop.words import in_scale, scale


@pytest.mark.parametrize(
    ("value", "said"),
    [(1.42e10, "14.2"), (1.42e7, "0.0142"), (1.42e-3, "1.42 Wh"), (120.0, "120 kWh"), (0.0, "0")],
)
def test_that_a_value_far_smaller_than_the_rest_has_its_own_unit(value, said):
    shown = scale([1.42e10, value], "kWh", "en")
    assert shown.unit == "TWh"
    assert in_scale(value, shown, "kWh", "en") == said


def test_that_what_has_no_prefixes_is_told_as_it_is():
    assert in_scale(2e-6, scale([5.0], "1", "en"), "1", "en") == "0.000002"
