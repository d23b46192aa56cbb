"""The comparison draws, tells, selects and copies what an estimate says."""

from dataclasses import replace
from html import escape

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from carbon_desktop.plan.plan import Published
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui import theme
from carbon_desktop.ui.plots.bar_panel import BarPanel
from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.plots.export import picture, png, svg
from carbon_desktop.ui.plots.marker import Marker
from carbon_desktop.ui.plots.row_panel import LEAST_ROW
from carbon_desktop.ui.scene import Asked


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a paint."""
        self.times += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def plot(qtbot, light, full, scene) -> ComparePlot:
    made = ComparePlot()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.show_scene(scene(full))
    qtbot.waitExposed(made)
    return made


def point(plot: ComparePlot, panel: BarPanel, across: float, row: float) -> QPoint:
    """Return where a place of the data is in the plot, in px."""
    scene = panel.view.mapViewToScene(QPointF(across, row))
    return plot.graphics.mapTo(plot, plot.graphics.mapFromScene(scene))


def at(plot: ComparePlot, place: int) -> QPoint:
    """Return a point in the row of a bar of the emissions panel."""
    return point(plot, plot.emissions, 0.0, place + 0.5)


def bar_points(plot: ComparePlot) -> list[QPoint]:
    """Return a point inside each energy bar, in px of the picture."""
    zeros = [point(plot, plot.energy, 0.0, place + 0.5) for place in range(2)]
    return [(zero + QPoint(4, 0)) * 2 for zero in zeros]


def test_that_both_panels_show_the_figures_of_every_scenario(plot, full) -> None:
    totals = [one.results["total_emissions"] for one in full.scenarios]
    energies = [one.results["facility_energy"] for one in full.scenarios]
    assert [bar.length for bar in plot.emissions.shown.bars] == pytest.approx(totals)
    scaled = [bar.length * 1000 for bar in plot.energy.shown.bars]
    assert plot.energy.shown.unit == "MWh"
    assert scaled == pytest.approx(energies)


def test_that_bars_are_as_long_as_their_figures_and_lie_in_their_rows(plot) -> None:
    for panel in (plot.emissions, plot.energy):
        rects = panel.bars.rects()
        assert [rect.left() for rect in rects] == [0.0, 0.0]
        assert [rect.width() for rect in rects] == [bar.length for bar in panel.shown.bars]
        assert [rect.center().y() for rect in rects] == pytest.approx([0.5, 1.5])


def test_that_a_bar_is_drawn_as_long_as_it_is(plot) -> None:
    image = picture(plot)
    colour = QColor(theme.LIGHT.scenarios[0])
    end = point(plot, plot.energy, plot.energy.shown.bars[0].length, 0.5) * 2
    assert image.pixelColor(end - QPoint(4, 0)) == colour
    assert image.pixelColor(end + QPoint(4, 0)) != colour


def test_that_the_view_holds_all_rows_and_all_bars(plot) -> None:
    for panel in (plot.emissions, plot.energy):
        (left, right), rows = panel.view.viewRange()
        assert left < 0.0 < max(bar.length for bar in panel.shown.bars) < right
        assert rows == [0.0, 2.0]


def test_that_nothing_is_made_anew_when_the_data_changes(plot, estimate_of, scene) -> None:
    before = (plot.findChildren(QWidget), plot.graphics.items())
    plot.show_scene(scene(estimate_of(power_w=1.0, count=1.0, hours=1.0)))
    assert (plot.findChildren(QWidget), plot.graphics.items()) == before
    assert len(plot.energy.shown.bars) == 1


@pytest.mark.parametrize("width", [480, 660, 1600])
def test_that_every_bar_ends_before_the_text_beside_it_leaves_the_panel(
    plot, width: int, qtbot
) -> None:
    plot.resize(width, 360)
    QGuiApplication.processEvents()
    for panel in (plot.emissions, plot.energy):
        for length, text in panel.bars.reaches():
            end = panel.view.mapFromView(QPointF(length, 0.0)).x()
            assert end + text <= panel.view.width()


@pytest.mark.parametrize("width", [900, 901, 902, 903])
def test_that_both_halves_are_equal_and_in_whole_pixels(plot, width: int) -> None:
    plot.resize(width, 360)
    QGuiApplication.processEvents()
    left, right = plot.emissions.area(), plot.energy.area()
    assert left.width() == right.width() == int(left.width())
    assert right.left() == int(right.left())


def test_that_an_edit_is_painted_once(plot, estimate_of, scene) -> None:
    counted = Paints(plot.graphics.viewport())
    for hours in range(1, 4):
        plot.show_scene(scene(estimate_of(power_w=1.0, count=1.0, hours=hours)))
        QGuiApplication.processEvents()
    assert counted.times == 3


def test_that_an_edit_of_something_else_does_not_paint_the_plot(plot, estimate_of, scene) -> None:
    priced = estimate_of(
        {"Poland": {"region": "PL", "count": 4.0}},
        accelerator="nvidia-h100-sxm5-80gb",
        count=64.0,
        hours=100.0,
        region="FR",
        electricity_price_per_kwh=0.1,
        currency="EUR",
    )
    QGuiApplication.processEvents()
    counted = Paints(plot.graphics.viewport())
    plot.show_scene(scene(priced))
    QGuiApplication.processEvents()
    assert "electricity_cost" in priced.scenarios[0].results
    assert counted.times == 0


def test_that_the_axis_has_few_ticks_in_the_unit_of_the_bars(plot) -> None:
    ticks = plot.energy.axis.ticks
    assert 2 <= len(ticks) <= 6
    assert ticks[0] == (0.0, "0")
    assert [text for value, text in ticks] == [f"{value:g}" for value, _ in ticks]


@pytest.mark.parametrize("width", [480, 640, 777, 900, 1300])
def test_that_no_number_of_the_axis_is_cut(plot, width: int) -> None:
    plot.resize(width, 360)
    QGuiApplication.processEvents()
    for panel in (plot.emissions, plot.energy):
        specs = panel.axis.generateDrawSpecs(None)
        _, lines, numbers = specs
        assert [text for _, _, text in numbers] == [text for _, text in panel.axis.ticks]
        assert all(rect.left() >= 0.0 for rect, _, _ in numbers)
        assert all(rect.right() <= panel.view.width() + 1.0 for rect, _, _ in numbers)
        starts = [panel.view.mapFromView(QPointF(value, 0.0)).x() for value, _ in panel.axis.ticks]
        assert [line.x() for _, line, _ in lines] == pytest.approx(starts, abs=0.5)


def test_that_a_click_on_a_row_selects_its_scenario(plot, qtbot) -> None:
    with qtbot.waitSignal(plot.scenario_clicked) as clicked:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at(plot, 1))
    assert clicked.args == ["poland"]


def test_that_the_graphics_leave_mouse_wheel_and_focus_to_the_plot(plot) -> None:
    assert plot.childAt(at(plot, 1)) is None
    within = (plot.graphics, plot.graphics.viewport())
    assert all(one.focusPolicy() == Qt.FocusPolicy.NoFocus for one in within)
    assert not any(panel.view.menuEnabled() for panel in (plot.emissions, plot.energy))
    assert plot.emissions.view.state["mouseEnabled"] == [False, False]


def test_that_the_plot_is_told_in_words_for_a_screen_reader(plot) -> None:
    said = plot.accessibleDescription()
    assert "Baseline" in said
    assert "Poland" in said
    assert "kg CO₂e" in said
    assert "MWh" in said
    assert plot.accessibleName()


def test_that_no_part_of_the_plot_takes_the_name_of_a_headline(plot) -> None:
    names = {child.accessibleName() for child in plot.findChildren(QWidget)}
    assert names & {"Emissions", "Facility energy", "Energy"} == set()


def test_that_the_data_is_copied_in_full_precision(plot, full) -> None:
    plot.menu()._copy_data()
    text = QGuiApplication.clipboard().text()
    assert repr(full.scenarios[1].results["operational_emissions"]) in text
    assert text.startswith("\tOperational emissions (kg CO₂e)\t")


def test_that_the_picture_is_png_at_twice_the_size_and_svg_with_its_texts(plot) -> None:
    image = QImage.fromData(png(plot))
    assert (image.width(), image.height()) == (2 * plot.width(), 2 * plot.height())
    drawing = svg(plot).decode()
    assert "Poland" in drawing
    assert theme.LIGHT.scenarios[0].lower() in drawing.lower()
    assert "<image" not in drawing


def test_that_a_name_that_looks_like_markup_is_shown_as_it_is(plot, estimate_of, scene) -> None:
    name = "<b>bold</b> & <img src=x>"
    estimate = estimate_of({name: {}}, power_w=1.0, count=1.0, hours=1.0)
    plot.show_scene(scene(estimate))
    bar = plot.energy.shown.bars[1]
    assert bar.name == name
    assert escape(name) not in plot.tip(bar.asked)


def test_that_the_plot_follows_the_mode(plot, light) -> None:
    theme.apply(light, theme.DARK)
    titles = [title.text() for title in plot.titles]
    colours = {picture(plot).pixelColor(point).name() for point in bar_points(plot)}
    theme.apply(light, theme.LIGHT)
    assert all(theme.DARK.secondary in title for title in titles)
    assert colours == {colour.lower() for colour in theme.DARK.scenarios[:2]}


def test_that_a_plan_without_figures_draws_no_axis_and_says_what_to_do(
    plot, estimate_of, scene
) -> None:
    plot.show_scene(scene(estimate_of()))
    assert plot.energy.axis.ticks == ()
    (bar,) = plot.energy.shown.bars
    assert "enter the hours" in bar.text


def test_that_sixteen_scenarios_are_drawn(plot, estimate_of, scene) -> None:
    many = {f"Alternative {n}": {"count": float(n)} for n in range(1, 16)}
    plot.show_scene(scene(estimate_of(many, power_w=300.0, count=16.0, hours=1.0)))
    QGuiApplication.processEvents()
    assert len(plot.energy.shown.bars) == 16
    assert plot.bar_at(at(plot, 15)).name == "Alternative 15"


def test_that_a_copied_picture_shows_no_focus(plot) -> None:
    plot.activateWindow()
    plot.setFocus()
    QGuiApplication.processEvents()
    assert plot.hasFocus()
    ring = QColor(theme.LIGHT.accent)
    assert plot.grab().toImage().pixelColor(450, 2) == ring
    assert picture(plot).pixelColor(900, 4) != ring
    assert plot.grab().toImage().pixelColor(450, 2) == ring


def test_that_many_rows_are_scrolled_not_squeezed(plot, estimate_of, scene) -> None:
    many = {f"Alternative {n}": {"count": float(n)} for n in range(1, 24)}
    plot.show_scene(scene(estimate_of(many, power_w=300.0, count=16.0, hours=1.0)))
    QGuiApplication.processEvents()
    top, bottom = plot.energy.view.viewRange()[1]
    assert (top, plot.energy.slot) == (0.0, LEAST_ROW)
    assert bottom < 24
    assert plot.scroll_bar.isVisible()
    plot.scroll_bar.setValue(plot.scroll_bar.maximum())
    assert plot.energy.view.viewRange()[1][1] == pytest.approx(24.0, abs=0.05)
    assert plot.emissions.view.viewRange()[1] == plot.energy.view.viewRange()[1]
    plot.show_scene(scene(estimate_of(power_w=300.0, count=16.0, hours=1.0)))
    assert not plot.scroll_bar.isVisible()
    assert plot.energy.view.viewRange()[1] == [0.0, 1.0]


def test_that_arrow_keys_walk_from_bar_to_bar(plot, qtbot) -> None:
    plot.setFocus()
    steps = (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
    walked = []
    for key in (Qt.Key.Key_Down, *steps):
        qtbot.keyClick(plot, key)
        walked.append((plot.marked.scenario, plot.marked.quantity))
    left, right = "total_emissions", "facility_energy"
    assert walked == [
        ("baseline", left), ("baseline", right), ("baseline", right),
        ("poland", right), ("poland", left), ("baseline", left),
    ]  # fmt: skip


def test_that_return_asks_for_the_working_and_space_selects(plot, qtbot) -> None:
    plot.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(plot, key)
    with qtbot.waitSignal(plot.explained) as asked:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    with qtbot.waitSignal(plot.scenario_clicked) as selected:
        qtbot.keyClick(plot, Qt.Key.Key_Space)
    assert asked.args == [Asked("poland", "", "facility_energy")]
    assert selected.args == ["poland"]


def test_that_the_marker_stands_at_its_bar_and_only_with_the_focus(plot, qtbot) -> None:
    marker = plot.findChild(Marker)
    plot.activateWindow()
    plot.setFocus()
    assert not marker.isVisible()
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert marker.geometry().contains(point(plot, plot.emissions, 1.0, 0.5))
    plot.resize(700, 300)
    QGuiApplication.processEvents()
    assert marker.geometry().contains(point(plot, plot.emissions, 1.0, 0.5))
    plot.clearFocus()
    assert not marker.isVisible()


def test_that_the_keys_bring_rows_out_of_sight_into_sight(plot, estimate_of, scene, qtbot) -> None:
    many = {f"Alternative {n}": {"count": float(n)} for n in range(1, 24)}
    plot.show_scene(scene(estimate_of(many, power_w=300.0, count=16.0, hours=1.0)))
    for _ in range(24):
        qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.marked.scenario == "alternative 23"
    assert plot.scroll_bar.value() == plot.scroll_bar.maximum()


def test_that_a_double_click_and_the_menu_ask_for_the_working(plot, qtbot) -> None:
    wanted = Asked("poland", "", "total_emissions")
    with qtbot.waitSignal(plot.explained) as clicked:
        qtbot.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=at(plot, 1))
    assert clicked.args == [wanted]
    with qtbot.waitSignal(plot.explained) as chosen:
        plot.menu(plot.spot_at(at(plot, 1))).actions()[0].trigger()
    assert chosen.args == [wanted]
    assert len(plot.menu().actions()) == len(plot.menu(wanted).actions()) - 2


def test_that_a_published_figure_is_told_and_copied(plot, full, scene, catalogue) -> None:
    theirs = Published("poland", "facility_energy", 250_000.0, "Roe et al.", 2024)
    plot.show_scene(scene(estimate(replace(full.plan, published=(theirs,)), catalogue)))
    told = plot.tip(Asked("poland", "", "facility_energy"))
    assert "250 MWh" in told
    assert "Roe et al., 2024" in told
    head, first, second = (row.split("\t") for row in plot.data().splitlines())
    assert head[-1] == "Facility energy (kWh), published"
    assert (first[-1], second[-1]) == ("", "250000")


def test_that_a_picture_shows_the_rows_out_of_sight_too(plot, estimate_of, scene) -> None:
    many = {f"Alternative {n}": {"count": float(n)} for n in range(1, 24)}
    plot.show_scene(scene(estimate_of(many, power_w=300.0, count=16.0, hours=1.0)))
    QGuiApplication.processEvents()
    plot.scroll_bar.setValue(40)
    size = plot.size()
    drawing = svg(plot).decode()
    assert all(f"Alternative {n}<" in drawing for n in range(1, 24))
    assert picture(plot).height() > 2 * size.height()
    assert plot.size() == size
    assert plot.scroll_bar.maximum() > 0
