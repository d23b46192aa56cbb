"""Ranges are read with as many digits as tell their ends apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.words.ranges import about_ranges, full_span, span, span_of


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (129.2, 204.1, "129 – 204"),
        (250.3, 561.0, "250 – 560"),
        (4.1, 6.2, "4.1 – 6.2"),
        (0.951, 1.044, "0.95 – 1.04"),
        (14.98, 15.02, "14.98 – 15.02"),
        (0.42, 12.3, "0.42 – 12"),
        (9.7, 30.2, "10 – 30"),
        (0.0, 3.04, "0.0 – 3.0"),
        (98_300.0, 118_000.0, "98\u202f000 – 118\u202f000"),
        (3e12, 4e12, "3 × 10¹² – 4 × 10¹²"),
        (1.2e-10, 3.4e-10, "1.2 × 10⁻¹⁰ – 3.4 × 10⁻¹⁰"),
        (0.0, 5e-324, "0 – 4.94 × 10⁻³²⁴"),
        (5e-324, 2.0, "4.9 × 10⁻³²⁴ – 2.0"),
        (15.0, 15.0, ""),
        (15.0, 15.0000001, ""),
    ],
)
def test_that_digits_follow_the_width(low: float, high: float, told: str) -> None:
    assert span(low, high) == told


@given(st.floats(1e-6, 1e7), st.floats(1.02, 1e4))
def test_that_what_is_read_is_near_what_it_stands_for(low: float, factor: float) -> None:
    high = low * factor
    ends = [float(one.replace("\u202f", "")) for one in span(low, high).split(" – ")]
    assert ends[0] < ends[1]
    assert ends == pytest.approx([low, high], abs=(high - low) * 0.06, rel=0.11)


def test_that_ends_have_the_prefix_of_the_figure() -> None:
    assert span_of(159_000.0, 129_000.0, 1_204_000.0, "kWh", "en") == "130 – 1\u202f200"
    assert full_span(1.25, 2.0, "kgCO2e", "en") == "1.25 – 2 kg CO₂e"


def test_that_a_range_says_what_it_does_not_cover() -> None:
    assert about_ranges(2000, "en").endswith("It covers the inputs, not the choice of method.")
    assert "不反映方法的选择" in about_ranges(2000, "zh")
