"""The list of all that a range is made of: ticks, ties, and what leads to the plan."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from carbon_desktop.plan.edits import set_tied
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.makeup import makeup
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.tables.makeup import MakeupPage

QUANTITY = "total_emissions"


@pytest.fixture
def ranged(phased, scene_of):
    """Return the scene of three phases in two countries, with its ranges."""
    return scene_of(phased)._replace(ranges=uncertainty(phased, 1_000))


@pytest.fixture
def bare(qtbot, light) -> MakeupPage:
    """Return the list before it has shown anything."""
    made = MakeupPage()
    qtbot.addWidget(made)
    made.resize(900, 460)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def page(bare: MakeupPage, ranged) -> MakeupPage:
    """Return the list on the scene; what it asks for is answered at once."""
    bare.makeup_wanted.connect(lambda asked: bare.show_makeup(makeup(asked, 1)))
    bare.show_scene(ranged, QUANTITY)
    return bare


def item(page, place):
    return page.table.rows.rows[place].about


def texts(page, place) -> list[str]:
    return [cell.text for cell in page.table.rows.cells(page.table.rows.rows[place])]


def place_of(page, name) -> int:
    names = [row.about.part.assumptions[0].name for row in page.table.rows.rows]
    return names.index(name)


def press_box(page, qtbot, place, column) -> None:
    area = page.table.visualRect(page.table.rows.index(place, column))
    at = QPoint(area.left() + 12, area.center().y())
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_that_every_uncertain_assumption_has_a_row_by_share(page, ranged) -> None:
    shares = [row.about.part.share for row in page.table.rows.rows]
    assert shares == sorted(shares, reverse=True)
    assert len(shares) > 5
    assert all(row.about.ticked for row in page.table.rows.rows)
    assert page.head.text().startswith("Emissions: ")
    assert f"{len(shares)} assumptions make up this range" in page.head.text()
    assert not page.all.isEnabled()
    assert not page.know.isEnabled()
    whole = ranged.ranges.of(ranged.selected)[QUANTITY]
    assert (page.strip.whole, page.strip.left) == (whole, whole)


def test_that_a_press_on_a_box_takes_out_and_puts_back(page, qtbot) -> None:
    whole, first = page.strip.whole, item(page, 0)
    press_box(page, qtbot, 0, 0)
    assert page.out == {first.part.fact}
    assert not item(page, 0).ticked
    assert page.strip.whole == whole
    assert page.strip.left == first.part.without
    assert " ticked alone: " in page.head.text()
    assert page.all.isEnabled()
    press_box(page, qtbot, 0, 0)
    assert page.out == frozenset()
    assert page.strip.left == whole


def test_that_a_press_beside_the_box_takes_nothing_out(page, qtbot) -> None:
    area = page.table.visualRect(page.table.rows.index(0, 0))
    at = QPoint(area.left() + 80, area.center().y())
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.out == frozenset()


def test_that_the_space_bar_does_the_same_from_any_column(page, qtbot) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.rows.index(1, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.out == {item(page, 1).part.fact}
    page.table.setCurrentIndex(page.table.rows.index(1, 2))
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.out == frozenset()


def test_that_without_all_of_them_the_figure_is_exact(page) -> None:
    page._take_out(frozenset(row.about.part.fact for row in page.table.rows.rows))
    assert "would be exactly" in page.head.text()
    page.all.click()
    assert page.out == frozenset()


def test_that_the_boxes_are_told_to_a_screen_reader(page, qtbot) -> None:
    model = page.table.rows
    index = model.index(0, 0)
    assert model.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    press_box(page, qtbot, 0, 0)
    assert model.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.data(model.index(0, 2), Qt.ItemDataRole.CheckStateRole) is None


def test_that_a_fact_of_all_scenarios_is_untied_and_tied(page, qtbot, ranged, catalogue) -> None:
    column = page._columns.index("tied")
    at = place_of(page, "node_host_power")
    page.table.scrollTo(page.table.rows.index(at, column))
    QGuiApplication.processEvents()
    assert item(page, at).tied is True
    with qtbot.waitSignal(page.tied) as told:
        press_box(page, qtbot, at, column)
    fact = item(page, at).part.fact
    assert told.args == [fact, False]
    of = estimate(set_tied(ranged.estimate.plan, fact, tied=False), catalogue)
    page.show_scene(ranged._replace(estimate=of, ranges=uncertainty(of, 1_000)), QUANTITY)
    at = place_of(page, "node_host_power")
    assert item(page, at).tied is False
    assert texts(page, at)[column] == "own"
    with qtbot.waitSignal(page.tied) as told:
        page.table.ticked.emit(page.table.rows.rows[at], column)
    assert told.args == [fact, True]


def test_that_what_one_scenario_has_cannot_be_tied(page) -> None:
    at = place_of(page, "grid_intensity")
    assert item(page, at).tied is None
    names = [text.replace("&", "") for text, _ in page._actions(page.table.rows.rows[at])]
    assert names == ["Take out", "Change", "Edit the range…", "I know this value"]


def test_that_known_values_are_told_with_their_phases_and_fields(page, qtbot) -> None:
    grid = item(page, place_of(page, "grid_intensity"))
    page._take_out(frozenset({grid.part.fact}))
    with qtbot.waitSignal(page.known) as told:
        page.know.click()
    phases = ("pilot", "main", "tune")
    assert told.args == ["baseline", ((phases, "intensity_gco2e_per_kwh"),)]


def test_that_return_leads_to_the_field(page, qtbot) -> None:
    at = place_of(page, "grid_intensity")
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.rows.index(at, 0))
    with qtbot.waitSignal(page.field_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == ["baseline", "pilot", "intensity_gco2e_per_kwh"]
    page.table.setCurrentIndex(page.table.rows.index(at, page._columns.index("range")))
    with qtbot.waitSignal(page.range_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == ["baseline", "pilot", "intensity_gco2e_per_kwh"]


def test_that_ticks_belong_to_their_scenario_and_go_with_the_plan(page, ranged, qtbot) -> None:
    press_box(page, qtbot, 0, 0)
    page.show_scene(ranged._replace(scenario="poland"), QUANTITY)
    assert page.out == frozenset()
    page.show_scene(ranged, QUANTITY)
    assert page.out
    page.begin_anew()
    page.show_scene(ranged, QUANTITY)
    assert page.out == frozenset()
    assert item(page, 0).ticked


def test_that_an_answer_to_another_question_is_not_shown(bare, ranged) -> None:
    asked = []
    bare.makeup_wanted.connect(asked.append)
    bare.show_scene(ranged, QUANTITY)
    assert bare.table.empty == "Working out what drives the range…"
    bare.show_makeup(makeup(asked[0]._replace(quantity="facility_energy"), 1))
    bare.show_makeup(makeup(asked[0]._replace(out=frozenset({"x"})), 1))
    assert bare.table.rows.rows == []
    bare.show_makeup(makeup(asked[0], 1))
    assert bare.table.rows.rows
    bare.show_scene(ranged, QUANTITY)
    assert len(asked) == 1


def test_that_rows_stay_until_the_ranges_of_an_edit_have_come(page, ranged, catalogue) -> None:
    plan = ranged.estimate.plan
    base = replace(plan.baseline, settings={**plan.baseline.settings, "pue": Setting(1.2)})
    of = estimate(replace(plan, scenarios=(base, *plan.scenarios[1:])), catalogue)
    before = len(page.table.rows.rows)
    page.show_scene(ranged._replace(estimate=of), QUANTITY)
    assert len(page.table.rows.rows) == before
    page.show_scene(ranged._replace(estimate=of, ranges=uncertainty(of, 1_000)), QUANTITY)
    assert len(page.table.rows.rows) == before - 1


def test_that_exact_and_unknown_figures_say_why_there_is_nothing(page, ranged) -> None:
    page.show_scene(ranged, "wall_clock_hours")
    assert page.table.rows.rows == []
    assert page.table.empty.startswith("This figure has no range")
    assert page.head.text() == ""
    page.show_scene(ranged, "electricity_cost")
    assert "price" in page.table.empty
    page.show_scene(ranged._replace(ranges=None), QUANTITY)
    assert page.table.empty == "Working out the range…"


def test_that_both_languages_have_their_words_and_the_page_is_drawn(page, ranged, qtbot) -> None:
    press_box(page, qtbot, 0, 0)
    assert not page.grab().isNull()
    page.show_scene(ranged._replace(language="zh"), QUANTITY)
    assert "仅计勾选的" in page.head.text()
    page.table.rows.forget()
    assert "共用" in [cell.text for row in page.table.rows.rows
                      for cell in page.table.rows.cells(row)]  # fmt: skip


def test_that_a_plan_of_one_scenario_and_phase_has_no_columns_for_several(
    bare, estimate_of, scene_of
) -> None:
    of = estimate_of(accelerator="nvidia-h100-sxm5-80gb", count=8.0, hours=10.0, region="FR")
    bare.makeup_wanted.connect(lambda asked: bare.show_makeup(makeup(asked, 1)))
    bare.show_scene(scene_of(of)._replace(ranges=uncertainty(of, 500)), QUANTITY)
    assert bare._columns == ["assumption", "share", "without", "value", "range", "status"]


def test_that_what_is_copied_has_numbers_in_full(page) -> None:
    page.table.copy_all()
    head, first, *_ = QGuiApplication.clipboard().text().splitlines()
    cells = dict(zip(head.split("\t"), first.split("\t"), strict=True))
    assert float(cells["Share"]) == item(page, 0).part.share
    assert float(cells["Low without it"]) == item(page, 0).part.without.low


def test_that_a_low_window_leaves_its_room_to_the_list(page) -> None:
    page.resize(560, 180)
    QGuiApplication.processEvents()
    assert page.strip.isHidden()
    assert page.foot.isHidden()
    assert page.table.viewport().height() > 2 * page.table.rowHeight(0)
    page.resize(900, 460)
    QGuiApplication.processEvents()
    assert page.strip.isVisible()
    assert page.foot.isVisible()
