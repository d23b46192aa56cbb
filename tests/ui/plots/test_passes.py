"""Where serving passes all else: a ring on the curve, and a sentence in both languages."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.passing import passing
from carbon_desktop.ui.plots.over_time import OverTimePlot
from carbon_desktop.ui.plots.passes import passing_text
from carbon_desktop.ui.scene import Asked


@pytest.fixture
def plot(qtbot, light, served, scene) -> OverTimePlot:
    made = OverTimePlot()
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    made.corner.hide()
    made.show_scene(scene(served))
    QGuiApplication.processEvents()
    return made


def _changed(served, catalogue, **settings):
    """Return the estimate with other settings of the serving phase."""
    base = served.plan.baseline
    *rest, serving = base.phases
    own = {key: Setting(value) for key, value in settings.items() if value is not None}
    kept = {key: one for key, one in serving.settings.items() if key not in settings}
    changed = replace(base, phases=(*rest, replace(serving, settings=kept | own)))
    return estimate(replace(served.plan, scenarios=(changed,)), catalogue).scenarios[0]


def test_that_a_ring_stands_where_serving_has_come_to_as_much_as_all_else(plot, served) -> None:
    one = served.scenario("baseline")
    for panel, quantity in zip(plot.panels(), ("total_emissions", "facility_energy"), strict=True):
        curve, longer = panel.shown.curves
        assert curve.passes_h == passing(one, quantity).calendar_h
        made = sum(one.value(quantity, id) for id in ("data", "training"))
        assert curve.at(curve.passes_h) / panel.shown.factor == pytest.approx(2.0 * made)
        assert longer.passes_h is None


def test_that_the_sentence_stands_beneath_the_plot_and_in_the_tip(plot, served, scene) -> None:
    assert plot.foot.text().startswith("○ Serving passes all other phases together: emissions on")
    assert "energy on day" in plot.foot.text()
    assert plot.foot.text().lstrip("○ ") in plot.tip(Asked("baseline", "", "facility_energy"))
    assert "Serving passes" in plot.accessibleDescription()
    plot.show_scene(scene(served, "longer"))
    assert "energy not in its period (at this load: day " in plot.foot.text()
    assert "○" not in plot.foot.text()


def test_that_the_day_is_counted_from_the_first_of_serving_and_dated(served) -> None:
    one = served.scenario("baseline")
    found = passing(one)
    day = -int(-found.served_h // 24)
    said = passing_text(one, date(2027, 3, 1), "en")
    assert f"energy on day {day} of serving (" in said
    assert "2027)" in said
    assert f"能耗在服务第 {day} 天" in passing_text(one, None, "zh")


def test_that_without_a_period_the_request_is_told(served, catalogue) -> None:
    one = _changed(served, catalogue, period_days=None, requests_per_day=None, requests=1e10)
    assert "energy at request " in passing_text(one, None, "en")
    few = _changed(served, catalogue, period_days=None, requests_per_day=None, requests=1e6)
    said = passing_text(few, None, "en")
    assert "energy not with these requests (at this rate: request " in said


def test_that_a_service_that_draws_nothing_never_passes(served, catalogue) -> None:
    one = _changed(served, catalogue, power_w=0.0)
    assert "energy never at this load" in passing_text(one, None, "en")
    assert "能耗按此负载不会超过" in passing_text(one, None, "zh")


def test_that_one_phase_is_passed_by_its_name(served, catalogue) -> None:
    base = served.plan.baseline
    _, *kept = base.phases
    plan = replace(served.plan, scenarios=(replace(base, phases=tuple(kept)),))
    said = passing_text(estimate(plan, catalogue).scenarios[0], None, "en")
    assert said.startswith("Serving passes Training: ")


def test_that_nothing_is_said_of_a_plan_that_serves_nobody(plot, trained, scene) -> None:
    plot.show_scene(scene(trained))
    assert not plot.foot.isVisible()
    assert all(curve.passes_h is None for curve in plot.energy.shown.curves)
