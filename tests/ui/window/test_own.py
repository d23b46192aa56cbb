"""Own entries: added, mended and given up from the picker."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from carbon_desktop.ui.dialogs.own_entry import OwnAcceleratorDialog, OwnSiteDialog


def answer(monkeypatch, kind, **texts):
    def accept(dialog):
        for name, text in texts.items():
            getattr(dialog, name).setText(text)
        assert not dialog.wrong.text()
        return dialog.DialogCode.Accepted

    monkeypatch.setattr(kind, "exec", accept)


def settled(window, qtbot):
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)


def offered(window, key, menu):
    window.form.rows[key].menu_wanted.emit(menu)
    return {one.text(): one for one in menu.actions()}


def test_that_an_own_card_is_added_from_the_picker_by_keyboard_alone(window, qtbot, monkeypatch):
    answer(monkeypatch, OwnAcceleratorDialog, watts="250")
    line = window.accelerator.line
    window.activateWindow()
    window.accelerator.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "zz card")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.accelerator.id == "own:zz-card")
    settled(window, qtbot)
    assert line.text() == "zz card"


def test_that_an_own_card_is_mended_and_every_figure_follows(window, qtbot, monkeypatch):
    answer(monkeypatch, OwnAcceleratorDialog, name="My card", watts="250")
    window.own.add_accelerator()
    window.menus.save.trigger()
    window.files.open(window.documents.path)
    settled(window, qtbot)
    before = window.estimate.scenario("baseline").results["facility_energy"]
    answer(monkeypatch, OwnAcceleratorDialog, watts="500")
    menu = QMenu()
    actions = offered(window, "accelerator", menu)
    assert not actions["Remove “My card” from the list"].isEnabled()
    actions["Edit “My card”…"].trigger()
    settled(window, qtbot)
    qtbot.waitUntil(
        lambda: window.estimate.scenario("baseline").results["facility_energy"] == 2 * before
    )


def test_that_an_own_site_is_given_up_where_no_plan_needs_it(window, qtbot, monkeypatch):
    answer(monkeypatch, OwnSiteDialog, name="Cellar", intensity="20")
    window.own.add_site()
    settled(window, qtbot)
    window.menus.undo.trigger()
    menu = QMenu()
    window.own.fill(menu, "own:cellar")
    {one.text(): one for one in menu.actions()}["Remove “Cellar” from the list"].trigger()
    assert "own:cellar" not in window.workspace.catalogue.regions


def test_that_entries_of_the_catalogue_are_left_alone(window):
    menu = QMenu()
    window.own.fill(menu, "FR")
    assert not menu.actions()
