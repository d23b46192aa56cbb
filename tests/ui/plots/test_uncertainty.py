"""The range of a figure is drawn and read, and what drives it told, led to and copied."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QMouseEvent

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.study.sensitivity import Sensitivity, sensitivity
from carbon_desktop.study.uncertainty import Uncertainty, uncertainty
from carbon_desktop.ui.plots.export import png, svg
from carbon_desktop.ui.plots.questions import QUESTIONS
from carbon_desktop.ui.plots.row_text import name_of
from carbon_desktop.ui.plots.uncertainty import UncertaintyPlot
from carbon_desktop.ui.scene import Asked, Scene

DRAWS = 1_000


@pytest.fixture
def ranges(trained: Estimate) -> Uncertainty:
    return uncertainty(trained, DRAWS)


@pytest.fixture
def ranged(trained: Estimate, ranges: Uncertainty, scene) -> Scene:
    """Return the scene of pilot runs and a training, with its ranges."""
    return scene(trained)._replace(ranges=ranges)


@pytest.fixture
def bare(qtbot, light) -> UncertaintyPlot:
    """Return the page before it has shown anything."""
    made = UncertaintyPlot()
    qtbot.addWidget(made)
    made.resize(1000, 460)
    made.show()
    made.corner.hide()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def plot(bare: UncertaintyPlot, ranged: Scene) -> UncertaintyPlot:
    """Return the page on the scene, its drivers found at once."""
    bare.drivers_wanted.connect(lambda *asked: bare.show_drivers(found_of(*asked)))
    bare.show_scene(ranged)
    QGuiApplication.processEvents()
    return bare


def found_of(ranges, quantity: str) -> Sensitivity:
    return sensitivity(ranges, quantity, 1)


def bar(plot: UncertaintyPlot, place: int) -> QPoint:
    """Return the middle of a driver's bar, in px of the plot."""
    return plot.in_plot(plot.tornado.rect(place)).center()


def move(plot: UncertaintyPlot, at: QPoint) -> None:
    """Move the pointer: the event itself, for a pointer tells the window that lies uppermost."""
    where, none = QPointF(at), Qt.MouseButton.NoButton
    plot.mouseMoveEvent(
        QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier(0))
    )


def test_that_each_scenario_has_its_distribution_around_its_range(plot, ranges, trained) -> None:
    assert [row.name for row in plot.ridges.shown.rows] == ["Baseline", "Poland"]
    for row, one in zip(plot.ridges.shown.rows, trained.scenarios, strict=True):
        found = ranges.of(one)["total_emissions"]
        factor = plot.ridges.shown.axis.factor
        assert (row.low, row.high) == pytest.approx((found.low * factor, found.high * factor))
        assert row.edges[0] < row.low < row.best < row.high < row.edges[-1]
        assert max(row.heights) == 1.0
        assert row.below[0] < 0.05 < 0.95 < row.below[-1]


def test_that_the_view_holds_every_row_and_its_axis(plot) -> None:
    for panel in (plot.ridges, plot.tornado):
        (left, right), (top, bottom) = panel.view.viewRange()
        extent = panel.shown.extent
        assert left < extent.start < extent.end < right
        assert (top, bottom) == (0.0, pytest.approx(panel.count))
        assert len(panel.axis.ticks) >= 2
        assert all(extent.start <= at <= extent.end for at, _ in panel.axis.ticks)


def test_that_drivers_stand_by_share_with_the_figure_at_their_ends(plot, ranged) -> None:
    found = found_of(ranged.ranges.scenarios["baseline"], "total_emissions")
    factor = plot.ridges.shown.axis.factor
    rows = plot.tornado.shown.rows
    assert [row.share for row in rows if "<" not in row.share] == [
        f"{100 * one.share:.0f} %" for one in found.drivers if one.share >= 0.01
    ]
    for row, one in zip(rows, found.drivers, strict=True):
        assert (row.low, row.high) == pytest.approx((one.low * factor, one.high * factor))
    assert plot.tornado.shown.best == pytest.approx(plot.ridges.shown.rows[0].best)


def test_that_the_sentence_above_names_the_first_with_their_shares(plot) -> None:
    first = plot.tornado.shown.rows[0]
    assert plot.head.text().startswith(("Most of the range comes from ", "Nearly all of the "))
    assert f"({first.share})" in plot.head.text()
    assert plot.accessibleDescription().startswith(plot.head.text())


