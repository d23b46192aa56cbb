"""Redraws leave nothing behind, however many there are."""

import gc
import sys
from dataclasses import replace

import pytest

from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.fitting import Question, answer, traded
from carbon_desktop.ui.plots.breakdown import BreakdownPlot
from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.plots.fit_plot import FitPlot
from carbon_desktop.ui.plots.over_time import OverTimePlot
from carbon_desktop.ui.plots.uncertainty import UncertaintyPlot

SLACK = 500
"""Objects that come and go for reasons of their own; 2,000 redraws would leave thousands."""


@pytest.fixture
def two(trained, scene, catalogue):
    """Return scenes in which every figure differs."""
    base = trained.plan.baseline
    wider = replace(base, settings={**base.settings, "pue": Setting(1.9)})
    other = replace(trained.plan, scenarios=(wider, *trained.plan.scenarios[1:]))
    return scene(trained), scene(estimate(other, catalogue))


@pytest.mark.parametrize("kind", [ComparePlot, BreakdownPlot, OverTimePlot, UncertaintyPlot])
def test_that_two_thousand_redraws_leave_nothing_behind(kind, light, qtbot, two) -> None:
    plot = kind()
    qtbot.addWidget(plot)
    plot.resize(640, 320)
    plot.show()
    for one in two:
        plot.show_scene(one)
        plot.graphics.viewport().repaint()
    gc.collect()
    constants = (None, True, False)
    counts = [sys.getrefcount(constant) for constant in constants]
    objects = len(gc.get_objects())
    for turn in range(2000):
        plot.show_scene(two[turn % 2])
        plot.graphics.viewport().repaint()
    worn = [before - sys.getrefcount(c) for c, before in zip(constants, counts, strict=True)]
    gc.collect()
    assert max(worn) < SLACK
    assert len(gc.get_objects()) - objects < SLACK


def test_that_two_thousand_answers_to_what_fits_leave_nothing_behind(light, qtbot, two) -> None:
    plot = FitPlot()
    qtbot.addWidget(plot)
    plot.resize(640, 320)
    plot.show()
    answers = [_fits(one) for one in two]

    def draw(turn: int) -> None:
        plot.show_answer(two[turn % 2], answers[turn % 2][0])
        plot.show_traded(two[turn % 2], answers[turn % 2][1])
        plot.graphics.viewport().repaint()

    draw(0)
    draw(1)
    gc.collect()
    counts = [sys.getrefcount(constant) for constant in (None, True, False)]
    objects = len(gc.get_objects())
    for turn in range(2000):
        draw(turn)
    now = [sys.getrefcount(constant) for constant in (None, True, False)]
    gc.collect()
    assert max(before - after for before, after in zip(counts, now, strict=True)) < SLACK
    assert len(gc.get_objects()) - objects < SLACK


def _fits(scene):
    """Return what fits in half of what a scene's scenario emits, and its trade."""
    limit = scene.selected.results["total_emissions"] / 2
    asked = Question("baseline", "total_emissions", limit, "hours", "training", None, "count",
                     "training")  # fmt: skip
    found = [find(scene.estimate.plan, scene.catalogue, asked, lambda: True)
             for find in (answer, traded)]  # fmt: skip
    assert found[0].fit.found.code == "met"
    return found
