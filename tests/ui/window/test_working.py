"""From a figure of any view to its working, and from there to the field of an input."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.panels.card import Card
from carbon_desktop.ui.scene import Asked


@pytest.fixture
def two(window, qtbot):
    """Return the window with an alternative in France; the baseline is selected."""
    window.workspace.add_alternative()
    window.workspace.set_fields({"region": Setting("FR")})
    window.workspace.select("baseline")
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)
    return window


def marked(window) -> list[str]:
    cards = window.headline.findChildren(Card)
    return [card.quantity for card in cards if card.isChecked()]


def go_to(page, name: str, column: int = 0) -> None:
    """Go to the row of a quantity or of an assumption."""
    names = [
        row.about.assumption.name if hasattr(row.about, "assumption") else row.id[1]
        for row in page.table.rows.rows
    ]
    page.table.setCurrentIndex(page.table.rows.index(names.index(name), column))


def test_that_a_figure_of_the_table_is_explained_and_no_card_is_marked(two, qtbot) -> None:
    two.views.turn_to("figures")
    go_to(two.views.page("figures"), "it_energy")
    qtbot.waitUntil(lambda: two.working.caption.text() == "Show the working · IT energy")
    assert marked(two) == []
    QTest.mouseClick(two.headline.findChildren(Card)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: two.working.caption.text() == "Show the working · Facility energy")
    assert marked(two) == ["facility_energy"]


def test_that_a_figure_that_a_card_shows_marks_the_card(two, qtbot) -> None:
    two.views.turn_to("figures")
    go_to(two.views.page("figures"), "facility_energy")
    qtbot.waitUntil(lambda: marked(two) == ["facility_energy"])


def test_that_the_figure_of_another_scenario_turns_to_it(two, qtbot) -> None:
    other = two.workspace.plan.scenarios[1].id
    two.views.turn_to("figures")
    go_to(two.views.page("figures"), "operational_emissions", 3)
    assert two.workspace.selected == other
    assert two.views.page("figures").table.currentIndex().column() == 3


def test_that_the_same_figure_is_explained_of_the_next_scenario(two, qtbot) -> None:
    two.explain(Asked("baseline", "", "operational_emissions"))
    qtbot.waitUntil(lambda: "Operational" in two.working.caption.text())
    qtbot.waitUntil(lambda: bool(two.working.model.lines()))
    before = two.working.model.lines()[0][1].formula
    two.workspace.select(two.workspace.plan.scenarios[1].id)
    qtbot.waitUntil(lambda: two.working.model.lines()[0][1].formula != before)
    assert two.working.caption.text() == "Show the working · Operational emissions"


def test_that_an_assumption_leads_to_its_field_in_its_scenario(two, qtbot) -> None:
    other = two.workspace.plan.scenarios[1].id
    two.views.turn_to("sources")
    page = two.views.page("sources")
    page.scope.setCurrentIndex(1)
    row = next(
        place
        for place, row in enumerate(page.table.rows.rows)
        if row.about.assumption.name == "pue" and row.about.scenario == other
    )
    page.table.setCurrentIndex(page.table.rows.index(row, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert two.workspace.selected == other
    assert two.focusWidget() is two.form.rows["pue"].field


def test_that_an_input_of_the_working_leads_to_its_field(two, qtbot) -> None:
    two.explain(Asked("baseline", "", "facility_energy"))
    qtbot.waitUntil(lambda: "Facility" in two.working.caption.text())
    tree, model = two.working.tree, two.working.model
    pue = next(
        index
        for index in (model.index(row, 0, model.index(0, 0)) for row in range(2))
        if model.line(index).field == "pue"
    )
    tree.setCurrentIndex(pue)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert two.focusWidget() is two.form.rows["pue"].field


def test_that_only_the_page_in_sight_is_fed(two, qtbot) -> None:
    two.views.turn_to("sources")
    two.views.turn_to("figures")
    sources = two.views.page("sources")
    with qtbot.assertNotEmitted(sources.table.rows.dataChanged):
        two.form.rows["hours"].field.setText("77")
        qtbot.waitUntil(lambda: two.estimate.plan is two.workspace.plan)
    two.views.turn_to("sources")
    hours = next(r for r in sources.table.rows.rows if r.about.assumption.name == "hours")
    assert hours.about.assumption.value == 77.0


def test_that_every_assumption_has_a_field_to_go_to(two, qtbot) -> None:
    two.workspace.set_fields({"precision": Setting("bf16"), "mfu": Setting(0.4)})
    two.workspace.set_fields({"network_power_w": Setting(50.0)})
    qtbot.waitUntil(lambda: two.estimate.plan is two.workspace.plan)
    two.views.turn_to("sources")
    page = two.views.page("sources")
    for row in page.table.rows.rows:
        two.views.setFocus()
        page.table.chosen.emit(row, 0)
        assert two.form.isAncestorOf(two.focusWidget()), row.id