def test_that_a_click_on_a_driver_leads_to_its_field(plot, qtbot) -> None:
    row = plot.tornado.shown.rows[0]
    with qtbot.waitSignal(plot.field_wanted) as wanted:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=bar(plot, 0))
    assert wanted.args == ["baseline", "pilots", row.field]
    assert row.field


def test_that_return_on_a_driver_leads_to_its_field_and_asks_for_no_working(plot, qtbot) -> None:
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.marked == plot.tornado.shown.rows[0].asked
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.marked == plot.tornado.shown.rows[1].asked
    with qtbot.assertNotEmitted(plot.explained), qtbot.waitSignal(plot.field_wanted) as wanted:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert wanted.args[2] == plot.tornado.shown.rows[1].field


def test_that_a_click_on_a_distribution_selects_and_a_double_click_explains(plot, qtbot) -> None:
    at = plot.in_plot(plot.ridges.rect(1)).center()
    with qtbot.waitSignal(plot.scenario_clicked) as clicked:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == ["poland"]
    with qtbot.waitSignal(plot.explained) as explained:
        qtbot.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=at)
    assert explained.args == [Asked("poland", "", "total_emissions")]


def test_that_the_menu_of_a_driver_leads_to_its_field(plot, qtbot) -> None:
    menu = plot.menu(plot.tornado.shown.rows[0].asked)
    texts = [one.text().replace("&", "") for one in menu.actions()]
    assert texts[0] == "Go to the field"
    assert "Show the working" not in texts
    with qtbot.waitSignal(plot.field_wanted):
        menu.actions()[0].trigger()
    menu = plot.menu(plot.ridges.shown.rows[0].asked)
    assert menu.actions()[0].text().replace("&", "") == "Show the working"


def test_that_a_driver_tells_its_ends_and_the_range_that_would_be_left(plot, ranged) -> None:
    found = found_of(ranged.ranges.scenarios["baseline"], "total_emissions")
    lines = plot.tip(plot.tornado.shown.rows[0].asked).splitlines()
    assert f"{100 * found.drivers[0].share:.0f} % of the variance" in lines[2]
    assert lines[3].startswith("At its low")
    assert lines[4].startswith("At its high")
    assert lines[5].startswith("If it were known: ")
    assert ", instead of " in lines[5]


def test_that_the_mouse_reads_the_share_below_a_value(plot, ranges) -> None:
    row = plot.ridges.shown.rows[0]
    scene = plot.ridges.view.mapViewToScene(QPointF(row.high, 0.5))
    at = plot.graphics.mapTo(plot, plot.graphics.mapFromScene(scene))
    move(plot, at)
    left, right = plot.ridges.view.viewRange()[0]
    pixel = (right - left) / plot.ridges.view.width()
    assert plot.ridges.ridges.at == pytest.approx(row.high, abs=1.01 * pixel)
    head, first, other = plot.told_at(row.high)
    assert head.startswith("Share of draws below ")
    assert first == "Baseline: 95 %"
    assert other == "Poland: 0 %"
    plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert plot.ridges.ridges.at is None


@pytest.mark.parametrize("question", QUESTIONS)
def test_that_every_figure_can_be_asked_for(plot, question: str) -> None:
    plot.question.choose(question)
    rows = plot.ridges.shown.rows
    assert {row.asked.quantity for row in rows} <= set(QUESTIONS[question])
    assert plot.tornado.shown.rows or plot.tornado.shown.lack


def test_that_a_figure_that_is_not_known_says_what_would_make_it_known(plot) -> None:
    plot.question.choose("cost")
    assert "price" in plot.tornado.shown.lack
    assert not plot.ridges.shown.rows[0].known
    assert "price" in plot.ridges.shown.rows[0].text


def test_that_an_exact_figure_says_that_it_is(plot) -> None:
    plot.question.choose("time")
    assert plot.tornado.shown.lack.startswith("This figure has no range")
    assert plot.tornado.shown.rows == ()
    assert plot.head.text() == ""
    row = plot.ridges.shown.rows[0]
    assert row.known
    assert row.low == row.best == row.high
    assert row.edges == ()


def test_that_drivers_are_asked_for_once_and_only_with_ranges(bare, ranged, qtbot) -> None:
    with qtbot.assertNotEmitted(bare.drivers_wanted):
        bare.show_scene(ranged._replace(ranges=None))
    assert bare.tornado.shown.lack == "Working out the range…"
    with qtbot.waitSignal(bare.drivers_wanted) as wanted:
        bare.show_scene(ranged)
    assert wanted.args == [ranged.ranges.scenarios["baseline"], "total_emissions"]
    assert bare.tornado.shown.lack == "Working out what drives the range…"
    with qtbot.assertNotEmitted(bare.drivers_wanted):
        bare.show_scene(ranged)


