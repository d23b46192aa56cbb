"""The curves along time are drawn, read, clicked and copied; the start date is asked for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent

from carbon_desktop.plan.plan import Phase, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.plots.curve_panel import CurvePanel
from carbon_desktop.ui.plots.export import png, svg
from carbon_desktop.ui.plots.over_time import OverTimePlot
from carbon_desktop.ui.scene import Asked


@pytest.fixture
def plot(qtbot, light, trained, scene) -> OverTimePlot:
    made = OverTimePlot()
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    made.corner.hide()
    made.show_scene(scene(trained))
    qtbot.waitExposed(made)
    QGuiApplication.processEvents()
    return made


@pytest.fixture
def untimed(trained, catalogue):
    """Return the estimate of a plan with a phase whose energy was metered, not its time."""
    metered = {"energy_kwh": Setting(12.0), "energy_boundary": Setting("facility")}
    phase = Phase("evaluation", "Evaluation", "measured_energy", True, metered)
    base = trained.plan.baseline
    longer = replace(base, phases=(*base.phases, phase))
    return estimate(
        replace(trained.plan, scenarios=(longer, *trained.plan.scenarios[1:])), catalogue
    )


def point(plot: OverTimePlot, panel: CurvePanel, curve: int, hours: float) -> QPoint:
    """Return where a curve is at an hour, in px of the plot."""
    scene = panel.point(panel.shown.curves[curve], hours)
    return plot.graphics.mapTo(plot, plot.graphics.mapFromScene(scene))


def test_that_both_panels_have_a_curve_for_every_scenario(plot, trained) -> None:
    for panel in plot.panels():
        assert [curve.name for curve in panel.shown.curves] == ["Baseline", "Poland"]
        assert [curve.strong for curve in panel.shown.curves] == [True, False]


def test_that_the_view_holds_the_curves_and_the_axis_names_the_days(plot) -> None:
    for panel in plot.panels():
        (left, right), (bottom, top) = panel.view.viewRange()
        assert left < 0.0 < panel.shown.end_h < right
        assert bottom == 0.0 < panel.shown.most < top
        assert panel.axis.ticks[-1][1].endswith(" days")


def test_that_dates_stand_on_the_axis_once_there_is_a_start(
    plot, trained, scene, catalogue
) -> None:
    dated = estimate(replace(trained.plan, start="2027-03-01"), catalogue)
    plot.show_scene(scene(dated))
    assert plot.energy.axis.ticks[0] == (0.0, "1 Mar 2027")
    assert plot.start.line.date() == QDate(2027, 3, 1)
    assert not plot.start.line.isHidden()
    assert plot.start.ask.isHidden()


def test_that_a_start_date_is_asked_for_changed_and_taken_away(plot, qtbot) -> None:
    with qtbot.waitSignal(plot.start_chosen) as begun:
        plot.start.ask.click()
    assert begun.args == [QDate.currentDate().toString(Qt.DateFormat.ISODate)]
    with qtbot.waitSignal(plot.start_chosen) as changed:
        plot.start.line.setDate(QDate(2027, 3, 1))
    assert changed.args == ["2027-03-01"]
    with qtbot.waitSignal(plot.start_chosen) as taken:
        plot.start.clear.click()
    assert taken.args == [""]


def test_that_showing_a_date_is_no_choice_of_one(plot, trained, scene, catalogue, qtbot) -> None:
    dated = estimate(replace(trained.plan, start="2027-03-01"), catalogue)
    with qtbot.assertNotEmitted(plot.start_chosen):
        plot.show_scene(scene(dated))


def test_that_a_click_on_a_curve_selects_its_scenario(plot, qtbot) -> None:
    at = point(plot, plot.emissions, 1, 200.0)
    with qtbot.waitSignal(plot.scenario_clicked) as clicked:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == ["poland"]
    assert plot.spot_at(at + QPoint(0, 60)) is None


def test_that_a_name_at_the_end_stands_for_its_curve(plot) -> None:
    area, curve = plot.emissions.lines.names()[0]
    scene = plot.emissions.view.mapToScene(area.center())
    at = plot.graphics.mapTo(plot, plot.graphics.mapFromScene(scene))
    assert plot.spot_at(at) == curve.asked


def test_that_the_mouse_reads_every_curve_at_its_time(plot, trained, scene, catalogue) -> None:
    plot.show_scene(scene(estimate(replace(trained.plan, start="2027-03-01"), catalogue)))
    at = point(plot, plot.energy, 0, 144.0)
    head, *lines = plot.tip_at(at).splitlines()
    assert head.startswith("7 Mar 2027, after ")
    assert head.endswith(" · Training")
    value = plot.energy.shown.curves[0].at(144.0)
    assert [line.split(": ")[0] for line in lines] == ["Baseline", "Poland"]
    assert float(lines[0].split(": ")[1].split()[0]) == pytest.approx(value, rel=0.02)


def test_that_pointing_marks_the_hour_in_both_panels(plot) -> None:
    # The event itself: a pointer that is moved tells the window that lies uppermost.
    where, none = QPointF(point(plot, plot.energy, 0, 144.0)), Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier
    )
    QGuiApplication.sendEvent(plot, moved)
    assert plot.emissions.lines.hours == plot.energy.lines.hours
    assert plot.energy.lines.hours == pytest.approx(144.0, abs=2.0)
    QGuiApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert plot.energy.lines.hours is None


def test_that_a_phase_without_a_duration_is_said_not_drawn(plot, untimed, scene) -> None:
    plot.show_scene(scene(untimed))
    assert plot.foot.isVisible()
    assert plot.foot.text() == (
        "Evaluation: duration unknown, so its 12 kWh are not in the curves."
    )
    assert plot.energy.shown.end_h == 288.0
    assert "Baseline, without Evaluation" in plot.tip(Asked("baseline", "", "facility_energy"))


def test_that_a_plan_without_hours_says_what_to_do(plot, estimate_of, scene) -> None:
    plot.show_scene(scene(estimate_of(accelerator="nvidia-h100-sxm5-80gb", count=8.0)))
    assert plot.energy.ground.lack == "enter the hours"
    assert plot.energy.axis.ticks == ()
    assert plot.accessibleDescription() == "enter the hours"


def test_that_the_keys_walk_from_curve_to_curve(plot, qtbot) -> None:
    plot.setFocus()
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(plot, key)
        walked.append(plot.marked)
    assert walked == [
        ("baseline", "", "total_emissions"), ("baseline", "", "facility_energy"),
        ("poland", "", "facility_energy"), ("poland", "", "total_emissions"),
    ]  # fmt: skip
    with qtbot.waitSignal(plot.explained) as asked:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert asked.args == [Asked("poland", "", "total_emissions")]


def test_that_every_phase_is_copied_with_its_hours(plot, trained) -> None:
    head, *rows = (row.split("\t") for row in plot.data().splitlines())
    assert head[:4] == ["", "Phase", "From (h)", "To (h)"]
    assert [row[:4] for row in rows[:2]] == [
        ["Baseline", "Pilots", "0", "48"], ["Baseline", "Training", "48", "288"],
    ]  # fmt: skip
    total = sum(float(row[4]) for row in rows[:2])
    assert total == pytest.approx(trained.scenarios[0].results["facility_energy"])


def test_that_the_picture_names_the_curves(plot) -> None:
    image = QImage.fromData(png(plot))
    assert image.width() == 2 * plot.width()
    assert image.height() == 2 * plot.height()
    drawing = svg(plot).decode()
    assert "Poland" in drawing


def test_that_two_dozen_scenarios_are_drawn(plot, estimate_of, scene) -> None:
    many = {f"Alternative {n}": {"count": float(n)} for n in range(1, 24)}
    plot.show_scene(scene(estimate_of(many, power_w=300.0, count=16.0, hours=100.0)))
    QGuiApplication.processEvents()
    assert len(plot.energy.shown.curves) == 24
    assert plot.energy.lines.names()[0][1].name == "Baseline"


def test_that_the_plot_is_told_in_words_for_a_screen_reader(plot) -> None:
    said = plot.accessibleDescription()
    assert said.startswith("Baseline: ")
    for word in ("Poland", "CO₂e", "MWh", "12 days"):
        assert word in said


def test_that_a_line_at_the_right_place_is_drawn(plot) -> None:
    image = plot.grab().toImage()
    at = point(plot, plot.energy, 0, 150.0)
    near = {image.pixelColor(at + QPoint(0, y)).name() for y in range(-2, 3)}
    assert any(colour not in {"#ffffff", "#eef2f4", "#e1e5ea"} for colour in near)


def test_that_a_budget_is_a_level_line_in_sight(plot, scene, trained) -> None:
    limit = 1.8 * max(one.results["total_emissions"] for one in trained.scenarios)
    of = trained._replace(plan=replace(trained.plan, budgets={"total_emissions": limit}))
    before = plot.emissions.view.viewRange()[1]
    plot.show_scene(scene(of))
    assert plot.emissions.shown.limit == pytest.approx(limit * plot.emissions.shown.factor)
    assert plot.energy.shown.limit is None
    assert plot.emissions.view.viewRange()[1][1] >= plot.emissions.shown.limit > before[1]
    assert "budget" in plot.titles[0].accessibleName()
    assert "budget" not in plot.titles[1].accessibleName()


def test_that_a_budget_far_above_all_curves_does_not_press_them_down(plot, scene, trained) -> None:
    plot.show_scene(scene(trained))
    before = plot.emissions.view.viewRange()
    of = trained._replace(plan=replace(trained.plan, budgets={"total_emissions": 1e12}))
    plot.show_scene(scene(of))
    assert plot.emissions.view.viewRange() == before
