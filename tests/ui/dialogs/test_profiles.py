"""The profile list: found by typing, renamed, put aside and brought back, all by keyboard."""

import json
import time

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.dialogs.profile_model import EMISSIONS, ENERGY, NAME, SAVED
from carbon_desktop.ui.dialogs.profiles import ProfilesDialog
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.profiles import Profiles
from carbon_desktop.workspace.workspace import Workspace


@pytest.fixture
def documents(catalogue, light):
    return Documents(Workspace(catalogue, "en"))


@pytest.fixture
def save(documents):
    """Return a maker of profiles, by name."""

    def make(*names):
        paths = []
        for name in names:
            documents.new()
            documents._workspace.rename_plan(name)
            paths.append(documents.save())
        documents.new()
        return paths

    return make


@pytest.fixture
def parent(light, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def show(documents, parent, qtbot):
    """Return a maker of the list, shown."""

    def make(language="en"):
        dialog = ProfilesDialog(parent, Profiles(documents, language), language)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return make


def names(dialog):
    return [dialog.found.index(row, NAME).data() for row in range(dialog.found.rowCount())]


def cells(dialog, row=0):
    return [dialog.found.index(row, column).data() for column in range(4)]


def test_that_a_profile_shows_its_name_moment_and_totals(save, show):
    save("OLMo")
    name, saved, energy, emissions = cells(show())
    assert name == "OLMo"
    assert saved.startswith("20")
    assert energy.endswith("kWh")
    assert emissions.endswith("CO₂e")


def test_that_typing_finds_and_enter_opens(save, show):
    save("OLMo", "BLOOM", "bloom again")
    dialog = show()
    QTest.keyClicks(dialog.search, "bloom")
    assert sorted(names(dialog)) == ["BLOOM", "bloom again"]
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.table.hasFocus()
    wanted = dialog.selected().path
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.chosen == wanted
    assert not dialog.isVisible()


@pytest.mark.parametrize("column", [NAME, SAVED, ENERGY, EMISSIONS])
def test_that_a_header_sorts_by_what_stands_below_it(save, show, documents, column):
    save("b", "a")
    documents._workspace.set_fields({"count": Setting(900.0)})
    documents._workspace.rename_plan("c")
    documents.save()
    dialog = show()
    dialog.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    ascending = names(dialog)
    dialog.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert ascending[-1] == "c"
    assert names(dialog)[0] == "c"


def test_that_a_broken_profile_is_shown_with_its_reason_and_not_opened(save, show, home):
    save("whole")
    (home / "profiles" / "half.json").write_text("<b>{")
    dialog = show()
    dialog.table.setCurrentIndex(dialog.found.index(names(dialog).index("half"), NAME))
    assert "not valid JSON" in dialog.foot.said.text()
    assert dialog.foot.said.textFormat() == Qt.TextFormat.PlainText
    assert not dialog.foot.open.isEnabled()
    dialog.open_selected()
    assert dialog.chosen is None
    dialog.delete()
    assert names(dialog) == ["whole"]


def test_that_a_name_is_edited_in_its_row(save, show, home, qtbot):
    save("old")
    dialog = show()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_F2)
    editor = QGuiApplication.focusObject()
    editor.selectAll()
    QTest.keyClicks(editor, "new name")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(dialog) == ["new name"])
    assert [path.name for path in (home / "profiles").glob("*.json")] == ["new name.json"]
    assert dialog.isVisible()


def test_that_what_is_deleted_is_undone_or_restored(save, show):
    save("a", "b")
    dialog = show()
    dialog.table.setFocus()
    gone = dialog.selected().name
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert gone not in names(dialog)
    assert gone in dialog.foot.said.text()
    assert dialog.foot.undo.isVisible()
    QTest.mouseClick(dialog.foot.undo, Qt.MouseButton.LeftButton)
    assert sorted(names(dialog)) == ["a", "b"]
    assert not dialog.foot.undo.isVisible()
    dialog.delete()
    dialog.tabs.setCurrentIndex(1)
    assert len(names(dialog)) == 1
    dialog.open_selected()
    assert dialog.tabs.currentIndex() == 0
    assert sorted(names(dialog)) == ["a", "b"]


def test_that_a_copy_is_made_and_selected(save, show):
    save("a")
    dialog = show()
    dialog.duplicate()
    assert sorted(names(dialog)) == ["Copy of a", "a"]
    assert dialog.selected().name == "Copy of a"


def test_that_files_come_in_and_go_out(save, show, tmp_path, monkeypatch):
    (path,) = save("a")
    dialog = show()
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.bring_out()
    assert json.loads(target.with_suffix(".json").read_text())["name"] == "a"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (f"{target}.json", ""))
    dialog.bring_in()
    assert names(dialog) == ["a", "a"]
    assert dialog.selected().path != path
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path), ""))
    dialog.bring_in()
    assert "not a file" in dialog.foot.said.text()


def test_that_the_open_plan_follows_its_file(save, show, documents):
    (path,) = save("a")
    documents.open(path)
    dialog = show()
    dialog.model.setData(dialog.model.index(0, NAME), "b")
    assert documents.path.name == "b.json"
    assert documents._workspace.plan.name == "b"
    assert not documents.is_changed
    assert documents.conflict() == ""
    dialog.delete()
    assert documents.path is None
    assert documents.is_changed


def test_that_the_path_of_the_folder_is_copied(show, home):
    dialog = show()
    QTest.mouseClick(dialog.foot.copy_path, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(home / "profiles")


def test_that_an_empty_list_offers_what_can_be_done(show):
    dialog = show()
    assert "import a file" in dialog.foot.said.text()
    assert not dialog.foot.open.isEnabled()
    assert dialog.foot.bring_in.isEnabled()
    for act in (dialog.open_selected, dialog.duplicate, dialog.delete, dialog.restore,
                dialog.undo, dialog.bring_out):  # fmt: skip
        act()
    assert dialog.isVisible()


def test_that_five_hundred_profiles_are_painted_soon(save, show, home, documents):
    (path,) = save("model")
    data = path.read_bytes()
    for number in range(499):
        (home / "profiles" / f"{number}.json").write_bytes(data)
    began = time.perf_counter()
    dialog = show()
    assert len(names(dialog)) == 500
    assert time.perf_counter() - began < 2  # The bar is in tests/benchmarks; this is a busy guard.


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_all_buttons_fit(save, show, language):
    save("a")
    dialog = show(language)
    dialog.resize(QSize(0, 0))
    area = dialog.rect()
    for button in (dialog.foot.open, dialog.foot.bring_out, dialog.foot.close_list):
        corner = button.mapTo(dialog, QPoint(button.width(), button.height()))
        assert area.contains(corner)
        assert button.width() >= button.sizeHint().width()


def test_that_nothing_is_offered_where_the_folder_is_none(show, home):
    (home / "profiles").write_text("a file")
    dialog = show()
    assert "a file stands where a folder is needed" in dialog.foot.said.text()
    foot = dialog.foot
    assert not any(one.isVisible() for one in (foot.restore, foot.undo))
    assert not any(one.isEnabled() for one in (foot.open, foot.rename, foot.delete))
