"""Beneath the comparison stands how often the scenario looked at is lower than the baseline."""

import pytest
from PySide6.QtGui import QGuiApplication

from carbon_desktop.study.comparison import against_baseline
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.scene import Asked


@pytest.fixture
def compared(scene):
    """Return a maker of scenes with ranges and comparisons."""

    def make(of, scenario="baseline", language="en"):
        ranges = uncertainty(of, 500)
        seen = scene(of, scenario, language)
        return seen._replace(ranges=ranges, compared=against_baseline(of, ranges, {}))

    return make


@pytest.fixture
def plot(qtbot, light) -> ComparePlot:
    made = ComparePlot()
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_that_the_scenario_looked_at_is_told_against_the_baseline(plot, full, compared) -> None:
    plot.show_scene(compared(full, "poland"))
    emissions, energy = plot.against.said().splitlines()
    assert emissions.startswith("Emissions: Poland is ")
    assert energy.startswith("Facility energy: Poland is lower than Baseline in all draws, by ")
    assert plot.against.isVisible()
    assert plot.against.text().splitlines() == [emissions, energy]


def test_that_at_the_baseline_the_lowest_is_told(plot, estimate_of, compared) -> None:
    others = {"Half": {"count": 4.0}, "Quarter": {"count": 2.0}, "Twice": {"count": 16.0}}
    exact = {"power_w": 300.0, "hours": 10.0, "intensity_gco2e_per_kwh": 100.0, "pue": 1.0}
    plot.show_scene(compared(estimate_of(others, count=8.0, **exact)))
    assert plot.against.said().splitlines() == [
        "Operational emissions: Quarter is lower than Baseline, by 1.8 kg CO₂e.",
        "Facility energy: Quarter is lower than Baseline, by 18 kWh.",
    ]


def test_that_a_comparison_of_another_estimate_is_not_told(
    plot, full, estimate_of, compared
) -> None:
    seen = compared(full, "poland")
    plot.show_scene(seen)
    plot.show_scene(seen._replace(estimate=estimate_of({"Poland": {"count": 9.0}}, count=8.0)))
    assert plot.against.said() == ""
    assert not plot.against.copy.isEnabled()


def test_that_it_is_copied_in_full_where_it_is_cut_off(plot, full, compared) -> None:
    plot.resize(400, 400)
    plot.show_scene(compared(full, "poland"))
    assert "…" in plot.against.text()
    plot.against.copy.trigger()
    assert QGuiApplication.clipboard().text().startswith(plot.against.said() + "\nEmissions\t")
    assert "5th and 95th percentile of the difference" in plot.against.tip()


def test_that_the_tip_and_the_copy_have_every_other_scenario(plot, estimate_of, compared) -> None:
    others = {"<b>Half": {"count": 4.0}, "Twice": {"count": 16.0}}
    exact = {"power_w": 300.0, "hours": 10.0, "intensity_gco2e_per_kwh": 100.0, "pue": 1.0}
    plot.show_scene(compared(estimate_of(others, count=8.0, **exact), "twice"))
    plot.against.copy.trigger()
    energy = QGuiApplication.clipboard().text().splitlines()[-3:]
    assert energy == [
        "Facility energy\tlower in … of draws\tdifference (kWh)\trange",
        "than Baseline\t0 %\t+24\t",
        "than <b>Half\t0 %\t+36\t",
    ]
    assert "than &lt;b&gt;Half" in plot.against.tip()


def test_that_the_tip_of_a_bar_tells_it(plot, full, compared) -> None:
    plot.show_scene(compared(full))
    assert "Poland is lower than Baseline" in plot.tip(Asked("poland", "", "total_emissions"))
    assert "than" not in plot.tip(Asked("baseline", "", "total_emissions"))


def test_that_the_data_have_shares_and_differences(plot, full, compared) -> None:
    seen = compared(full, "poland")
    plot.show_scene(seen)
    titles, base, poland = (line.split("\t") for line in plot.data().splitlines())
    at = titles.index("Facility energy, lower than the baseline (share of draws)")
    assert titles[at + 1] == "Facility energy, difference to the baseline (kWh)"
    found = seen.against("poland", "facility_energy")
    assert [float(one) for one in poland[at : at + 4]] == pytest.approx(
        [found.lower, found.difference.best, found.difference.low, found.difference.high]
    )
    assert base[at : at + 4] == [""] * 4


def test_that_one_scenario_alone_has_no_such_line_nor_columns(plot, estimate_of, compared) -> None:
    plot.show_scene(compared(estimate_of(count=8.0, power_w=300.0, hours=1.0)))
    assert not plot.against.isVisible()
    assert "baseline" not in plot.data()


def test_that_rows_go_before_lines_where_room_is_scarce(plot, estimate_of, compared) -> None:
    others = {f"Other {n}": {"count": float(n)} for n in range(1, 12)}
    plot.show_scene(compared(estimate_of(others, power_w=300.0, count=16.0, hours=1.0)))
    assert plot.against.isVisible()
    plot.resize(1000, 300)
    assert not plot.against.isVisible()
    plot.resize(1000, 400)
    assert plot.against.isVisible()


def test_that_it_is_told_in_chinese(plot, full, compared) -> None:
    plot.show_scene(compared(full, "poland", "zh"))
    assert "“Poland”在全部抽样中低于“Baseline”" in plot.against.said()
