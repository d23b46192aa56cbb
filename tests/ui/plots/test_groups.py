"""Bars under the headings of groups: told, folded by a press, and sorted."""

import pytest
from PySide6.QtCore import Qt

from carbon_desktop.plan.groups import set_favourite, set_group
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.plots.difference import DifferencePlot
from carbon_desktop.ui.rows import ENERGY
from carbon_desktop.ui.scene import Asked

HEADING = Asked("", "G", "total_emissions")


@pytest.fixture
def grouped(estimate_of, catalogue):
    """Return the estimate of France; of Poland and Québec in a group; of Half, a favourite."""
    cards = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    others = {"Poland": {"region": "PL"}, "Québec": {"region": "CA-QC"}, "Half": {"count": 32.0}}
    plan = estimate_of(others, region="FR", **cards).plan
    plan = set_group(set_group(plan, "poland", "G"), "québec", "G")
    return estimate(set_favourite(plan, "half", True), catalogue)


@pytest.fixture(params=[ComparePlot, DifferencePlot])
def plot(request, qtbot, light):
    made = request.param()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def names(plot) -> list[str]:
    panel = plot.emissions
    return [row.name for row in (panel.shown.bars if hasattr(panel, "bars") else panel.shown.rows)]


def test_that_a_group_has_a_heading_and_a_press_on_it_folds(plot, grouped, scene, qtbot) -> None:
    plot.show_scene(scene(grouped))
    assert "▾ G" in names(plot)
    spots = [spot for row in plot.rows() for spot in row if not spot.asked.scenario]
    assert [spot.asked.phase for spot in spots] == ["G", "G"]
    with qtbot.waitSignal(plot.fold_wanted) as wanted, qtbot.assertNotEmitted(plot.explained):
        plot.press(HEADING)
    assert wanted.args == ["G"]
    with qtbot.waitSignal(plot.fold_wanted):
        plot.enter(HEADING)
    assert plot.tip(HEADING).startswith("Group G: Poland, Québec")
    assert all("orking" not in act.text() for act in plot.menu(HEADING).actions())


def test_that_a_folded_group_stands_for_its_members(plot, grouped, scene) -> None:
    plot.show_scene(scene(grouped)._replace(folded=frozenset({"G"})))
    assert "▸ G (2)" in names(plot)
    assert not {"Poland", "Québec"} & set(names(plot))


def test_that_the_keys_reach_a_heading(plot, grouped, scene, qtbot) -> None:
    plot.show_scene(scene(grouped))
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.marked.phase == "G"
    with qtbot.waitSignal(plot.fold_wanted) as wanted:
        qtbot.keyClick(plot, Qt.Key.Key_Space)
    assert wanted.args == ["G"]


def test_that_rows_are_sorted_and_keep_their_colours(plot, grouped, scene) -> None:
    plot.show_scene(scene(grouped))
    plot.show_order(ENERGY)
    assert [name.split()[-1] for name in names(plot)] == ["Baseline", "Half", "Poland", "Québec"]
    panel = plot.emissions
    rows = panel.shown.bars if hasattr(panel, "bars") else panel.shown.rows
    assert [row.colour for row in rows] == [0, 3, 1, 2]


def test_that_a_folded_group_reaches_from_its_lowest_to_its_highest(
    qtbot, light, grouped, scene
) -> None:
    plot = ComparePlot()
    qtbot.addWidget(plot)
    plot.show_scene(scene(grouped)._replace(folded=frozenset({"G"})))
    bar = next(one for one in plot.emissions.shown.bars if one.heading)
    results = [grouped.scenario(id).results["total_emissions"] for id in ("québec", "poland")]
    factor = plot.emissions.shown.bars[0].length / grouped.scenarios[0].results["total_emissions"]
    assert bar.span == pytest.approx([one * factor for one in results])
    assert "–" in bar.text
    assert "G (2): " in plot.accessibleDescription()
