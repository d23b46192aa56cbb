"""Limits as they are typed: in the unit beside the line, or with one of their own."""

import pytest

from carbon_desktop.plan.plan import BUDGETED
from carbon_desktop.ui.limit_text import limit_of, limit_text
from carbon_desktop.words.limits import SHOWN, UNITS


@pytest.mark.parametrize(
    ("text", "quantity", "limit"),
    [
        ("1000", "total_emissions", 1000.0),
        ("1 t", "total_emissions", 1000.0),
        ("1.5 t CO₂e", "total_emissions", 1500.0),
        ("500 g CO2e", "operational_emissions", 0.5),
        ("2 吨", "total_emissions", 2000.0),
        ("20 MWh", "facility_energy", 20_000.0),
        ("2.5k", "facility_energy", 2500.0),
        ("10", "wall_clock_hours", 240.0),
        ("36 h", "wall_clock_hours", 36.0),
        ("30 天", "wall_clock_hours", 720.0),
        ("1e5", "device_hours", 1e5),
        ("5 000 usd", "rental_cost", 5000.0),
        ("0", "facility_energy", 0.0),
    ],
)
def test_that_a_unit_is_understood_and_without_one_the_unit_beside_counts(text, quantity, limit):
    assert limit_of(text, quantity, "USD") == limit


@pytest.mark.parametrize(
    ("text", "quantity"),
    [("", "total_emissions"), ("kg", "total_emissions"), ("-1", "facility_energy"),
     ("1 kWh", "total_emissions"), ("5 EUR", "rental_cost"), ("1e308 t", "total_emissions"),
     ("1e308", "wall_clock_hours")],
)  # fmt: skip
def test_that_what_is_no_limit_is_none(text, quantity):
    assert limit_of(text, quantity, "USD") is None


@pytest.mark.parametrize("quantity", SHOWN)
def test_that_a_limit_is_read_as_it_is_shown(quantity):
    assert limit_of(limit_text(1234.5, quantity), quantity) == pytest.approx(1234.5)
    assert limit_text(None, quantity) == ""


def test_that_every_quantity_with_a_budget_has_its_unit():
    assert set(SHOWN) == set(BUDGETED)
    assert set(UNITS) <= set(SHOWN)
