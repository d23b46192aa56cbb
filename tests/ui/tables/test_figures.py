"""Figures: every quantity of every scenario, beside what was published and everyday things."""

import gc

import pytest
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.equivalents import equivalents
from carbon_desktop.study.estimate import RESULTS, estimate
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.scene import Asked
from carbon_desktop.ui.tables.delegate import PADDING
from carbon_desktop.ui.tables.figures import GROUPS, FiguresPage
from carbon_desktop.ui.tables.sources import SourcesPage
from carbon_desktop.ui.theme import small_font
from carbon_desktop.words import quantity_name
from carbon_desktop.words.about_quantities import ABOUT_QUANTITIES
from carbon_desktop.words.language import pick
from carbon_desktop.words.ranges import span
from carbon_desktop.words.tables import GOOD_FOR


@pytest.fixture
def page(qtbot, light, phased, scene_of) -> FiguresPage:
    made = FiguresPage()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.show_scene(scene_of(phased))
    return made


def place(page: FiguresPage, name: str) -> int:
    return [row.id[1] for row in page.table.rows.rows].index(name)


def cells(page: FiguresPage, name: str) -> list:
    return page.table.rows.cells(page.table.rows.rows[place(page, name)])


def test_that_every_quantity_stands_in_one_group() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(RESULTS)


def test_that_a_row_has_one_unit_and_the_difference_to_the_baseline(page, phased) -> None:
    name, unit, baseline, poland = cells(page, "operational_emissions")
    assert name.text == quantity_name("operational_emissions", "en")
    base, other = (one.results["operational_emissions"] for one in phased.scenarios)
    assert unit.text == "t CO₂e"
    assert unit.values == ("kg CO₂e",)
    assert (baseline.values, poland.values) == ((base,), (other, (other / base - 1) * 100))
    assert poland.text == f"{other / 1000:.2f}"
    assert (baseline.more, poland.more[-1]) == ("", "×")


def test_that_the_page_says_what_can_be_done_before_a_figure_is_chosen(page) -> None:
    assert page.details.text().startswith("Choose a figure")


def test_that_an_equal_figure_says_so(page) -> None:
    assert cells(page, "facility_energy")[3].more == "="


def test_that_what_is_not_known_says_what_is_lacking(page) -> None:
    cell = cells(page, "electricity_cost")[2]
    assert cell.quiet
    assert "enter an electricity price" in cell.text
    assert cell.values == (None,)
    page.table.setCurrentIndex(page.table.rows.index(place(page, "electricity_cost"), 0))
    assert page.details.text().endswith("Not known: enter an electricity price")


def test_that_published_figures_stand_beside_ours(page, published, scene_of) -> None:
    page.show_scene(scene_of(published))
    ours = published.scenarios[0].results["facility_energy"]
    assert page.table.rows.columns[3].title == "Published (ours ×)"
    cell = cells(page, "facility_energy")[3]
    assert cell.text == "10"
    assert cell.values == (10_000.0, ours / 10_000.0)
    assert "Luccioni" in cell.tip
    assert cells(page, "water_onsite")[3].text == ""


def test_that_everyday_things_show_how_they_are_worked_out(page, phased, catalogue) -> None:
    known = {one.per.id: one for one in equivalents(phased.scenarios[0], catalogue)}
    shown = [row.id[1] for row in page.table.rows.rows if row.id[0] == "equivalents"]
    assert set(known) <= set(shown)
    page.table.setCurrentIndex(page.table.rows.index(place(page, "car_km_eu"), 0))
    assert cells(page, "car_km_eu")[2].values == (known["car_km_eu"].amount,)
    assert " ÷ 0.175 kgCO₂e/km = " in page.details.text()


def test_that_going_to_a_figure_shows_its_working_in_the_scenario_of_its_column(
    page, qtbot
) -> None:
    with qtbot.waitSignal(page.explained) as explained:
        page.table.setCurrentIndex(page.table.rows.index(place(page, "it_energy"), 0))
    assert explained.args == [Asked("baseline", "", "it_energy")]
    with qtbot.waitSignal(page.explained) as explained:
        page.table.setCurrentIndex(page.table.rows.index(place(page, "it_energy"), 3))
    assert explained.args == [Asked("poland", "", "it_energy")]
    with qtbot.waitSignal(page.explained) as explained:
        page.table.setCurrentIndex(page.table.rows.index(place(page, "car_km_eu"), 1))
    assert explained.args == [Asked("baseline", "", "total_emissions")]


def test_that_new_figures_ask_for_no_working(page, qtbot, full, phased, scene_of) -> None:
    page.table.setCurrentIndex(page.table.rows.index(place(page, "it_energy"), 0))
    with qtbot.assertNotEmitted(page.explained):
        page.show_scene(scene_of(full))
        page.show_scene(scene_of(phased))


