"""Fields: what they hold, and what is questioned."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.field import FIELDS

SHARES = {
    "recycled_share", "contracted_share", "trained_share", "frozen_below_share", "cpu_load",
    "pruned_share",
}  # fmt: skip


@pytest.fixture(scope="module")
def catalogue():
    return load()


def is_likely(key, figure):
    """Say whether a fact would pass as a value of a field; one that is absent does."""
    low, high = FIELDS[key].likely
    return figure is None or low <= figure.value <= high


def test_that_every_number_but_a_plain_share_says_what_is_likely():
    numbers = {key for key, one in FIELDS.items() if one.kind in {"number", "whole"}}
    assert {key for key in numbers if FIELDS[key].likely is None} == SHARES


@pytest.mark.parametrize("key", [key for key, one in FIELDS.items() if one.likely])
def test_that_what_is_likely_is_allowed(key):
    low, high = FIELDS[key].likely
    assert low < high
    assert FIELDS[key].holds(low)
    assert FIELDS[key].holds(high)


def test_that_no_fact_of_the_catalogue_would_be_questioned(catalogue):
    for one in catalogue.accelerators.values():
        assert is_likely("tdp_w", one.tdp), one.id
        assert is_likely("embodied_kgco2e", one.embodied), one.id
        assert is_likely("lifetime_years", one.lifetime), one.id
    for one in catalogue.regions.values():
        assert is_likely("pue", one.pue), one.id
        assert is_likely("wue_l_per_kwh", one.wue), one.id
        assert is_likely("grid_water_l_per_kwh", one.water), one.id
        for figure in one.factors.values():
            assert is_likely("intensity_gco2e_per_kwh", figure), one.id


@pytest.mark.parametrize(
    ("key", "slip"),
    [
        ("hours", 100_000.0),
        ("count", 1_000_000.0),
        ("pue", 12.0),
        ("intensity_gco2e_per_kwh", 0.041),
        ("tdp_w", 0.7),
        ("parameters", 7.0),
        ("mfu", 0.9),
        ("power_share", 0.08),
        ("electricity_price_per_kwh", 12.0),
        ("lifetime_years", 48.0),
    ],
)
def test_that_a_slip_of_unit_or_digit_is_outside_what_is_likely(key, slip):
    low, high = FIELDS[key].likely
    assert not low <= slip <= high
