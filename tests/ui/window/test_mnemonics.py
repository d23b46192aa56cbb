"""Every item of every menu can be reached by one key, and by one only, in both languages."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QTabBar,
    QWidget,
)

from carbon_desktop.plan.field import FIELDS, WORKLOADS
from carbon_desktop.ui.dialogs.draws import DrawsDialog
from carbon_desktop.ui.dialogs.own_entry import OwnAcceleratorDialog, OwnSiteDialog
from carbon_desktop.ui.dialogs.report_problem import ReportProblem
from carbon_desktop.ui.dialogs.value_range import Held, RangeDialog
from carbon_desktop.words import LANGUAGES

KEY = re.compile(r"&(\w)")


@pytest.fixture(params=LANGUAGES)
def speaking(request, session):
    """Return a session in one of the languages."""
    session.choose_language(request.param)
    QApplication.processEvents()  # Qt posts the news of it.
    return session


def key(text: str) -> str:
    """Return the mnemonic of a text in upper case, or nothing."""
    found = KEY.search(text.replace("&&", ""))
    return found[1].upper() if found else ""


def repeated(texts: list[str]) -> list[str]:
    """Return the texts that share their mnemonic with another one."""
    counts = Counter(key(text) for text in texts if key(text))
    return [text for text in texts if counts[key(text)] > 1]


def items(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def menus(session) -> dict[str, list[str]]:
    window = session.window
    lists = {"menu bar": [action.text() for action in window.menuBar().actions()]}
    for menu in window.findChildren(QMenu):
        # The files opened last have their own names.
        if menu is not window.menus.recent and items(menu):
            lists[menu.title()] = [action.text() for action in items(menu)]
    return lists


def test_that_every_item_of_a_menu_has_a_mnemonic_of_its_own(speaking) -> None:
    lists = menus(speaking)
    assert {name: repeated(texts) for name, texts in lists.items() if repeated(texts)} == {}
    assert [text for texts in lists.values() for text in texts if not key(text)] == []


def test_that_chinese_writes_the_mnemonic_in_brackets(session) -> None:
    session.choose_language("zh")
    QApplication.processEvents()
    for texts in menus(session).values():
        assert [text for text in texts if not re.search(r"\(&[A-Z]\)|^&English$", text)] == []


def test_that_no_two_shortcuts_of_the_window_are_the_same(session) -> None:
    keys = Counter(
        shortcut.toString()
        for menu in session.window.findChildren(QMenu)
        for action in items(menu)
        for shortcut in action.shortcuts()
        if action.shortcutContext() != action.shortcutContext().WidgetShortcut
    )
    assert {name: times for name, times in keys.items() if times > 1} == {}


@pytest.mark.parametrize("kind", ["accelerator", "site", "report", "draws", "range"])
def test_that_no_two_parts_of_a_dialog_share_a_mnemonic(speaking, kind: str) -> None:
    window = speaking.window
    dialog: QWidget = {
        "accelerator": lambda: OwnAcceleratorDialog(window),
        "site": lambda: OwnSiteDialog(window, speaking.workspace.language),
        "draws": lambda: DrawsDialog(window, 2_000, 1),
        "range": lambda: RangeDialog(window, _held(window), speaking.workspace.language),
        "report": lambda: ReportProblem(window, lambda _with_plan: "", "", is_fault=True),
    }[kind]()
    parts = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
    tabs = [one.tabText(at) for one in dialog.findChildren(QTabBar) for at in range(one.count())]
    assert repeated([*(part.text() for part in parts), *tabs]) == []
    dialog.deleteLater()


def _held(window: QWidget) -> Held:
    """Return what the editor of a range is asked of, with each way back that it may have."""
    return Held("PUE", FIELDS["pue"], "", str, 1.2, back=window.form.tr("Take the &range back"))


def in_sight(window: QWidget) -> list[str]:
    """Return the texts of all that a key with Alt reaches while the window is in front."""
    labels = [one for one in window.findChildren(QLabel) if one.isVisible() and one.buddy()]
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    bar = [action.text() for action in window.menuBar().actions()]
    return bar + [one.text() for one in (*labels, *buttons)]


@pytest.mark.parametrize("workload", WORKLOADS)
def test_that_menus_and_fields_in_sight_share_no_mnemonic(speaking, workload: str) -> None:
    speaking.workspace.set_workload(workload)
    QApplication.processEvents()
    assert repeated(in_sight(speaking.window)) == []


@pytest.mark.parametrize("workload", WORKLOADS)
def test_that_every_field_of_the_form_is_reached_by_a_letter(speaking, workload: str) -> None:
    speaking.workspace.set_workload(workload)
    QApplication.processEvents()
    labels = [one for one in speaking.window.form.findChildren(QLabel) if one.buddy()]
    shown = [one.text() for one in labels if one.isVisible()]
    assert len(shown) > 7
    without = [text for text in shown if not key(text)]
    taken = {key(text) for text in in_sight(speaking.window)}
    assert [text for text in without if not set(text.upper()) <= taken] == [], "a letter is free"


def test_that_nothing_is_read_out_with_the_letter_in_brackets(speaking) -> None:
    window = speaking.window
    labels = [one.accessibleName() for one in window.form.findChildren(QLabel)]
    tips = [window.menus.undo.toolTip(), window.menus.redo.toolTip()]
    assert [text for text in labels + tips if re.search(r"\(\w\)|&", text)] == []


def test_that_the_guide_shares_no_mnemonic_with_what_it_guides_through(speaking) -> None:
    speaking.window.menus.guide.trigger()
    for _ in range(3):
        QApplication.processEvents()
        assert repeated(in_sight(speaking.window)) == []
        speaking.window.guide.next.click()


def test_that_every_template_has_a_mnemonic_of_its_own(speaking) -> None:
    menu = speaking.window.phases.templates.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in items(menu)]
    assert len(texts) >= 6
    assert repeated(texts) == [text for text in texts if not key(text)] == []


def test_that_no_menu_shows_pictures_at_some_of_its_items(session) -> None:
    shown = {
        action.isIconVisibleInMenu()
        for menu in session.window.findChildren(QMenu)
        for action in items(menu)
    }
    assert shown == {False}
