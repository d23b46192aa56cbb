"""Budgets in Compare: a line, a word in the title, and the probability in the tip."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.scene import Asked


@pytest.fixture
def plot(light, qtbot):
    found = ComparePlot()
    qtbot.addWidget(found)
    found.resize(1200, 400)
    found.show()
    return found


def _with(estimate, **budgets):
    return estimate._replace(plan=replace(estimate.plan, budgets=budgets))


def _share_of(image, colour):
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in (image.height() // 2,)
    )


def test_that_a_budget_is_a_line_in_the_unit_of_the_axis(plot, scene, trained) -> None:
    total = trained.scenarios[0].results["total_emissions"]
    plot.show_scene(scene(_with(trained, total_emissions=total)))
    shown = plot.emissions.shown
    assert shown.limit == pytest.approx(shown.bars[0].length)
    assert plot.energy.shown.limit is None
    assert "budget" in plot.titles[0].accessibleName()
    assert "budget" not in plot.titles[1].accessibleName()


def test_that_the_line_is_in_sight_even_past_the_bars(plot, scene, trained) -> None:
    longest = max(one.results["facility_energy"] for one in trained.scenarios)
    plot.show_scene(scene(_with(trained, facility_energy=longest * 1.5)))
    limit = plot.energy.shown.limit
    assert plot.energy.view.viewRange()[0][1] >= limit
    plot.show_scene(scene(_with(trained, facility_energy=longest * 1000)))
    assert plot.energy.view.viewRange()[0][1] < plot.energy.shown.limit


def test_that_the_line_has_the_colour_of_caution(plot, scene, trained) -> None:
    from carbon_desktop.ui.theme import LIGHT

    longest = max(one.results["facility_energy"] for one in trained.scenarios)
    plot.show_scene(scene(trained))
    before = _share_of(plot.grab().toImage(), LIGHT.caution)
    plot.show_scene(scene(_with(trained, facility_energy=longest * 1.5)))
    assert _share_of(plot.grab().toImage(), LIGHT.caution) > before


def test_that_the_tip_tells_the_probability_once_there_are_draws(plot, scene, trained) -> None:
    total = trained.scenarios[0].results["total_emissions"]
    of = _with(trained, total_emissions=total * 1.2, device_hours=1.0)
    asked = Asked("baseline", "", "total_emissions")
    plot.show_scene(scene(of))
    assert "of the draws" not in plot.tip(asked)
    plot.show_scene(scene(of)._replace(ranges=uncertainty(of)))
    lines = plot.tip(asked).splitlines()
    assert lines[-2].startswith("Emissions: ")
    assert "% of the draws within the budget of" in lines[-2]
    assert lines[-1].startswith("Device-hours: 0 % of the draws within the budget of 1 ")


def test_that_nothing_is_said_without_a_budget(plot, scene, trained) -> None:
    plot.show_scene(scene(trained)._replace(ranges=uncertainty(trained)))
    assert "budget" not in plot.tip(Asked("baseline", "", "total_emissions"))
    assert plot.emissions.shown.limit is None


def test_that_the_title_tells_the_probability_of_the_scenario_looked_at(
    plot, scene, trained
) -> None:
    total = trained.scenarios[0].results["total_emissions"]
    of = _with(trained, total_emissions=total * 1.2)
    plot.show_scene(scene(of))
    assert "of draws" not in plot.titles[0].accessibleName()
    ranges = uncertainty(of)
    shares = []
    for id in ("baseline", "poland"):
        plot.show_scene(scene(of, id)._replace(ranges=ranges))
        shares.append(plot.titles[0].accessibleName().rpartition("kept in ")[2])
    assert shares[0].endswith(" % of draws")
    assert shares[1] == "0 % of draws"
    assert shares[0] != shares[1]
    assert "kept in" not in plot.titles[1].accessibleName()


def test_that_a_title_without_room_leaves_the_probability_out_before_the_budget(
    plot, scene, trained
) -> None:
    total = trained.scenarios[0].results["total_emissions"]
    of = _with(trained, total_emissions=total * 1.2)
    plot.show_scene(scene(of)._replace(ranges=uncertainty(of)))
    title = plot.titles[0]
    assert "kept in" in title.text()
    plot.resize(640, 400)
    assert "kept in" not in title.text()
    assert "budget" in title.text()
