"""Phases on the calendar, one after another."""

import pytest

from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.timing import calendar

SHARED = {
    "accelerator": Setting("nvidia-h100-sxm5-80gb"),
    "count": Setting(8.0),
    "region": Setting("FR"),
}


def _phase(id, kind="device_hours", **values):
    return Phase(id, id.title(), kind, True, {k: Setting(v) for k, v in values.items()})


def _calendar(catalogue, *phases):
    plan = Plan("Test", (Scenario("baseline", "Baseline", SHARED, phases),))
    one = estimate(plan, catalogue).scenarios[0]
    return one, calendar(one)


def test_that_each_phase_begins_where_the_one_before_it_ends(catalogue) -> None:
    phases = (_phase("pilot", hours=5.0, repeats=4.0), _phase("training", hours=100.0))
    one, found = _calendar(catalogue, *phases)
    spans = [(span.phase, span.start_h, span.end_h) for span in found.spans]
    assert spans == [("pilot", 0.0, 20.0), ("training", 20.0, 120.0)]
    assert found.end_h == one.results["wall_clock_hours"] == 120.0
    total = sum(span.energy_kwh for span in found.spans)
    assert total == pytest.approx(one.results["facility_energy"])


def test_that_a_phase_without_a_duration_is_named_and_takes_no_time(catalogue) -> None:
    metered = _phase("metered", "measured_energy", energy_kwh=10.0)
    _, found = _calendar(catalogue, metered, _phase("training", hours=100.0))
    assert found.untimed == ("metered",)
    assert [(span.start_h, span.end_h) for span in found.spans] == [(0.0, 100.0)]


def test_that_a_plan_without_any_duration_has_an_empty_calendar(catalogue) -> None:
    _, found = _calendar(catalogue, _phase("training"))
    assert found.spans == ()
    assert found.end_h == 0.0