def test_that_drivers_of_what_is_no_longer_looked_at_are_not_shown(bare, ranged) -> None:
    bare.show_scene(ranged)
    bare.show_drivers(found_of(ranged.ranges.scenarios["poland"], "total_emissions"))
    assert bare.tornado.shown.rows == ()
    bare.show_drivers(found_of(ranged.ranges.scenarios["baseline"], "facility_energy"))
    assert bare.tornado.shown.rows == ()


def test_that_what_is_shown_stays_until_the_ranges_of_an_edit_have_come(
    plot, trained, ranged, catalogue
) -> None:
    before, drivers = plot.ridges.shown, plot.tornado.shown
    plan = set_field(trained.plan, "baseline", "training", "hours", Setting(120.0))
    edited = estimate(plan, catalogue)
    plot.show_scene(ranged._replace(estimate=edited))
    assert (plot.ridges.shown, plot.tornado.shown) == (before, drivers)
    plot.show_scene(ranged._replace(estimate=edited, ranges=uncertainty(edited, DRAWS)))
    assert plot.ridges.shown.rows[0].best < before.rows[0].best
    assert plot.tornado.shown.best == pytest.approx(plot.ridges.shown.rows[0].best)


def test_that_money_of_another_currency_does_not_stand_on_the_axis(
    plot, trained, scene, catalogue
) -> None:
    priced = replace(
        trained.plan.baseline,
        settings={
            **trained.plan.baseline.settings,
            "electricity_price_per_kwh": Setting(0.1),
            "currency": Setting("EUR"),
        },
    )
    dollars = replace(trained.plan.scenarios[1], settings={"currency": Setting("USD")})
    of = estimate(replace(trained.plan, scenarios=(priced, dollars)), catalogue)
    plot.show_scene(scene(of)._replace(ranges=uncertainty(of, DRAWS)))
    plot.question.choose("cost")
    ours, other = plot.ridges.shown.rows
    assert plot.ridges.shown.unit == "EUR"
    assert ours.known
    assert other.text.endswith("in USD")
    assert not other.known


def test_that_copied_data_has_percentiles_and_drivers(plot, ranges, trained, ranged) -> None:
    lines = [line.split("\t") for line in plot.data().splitlines()]
    head, first = lines[0], lines[1]
    found = ranges.of(trained.scenarios[0])["total_emissions"]
    assert float(first[head.index("Emissions, percentile 5")]) == pytest.approx(found.low)
    assert float(first[head.index("Emissions, percentile 95")]) == pytest.approx(found.high)
    drivers = found_of(ranged.ranges.scenarios["baseline"], "total_emissions").drivers
    told = lines[5 : 5 + len(drivers)]
    assert lines[4][2] == "Share of the variance"
    for row, one in zip(told, drivers, strict=True):
        assert [float(cell) for cell in row[2:]] == [one.share, one.low, one.high, *one.without]


def test_that_the_page_is_a_picture_of_either_kind(plot) -> None:
    assert QImage.fromData(png(plot)).width() == 2 * plot.width()
    text = svg(plot).decode()
    assert plot.head.text() in text
    assert plot.tornado.shown.rows[0].name in text


@pytest.mark.parametrize("size", [(560, 240), (1000, 460), (2400, 1200)])
def test_that_rows_names_and_numbers_keep_apart_at_every_size(plot, size) -> None:
    plot.resize(*size)
    QGuiApplication.processEvents()
    panel = plot.tornado
    per_px = (panel.view.viewRange()[0][1] - panel.view.viewRange()[0][0]) / panel.view.width()
    assert panel.drivers.numbered == (size[0] >= 1000)
    room = panel.drivers.widest_number() if panel.drivers.numbered else 0.0
    for row in panel.shown.rows:
        ends = sorted((row.low, row.high))
        assert ends[0] - room * per_px >= panel.drivers.start - 1e-9
        assert ends[1] + room * per_px <= panel.view.viewRange()[0][1]


def test_that_both_languages_have_their_words(plot, ranged) -> None:
    plot.show_scene(ranged._replace(language="zh"))
    assert plot.head.text().startswith("区间")
    assert all("（" not in row.name or "）" in row.name for row in plot.tornado.shown.rows)


