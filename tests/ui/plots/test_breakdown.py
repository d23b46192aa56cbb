"""The breakdown draws its rows, turns between phases and components, and asks for workings."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from carbon_desktop.ui.plots.bar_panel import BarPanel
from carbon_desktop.ui.plots.breakdown import BreakdownPlot
from carbon_desktop.ui.plots.export import picture, svg
from carbon_desktop.ui.scene import Asked
from carbon_desktop.words.numbers import closely


@pytest.fixture
def plot(qtbot, light, trained, scene) -> BreakdownPlot:
    made = BreakdownPlot()
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    made.corner.hide()
    made.show_scene(scene(trained))
    qtbot.waitExposed(made)
    return made


def inside(plot: BreakdownPlot, panel: BarPanel, row: int, stretch: int) -> QPoint:
    """Return the middle of a stretch, in px of the plot."""
    parts = panel.shown.bars[row].stretches
    across = sum(one.length for one in parts[:stretch]) + parts[stretch].length / 2
    scene = panel.view.mapViewToScene(QPointF(across, row + 0.5))
    return plot.graphics.mapTo(plot, plot.graphics.mapFromScene(scene))


def test_that_the_choice_turns_both_panels(plot) -> None:
    assert [bar.name for bar in plot.energy.shown.bars] == ["Pilots", "Training", "Total"]
    plot.by_component.click()
    assert plot.energy.shown.bars[0].name == plot.emissions.shown.bars[0].name == "Accelerators"
    assert plot.energy.slot == plot.emissions.slot
    plot.by_phase.click()
    assert plot.energy.shown.bars[0].name == "Pilots"


def test_that_a_plan_of_one_phase_begins_with_its_components(light, qtbot, full, scene) -> None:
    plot = BreakdownPlot()
    qtbot.addWidget(plot)
    plot.show_scene(scene(full))
    assert plot.by_component.isChecked()
    plot.by_phase.click()
    plot.show_scene(scene(full))
    assert plot.by_phase.isChecked()


def test_that_a_click_on_a_stretch_asks_for_its_working(plot, qtbot) -> None:
    with qtbot.waitSignal(plot.explained) as asked:
        at = inside(plot, plot.energy, 1, 3)
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [Asked("baseline", "training", "overhead_energy")]


def test_that_a_click_beside_the_stretches_asks_for_the_row(plot, qtbot) -> None:
    scene = plot.energy.view.mapViewToScene(QPointF(plot.energy.shown.bars[1].length * 1.1, 1.5))
    at = plot.graphics.mapTo(plot, plot.graphics.mapFromScene(scene))
    assert plot.spot_at(at) == Asked("baseline", "training", "facility_energy")


def test_that_every_figure_asked_for_has_a_working(plot, trained) -> None:
    one = trained.scenario("baseline")
    for button in (plot.by_phase, plot.by_component):
        button.click()
        for asked in (spot.asked for row in plot.rows() for spot in row):
            assert one.explain(asked.quantity, asked.phase).value is not None


def test_that_the_keys_walk_along_the_stretches_and_across_the_panels(plot, qtbot) -> None:
    plot.setFocus()
    walked = []
    for _ in range(1 + 9):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
        walked.append(plot.marked.quantity)
    assert walked[:2] == ["accelerator_operational_emissions", "host_operational_emissions"]
    assert walked[5:7] == ["host_embodied_emissions", "accelerator_energy"]
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.marked.phase == "training"
    assert plot.marked.quantity.endswith("_energy")


def test_that_the_tip_tells_the_exact_figure_with_its_share(plot, trained) -> None:
    phase = trained.scenario("baseline").phase("training")
    said = plot.tip(Asked("baseline", "training", "host_energy"))
    assert said.startswith("Baseline · Training\n")
    assert closely(phase.results["host_energy"]) in said
    assert said.endswith(" %")


def test_that_the_data_has_a_row_a_phase_and_a_column_a_component(plot, trained) -> None:
    rows = [row.split("\t") for row in plot.data().splitlines()]
    assert [row[0] for row in rows] == ["Baseline", "Pilots", "Training", "Total"]
    place = rows[0].index("Facility energy (kWh)")
    whole = trained.scenario("baseline").results["facility_energy"]
    assert float(rows[3][place]) == pytest.approx(whole)
    assert float(rows[1][place]) + float(rows[2][place]) == pytest.approx(whole)


def test_that_the_picture_names_phases_and_components(plot) -> None:
    assert picture(plot).height() == 2 * plot.height()
    drawing = svg(plot).decode()
    assert "Training" in drawing
    assert "Rest of nodes" in drawing


def test_that_the_key_names_every_component_once(plot) -> None:
    names = [name for _, _, name, _ in plot.key.placed()]
    assert names == [
        "Accelerators", "Rest of nodes", "Switches, storage", "Cooling, power",
        "Embodied, accelerators", "Embodied, nodes",
    ]  # fmt: skip
    plot.resize(500, 420)
    QGuiApplication.processEvents()
    assert [name for _, _, name, _ in plot.key.placed()] == names
    assert plot.key.placed()[-1][0] > 0


def test_that_the_plot_is_told_in_words_for_a_screen_reader(plot) -> None:
    said = plot.accessibleDescription()
    for word in ("Emissions", "Energy", "Pilots", "Training", "%"):
        assert word in said
