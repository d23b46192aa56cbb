"""Whiskers stand on the figures that have a range, and what is told and copied has it, too."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGuiApplication

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.study.uncertainty import Uncertainty, uncertainty
from carbon_desktop.ui import theme
from carbon_desktop.ui.plots.breakdown import BreakdownPlot
from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.plots.export import picture
from carbon_desktop.ui.plots.over_time import OverTimePlot
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.words.ranges import full_span, span


@pytest.fixture
def ranges(trained: Estimate) -> Uncertainty:
    return uncertainty(trained, draws=200)


@pytest.fixture
def ranged(trained: Estimate, ranges: Uncertainty, scene) -> Scene:
    """Return the scene of pilot runs and a training, with its ranges."""
    return scene(trained)._replace(ranges=ranges)


@pytest.fixture
def plot_of(qtbot, light, ranged):
    """Return a maker of plots that show the scene."""

    def make(kind):
        made = kind()
        qtbot.addWidget(made)
        made.resize(900, 400)
        made.show()
        made.show_scene(ranged)
        qtbot.waitExposed(made)
        return made

    return make


def test_that_a_whisker_reaches_from_low_to_high_of_each_scenario(
    plot_of, trained, ranges
) -> None:
    plot = plot_of(ComparePlot)
    for panel, name, factor in (
        (plot.emissions, "total_emissions", 1e-3), (plot.energy, "facility_energy", 1e-3),
    ):  # fmt: skip
        found = [ranges.of(one)[name] for one in trained.scenarios]
        for bar, each in zip(panel.shown.bars, found, strict=True):
            assert bar.whisker == pytest.approx((each.low * factor, each.high * factor))


def test_that_exact_figures_have_no_whisker(plot_of, estimate_of, scene) -> None:
    exact = estimate_of(power_w=300.0, count=5.0, hours=10.0, pue=1.0)
    plot = plot_of(ComparePlot)
    plot.show_scene(scene(exact)._replace(ranges=uncertainty(exact, 200)))
    assert plot.energy.shown.bars[0].whisker is None
    assert plot.energy.shown.bars[0].reach == 0.0


@pytest.mark.parametrize("width", [480, 900, 1600])
def test_that_whisker_and_value_beyond_it_stay_in_the_panel(plot_of, width: int) -> None:
    plot = plot_of(ComparePlot)
    plot.resize(width, 360)
    QGuiApplication.processEvents()
    for panel in (plot.emissions, plot.energy):
        reaches = panel.bars.reaches()
        assert [reach for reach, _ in reaches] == [bar.whisker[1] for bar in panel.shown.bars]
        for reach, text in reaches:
            end = panel.view.mapFromView(QPointF(reach, 0.0)).x()
            assert end + text <= panel.view.width()


def test_that_a_whisker_is_drawn_beyond_its_bar(plot_of) -> None:
    plot = plot_of(ComparePlot)
    image, bar = picture(plot), plot.energy.shown.bars[0]
    middle = (bar.length + bar.whisker[1]) / 2
    scene = plot.energy.view.mapViewToScene(QPointF(middle, 0.5))
    at = plot.graphics.mapTo(plot, plot.graphics.mapFromScene(scene)) * 2
    column = [image.pixelColor(at.x(), at.y() + up) for up in range(-8, 9)]
    inked = [one for one in column if one == QColor(theme.LIGHT.text)]
    assert len(inked) == 4, "two px at twice the size"


def test_that_axes_stay_while_the_ranges_of_an_edit_are_to_come(
    plot_of, trained, ranged, catalogue
) -> None:
    plot = plot_of(ComparePlot)
    plan = set_field(trained.plan, "baseline", "training", "hours", Setting(120.0))
    edited = estimate(plan, catalogue)
    plot.show_scene(ranged._replace(estimate=edited))
    assert [bar.whisker for bar in plot.energy.shown.bars] == [None, None]
    awaited = [panel.view.viewRange() for panel in (plot.emissions, plot.energy)]
    plot.show_scene(ranged._replace(estimate=edited, ranges=uncertainty(edited, 200)))
    assert all(bar.whisker for bar in plot.energy.shown.bars)
    for panel, before in zip((plot.emissions, plot.energy), awaited, strict=True):
        assert panel.view.viewRange()[0] == pytest.approx(before[0], rel=0.02)


@pytest.mark.parametrize(("language", "word"), [("en", ", range "), ("zh", "，区间 ")])
def test_that_a_tip_tells_the_exact_range(plot_of, ranged, ranges, language, word) -> None:
    plot = plot_of(ComparePlot)
    plot.show_scene(ranged._replace(language=language))
    one = ranged.estimate.scenarios[0]
    found = ranges.of(one)["facility_energy"]
    line = plot.tip(Asked("baseline", "", "facility_energy")).splitlines()[-1]
    assert word + span(found.low / 1e3, found.high / 1e3) in line
    end = {"en": ")", "zh": "）"}[language]
    assert line.endswith(f"{word}{full_span(*found, 'kWh', language)}{end}")


def test_that_a_screen_reader_is_told_the_range(plot_of, ranged, ranges) -> None:
    said = plot_of(ComparePlot).accessibleDescription()
    found = ranges.of(ranged.estimate.scenarios[0])["total_emissions"]
    assert f"t CO₂e, range {span(found.low / 1e3, found.high / 1e3)}" in said


def test_that_copied_data_has_low_and_high_after_each_figure(plot_of, trained, ranges) -> None:
    head, first, *_ = (row.split("\t") for row in plot_of(ComparePlot).data().splitlines())
    place = head.index("Emissions (kg CO₂e)")
    assert head[place + 1 : place + 3] == ["Emissions (kg CO₂e), low", "Emissions (kg CO₂e), high"]
    found = ranges.of(trained.scenarios[0])["total_emissions"]
    assert [float(one) for one in first[place + 1 : place + 3]] == list(found)


def test_that_phases_have_whiskers_and_the_total_says_its_range(plot_of, ranged, ranges) -> None:
    plot = plot_of(BreakdownPlot)
    one = ranged.estimate.scenarios[0]
    pilots, training, total = plot.energy.shown.bars
    for bar, phase in ((pilots, "pilots"), (training, "training")):
        found = ranges.of(one, phase)["facility_energy"]
        assert bar.whisker == pytest.approx((found.low / 1e3, found.high / 1e3))
    found = ranges.of(one)["facility_energy"]
    assert total.whisker is None
    assert total.text.endswith(f" · {span(found.low / 1e3, found.high / 1e3)}")
    assert ", range " in plot.tip(Asked("baseline", "pilots", "facility_energy"))


def test_that_the_curve_that_is_looked_at_ends_in_a_whisker(plot_of, ranged, ranges) -> None:
    plot = plot_of(OverTimePlot)
    found = ranges.of(ranged.estimate.scenarios[0])["facility_energy"]
    ours, other = plot.energy.shown.curves
    assert ours.whisker == pytest.approx((found.low / 1e3, found.high / 1e3))
    assert other.whisker is None
    assert plot.energy.view.viewRange()[1][1] > found.high / 1e3
    assert ", range " in plot.tip(Asked("baseline", "", "facility_energy"))


def test_that_copied_phases_have_low_and_high(plot_of, ranged, ranges) -> None:
    head, first, *_ = (row.split("\t") for row in plot_of(OverTimePlot).data().splitlines())
    found = ranges.of(ranged.estimate.scenarios[0], "pilots")["facility_energy"]
    assert head[5].endswith(", low")
    assert [float(one) for one in first[5:7]] == list(found)
