"""Sources: every assumption with its source, found by its words, leading to its field."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.tables.sources import SourcesPage

CATCHALL = {"Assumption", "Value", "Range", "Status", "What it is", "Source", "Year", "Licence"}


@pytest.fixture
def page(qtbot, light, phased, scene_of) -> SourcesPage:
    made = SourcesPage()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.show_scene(scene_of(phased))
    return made


def cells(page: SourcesPage) -> list[dict[str, str]]:
    table = page.table.rows
    titles = [column.title for column in table.columns]
    return [
        dict(zip(titles, [cell.text for cell in table.cells(row)], strict=True))
        for row in table.rows
    ]


def find(page: SourcesPage, name: str) -> dict[str, str]:
    return next(row for row in cells(page) if row["Assumption"] == name)


def test_that_every_assumption_is_there_with_its_source(page, phased) -> None:
    names = {row.about.assumption.name for row in page.table.rows.rows}
    assert names == {one.name for one in phased.scenarios[0].assumptions}
    grid = find(page, "Grid carbon intensity")
    assert set(grid) >= CATCHALL
    assert (grid["Status"], grid["What it is"]) == ("looked up", "France · life-cycle")
    assert "Ember" in grid["Source"]
    assert grid["Year"].isdigit()
    assert grid["Licence"].startswith("CC BY")


def test_that_what_all_phases_share_stands_in_one_row(page) -> None:
    assert find(page, "Grid carbon intensity")["Phase"] == "all phases"
    hours = [row["Phase"] for row in cells(page) if row["Assumption"] == "Hours"]
    assert hours == ["Pilot, Tune", "Main"]


def test_that_the_foot_counts_by_status(page) -> None:
    whole = len(page.table.rows.rows)
    assert page.foot.text().startswith(f"{whole} assumptions: ")
    assert "entered, " in page.foot.text()
    page.needle.setText("ember")
    shown = len(page.table.rows.rows)
    assert 0 < shown < whole
    assert page.foot.text().startswith(f"{shown} of {whole} assumptions")


def test_that_only_one_status_can_be_shown(page) -> None:
    page.status.setCurrentIndex(page.status.findText("default"))
    assert {row["Status"] for row in cells(page)} == {"default"}
    page.needle.setText("no such thing")
    assert cells(page) == []
    assert page.table.empty == "No assumption is like that."


def test_that_all_scenarios_can_be_shown(page) -> None:
    page.scope.setCurrentIndex(1)
    assert {row["Scenario"] for row in cells(page)} == {"Baseline", "Poland"}


def test_that_only_what_differs_from_the_baseline_can_be_shown(page, phased, scene_of) -> None:
    page.scope.setCurrentIndex(2)
    assert cells(page) == []
    assert page.table.empty == "Nothing differs from the baseline yet."
    page.show_scene(scene_of(phased, "poland"))
    region = find(page, "Region")
    assert (region["Value"], region["Baseline"]) == ("Poland", "France")
    assert "Hours" not in {row["Assumption"] for row in cells(page)}


def test_that_enter_leads_to_the_field_in_the_phase_looked_at(page, qtbot) -> None:
    places = [row.about.assumption.name for row in page.table.rows.rows]
    page.table.setCurrentIndex(page.table.rows.index(places.index("grid_intensity"), 0))
    with qtbot.waitSignal(page.field_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == ["baseline", "pilot", "intensity_gco2e_per_kwh"]


def test_that_the_link_of_a_source_is_copied_by_the_menu(page, catalogue) -> None:
    places = [row.about.assumption.name for row in page.table.rows.rows]
    page.table.setCurrentIndex(page.table.rows.index(places.index("grid_intensity"), 0))
    copy = next(one for one in page.table.menu().actions() if one.text() == "Copy &link")
    copy.trigger()
    source = page.table.row().about.assumption.source
    assert QGuiApplication.clipboard().text() == catalogue.sources[source].link


def test_that_values_are_copied_as_numbers_with_their_units(page, phased) -> None:
    places = [row.about.assumption.name for row in page.table.rows.rows]
    page.table.selectRow(places.index("grid_intensity"))
    page.table.copy()
    titles, row = (line.split("\t") for line in QGuiApplication.clipboard().text().splitlines())
    copied = dict(zip(titles, row, strict=True))
    grid = next(one for one in phased.scenarios[0].assumptions if one.name == "grid_intensity")
    assert copied["Value"] == repr(grid.value).removesuffix(".0")
    assert copied["Unit"] == "gCO₂e/kWh"
    assert copied["Link"].startswith("http")


def test_that_typing_in_a_field_changes_one_cell(page, plan, phased, scene_of, catalogue) -> None:
    page.grab()
    changed: list[int] = []
    page.table.rows.dataChanged.connect(lambda index, _end: changed.append(index.row()))
    edited = set_field(plan, "baseline", "main", "hours", Setting(101.0))
    page.show_scene(scene_of(estimate(edited, catalogue, phased)))
    assert changed == [1]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("scope", [0, 1, 2])
def test_that_every_row_has_as_much_to_copy_as_there_are_titles(
    page, phased, scene_of, language: str, scope: int
) -> None:
    page.scope.setCurrentIndex(scope)
    page.show_scene(scene_of(phased, "poland", language))
    page.table.copy_all()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len({line.count("\t") for line in lines}) == 1
    assert len(lines) > 1


def test_that_the_page_speaks_chinese(page, phased, scene_of) -> None:
    page.show_scene(scene_of(phased, language="zh"))
    assert "项假设：输入" in page.foot.text()
    assert page.status.itemText(1) == "输入"


def test_that_year_and_licence_are_in_sight_in_a_window_of_1280(page) -> None:
    page.resize(866, 320)  # What is left of 1280 px
    header = page.table.horizontalHeader()
    assert header.length() <= page.table.viewport().width()


def test_that_a_range_is_copied_with_its_ends_and_its_shape(page) -> None:
    row = next(one for one in page.table.rows.rows if one.about.assumption.low is not None)
    stated = row.about.assumption
    titles = [column.title for column in page.table.rows.columns]
    cell = page.table.rows.cells(row)[titles.index("Range")]
    assert cell.values == (stated.low, stated.high, "log-normal")
    assert cell.tip.endswith(" · log-normal")


def test_that_the_cells_follow_a_language_that_qt_tells_of_before_the_scene(
    page, phased, scene_of
) -> None:
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    page.show_scene(scene_of(phased)._replace(language="zh"))
    status = next(row["Status"] for row in cells(page) if row["Assumption"] == "电网碳强度")
    assert status == "查得"


def test_that_choices_have_room_for_the_words_of_a_new_language(page) -> None:
    before = page.scope.sizeHint().width()
    page.scope.setItemText(0, "The scenario that is looked at in this window")
    assert page.scope.sizeHint().width() > before


def test_that_the_menu_opens_the_range_of_a_number_and_of_no_choice(page, qtbot) -> None:
    def entries(name: str) -> dict:
        names = [row.about.assumption.name for row in page.table.rows.rows]
        page.table.setCurrentIndex(page.table.rows.index(names.index(name), 0))
        return {one.text(): one for one in page.table.menu().actions()}

    with qtbot.waitSignal(page.range_wanted) as wanted:
        entries("grid_intensity")["Edit the &range…"].trigger()
    assert wanted.args == ["baseline", "pilot", "intensity_gco2e_per_kwh"]
    assert "Edit the &range…" not in entries("region")
