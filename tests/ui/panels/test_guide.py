"""The guide invites, leads from field to field, sees what is done, and goes when told to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.panels.guide import Guide


@pytest.fixture
def guide(qtbot, light) -> Guide:
    made = Guide()
    qtbot.addWidget(made)
    made.resize(616, 40)
    return made


def suggested(catalogue, **entered):
    """Return the estimate of a first plan in which some values were entered."""
    values = {
        "hours": 24.0, "count": 8.0, "accelerator": "nvidia-h100-sxm5-80gb", "region": "WORLD",
    }  # fmt: skip
    settings = {key: Setting(value, suggested=True) for key, value in values.items()}
    settings |= {key: Setting(value) for key, value in entered.items()}
    run = Phase("run", "Run", "device_hours")
    return estimate(
        Plan("P", (Scenario("baseline", "B", settings, (run,)),)), catalogue
    ).scenarios[0]


def visible(guide):
    buttons = (guide.start, guide.example, guide.back, guide.next, guide.close_button)
    return [one for one in buttons if one.isVisible()]


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_it_is_not_there_until_it_invites(guide) -> None:
    assert guide.isHidden()
    guide.invite()
    assert guide.text.text() == "New here?"
    assert visible(guide) == [guide.start, guide.example, guide.close_button]
    assert guide.height() <= 48


def test_that_each_step_leads_to_its_field(guide, qtbot) -> None:
    guide.invite()
    wanted = []
    guide.field_wanted.connect(wanted.append)
    press(guide.start)
    press(guide.next)
    press(guide.next)
    assert wanted == ["hours", "accelerator", "region"]
    press(guide.back)
    assert wanted[-1] == "accelerator"


def test_that_the_last_line_says_what_to_do_with_the_figures(guide, qtbot) -> None:
    guide.begin()
    for _ in range(3):
        press(guide.next)
    assert "to see its working" in guide.text.text()
    with qtbot.waitSignal(guide.finished):
        press(guide.next)
    assert guide.isHidden()


def test_that_a_step_gets_its_tick_once_its_value_is_entered(guide, catalogue) -> None:
    guide.begin()
    guide.show_estimate(suggested(catalogue))
    assert not guide.text.text().startswith("✓")
    guide.show_estimate(suggested(catalogue, hours=24.0))
    assert guide.text.text().startswith("✓")
    press(guide.next)
    assert not guide.text.text().startswith("✓")


def test_that_a_step_may_be_done_by_another_field(guide, catalogue) -> None:
    guide.show_estimate(suggested(catalogue, intensity_gco2e_per_kwh=41.0))
    guide.begin()
    press(guide.next)
    press(guide.next)
    assert guide.text.text().startswith("✓ 3 of 3")


def test_that_it_goes_at_any_time_and_says_so_once(guide, qtbot) -> None:
    guide.begin()
    told = []
    guide.finished.connect(lambda: told.append(1))
    press(guide.close_button)
    guide.finish()
    assert guide.isHidden()
    assert told == [1]


def test_that_it_takes_the_focus_from_nobody(guide) -> None:
    guide.invite()
    for button in visible(guide):
        assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
