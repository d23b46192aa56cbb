"""Everyday comparisons are one division by a sourced figure."""

import pytest

from carbon_desktop.study.equivalents import equivalents
from carbon_desktop.study.estimate import estimate

SMALL = {"count": 5.0, "power_w": 300.0, "hours": 10.0, "intensity_gco2e_per_kwh": 700.0}


def test_that_a_drive_is_the_emissions_over_those_of_a_kilometre(plan_of, catalogue) -> None:
    one = estimate(plan_of(**SMALL, pue=1.0), catalogue).scenarios[0]
    drive = next(each for each in equivalents(one, catalogue) if each.per.id == "car_km_eu")
    assert drive.quantity == "operational_emissions"  # the embodied ones are not known
    assert drive.value == 10.5
    assert drive.amount == pytest.approx(10.5 / 0.175)


def test_that_energy_is_compared_with_energy_and_water_with_water(plan_of, catalogue) -> None:
    one = estimate(plan_of(**SMALL, pue=1.0, wue_l_per_kwh=1.8), catalogue).scenarios[0]
    found = {each.per.id: each for each in equivalents(one, catalogue)}
    assert found["smartphone_charge_kwh"].amount == pytest.approx(15 / 0.015)
    assert found["bathtub_water"].amount == pytest.approx(27 / 150)


def test_that_what_would_not_help_to_imagine_it_is_left_out(plan_of, catalogue) -> None:
    one = estimate(plan_of(**SMALL), catalogue).scenarios[0]
    found = equivalents(one, catalogue)
    assert all(0.1 <= each.amount <= 1e7 for each in found)
    assert "olympic_pool_water" not in {each.per.id for each in found}


def test_that_nothing_is_compared_where_nothing_is_known(plan_of, catalogue) -> None:
    assert equivalents(estimate(plan_of(), catalogue).scenarios[0], catalogue) == ()
