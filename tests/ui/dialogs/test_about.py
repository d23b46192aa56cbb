import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow

from carbon_desktop import __version__
from carbon_desktop.i18n.translation import Translation
from carbon_desktop.ui.actions.about import show_about
from carbon_desktop.ui.dialogs import about
from carbon_desktop.ui.dialogs.about import AboutDialog


@pytest.fixture
def shown(light, qtbot, monkeypatch):
    """Return a function that shows the dialog as the menu does, and returns it."""
    window = QMainWindow()
    qtbot.addWidget(window)

    def show():
        found = []
        monkeypatch.setattr(AboutDialog, "exec", lambda self: found.append(self) or 0)
        show_about(window, "2026.11")
        return found[0]

    return show


def test_that_it_tells_versions_catalogue_and_licences(shown):
    text = shown().text()
    assert text.startswith(f"Carbon Desktop {__version__}\nCatalogue: 2026.11\n")
    for part in ("Python 3", "Qt 6", "MIT licence", "LGPL 3"):
        assert part in text


def test_that_it_tells_where_the_users_files_lie(shown, home):
    rows = dict(shown().folders)
    assert rows["Settings"] == str(home)
    assert rows["Profiles"] == str(home / "profiles")
    assert rows["Unsaved work"] == str(home / "recovery")
    assert rows["Log"] == str(home / "log")
    assert (Path(rows["Program"]) / "carbon_desktop" / "gui.py").is_file()


def test_that_all_of_it_is_copied_and_each_line_can_be(shown, qtbot):
    dialog = shown()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.text()
    lines = dialog.findChildren(QLineEdit)
    names = [name for name, _ in (*dialog.facts, *dialog.folders)]
    assert [line.accessibleName() for line in lines] == names
    assert all(line.isReadOnly() and line.text() in dialog.text() for line in lines)


def test_that_every_text_is_plain(shown):
    labels = shown().findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_that_it_is_said_in_chinese_too(shown, translations):
    translation = Translation(QApplication.instance())
    translation.switch("zh")
    try:
        text = shown().text()
    finally:
        translation.switch("en")
    assert "数据目录: 2026.11" in text or "数据目录：2026.11" in text
    assert "许可证" in text
    assert "licence" not in text


@pytest.mark.parametrize("place", ["MacOS", "Resources"])
def test_that_a_bundle_names_the_file_with_all_licences(shown, tmp_path, monkeypatch, place):
    assert about.licence_file() is None
    file = tmp_path / place / "LICENSES.txt"
    file.parent.mkdir()
    file.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "MacOS" / "carbon-desktop-window"))
    assert shown().text().rstrip().endswith(f"All texts are in {file}")
