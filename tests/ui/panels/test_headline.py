"""The headline says what a scenario comes to, or what would make it known."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from carbon_desktop.study.budget import kept
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.panels.card import ABSENT, Card, CardText
from carbon_desktop.ui.panels.figure import Figure
from carbon_desktop.ui.panels.headline import Headline
from carbon_desktop.words import amount
from carbon_desktop.words.ranges import span_of


@pytest.fixture
def headline(qtbot, light) -> Headline:
    made = Headline()
    qtbot.addWidget(made)
    made.resize(920, 112)
    made.show()
    return made


def cards(headline: Headline) -> dict[str, Card]:
    return {card.figure.accessibleName(): card for card in headline.findChildren(Card)}


def rows(card: Card) -> list[str]:
    return [row.text() for row in card.rows if row.text()]


def test_that_a_value_carries_its_name_and_its_description_the_value_with_unit(
    headline, full
) -> None:
    headline.show_estimate(full.scenarios[0], "en")
    energy = full.scenarios[0].results["facility_energy"]
    figure = cards(headline)["Facility energy"].figure
    assert figure.accessibleDescription() == amount(energy, "kWh", "en").text
    assert figure.text() == figure.accessibleDescription()


def test_that_names_stay_english_and_descriptions_follow_the_language(headline, full) -> None:
    headline.show_estimate(full.scenarios[0], "zh")
    found = cards(headline)
    assert set(found) == {"Facility energy", "Emissions", "Water", "Cost", "Time"}
    assert found["Time"].figure.accessibleDescription() == "4.17 天"


def test_that_only_the_value_carries_the_name_of_a_headline(headline, full) -> None:
    headline.show_estimate(full.scenarios[0], "en")
    for card in headline.findChildren(Card):
        named = [
            child for child in (card, *card.rows)
            if (child.accessibleName() or child.text()) == card.figure.accessibleName()
            and child is not card
        ]  # fmt: skip
        assert named == []
        assert card.accessibleName() != card.figure.accessibleName()


def test_that_emissions_are_the_total_with_its_two_parts(headline, full) -> None:
    headline.show_estimate(full.scenarios[0], "en")
    results = full.scenarios[0].results
    card = cards(headline)["Emissions"]
    total = amount(results["total_emissions"], "kgCO2e", "en")
    operational = amount(results["operational_emissions"], "kgCO2e", "en")
    assert card.figure.text() == total.text
    assert rows(card)[0] == f"operational {operational.number}"
    assert rows(card)[1].startswith("embodied ")
    assert card.quantity == "total_emissions"


def test_that_one_part_alone_is_called_that(headline, estimate_of) -> None:
    estimate = estimate_of(
        power_w=300.0, count=5.0, hours=10.0, pue=1.0, intensity_gco2e_per_kwh=700.0
    )
    headline.show_estimate(estimate.scenarios[0], "en")
    found = cards(headline)
    assert found["Emissions"].figure.text() == "10.5 kg CO₂e"
    assert rows(found["Emissions"])[0] == "operational only"
    assert found["Emissions"].quantity == "operational_emissions"
    assert rows(found["Water"])[0] == "on site only"


def test_that_a_cost_asks_for_a_price_and_then_names_its_kind(headline, estimate_of, full) -> None:
    headline.show_estimate(full.scenarios[0], "en")
    assert cards(headline)["Cost"].figure.text() == "—"
    assert rows(cards(headline)["Cost"]) == ["enter an electricity price"]
    rented = estimate_of(
        power_w=300.0, count=5.0, hours=10.0, rental_price_per_hour=2.0, currency="USD"
    )
    headline.show_estimate(rented.scenarios[0], "en")
    assert cards(headline)["Cost"].figure.text() == "100 USD"
    assert rows(cards(headline)["Cost"]) == ["rental"]


def test_that_an_empty_plan_says_what_to_enter_first(headline, estimate_of) -> None:
    headline.show_estimate(estimate_of().scenarios[0], "en")
    for card in headline.findChildren(Card):
        assert card.figure.text() == "—"
        assert rows(card)[0].startswith("enter ")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_that_a_card_is_explained_by_the_keyboard(headline, full, qtbot, key) -> None:
    headline.show_estimate(full.scenarios[0], "en")
    with qtbot.waitSignal(headline.explained) as asked:
        qtbot.keyClick(cards(headline)["Water"], key)
    assert asked.args == [cards(headline)["Water"].quantity]
    assert headline.quantity() == cards(headline)["Water"].quantity


def test_that_one_card_is_marked_however_often_it_is_pressed(headline, full, qtbot) -> None:
    headline.show_estimate(full.scenarios[0], "en")
    for name in ("Cost", "Cost", "Time"):
        qtbot.mouseClick(cards(headline)[name], Qt.MouseButton.LeftButton)
        marked = [key for key, card in cards(headline).items() if card.isChecked()]
        assert marked == [name]


@pytest.mark.parametrize("width", [112, 128, 176])
def test_that_a_figure_fits_its_card(headline, qtbot, width: int) -> None:
    from PySide6.QtGui import QFontMetricsF

    from carbon_desktop.ui.panels.figure import fitted
    from carbon_desktop.ui.theme import figure_font

    font = fitted(figure_font(), "138\u202f000", width - 60, 12)
    assert QFontMetricsF(font).horizontalAdvance("138\u202f000") <= width - 40


def test_that_a_card_is_marked_only_while_its_figure_is_explained(headline, full) -> None:
    headline.show_estimate(full.scenarios[0], "en")
    headline.mark("facility_energy")
    assert cards(headline)["Facility energy"].isChecked()
    headline.mark("it_energy")
    assert not any(card.isChecked() for card in cards(headline).values())
    assert headline.quantity() == "total_emissions"


def test_that_beneath_a_figure_stands_its_range_in_the_figures_unit(headline, full) -> None:
    one, ranges = full.scenarios[0], uncertainty(full, 200)
    headline.show_estimate(one, "en", ranges)
    card, found = cards(headline)["Emissions"], ranges.of(one)["total_emissions"]
    ends = span_of(one.results["total_emissions"], *found, "kgCO2e", "en")
    assert card.range.text() == ends
    figure, unit = card.figure.text(), card.figure.text().split(" ", 1)[1]
    assert card.figure.accessibleDescription() == f"{figure}, range {ends} {unit}"
    headline.show_estimate(one, "zh", ranges)
    assert card.figure.accessibleDescription() == f"{figure}，区间 {ends} {unit}"


def test_that_an_exact_figure_and_one_whose_range_is_to_come_show_none(headline, full) -> None:
    one, ranges = full.scenarios[0], uncertainty(full, 200)
    headline.show_estimate(one, "en", ranges)
    assert cards(headline)["Time"].range.text() == ""
    headline.show_estimate(full.scenarios[1], "en", uncertainty(full._replace(scenarios=(one,))))
    for card in cards(headline).values():
        assert card.range.text() == ""
        assert card.figure.accessibleDescription() == card.figure.text()


def test_that_nothing_moves_when_ranges_come(headline, full) -> None:
    def places():
        return [
            label.geometry()
            for card in cards(headline).values()
            for label in (card, card.figure, card.range, *card.rows)
        ]

    headline.show_estimate(full.scenarios[0], "en")
    before = places()
    headline.show_estimate(full.scenarios[0], "en", uncertainty(full, 200))
    assert places() == before


def test_that_two_things_that_are_lacking_are_both_told_in_whole(qtbot, light) -> None:
    card = Card("Emissions")
    qtbot.addWidget(card)
    card.resize(168, 136)
    card.show()
    lacks = ("choose a model or enter its parameters", "enter the tokens of the training")
    card.show_text(CardText("total_emissions", ABSENT, "", tuple((one, "") for one in lacks)))
    first, second = card.rows
    assert first.height() >= 2 * 13
    assert second.height() >= 2 * 13
    assert first.geometry().bottom() < second.geometry().top()
    assert second.geometry().bottom() < card.height()
    card.show_text(CardText("total_emissions", ABSENT, "", (("enter hours", ""), (lacks[1], ""))))
    assert second.y() - first.y() == 18


def test_that_a_long_sum_and_its_currency_fit_into_a_narrow_card(qtbot, light) -> None:
    figure = Figure()
    qtbot.addWidget(figure)
    for number, width in (("1\u202f800\u202f000", 96), ("1\u202f800\u202f000", 176), ("24", 96)):
        figure.show_amount(number, "EUR")
        font, unit_font = figure.fitting(width)
        taken = QFontMetricsF(font).horizontalAdvance(number)
        assert taken + 6 + QFontMetricsF(unit_font).horizontalAdvance("EUR") <= width
    assert font.pixelSize() > 20


def _budgeted(full, **budgets):
    plan = replace(full.plan, budgets=budgets)
    return full._replace(plan=plan), uncertainty(full)


def test_that_a_card_tells_how_probable_it_is_that_its_budget_is_kept(headline, full) -> None:
    one = full.scenarios[0]
    half = {name: one.results[name] / 2 for name in ("facility_energy", "wall_clock_hours")}
    estimate, ranges = _budgeted(full, total_emissions=1e9, **half)
    headline.show_estimate(one, "en", ranges, kept(estimate.plan, one, ranges))
    found = cards(headline)
    assert found["Emissions"].kept.text() == "within budget 100 %"
    assert found["Facility energy"].kept.text().startswith("within budget ")
    assert found["Time"].kept.text() == "within budget 0 %"
    assert found["Water"].kept.text() == ""
    told = found["Emissions"].accessibleDescription()
    assert told == "Emissions: 100 % of the draws within the budget of 1 Mt CO₂e"
    assert told in found["Emissions"].toolTip()
    assert "budget" not in found["Emissions"].figure.accessibleDescription()


def test_that_three_rows_of_a_card_lie_within_it_and_apart(headline, full) -> None:
    one = full.scenarios[0]
    estimate, ranges = _budgeted(full, total_emissions=1e9)
    headline.show_estimate(one, "en", ranges, kept(estimate.plan, one, ranges))
    card = cards(headline)["Emissions"]
    rows = [*card.rows, card.kept]
    tops = [row.y() for row in rows]
    assert min(later - one for one, later in pairwise(tops)) >= 16
    assert card.kept.geometry().bottom() < card.height()
    headline.show_estimate(one, "en", ranges)
    assert card.kept.text() == ""
    assert [row.y() for row in card.rows] != tops[:2]
    assert card.accessibleDescription() == ""
