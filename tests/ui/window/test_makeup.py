"""The list of assumptions in the window: asked in the background, written only when known."""

import pytest
from PySide6.QtCore import Qt

from carbon_desktop.plan.plan import Setting


@pytest.fixture
def listed(window, qtbot):
    """Return the list of the first plan with an alternative, all of it known."""
    work = window.workspace
    work.add_alternative()
    work.set_fields({"count": Setting(4.0)})
    work.select("baseline")
    window.views.turn_to("uncertainty")
    window.views.page("uncertainty").by_list.click()
    settle(window, qtbot)
    return window.views.page("uncertainty").list


def settle(window, qtbot) -> None:
    work = window.workspace

    def is_whole() -> bool:
        busy = work.ranges.is_busy or work.ranges.makeups.is_busy
        return not busy and window.estimate.plan is work.plan

    qtbot.waitUntil(is_whole)
    page = window.views.page("uncertainty").list
    qtbot.waitUntil(lambda: bool(page.table.rows.rows) and is_whole())


def row(page, name):
    return next(one for one in page.table.rows.rows if one.about.part.assumptions[0].name == name)


def test_that_a_tick_changes_no_plan_and_the_range_comes_from_the_background(
    window, qtbot, listed
) -> None:
    work = window.workspace
    plan, whole = work.plan, listed.strip.left
    with qtbot.waitSignal(work.ranges.makeups.found):
        listed.table.ticked.emit(listed.table.rows.rows[0], 0)
    assert work.plan is plan
    assert listed.strip.left != whole
    assert listed.strip.left.high - listed.strip.left.low < whole.high - whole.low


def test_that_what_is_known_becomes_exact_in_one_edit(window, qtbot, listed) -> None:
    work = window.workspace
    for name in ("pue", "grid_intensity"):
        listed.table.ticked.emit(row(listed, name), 0)
        settle(window, qtbot)
    left, count = listed.strip.left, work.history.count()
    listed.know.click()
    settle(window, qtbot)
    assert work.history.count() == count + 1
    said = work.plan.baseline.settings
    assert said["pue"].low is None
    assert said["intensity_gco2e_per_kwh"].value == pytest.approx(
        work.result.scenarios[0].phases[0].inputs["grid_intensity"]
    )
    names = {one.about.part.assumptions[0].name for one in listed.table.rows.rows}
    assert not names & {"pue", "grid_intensity"}
    found = work.ranges.found.of(work.result.scenarios[0])["total_emissions"]
    assert found == pytest.approx(left, rel=1e-9)
    work.history.undo()
    settle(window, qtbot)
    assert not {"pue", "intensity_gco2e_per_kwh"} & set(work.plan.baseline.settings)


def test_that_a_fact_is_untied_in_the_plan_and_undone(window, qtbot, listed) -> None:
    work = window.workspace
    fact = row(listed, "pue").about.part.fact
    column = listed._columns.index("tied")
    listed.table.ticked.emit(row(listed, "pue"), column)
    settle(window, qtbot)
    assert work.plan.untied == (fact,)
    assert row(listed, "pue").about.tied is False
    assert "Untying" in window.menus.undo.toolTip()
    work.history.undo()
    settle(window, qtbot)
    assert work.plan.untied == ()
    assert row(listed, "pue").about.tied is True


def test_that_another_plan_has_every_tick(window, session, qtbot, listed) -> None:
    listed.table.ticked.emit(row(listed, "pue"), 0)
    settle(window, qtbot)
    assert listed.out
    session.documents.new()
    settle(window, qtbot)
    assert listed.out == frozenset()


def test_that_the_switch_is_reached_by_its_key_and_leads_back_to_the_plot(
    window, qtbot, listed
) -> None:
    page = window.views.page("uncertainty")
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not page.by_list.isChecked())
    qtbot.waitUntil(lambda: bool(page.plot.tornado.shown.rows))
    page.plot.question.choose("energy")
    page.by_list.click()
    settle(window, qtbot)
    assert listed.head.text().startswith("Facility energy")


def test_that_ticks_stay_through_the_first_edit_of_a_plan(window, qtbot, listed) -> None:
    work = window.workspace
    work.show_plan(work.plan)
    work.estimate_now()
    settle(window, qtbot)
    listed.table.ticked.emit(row(listed, "grid_intensity"), 0)
    settle(window, qtbot)
    out = listed.out
    assert out
    work.set_fields({"count": Setting(6.0)})
    settle(window, qtbot)
    assert (work.history.count(), listed.out) == (1, out)
    work.show_plan(work.plan)
    work.estimate_now()
    settle(window, qtbot)
    assert not listed.out
