import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from carbon_desktop.ui.dialogs.paper import PaperDialog


@pytest.fixture
def dialog(light, qtbot, full, catalogue):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = PaperDialog(parent, full, "baseline", catalogue, "en")
    made.kept = parent  # Else Python takes the parent away, and the dialog with it.
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_the_text_is_of_the_scenario_chosen(dialog) -> None:
    assert dialog.sentence.text.toPlainText().startswith("The work used 64 × NVIDIA H100")
    dialog.scenario.setCurrentIndex(1)
    assert dialog.sentence.text.toPlainText().startswith("The work used 4 × NVIDIA H100")
    assert "in Poland" in dialog.latex.text.toPlainText()
    assert '"Poland"' in dialog.card.text.toPlainText()


def test_that_the_whole_account_is_a_choice(dialog) -> None:
    texts = dialog.sentence.text, dialog.latex.text, dialog.bibtex.text, dialog.card.text
    short = [len(one.toPlainText()) for one in texts]
    dialog.in_full.click()
    assert all(len(one.toPlainText()) > was for one, was in zip(texts, short, strict=True))
    assert "The hardware is kept for 4 years" in dialog.sentence.text.toPlainText()


def test_that_the_language_of_the_text_is_a_choice_of_its_own(dialog) -> None:
    dialog.language.setCurrentIndex(dialog.language.findData("zh"))
    assert dialog.sentence.text.toPlainText().startswith("本工作在法国使用")
    assert dialog.windowTitle() == "Words for the paper"


def test_that_what_is_missing_stands_in_its_own_line(dialog) -> None:
    assert not dialog.missing.isVisible()
    dialog.scenario.setCurrentIndex(1)  # Half a node: no source tells of its switches.
    assert dialog.missing.isVisible()
    assert dialog.missing.text().startswith("Not included: switches")


def test_that_each_button_copies_the_whole_of_its_text(dialog) -> None:
    for part in (dialog.sentence, dialog.latex, dialog.bibtex, dialog.card):
        part.copy.click()
        assert QGuiApplication.clipboard().text() == part.text.toPlainText() != ""


def test_that_ctrl_c_copies_all_where_nothing_is_selected(dialog, qtbot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    text = dialog.sentence.text
    qtbot.keyClick(text, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == text.toPlainText()
    cursor = text.textCursor()
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    qtbot.keyClick(text, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == "The work"


def test_that_nothing_can_be_typed_into_a_text_and_tab_leaves_it(dialog, qtbot) -> None:
    text = dialog.sentence.text
    before = text.toPlainText()
    qtbot.keyClicks(text, "x")
    assert text.toPlainText() == before
    assert text.tabChangesFocus()


def test_that_two_buttons_of_one_page_have_keys_of_their_own(dialog) -> None:
    texts = [part.copy.text() for part in (dialog.latex, dialog.bibtex)]
    keys = [text[text.index("&") + 1] for text in texts]
    assert keys == ["C", "B"]
