"""The page on uncertainty in the window: fed when in sight, and leading to fields."""

from PySide6.QtCore import Qt

from carbon_desktop.plan.plan import Setting


def _shown(window, qtbot):
    """Turn to the page and wait for what drives the range of the present plan."""
    window.views.turn_to("uncertainty")
    page = window.views.page("uncertainty").plot
    work = window.workspace

    def is_whole() -> bool:
        is_done = not work.ranges.is_busy and not work.ranges.drivers.is_busy
        return is_done and window.estimate.plan is work.plan and bool(page.tornado.shown.rows)

    qtbot.waitUntil(is_whole)
    return page


def test_that_drivers_come_to_the_page_that_is_turned_to(window, qtbot) -> None:
    page = _shown(window, qtbot)
    assert page.head.text()
    assert page.ridges.shown.rows[0].edges


def test_that_nothing_is_worked_out_while_the_page_is_out_of_sight(window, qtbot) -> None:
    work = window.workspace
    changed, found = work.ranges_changed, work.ranges.drivers.found
    with qtbot.assertNotEmitted(found, wait=60), qtbot.waitSignal(changed):
        work.set_fields({"count": Setting(24.0)})
    assert "uncertainty" not in window.views._pages


def test_that_an_edit_brings_new_drivers(window, qtbot) -> None:
    page = _shown(window, qtbot)
    before = page.tornado.shown
    with qtbot.waitSignal(window.workspace.ranges.drivers.found):
        window.workspace.set_fields({"count": Setting(4096.0)})
    assert page.tornado.shown.best != before.best
    assert page.ridges.shown.rows[0].best == page.tornado.shown.best


def test_that_the_field_of_an_exact_value_takes_its_driver_away(window, qtbot) -> None:
    page = _shown(window, qtbot)
    page.question.choose("energy")
    _shown(window, qtbot)
    assert "pue" in {row.field for row in page.tornado.shown.rows}
    with qtbot.waitSignal(window.workspace.ranges.drivers.found):
        window.workspace.set_fields({"pue": Setting(1.2)})
    assert "pue" not in {row.field for row in page.tornado.shown.rows}


def test_that_return_on_a_driver_takes_the_keys_to_its_field(window, qtbot) -> None:
    page = _shown(window, qtbot)
    page.question.choose("energy")
    _shown(window, qtbot)
    page.setFocus()
    place = next(at for at, row in enumerate(page.tornado.shown.rows) if row.field == "pue")
    page.marked = page.tornado.shown.rows[place].asked
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert window.form.rows["pue"].field.hasFocus()


def test_that_the_page_follows_the_language(session, window, qtbot) -> None:
    page = _shown(window, qtbot)
    session.choose_language("zh")
    qtbot.waitUntil(lambda: page.accessibleName() == "指标的不确定性及其来源")
    assert page.head.text().startswith("区间")
    assert page.question.list.itemText(0) == "碳排放"


def test_that_a_session_that_ends_amid_the_work_leaves_no_thread(window, session, qtbot) -> None:
    _shown(window, qtbot)
    window.workspace.set_fields({"count": Setting(48.0)})
    window.workspace.estimate_now()
    session.workspace.ranges.end()
    assert not session.workspace.ranges.drivers.is_busy


def test_that_what_is_set_in_no_field_leads_to_its_phase(window, qtbot) -> None:
    work = window.workspace
    work.add_phase()
    work.select_phase(work.plan.baseline.phases[0].id)
    added = work.plan.baseline.phases[1].id
    qtbot.waitUntil(lambda: window.estimate.plan is work.plan)
    window.views.field_wanted.emit("baseline", added, "")
    assert work.phase == added
