"""The small curve beside the parameters."""

from dataclasses import replace

import pytest

from carbon_desktop.plan.plan import Phase, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.forms.scale_curve import ScaleCurve


@pytest.fixture
def phase_of(estimate_of, catalogue):
    """Return a maker of one estimated phase of model training."""

    def make(**settings):
        base = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "region": "FR"}
        plan = estimate_of(**base).plan
        said = {key: Setting(value) for key, value in settings.items()}
        phase = Phase("main", "Main", "model_training", True, said)
        plan = replace(plan, scenarios=(replace(plan.baseline, phases=(phase,)),))
        return estimate(plan, catalogue).scenario("baseline").phase("main")

    return make


@pytest.fixture
def curve(light, qtbot):
    made = ScaleCurve()
    qtbot.addWidget(made)
    made.resize(104, 28)
    made.show()
    return made


def test_that_the_curve_comes_once_the_typing_has_stopped(curve, phase_of, qtbot):
    curve.show_phase(phase_of(parameters=7e9, tokens=2e12, mfu=0.4, power_share=0.8), "en")
    assert curve.curve is None
    qtbot.waitUntil(lambda: curve.curve is not None)
    assert curve.told() == "Ten times the parameters: 10 times the energy"
    assert curve.accessibleDescription() == curve.told()


def test_that_the_pointer_is_told_size_and_energy(curve, phase_of, qtbot):
    phase = phase_of(parameters=7e9, tokens=2e12, mfu=0.4, power_share=0.8)
    curve.show_phase(phase, "en")
    qtbot.waitUntil(lambda: curve.curve is not None)
    assert curve.told_at(0).startswith("700M parameters: ")
    assert curve.told_at(52).startswith("7B parameters: ")
    assert curve.told_at(104).startswith("70B parameters: ")
    assert "参数" in (curve.show_phase(phase, "zh"), curve.told_at(52))[1]


def test_that_nothing_is_drawn_where_nothing_is_known(curve, phase_of, qtbot):
    curve.show_phase(phase_of(parameters=7e9, tokens=2e12, mfu=0.4), "en")
    qtbot.waitUntil(lambda: curve.curve is not None)
    curve.show_phase(phase_of(parameters=7e9), "en")
    qtbot.waitUntil(lambda: curve.curve is None)
    assert curve.accessibleDescription() == ""
    assert curve.told_at(52) == ""


def test_that_the_present_point_stands_in_the_middle(curve, phase_of, qtbot):
    curve.show_phase(phase_of(parameters=7e9, tokens=2e12, mfu=0.4), "en")
    qtbot.waitUntil(lambda: curve.curve is not None)
    points = curve._points(curve.curve)
    assert points[20].x() == pytest.approx(52.0)
    assert points[0].y() > points[20].y() > points[40].y()
