"""Curves grow from nothing to the totals of the estimate, phase after phase."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.ui.plots.curve import EMISSIONS, ENERGY, Curve, calendars, curves
from carbon_desktop.ui.plots.labels import apart
from carbon_desktop.ui.scene import Asked


def drawn(scene, totals):
    return curves(scene, calendars(scene), totals)


def test_that_a_curve_ends_at_the_total_when_the_last_phase_is_over(scene, trained) -> None:
    shown = drawn(scene(trained), ENERGY)
    assert shown.end_h == 48.0 + 240.0
    for curve, one in zip(shown.curves, trained.scenarios, strict=True):
        total = one.results["facility_energy"]
        assert curve.sums[-1] / shown.factor == pytest.approx(total)
        assert (curve.hours[0], curve.sums[0]) == (0.0, 0.0)


def test_that_emissions_are_operational_and_embodied(scene, trained) -> None:
    shown = drawn(scene(trained), EMISSIONS)
    first = shown.curves[0]
    assert first.asked == Asked("baseline", "", "total_emissions")
    pilots = trained.scenario("baseline").phase("pilots").results["total_emissions"]
    assert first.at(48.0) / shown.factor == pytest.approx(pilots)
    assert first.at(24.0) / shown.factor == pytest.approx(pilots / 2)


def test_that_phases_of_the_scenario_in_sight_are_bands(scene, trained) -> None:
    assert drawn(scene(trained), ENERGY).bands == (
        ("Pilots", 0.0, 48.0), ("Training", 48.0, 288.0),
    )  # fmt: skip


def test_that_one_phase_alone_has_no_band(scene, full) -> None:
    assert drawn(scene(full), ENERGY).bands == ()


def test_that_without_embodied_figures_the_operational_are_drawn(scene, estimate_of) -> None:
    estimate = estimate_of(power_w=300.0, count=5.0, hours=10.0, intensity_gco2e_per_kwh=700.0)
    (curve,) = drawn(scene(estimate), EMISSIONS).curves
    assert curve.asked.quantity == "operational_emissions"


def test_that_without_hours_it_is_said_what_to_do(scene, estimate_of) -> None:
    shown = drawn(scene(estimate_of(accelerator="nvidia-h100-sxm5-80gb", count=8.0)), ENERGY)
    assert (shown.curves, shown.lack) == ((), "enter the hours")


CURVE = Curve("a", Asked("a", "", "facility_energy"), 0, True, (0.0, 2.0, 6.0), (0.0, 4.0, 6.0))


@pytest.mark.parametrize(
    ("hours", "value"), [(-1, 0), (0, 0), (1, 2), (2, 4), (4, 5), (6, 6), (60, 6)]
)
def test_that_a_curve_is_read_between_its_corners(hours: float, value: float) -> None:
    assert CURVE.at(hours) == value


@given(st.lists(st.floats(-50, 450), max_size=40))
def test_that_labels_stand_apart_within_the_panel(wanted: list[float]) -> None:
    tops = apart(wanted, 15.0, 0.0, 400.0)
    placed = sorted(top for top in tops if top is not None)
    assert len(placed) == min(len(wanted), int(400 / 15))
    assert all(-1e-9 <= top <= 385.0 + 1e-9 for top in placed)
    assert all(b - a >= 15.0 - 1e-9 for a, b in pairwise(placed))


def test_that_labels_with_room_stay_where_they_belong() -> None:
    assert apart([200.0, 100.0], 15.0, 0.0, 400.0) == [200.0, 100.0]
