"""Notices stand in one line and open into a list, as plain text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from carbon_desktop.ui.panels.notice_line import NoticeLine

HOSTILE = "<img src=x> & <b>bold</b>"


@pytest.fixture
def line(qtbot, light) -> NoticeLine:
    made = NoticeLine()
    qtbot.addWidget(made)
    made.resize(900, 32)
    made.show()
    return made


def test_that_the_line_counts_its_notices_and_says_the_first(line) -> None:
    line.show_notices(["PUE is a default", "WUE is a default"])
    assert line.button.accessibleName() == "2 notices: PUE is a default"
    line.show_notices(["PUE is a default"])
    assert line.button.accessibleName() == "1 notice: PUE is a default"


def test_that_without_notices_there_is_no_button(line) -> None:
    line.show_notices(["PUE is a default"])
    assert line.button.isVisible()
    line.show_notices([])
    assert not line.button.isVisible()


def test_that_a_long_notice_is_cut_on_the_line_and_whole_in_its_name(line) -> None:
    text = "a long story " * 40
    line.show_notices([text])
    assert len(line.button.text()) < len(text)
    assert line.button.sizeHint().width() <= line.width()
    assert line.button.accessibleName().endswith(text)


def test_that_a_press_opens_every_notice_as_plain_text(line, qtbot) -> None:
    line.show_notices([HOSTILE, "second"])
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    labels = [label for label in line.findChildren(QLabel) if label is not line.facts]
    assert [label.text() for label in labels] == [HOSTILE, "second"]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    labels[0].window().close()


def test_that_an_ampersand_is_shown_and_no_mnemonic(line) -> None:
    line.show_notices(["R&D"])
    assert "R&&D" in line.button.text()


def test_that_the_version_of_the_catalogue_stands_at_the_right(line) -> None:
    line.show_catalogue("2026.11")
    assert line.facts.text() == "catalogue 2026.11 · offline"
