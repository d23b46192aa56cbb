"""The matrix shows every pair, says what a cell means, and copies it."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from carbon_desktop.plan.groups import set_favourite, set_group
from carbon_desktop.study.comparison import compared
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.pairs.grid import LEAST
from carbon_desktop.ui.rows import NAME


def texts(page) -> list[list[str]]:
    model = page.grid.pairs
    places = range(model.rowCount())
    return [[model.index(row, column).data() for column in places] for row in places]


def headings(page, side=Qt.Orientation.Vertical) -> list[str]:
    model = page.grid.pairs
    return [model.headerData(at, side) for at in range(model.rowCount())]


def go_to(page, row: int, column: int) -> str:
    page.grid.setCurrentIndex(page.grid.pairs.index(row, column))
    return page.said.text()


def test_that_every_pair_has_its_share_of_draws(page, three, drawn) -> None:
    page.show_scene(drawn(three))
    assert headings(page) == ["1 ★ Baseline", "2 Poland", "3 Québec", "4 Again"]
    shown = texts(page)
    assert [shown[at][at] for at in range(4)] == [""] * 4
    assert (shown[0][1], shown[1][0], shown[0][3], shown[3][0]) == ("100", "0", "=", "=")
    scene = page._scene
    france, quebec = (three.scenario(id) for id in ("baseline", "québec"))
    found = compared(scene.ranges, france, quebec)["total_emissions"]
    assert shown[0][2] == f"{100 * found.lower:.0f}"


def test_that_a_cell_is_told_in_a_sentence_with_the_range_of_the_difference(
    page, three, drawn
) -> None:
    page.show_scene(drawn(three))
    assert page.said.text().startswith("Point at a cell")
    said = go_to(page, 1, 0)
    assert said.startswith("Emissions: Poland is higher than Baseline in all draws, by ")
    assert " Difference +" in said
    assert ", range +" in said
    assert page.grid.accessibleDescription() == said
    assert go_to(page, 3, 0) == "Emissions: Again and Baseline are equal."
    assert go_to(page, 2, 2).startswith("Point at a cell")


def test_that_pointing_comes_before_the_keys_and_keys_before_what_was_pointed_at(
    page, three, drawn, qtbot
) -> None:
    page.show_scene(drawn(three))
    go_to(page, 1, 0)
    page.grid.entered.emit(page.grid.pairs.index(0, 1))
    assert "Baseline is lower than Poland" in page.said.text()
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    assert not page.grid.pointed.isValid()
    assert page.grid.currentIndex() == page.grid.pairs.index(1, 1)
    page.grid.entered.emit(page.grid.pairs.index(0, 1))
    page.grid.entered.emit(QModelIndex())
    assert page.said.text().startswith("Point at")


def test_that_the_sentence_and_the_data_are_copied(page, three, drawn, qtbot) -> None:
    page.show_scene(drawn(three))
    said = go_to(page, 1, 0)
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == said
    page.copy_data()
    head, *lines = (one.split("\t") for one in QGuiApplication.clipboard().text().splitlines())
    assert head[2:4] == [
        "Emissions, share of draws in which the row is lower",
        "Emissions, difference (kg CO₂e)",
    ]
    assert len(lines) == 4 * 3
    found = compared(page._scene.ranges, three.scenario("poland"), three.scenarios[0])
    line = next(one for one in lines if one[:2] == ["Poland", "Baseline"])
    low, best, high = found["total_emissions"].difference
    assert [float(one) for one in line[2:]] == pytest.approx([0.0, best, low, high])


def test_that_pairs_across_boundaries_are_marked_and_say_so(page, estimate_of, drawn) -> None:
    cards = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    of = estimate_of({"Direct": {"grid_boundary": "direct"}}, region="US-CA", **cards)
    page.show_scene(drawn(of))
    assert [one[-1] for one in (texts(page)[0][1], texts(page)[1][0])] == ["*", "*"]
    assert page.foot.text() == "* grid factors of different boundaries"
    assert "(grid factors of different boundaries)" in go_to(page, 1, 0)
    page.show_quantity("facility_energy")
    page.show_scene(drawn(of))
    assert texts(page)[0][1] == "="
    assert not page.foot.isVisible()


def test_that_a_low_page_leaves_its_height_to_the_cells(page, estimate_of, drawn, qtbot) -> None:
    cards = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    of = estimate_of({"Direct": {"grid_boundary": "direct"}}, region="US-CA", **cards)
    page.show_scene(drawn(of))
    assert page.title.isVisible()
    assert page.foot.isVisible()
    page.resize(600, 170)
    assert not page.title.isVisible()
    assert not page.foot.isVisible()
    qtbot.waitUntil(lambda: page.grid.height() > 80)
    page.resize(600, 400)
    assert page.title.isVisible()


def test_that_a_mark_between_two_alternatives_is_explained_too(page, estimate_of, drawn) -> None:
    others = {
        "Grid": {"region": "US-CA", "grid_boundary": "direct"},
        "Other grid": {"region": "US-CA"},
    }
    cards = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    of = estimate_of(others, **cards)
    page.show_quantity("operational_emissions")
    page.show_scene(drawn(of))
    assert texts(page)[1][2].endswith("*")
    assert page.foot.isVisible()


def test_that_other_currencies_and_what_is_not_known_are_not_compared(
    page, estimate_of, drawn
) -> None:
    cards = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    priced = {"electricity_price_per_kwh": 0.2, "currency": "EUR"}
    of = estimate_of({"Dollars": {"currency": "USD"}}, region="FR", **priced, **cards)
    page.show_quantity("electricity_cost")
    page.show_scene(drawn(of))
    assert texts(page)[0][1] == "—"
    assert "(in another currency)" in go_to(page, 0, 1)
    page.show_quantity("rental_cost")
    page.show_scene(drawn(of))
    assert go_to(page, 0, 1).startswith("Baseline: ")


def test_that_it_is_asked_for_once_and_again_after_an_edit(page, three, drawn, catalogue) -> None:
    scene = drawn(three)
    page.show_scene(scene)
    page.show_scene(scene._replace(scenario="poland"))
    assert page.asked == ["total_emissions"]
    before = texts(page)
    later = estimate(three.plan, catalogue)
    page.show_scene(scene._replace(estimate=later))
    assert page.asked == ["total_emissions"]  # its draws are to come
    assert texts(page) == before
    page.show_scene(scene._replace(estimate=later, ranges=uncertainty(later, 500)))
    assert page.asked == ["total_emissions"] * 2
    page.show_quantity("facility_energy")
    page.show_scene(scene)
    assert page.asked[-1] == "facility_energy"


def test_that_an_answer_to_another_question_is_not_shown(page, three, drawn) -> None:
    page.show_scene(drawn(three))
    before, found = texts(page), page._found
    page.show_matrix(found._replace(quantity="facility_energy", odds={}))
    assert texts(page) == before


def test_that_one_scenario_alone_is_told_what_to_do(page, estimate_of, drawn) -> None:
    page.show_scene(drawn(estimate_of(power_w=300.0, count=1.0, hours=1.0)))
    assert page.title.text() == "Add a scenario to compare every pair."
    assert not page.grid.isVisible()
    assert page.asked == []


def test_that_groups_marks_and_orders_are_followed(page, three, drawn, catalogue) -> None:
    plan = set_group(set_favourite(three.plan, "again", True), "poland", "Coal")
    of = estimate(plan, catalogue)
    page.show_scene(drawn(of, folded=frozenset({"Coal"})))
    assert headings(page) == ["1 ★ Baseline", "2 Québec", "3 ◆ Again"]
    assert page.foot.text() == "1 scenario is folded away."
    page.show_order(NAME)
    page.show_scene(drawn(of))
    assert headings(page) == ["1 ★ Baseline", "2 ◆ Again", "3 Poland", "4 Québec"]


def test_that_enter_and_a_press_on_a_name_turn_to_the_scenario(page, three, drawn, qtbot) -> None:
    page.show_scene(drawn(three))
    go_to(page, 2, 0)
    with qtbot.waitSignal(page.scenario_clicked) as chosen:
        qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert chosen.args == ["québec"]
    header = page.grid.verticalHeader()
    at = QPoint(5, header.sectionViewportPosition(1) + 5)
    with qtbot.waitSignal(page.scenario_clicked) as chosen:
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == ["poland"]


def test_that_names_of_plans_are_shown_as_they_are(page, estimate_of, drawn) -> None:
    others = {"<b>x</b>": {"count": 4.0}}
    of = estimate_of(others, power_w=300.0, count=8.0, hours=1.0)
    page.show_quantity("facility_energy")
    page.show_scene(drawn(of))
    assert "<b>x</b> is lower" in go_to(page, 1, 0)
    assert page.said.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(("count", "named"), [(3, True), (16, False), (30, False)])
def test_that_thirty_scenarios_have_cells_that_can_be_read(
    page, estimate_of, drawn, count: int, named: bool
) -> None:
    others = {f"Scenario {n}": {"count": float(n)} for n in range(1, count)}
    of = estimate_of(others, power_w=300.0, count=64.0, hours=1.0)
    page.show_quantity("facility_energy")
    page.show_scene(drawn(of))
    header = page.grid.horizontalHeader()
    assert header.defaultSectionSize() >= LEAST
    assert page.grid.verticalHeader().defaultSectionSize() >= 20
    assert headings(page, Qt.Orientation.Horizontal)[1] == ("2 Scenario 1" if named else "2")


def test_that_a_cell_is_read_out(page, three, drawn) -> None:
    page.show_scene(drawn(three))
    role = Qt.ItemDataRole.AccessibleTextRole
    model = page.grid.pairs
    assert model.index(0, 1).data(role) == "Baseline against Poland: 100 %"
    page.show_scene(drawn(three, "zh"))
    assert model.index(0, 1).data(role) == "“Baseline”对“Poland”：100%"
    assert "在全部抽样中" in go_to(page, 0, 1)


def test_that_a_late_matrix_of_another_plan_is_not_shown(page, three, drawn, catalogue) -> None:
    page.show_scene(drawn(three))
    late = page._found
    page.begin_anew()
    other = estimate(set_favourite(three.plan, "poland", True), catalogue)
    page.show_scene(drawn(other)._replace(ranges=None))
    page.show_matrix(late)
    assert {text for row in texts(page) for text in row} == {""}
    page.show_scene(drawn(other))
    assert texts(page)[0][1] == "100"
