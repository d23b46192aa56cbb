import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.exchange.writers.shortcuts_page import Shortcuts
from carbon_desktop.ui.dialogs.help import Help


@pytest.fixture
def spoken():
    return ["en"]


@pytest.fixture
def manual(light, qtbot, catalogue, spoken):
    parent = QWidget()
    qtbot.addWidget(parent)
    keys = [Shortcuts("File", (("New", "Ctrl+N"),))]
    made = Help(parent, catalogue, lambda: spoken[0], lambda: keys)
    made.kept = parent  # Else Python takes the parent away, and the dialog with it.
    with qtbot.waitExposed(made):
        made.show()
    return made


def text(manual) -> str:
    return manual.browser.toPlainText()


def test_that_each_page_of_the_list_is_shown(manual) -> None:
    found = []
    for row in range(manual.pages.count()):
        manual.pages.setCurrentRow(row)
        title = manual.pages.item(row).text()
        assert text(manual).startswith(title)
        found.append(title)
    assert found == [
        "How it works", "The method", "Glossary", "Shortcuts", "Data sources and licences",
    ]  # fmt: skip


def test_that_a_symbol_leads_to_its_input(manual) -> None:
    manual.open_page("method")
    assert manual.browser.verticalScrollBar().value() == 0
    manual.browser.anchorClicked.emit(QUrl("#input-pue"))
    assert manual.browser.verticalScrollBar().value() > 0


def test_that_an_address_is_shown_and_opened_only_by_its_button(
    manual, monkeypatch, qtbot
) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    manual.browser.anchorClicked.emit(QUrl("https://example.org/a"))
    assert manual.address.isVisible()
    assert manual.address.address.text() == "https://example.org/a"
    manual.address.copy.click()
    assert QGuiApplication.clipboard().text() == "https://example.org/a"
    assert opened == []
    manual.address.open.click()
    assert opened == ["https://example.org/a"]


def test_that_only_an_address_of_the_web_can_be_opened(manual) -> None:
    manual.follow(QUrl("file:///etc/passwd"))
    assert not manual.address.open.isEnabled()


def test_that_a_word_is_found_again_from_the_top_and_what_is_not_there_is_told(
    manual, qtbot
) -> None:
    manual.open_page("glossary")
    qtbot.keyClick(manual, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert manual.focusWidget() is manual.search
    qtbot.keyClicks(manual.search, "FLOP")
    first = manual.browser.textCursor().selectionStart()
    assert manual.browser.textCursor().selectedText() == "FLOP"
    for _ in range(text(manual).count("FLOP")):
        qtbot.keyClick(manual.search, Qt.Key.Key_Return)
    assert manual.browser.textCursor().selectionStart() == first
    assert manual.isVisible()
    manual.search.setText("no such word")
    assert manual._not_found.text() == "Not on this page"
    manual.search.setText("PUE")
    assert manual._not_found.text() == ""


def test_that_the_manual_follows_the_language_where_it_is_open(manual, spoken) -> None:
    manual.open_page("method")
    spoken[0] = "zh"
    QApplication.sendEvent(manual, QEvent(QEvent.Type.LanguageChange))
    assert text(manual).startswith("计算方法")
    assert manual.pages.currentRow() == 1
