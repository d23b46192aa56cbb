"""Nothing is cut off, from a small notebook's screen to a large one, in either language."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from carbon_desktop.plan.field import WORKLOADS
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.echo import Echo
from carbon_desktop.ui.panels.card import Card
from carbon_desktop.ui.panels.figure import Figure, Row

FITTING = (Card, Figure, Row)
"""What makes its text smaller, or cuts it with an ellipsis that its tooltip completes."""

SIZES = [QSize(1024, 700), QSize(1280, 800), QSize(3840, 2160)]


def cut(window: QWidget) -> list[str]:
    """Return the texts in sight that have less room than they want."""
    return [
        f"{type(part).__name__} {part.text()!r}: {part.size()} of {part.sizeHint()}"
        for part in window.findChildren(QLabel) + window.findChildren(QAbstractButton)
        if part.isVisible() and part.text() and not isinstance(part, FITTING)
        if not (isinstance(part, QLabel) and part.wordWrap())
        if part.width() < part.sizeHint().width() or part.height() < part.sizeHint().height() - 4
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_that_no_text_is_cut_off(session, qtbot, language: str, size: QSize) -> None:
    session.choose_language(language)
    window = session.window
    window.resize(size)
    QApplication.processEvents()
    QApplication.processEvents()
    assert window.size() == size, "the window would be larger than the screen"

    def check() -> None:
        assert cut(window) == []

    qtbot.waitUntil(check)  # The working comes a frame later, and its title is then laid out.


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [QSize(960, 600), *SIZES], ids=lambda size: f"{size.width()}")
def test_that_nothing_on_what_fits_is_cut_off(session, qtbot, language: str, size: QSize) -> None:
    session.choose_language(language)
    window, work = session.window, session.workspace
    window.resize(size)
    work.set_budgets({"total_emissions": 10.0})
    window.views.turn_to("fits")
    page = window.views.page("fits")

    def check() -> None:
        assert page.plot.energy.shown.places
        assert cut(page) == []
        assert window.size() == size, "the window would be larger than the screen"
        controls = page.controls
        for one, after in ((controls.quantity, controls.limit), (controls.field, controls.phase)):
            assert one.geometry().right() < after.geometry().left()

    qtbot.waitUntil(check)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("workload", WORKLOADS)
def test_that_no_kind_of_workload_widens_the_form_or_is_cut_off(
    session, qtbot, language: str, workload: str
) -> None:
    session.choose_language(language)
    window, work = session.window, session.workspace
    window.resize(1024, 700)
    work.set_workload(workload)
    work.set_fields({"parameters": Setting(7.3e9), "tokens": Setting(1.5e13)})
    work.set_fields({"requests_per_day": Setting(1e6), "period_days": Setting(365.0)})
    work.set_fields({"input_tokens": Setting(1000.0), "output_tokens": Setting(400.0)})
    work.set_fields({"cores": Setting(64.0)})
    qtbot.waitUntil(lambda: window.estimate.plan is work.plan)
    window.form.more.open()
    for _ in range(3):
        QApplication.processEvents()
    assert cut(window.form) == []
    assert window.form.widget().width() == window.form.viewport().width()
    echoes = [one for one in window.form.findChildren(Echo) if one.isVisible() and one.text()]
    assert [one.text() for one in echoes if one.text().endswith("…")] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_fields_keep_room_for_a_long_number(session, language: str) -> None:
    session.choose_language(language)
    window = session.window
    window.resize(1024, 700)
    QApplication.processEvents()
    field = next(one for one in window.form.findChildren(QWidget) if one.accessibleName() == "PUE")
    assert field.width() >= field.fontMetrics().horizontalAdvance("0.123456") + 18


def test_that_an_alternative_of_four_phases_fits_in_chinese(session, qtbot):
    session.choose_language("zh")
    window = session.window
    for _ in range(3):
        window.workspace.add_phase()
    window.workspace.add_alternative()
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: window.form.viewport().height() > 600)
    qtbot.wait(200)  # until ranges have come and rows have their final height
    assert window.form.verticalScrollBar().maximum() == 0


def test_that_four_phases_fit_beside_each_other_with_their_fields(window, qtbot):
    for _ in range(3):
        window.workspace.add_phase()
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)
    window.resize(1278, 766)  # What a window manager leaves of 1280 x 800.
    window.show()
    qtbot.waitUntil(lambda: window.form.viewport().height() > 600)
    assert window.form.verticalScrollBar().maximum() == 0
