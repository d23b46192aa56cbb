"""The page on what fits in the window: searched behind, made a scenario, never late."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel

from carbon_desktop.plan.plan import Setting
from carbon_desktop.study import fitting
from carbon_desktop.words import LANGUAGES


@pytest.fixture
def budgeted(window):
    """Return the window on its first plan with a budget of half of what it emits."""
    work = window.workspace
    total = work.result.scenarios[0].results["total_emissions"]
    work.show_plan(replace(work.plan, budgets={"total_emissions": total / 2}))
    work.estimate_now()
    return window


def turned(window, qtbot):
    """Turn to the page and wait until all that it asks is answered."""
    window.views.turn_to("fits")
    page = window.views.page("fits")
    settle(window, qtbot)
    return page


def settle(window, qtbot):
    work = window.workspace
    fits = work.ranges.fits
    page = window.views.page("fits")

    def is_whole() -> bool:
        is_done = not work.ranges.is_busy and not fits.is_busy
        return is_done and window.estimate.plan is work.plan and page._is_whole()

    qtbot.waitUntil(is_whole)


def test_that_nothing_is_searched_before_the_page_is_looked_at(budgeted, qtbot):
    with qtbot.assertNotEmitted(budgeted.workspace.ranges.fits.found, wait=80):
        budgeted.workspace.set_fields({"count": Setting(24.0)})
    assert "fits" not in budgeted.views._pages


def test_that_what_fits_is_found_behind_and_shown(budgeted, qtbot):
    page = turned(budgeted, qtbot)
    assert page.plot.answer.fit.found.code == "met"
    assert page.plot.head.text().startswith("Hours may be up to ")
    assert page.plot.energy.shown.places


def test_that_an_edit_brings_another_answer_and_never_the_one_before(budgeted, qtbot, monkeypatch):
    page = turned(budgeted, qtbot)
    real, begun, may_end = fitting.answer, Event(), Event()

    def slow(plan, catalogue, asked, is_wanted):
        if asked.limit == 7.0:
            begun.set()
            assert may_end.wait(10.0)
        return real(plan, catalogue, asked, lambda: True)

    monkeypatch.setattr(fitting, "answer", slow)
    page.controls.limit.setText("7")
    qtbot.waitUntil(begun.is_set)
    page.controls.limit.setText("8")
    may_end.set()
    shown = []
    budgeted.workspace.ranges.fits.found.connect(lambda found: shown.append(found.question.limit))
    settle(budgeted, qtbot)
    assert shown == [8.0]
    assert page.plot.answer.question.limit == 8.0


def test_that_another_plan_amid_the_search_has_its_own_answer(budgeted, qtbot, session):
    page = turned(budgeted, qtbot)
    for chosen in (1, 0):  # Emissions, now as a choice of the user's.
        page.controls.quantity.setCurrentIndex(chosen)
    page.controls.limit.setText("1")
    budgeted.workspace.estimate_now()
    other = replace(budgeted.workspace.plan, name="Other", budgets={"facility_energy": 500.0})
    budgeted.workspace.show_plan(other)
    settle(budgeted, qtbot)
    assert page.plot.answer.plan is other
    assert page.plot.answer.question.quantity == "facility_energy"


def test_that_a_typed_limit_is_the_plan_s_budget_and_one_edit(budgeted, qtbot):
    page, work = turned(budgeted, qtbot), budgeted.workspace
    before = work.plan.budgets
    for text in ("1", "10", "100"):
        page.controls.limit.setText(text)
    assert work.plan.budgets == {"total_emissions": 100.0}
    assert work.history.count() == 1
    settle(budgeted, qtbot)
    work.history.undo()
    settle(budgeted, qtbot)
    assert work.plan.budgets == before
    assert page.plot.answer.question.limit == before["total_emissions"]
    assert page.controls.limit.text() not in {"", "100"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_what_fits_becomes_a_scenario_that_is_shown_and_undone_at_once(
    session, budgeted, qtbot, language
):
    session.choose_language(language)
    page, work = turned(budgeted, qtbot), budgeted.workspace
    limit, before = page.plot.answer.question.limit, work.plan
    value = page.plot.answer.fit.found.value
    page.plot.make.click()
    added = work.plan.scenarios[-1]
    assert work.selected == added.id
    assert added.name.startswith({"en": "Hours ", "zh": "时长 "}[language])
    assert work.history.count() == 1
    settle(budgeted, qtbot)
    one = work.result.scenario(added.id)
    assert one.results["total_emissions"] <= limit
    assert page.plot.answer.fit.knob.present == value
    assert page.plot.answer.fit.found.value == value
    assert not page.plot.make.isEnabled()
    assert added.name in budgeted.menus.undo.toolTip()
    work.history.undo()
    assert work.plan == before
    assert work.selected == "baseline"


def test_that_an_alternative_is_the_model_of_its_scenario(budgeted, qtbot):
    work = budgeted.workspace
    work.add_alternative()
    work.set_fields({"region": Setting("PL")})
    page = turned(budgeted, qtbot)
    page.plot.make.click()
    model, added = work.plan.scenarios[-2:]
    assert added.settings["region"] == model.settings["region"]
    assert added.name.startswith(f"{model.name}, hours ")


def test_that_the_same_twice_has_two_names(budgeted, qtbot):
    page, work = turned(budgeted, qtbot), budgeted.workspace
    page.plot.make.click()
    work.select("baseline")
    settle(budgeted, qtbot)
    page.plot.make.click()
    names = [one.name for one in work.plan.scenarios]
    assert len(set(names)) == 3
    assert names[2] == f"{names[1]} 2"


def test_that_the_headline_tells_how_probable_it_is_to_stay_within(budgeted, qtbot):
    qtbot.waitUntil(lambda: not budgeted.workspace.ranges.is_busy)
    rows = [row.text() for row in budgeted.headline.findChildren(QLabel)]
    assert any(text.startswith("within budget ") and text.endswith(" %") for text in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_page_follows_the_language(session, budgeted, qtbot, language):
    page = turned(budgeted, qtbot)
    session.choose_language(language)
    settle(budgeted, qtbot)
    name = {"en": "What fits the budget", "zh": "符合预算的取值"}[language]
    qtbot.waitUntil(lambda: page.plot.accessibleName() == name)
    first = {"en": "Hours", "zh": "时长"}[language]
    assert page.controls.field.itemText(0) == first
    assert page.plot.head.text().startswith(first)
    assert page.controls.limit.accessibleName() == "Budget"


def test_that_a_session_that_ends_amid_the_search_leaves_no_thread(budgeted, session, qtbot):
    page = turned(budgeted, qtbot)
    page.controls.limit.setText("1")
    session.workspace.estimate_now()
    session.workspace.ranges.end()
    assert not session.workspace.ranges.fits.is_busy


def test_that_what_is_asked_stays_after_the_first_edit_and_not_in_another_plan(budgeted, qtbot):
    page, work = turned(budgeted, qtbot), budgeted.workspace
    page.controls.met.setCurrentIndex(0)
    page.controls.field.setCurrentIndex(page.controls.field.findData("count"))
    settle(budgeted, qtbot)
    assert work.history.count() == 0
    page.plot.make.click()
    settle(budgeted, qtbot)
    asked = page.controls.question()
    assert (asked.field, asked.probability) == ("count", None)
    work.show_plan(work.plan)
    work.estimate_now()
    settle(budgeted, qtbot)
    asked = page.controls.question()
    assert (asked.field, asked.probability) == ("hours", 0.9)
