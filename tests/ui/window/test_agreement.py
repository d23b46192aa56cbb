"""Agreement with measurements, from the menu of the window to a plan on the table."""

from PySide6.QtCore import QObject

from carbon_desktop.ui.actions.agree import Agree


def test_that_the_menu_compares_in_the_background_and_a_run_opens_as_a_new_plan(
    window, qtbot
) -> None:
    window.menus.agreement.trigger()
    [agree] = [one for one in window.findChildren(QObject) if isinstance(one, Agree)]
    page = agree.page
    assert page.isVisible()
    assert page.met.text() == "Comparing every run …"
    qtbot.waitUntil(lambda: page.met.text() == "All 14 bars are met.", timeout=10_000)
    page.tokens.scatter.looked_at.emit("falcon-180b")
    page.tokens.open_selected()
    qtbot.waitUntil(lambda: window.estimate.plan.name == "Falcon 180B", timeout=5_000)
    assert window.workspace.plan.published[0].quantity == "device_hours"
    assert window.documents.path is None
    assert not page.isVisible()  # It would lie above the plan.
    window.menus.agreement.trigger()
    assert agree.page is page
    assert page.isVisible()


def test_that_the_page_in_sight_follows_the_language_of_the_window(session, window, qtbot) -> None:
    window.menus.agreement.trigger()
    [agree] = [one for one in window.findChildren(QObject) if isinstance(one, Agree)]
    qtbot.waitUntil(lambda: agree.page.met.text() == "All 14 bars are met.", timeout=10_000)
    session.choose_language("zh")
    qtbot.waitUntil(lambda: agree.page.windowTitle() == "与实测结果的吻合程度")
    agree.page.hours.scatter.looked_at.emit("patterson-gpt3")
    agree.page.hours.open_selected()
    assert window.workspace.plan.baseline.name == "基准"
