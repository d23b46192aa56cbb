"""The window adapts to its user: contrast, letters that are there to be shown, the system."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from carbon_desktop.i18n.translation import system_decimal
from carbon_desktop.ui import glyphs, theme
from carbon_desktop.ui.dialogs import questions
from carbon_desktop.ui.theme import system
from carbon_desktop.workspace import preferences


@pytest.fixture
def told(monkeypatch) -> list[str]:
    """Return what dialogs have told; none is opened."""
    said: list[str] = []
    monkeypatch.setattr(questions, "tell", lambda _parent, text, details="": said.append(text))
    return said


def test_that_high_contrast_is_taken_in_either_mode_and_kept(session) -> None:
    contrast = session.window.menus.contrast
    assert not contrast.isChecked()
    contrast.trigger()
    assert theme.current() is theme.HIGH_LIGHT
    session.choose_theme("dark")
    assert theme.current() is theme.HIGH_DARK
    assert preferences.load().contrast == "high"
    contrast.trigger()
    assert theme.current() is theme.DARK
    assert preferences.load().contrast == "system"
    session.choose_theme("light")


def test_that_the_system_s_high_contrast_is_followed_until_it_is_declined(
    session, monkeypatch
) -> None:
    monkeypatch.setattr("carbon_desktop.gui.is_high_contrast", lambda _app: True)
    session._paint()
    contrast = session.window.menus.contrast
    assert contrast.isChecked()
    assert theme.current() is theme.HIGH_LIGHT
    contrast.trigger()
    assert theme.current() is theme.LIGHT
    assert preferences.load().contrast == "plain"


def test_that_a_qt_that_tells_nothing_of_contrast_is_taken_for_none(monkeypatch) -> None:
    class OldHints:
        def colorScheme(self) -> Qt.ColorScheme:
            return Qt.ColorScheme.Dark

    class OldApplication:
        def styleHints(self) -> OldHints:
            return OldHints()

    assert not system.is_high_contrast(OldApplication())
    assert system.is_dark(OldApplication())


def test_that_chinese_without_a_chinese_font_says_in_both_languages_what_to_install(
    session, told, monkeypatch
) -> None:
    latin = [QFontDatabase.WritingSystem.Latin]
    monkeypatch.setattr(QFontDatabase, "writingSystems", lambda: latin)
    session.choose_language("en")
    assert told == []
    session.choose_language("zh")
    assert told == [glyphs.NO_CHINESE]
    assert "fonts-noto-cjk (" in told[0]
    assert "请安装中文字体" in told[0]


def test_that_starting_in_chinese_without_its_font_tells_so(session, told, monkeypatch) -> None:
    monkeypatch.setattr(glyphs, "lacks_chinese", lambda: True)
    session._translation.switch("zh")
    session._tell_if_unreadable()
    assert told == [glyphs.NO_CHINESE]


def test_that_chinese_with_its_font_is_not_worth_a_word(session, told, monkeypatch) -> None:
    monkeypatch.setattr(glyphs, "lacks_chinese", lambda: False)
    session.choose_language("zh")
    assert told == []


@pytest.mark.parametrize(
    ("locale", "sign"), [("de_DE", ","), ("fr_FR", ","), ("en_US", "."), ("zh_CN", ".")]
)
def test_that_the_decimal_sign_is_the_system_s(locale, sign, monkeypatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(locale))
    assert system_decimal() == sign


def name_of(widget: QWidget) -> str:
    """Return the name that a screen reader says: of a picker, that of the line in it."""
    line = widget.lineEdit() if isinstance(widget, QComboBox) else None
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (line or widget).accessibleName() or widget.accessibleName() or text


def test_that_every_part_that_takes_the_keyboard_can_be_reached_by_tab(session) -> None:
    """Tab from the first goes round all that is in sight, and comes back."""
    window = session.window
    window.activateWindow()
    seen = []
    for _ in range(200):
        window.focusNextChild()
        focus = QApplication.focusWidget()
        if focus in seen:
            break
        seen.append(focus)
    names = {name_of(widget) for widget in seen}
    assert {"Accelerator", "Count", "Hours", "Region", "PUE", "Save", "Views"} <= names
    assert "" not in names
