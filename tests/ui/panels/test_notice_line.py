"""Notices stand in one line and open into a list, as plain text, that leads to their fields."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.ui.panels.notice_line import NoticeLine
from carbon_desktop.ui.panels.notice_list import NoticeList

DEFAULTS = Notice("left_at_default", details={"names": "pue,wue"})
NETWORK = Notice("network_not_counted", "network_power_w", "baseline", "main")
HOSTILE = Notice("power_unknown", "tdp_w", details={"accelerator": "<b>R&D</b>"})


@pytest.fixture
def line(qtbot, light) -> NoticeLine:
    made = NoticeLine()
    qtbot.addWidget(made)
    made.resize(900, 32)
    made.show()
    return made


@pytest.fixture
def show(line, catalogue):
    return lambda *notices: line.show_notices(notices, "en", catalogue)


def opened(line) -> NoticeList:
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    return line.findChildren(NoticeList)[-1]


def test_that_the_line_counts_its_notices_and_says_the_first(line, show) -> None:
    show(DEFAULTS, NETWORK)
    assert line.button.accessibleName() == "2 notices: Left at default: PUE, WUE."
    show(DEFAULTS)
    assert line.button.accessibleName() == "1 notice: Left at default: PUE, WUE."


def test_that_without_notices_there_is_no_button(line, show) -> None:
    show(DEFAULTS)
    assert line.button.isVisible()
    show()
    assert not line.button.isVisible()


def test_that_a_long_notice_is_cut_on_the_line_and_whole_in_its_name(line, show) -> None:
    text = "a long story " * 40
    show(Notice("power_unknown", "tdp_w", details={"accelerator": text}))
    assert len(line.button.text()) < len(text)
    assert line.button.sizeHint().width() <= line.width()
    assert text in line.button.accessibleName()


def test_that_a_press_opens_every_notice_as_plain_text(line, show) -> None:
    show(HOSTILE, NETWORK)
    popup = opened(line)
    assert "<b>R&D</b>" in popup.entries[0].accessibleName()
    assert "R&&D" in popup.entries[0].text()
    assert len(popup.entries) == 2
    popup.close()


def test_that_a_notice_leads_to_its_field(line, show, qtbot) -> None:
    show(NETWORK, DEFAULTS)
    popup = opened(line)
    with qtbot.waitSignal(line.notice_wanted) as wanted:
        QTest.mouseClick(popup.entries[0], Qt.MouseButton.LeftButton)
    assert wanted.args == [NETWORK]


def test_that_the_keyboard_goes_through_the_list(line, show, qtbot) -> None:
    wrong = Problem("out_of_bounds", "pue", "baseline", "main", {"value": 0.5})
    show(wrong, NETWORK)
    popup = opened(line)
    QTest.keyClick(popup.entries[0], Qt.Key.Key_Down)
    QTest.keyClick(popup.entries[1], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Switches" in QApplication.clipboard().text()
    QTest.keyClick(popup.entries[1], Qt.Key.Key_Up)
    with qtbot.waitSignal(line.notice_wanted) as wanted:
        QTest.keyClick(popup.entries[0], Qt.Key.Key_Return)
    assert wanted.args == [wrong]


def test_that_a_notice_of_no_field_leads_nowhere(line, show, qtbot) -> None:
    show(Notice("figures_changed", details={"facts": "region/FR/grid/lifecycle"}))
    popup = opened(line)
    with qtbot.assertNotEmitted(line.notice_wanted):
        QTest.mouseClick(popup.entries[0], Qt.MouseButton.LeftButton)
    popup.close()


def test_that_the_version_of_the_catalogue_stands_at_the_right(line) -> None:
    line.show_catalogue("2026.11")
    assert line.facts.text() == "catalogue 2026.11 · offline"