def test_that_sixteen_scenarios_are_scrolled_and_not_squeezed(
    plot, trained, scene, catalogue
) -> None:
    more = [
        replace(trained.plan.scenarios[1], id=f"more{at}", name=f"More {at}") for at in range(14)
    ]
    of = estimate(replace(trained.plan, scenarios=(*trained.plan.scenarios, *more)), catalogue)
    plot.show_scene(scene(of)._replace(ranges=uncertainty(of, 200)))
    plot.resize(1000, 260)
    QGuiApplication.processEvents()
    assert plot.ridges.slot == plot.ridges.least_row
    assert plot.overflow() > 0
    last = plot.ridges.shown.rows[-1].asked
    plot.reveal(last)
    assert plot.scroll_bar.value() > 0


@pytest.fixture
def serving(bare: UncertaintyPlot, served: Estimate, scene) -> UncertaintyPlot:
    """Return the page on a plan that serves, its drivers found at once."""
    bare.drivers_wanted.connect(lambda *asked: bare.show_drivers(found_of(*asked)))
    bare.show_scene(scene(served)._replace(ranges=uncertainty(served, DRAWS)))
    QGuiApplication.processEvents()
    return bare


def test_that_a_constant_of_the_method_leads_to_its_phase_and_says_so(serving, qtbot) -> None:
    rows = serving.tornado.shown.rows
    place, row = next((at, one) for at, one in enumerate(rows) if not one.field)
    assert row.asked.phase == "serving"
    with qtbot.waitSignal(serving.field_wanted) as wanted:
        qtbot.mouseClick(serving, Qt.MouseButton.LeftButton, pos=bar(serving, place))
    assert wanted.args == ["baseline", "serving", ""]
    assert serving.tip(row.asked).endswith("set in no field: a press leads to its phase")
    assert not row.may_range
    texts = [one.text().replace("&", "") for one in serving.menu(row.asked).actions()]
    assert texts[0] == "Copy data"


def test_that_the_menu_of_a_driver_opens_the_range_of_its_field(plot, qtbot) -> None:
    row = next(one for one in plot.tornado.shown.rows if one.field == "intensity_gco2e_per_kwh")
    menu = plot.menu(row.asked)
    assert menu.actions()[1].text() == "Edit the &range…"
    with qtbot.waitSignal(plot.range_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == ["baseline", "pilots", "intensity_gco2e_per_kwh"]


def test_that_a_utilisation_is_one_bar_with_its_own_low_and_high(bare, catalogue, scene) -> None:
    values = {"accelerator": "nvidia-h100-sxm5-80gb", "region": "FR", "count": 256.0,
              "parameters": 7e9, "tokens": 2e12}  # fmt: skip
    settings = {key: Setting(value) for key, value in values.items()}
    phase = Phase("run", "Run", "model_training", True, {})
    of = estimate(Plan("T", (Scenario("baseline", "Baseline", settings, (phase,)),)), catalogue)
    bare.drivers_wanted.connect(lambda *asked: bare.show_drivers(found_of(*asked)))
    bare.show_scene(scene(of)._replace(ranges=uncertainty(of, DRAWS)))
    names = [row.name for row in bare.tornado.shown.rows]
    assert names[0] == "MFU"
    assert [name for name in names if name.startswith("MFU")] == ["MFU"]
    lines = bare.tip(bare.tornado.shown.rows[0].asked).splitlines()
    assert re.match(r"At its low \(0\.\d+\): ", lines[2])
    assert re.match(r"At its high \(0\.\d+\): ", lines[3])


def test_that_a_budget_stands_across_the_distributions_unless_it_is_far(
    bare, trained, scene
) -> None:
    def shown(limit: float):
        plan = replace(trained.plan, budgets={"total_emissions": limit})
        found = estimate(plan, trained.catalogue)
        bare.show_scene(scene(found)._replace(ranges=uncertainty(found, DRAWS)))
        return bare.ridges.shown

    highest = max(row.high for row in shown(1e12).rows) / shown(1e12).axis.factor
    assert shown(1e12).limit is None
    near = shown(1.5 * highest)
    assert near.limit == pytest.approx(1.5 * highest * near.axis.factor)
    assert near.extent.end > near.limit
    bare.ridges.ridges.update()
    assert bare.ridges.ridges.limit == near.limit


def test_that_a_name_with_room_stands_in_one_line(plot: UncertaintyPlot) -> None:
    item = plot.emissions.ridges
    bold = QFontMetricsF(item._bold)
    rounded_off = QRectF(0.0, 0.0, item.longest_name() - 0.5, 100.0)
    for row in item.rows:
        bound = bold.boundingRect(rounded_off, Qt.TextFlag.TextWordWrap, name_of(row))
        assert bound.height() < 1.5 * bold.height()
