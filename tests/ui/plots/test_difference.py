"""Differences to the baseline stand with their own ranges, to the left where they are lower."""

import pytest

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.comparison import Comparison, Spread, against_baseline
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.plots.difference import DifferencePlot
from carbon_desktop.ui.plots.export import png, svg
from carbon_desktop.ui.plots.gap import _share
from carbon_desktop.ui.scene import Asked

CARDS = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}


@pytest.fixture
def compared(scene):
    """Return a maker of scenes with ranges and comparisons."""

    def make(of, scenario="baseline", language="en"):
        ranges = uncertainty(of, 500)
        seen = scene(of, scenario, language)
        return seen._replace(ranges=ranges, compared=against_baseline(of, ranges, {}))

    return make


@pytest.fixture
def plot(qtbot, light) -> DifferencePlot:
    made = DifferencePlot()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def places(estimate_of):
    others = {"Poland": {"region": "PL"}, "Québec": {"region": "CA-QC"}, "Again": {}}
    return estimate_of(others, region="FR", **CARDS)


def test_that_each_row_has_the_difference_and_its_own_range(plot, places, compared) -> None:
    seen = compared(places)
    plot.show_scene(seen)
    base, poland, quebec, again = plot.emissions.shown.rows
    found = seen.against("poland", "total_emissions")
    factor = poland.best / found.difference.best
    ends = (found.difference.low * factor, found.difference.high * factor)
    assert poland.whisker == pytest.approx(ends)
    assert poland.text.startswith("+")
    assert poland.share == "0 %"
    assert quebec.best < 0.0
    assert quebec.text.startswith("−") or quebec.text.startswith("-")
    assert (again.best, again.whisker, again.text, again.share) == (0.0, None, "=", "")
    assert (base.name, base.best) == ("★ Baseline", None)


def test_that_zero_is_on_the_axis_and_every_whisker_in_sight(plot, places, compared) -> None:
    plot.show_scene(compared(places))
    for panel in plot.panels():
        (left, right), _ = panel.view.viewRange()
        ends = [end for row in panel.shown.rows for end in (row.whisker or (0.0,))]
        assert left < min(0.0, *ends)
        assert right > max(0.0, *ends)


def test_that_bests_come_at_once_and_the_axis_waits_for_the_ranges(
    plot, places, compared, catalogue
) -> None:
    seen = compared(places)
    plot.show_scene(seen)
    before, reach = plot.emissions.shown, plot.emissions.view.viewRange()[0]
    edited = set_field(places.plan, "poland", None, "count", Setting(60.0))
    later = estimate(edited, catalogue)
    plot.show_scene(seen._replace(estimate=later))
    _base, poland, quebec, _ = plot.emissions.shown.rows
    assert poland.best < before.rows[1].best
    assert (poland.whisker, poland.share) == (None, "")
    assert quebec.text == before.rows[2].text
    assert plot.emissions.shown.ends == before.ends
    plot.show_scene(compared(later))
    assert plot.emissions.shown.rows[1].whisker is not None
    assert plot.emissions.shown.awaited == (0.0, 0.0)
    assert plot.emissions.view.viewRange()[0] != reach


def test_that_it_is_told_in_words_in_both_languages(plot, places, compared) -> None:
    plot.show_scene(compared(places))
    said = plot.accessibleDescription()
    assert "Emissions: Poland is higher than Baseline" in said
    assert "Facility energy: Again and Baseline are equal." in said
    tip = plot.tip(Asked("poland", "", "total_emissions"))
    assert "5th and 95th percentile of the difference" in tip
    plot.show_scene(compared(places, "baseline", "zh"))
    assert "“Poland”" in plot.accessibleDescription()


def test_that_boundaries_are_marked_at_the_figure_and_told_beneath(
    plot, estimate_of, compared
) -> None:
    of = estimate_of({"Direct": {"grid_boundary": "direct"}}, region="US-CA", **CARDS)
    plot.show_scene(compared(of))
    assert plot.emissions.shown.rows[1].marked
    assert not plot.energy.shown.rows[1].marked
    assert "* grid factors of different boundaries" in plot.foot.text()


def test_that_what_a_scenario_lacks_is_asked_for_in_its_row(plot, estimate_of, compared) -> None:
    of = estimate_of({"Nowhere": {"region": ""}}, region="FR", **CARDS)
    plot.show_scene(compared(of))
    row = plot.emissions.shown.rows[1]
    assert row.best is None
    assert "choose a region" in row.text
    assert "choose a region" in plot.tip(row.asked)


def test_that_the_data_are_shares_differences_and_ends(plot, places, compared) -> None:
    seen = compared(places)
    plot.show_scene(seen)
    titles, _, poland, *_ = (line.split("\t") for line in plot.data().splitlines())
    assert len(titles) == 9
    found = seen.against("poland", "total_emissions")
    low, best, high = found.difference
    assert [float(one) for one in poland[1:5]] == pytest.approx([found.lower, best, low, high])


def test_that_one_scenario_alone_is_told_what_to_do(plot, estimate_of, compared) -> None:
    plot.show_scene(compared(estimate_of(region="FR", **CARDS)))
    assert plot.foot.text() == "Add a scenario to see its difference to the baseline."


def test_that_it_is_saved_as_a_picture(plot, places, compared) -> None:
    plot.show_scene(compared(places))
    assert png(plot).startswith(b"\x89PNG")
    assert b"Poland" in svg(plot)


@pytest.mark.parametrize("width", [520, 900])
def test_that_bars_and_figures_never_lie_on_each_other(plot, estimate_of, compared, width) -> None:
    named = {"A place with a long name indeed": {"region": "PL", "count": 60.0}}
    plot.resize(width, 400)
    plot.show_scene(compared(estimate_of(named, region="FR", **CARDS)))
    for panel in plot.panels():
        figure, share = panel.gaps.widths()
        taken = figure + (share if panel.gaps.shares_shown else 0.0)
        assert panel.rect(1).right() <= panel.area().right() - taken
        assert panel.gaps.shares_shown == (width > 600)
    assert ("how many of the draws" in plot.foot.text()) == (width > 600)


def test_that_an_axis_without_a_bar_has_no_numbers(plot, estimate_of, compared) -> None:
    plot.show_scene(compared(estimate_of({}, region="FR", **CARDS)))
    assert all(panel.axis.ticks == () for panel in plot.panels())


@pytest.mark.parametrize(("equal", "share"), [(0.005, "75 %"), (0.2, "75 %, equal in 20 %")])
def test_that_a_few_ties_are_left_to_the_tip(equal, share) -> None:
    found = Comparison(0.75, equal, 0.25 - equal, Spread(-2.0, -1.0, 0.5), None)
    assert _share(found, "en") == share
