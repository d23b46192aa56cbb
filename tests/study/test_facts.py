"""Facts as a plan sees them: pinned values first, with today's range about them."""

import pytest

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.plan.plan import Pinned, Plan, Scenario
from carbon_desktop.study.facts import Facts

TODAY = Figure(40.0, "gCO2e/kWh", "now", 2025, 30.0, 60.0)


def _facts(catalogue, **pinned):
    figures = {key.replace("__", "/"): one for key, one in pinned.items()}
    return Facts(Plan("x", (Scenario("baseline", "B"),), pinned=Pinned(figures)), catalogue)


def test_that_a_pinned_value_without_a_range_takes_todays_about_itself(catalogue):
    old = Figure(50.0, "gCO2e/kWh", "then", 2023)
    found = _facts(catalogue, region__FR__grid=old).figure("region/FR/grid", TODAY)
    assert (found.value, found.source) == (50.0, "then")
    assert (found.low, found.high) == (37.5, 75.0)


def test_that_a_pinned_range_stays_as_it_is(catalogue):
    old = Figure(50.0, "gCO2e/kWh", "then", 2023, 49.0, 51.0)
    assert _facts(catalogue, region__FR__grid=old).figure("region/FR/grid", TODAY) == old


def test_that_a_pinned_value_that_is_exact_today_stays_exact(catalogue):
    exact = TODAY._replace(low=None, high=None)
    old = Figure(50.0, "gCO2e/kWh", "then", 2023)
    assert _facts(catalogue, region__FR__grid=old).figure("region/FR/grid", exact) == old


def test_that_a_pinned_default_has_a_range_too(catalogue):
    old = Figure(1.2, "", "then", 2023)
    _, found = _facts(catalogue, default__pue_unknown=old).default("pue_unknown")
    today = catalogue.defaults["pue_unknown"]
    assert found.low == pytest.approx(today.low * 1.2 / today.value)