@pytest.mark.parametrize("name", GROUPS["derived"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_a_derived_figure_says_what_it_is_and_what_it_is_good_for(
    page, phased, scene_of, language: str, name: str
) -> None:
    page.show_scene(scene_of(phased, language=language))
    page.table.setCurrentIndex(page.table.rows.index(place(page, name), 0))
    about, good_for = ABOUT_QUANTITIES[name], GOOD_FOR[name]
    text = page.details.text()
    assert pick(about, language) in text
    assert pick(good_for, language) in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_row_has_as_much_to_copy_as_there_are_titles(
    page, published, scene_of, language: str
) -> None:
    page.show_scene(scene_of(published, language=language))
    page.table.copy_all()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len({line.count("\t") for line in lines}) == 1
    assert len(lines) > len(RESULTS) - len(GROUPS["service"])


@pytest.mark.parametrize("kind", [FiguresPage, SourcesPage])
def test_that_redraws_leave_nothing_behind(
    qtbot, light, phased, plan, scene_of, catalogue, kind
) -> None:
    page = kind()
    qtbot.addWidget(page)
    page.show()

    def redraw(times: int) -> int:
        for turn in range(times):
            edited = set_field(plan, "baseline", "main", "hours", Setting(100.0 + turn))
            page.show_scene(scene_of(estimate(edited, catalogue, phased)))
            page.grab()
        gc.collect()
        return len(gc.get_objects())

    before = redraw(20)
    assert redraw(100) - before < 200


@pytest.fixture
def ranged(page, phased, scene_of) -> FiguresPage:
    """Return the page with the ranges of both scenarios."""
    page.show_scene(scene_of(phased)._replace(ranges=uncertainty(phased, 200)))
    return page


def test_that_the_range_stands_beside_the_figure_that_is_looked_at(ranged, phased) -> None:
    found = uncertainty(phased, 200).of(phased.scenarios[0])["facility_energy"]
    assert [one.title for one in ranged.table.rows.columns][3:] == ["Poland", "Range"]
    cell = cells(ranged, "facility_energy")[4]
    assert cell.text == span(found.low / 1e3, found.high / 1e3)
    assert cell.values == tuple(found)
    exact = cells(ranged, "device_hours")[4]
    hours = phased.scenarios[0].results["device_hours"]
    assert (exact.text, exact.values) == ("", (hours, hours))


def test_that_low_and_high_of_every_scenario_are_copied(ranged, phased) -> None:
    ranged.table.copy_all()
    head, *rows = (line.split("\t") for line in QGuiApplication.clipboard().text().splitlines())
    energy = next(row for row in rows if row[0] == "Facility energy")
    ranges = uncertainty(phased, 200)
    for one in phased.scenarios:
        ends = [float(energy[head.index(f"{one.name}, {end}")]) for end in ("low", "high")]
        assert ends == list(ranges.of(one)["facility_energy"])
    assert {len(row) for row in rows} == {len(head)}


def test_that_a_figure_says_what_its_range_is(ranged) -> None:
    ranged.table.setCurrentIndex(ranged.table.rows.index(place(ranged, "it_energy"), 0))
    assert "percentile of 200 draws. It covers the inputs, not the" in ranged.details.text()


def test_that_the_share_that_is_not_the_final_run_is_a_row_for_each_total(
    page, phased, qtbot
) -> None:
    for total, said in (("facility_energy", "energy"), ("total_emissions", "emissions")):
        (row,) = [row for row in page.table.rows.rows if row.id == ("share", total)]
        name, unit, *places = page.table.rows.cells(row)
        assert name.text == f"Not the final run, of the {said}"
        assert unit.text == "%"
        for cell, one in zip(places, phased.scenarios, strict=True):
            totals = [one.value(total, phase.id) for phase in one.phases]
            others = 100.0 * (1.0 - max(totals) / sum(totals))
            assert cell.values[0] == pytest.approx(others)
            assert cell.tip.startswith(f"{cell.text} % is not the final run: other runs")
    index = page.table.rows.index(page.table.rows.rows.index(row), 2)
    with qtbot.waitSignal(page.explained) as asked:
        page.table.setCurrentIndex(index)
    assert asked.args == [Asked("baseline", "", "total_emissions")]
    assert page.details.text().startswith("The final run is")


def test_that_figures_of_some_kinds_of_work_have_a_row_where_there_are_any(page, phased) -> None:
    ids = [row.id for row in page.table.rows.rows]
    assert ("quantity", "idle_energy") not in ids
    assert ("heading", "service") not in ids


def test_that_a_range_of_seven_digits_has_room_where_the_page_has(ranged) -> None:
    place = [one.title for one in ranged.table.rows.columns].index("Range")
    ends = QFontMetricsF(small_font()).horizontalAdvance(span(7.1e5, 2.4e6))
    assert ranged.table.columnWidth(place) >= ends + 2 * PADDING
