"""Files as people use them: saved over, changed by others, dropped, recovered, in any order."""

import json
import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QGraphicsView,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from carbon_desktop.gui import Session
from carbon_desktop.plan.plan import Setting
from carbon_desktop.profiles import unsaved
from carbon_desktop.profiles.files import load_plan, save_plan
from carbon_desktop.ui.dialogs import questions
from carbon_desktop.ui.window_state import put_back, with_state
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.workspace import Workspace


@pytest.fixture
def told(monkeypatch):
    """Collect what is told in a box instead of waiting for someone to read it."""
    texts = []
    monkeypatch.setattr(questions, "tell", lambda _parent, text, _details="": texts.append(text))
    return texts


@pytest.fixture
def answer(monkeypatch):
    """Return what answers a question of a name with a word, and keeps what was asked."""
    asked = []

    def set_answer(name, word):
        def ask(_parent, text, **_):
            asked.append(text)
            return word

        monkeypatch.setattr(questions, name, ask)
        return asked

    return set_answer


@pytest.fixture
def saved(window):
    """Return the file of the window's plan."""
    return window.documents.save()


def write_elsewhere(path):
    save_plan(replace(load_plan(path), notes="by another"), path)


def banner(session, key):
    return session.news.banners and session.news.banners.banner(key)


def is_shown(session, key):
    return bool(banner(session, key))


def press(session, key, place):
    QTest.mouseClick(banner(session, key).buttons[place], Qt.MouseButton.LeftButton)


def edit(window, count=3.0):
    window.workspace.set_fields({"count": Setting(count)})


def drop(window, *urls):
    data = QMimeData()
    data.setUrls([QUrl(one) for one in urls])
    state = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(5, 5), actions, data, *state)
    QApplication.sendEvent(window, entering)
    dropping = QDropEvent(QPointF(5, 5), actions, data, *state)
    QApplication.sendEvent(window, dropping)
    return entering.isAccepted(), dropping.dropAction()


# Saving over what others have


@pytest.mark.parametrize(
    ("word", "notes"), [("cancel", "by another"), ("reload", "by another"), ("overwrite", "")]
)
def test_that_a_save_over_what_others_wrote_is_asked_about(window, saved, answer, word, notes):
    edit(window)
    asked = answer("ask_about_conflict", word)
    write_elsewhere(saved)
    assert window.files.save() is (word == "overwrite")
    assert "Untitled plan.json" in asked[0]
    assert load_plan(saved).notes == notes
    assert window.documents.is_changed is (word == "cancel")


def test_that_a_copy_leaves_what_others_wrote(window, saved, answer, monkeypatch, tmp_path):
    edit(window)
    answer("ask_about_conflict", "copy")
    write_elsewhere(saved)
    target = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert window.files.save()
    assert load_plan(saved).notes == "by another"
    assert window.documents.path == tmp_path / "mine.json"


def test_that_a_change_on_disk_is_told_in_the_window_and_reloaded(session, window, saved, qtbot):
    write_elsewhere(saved)
    qtbot.waitUntil(lambda: is_shown(session, "disk"))
    press(session, "disk", 0)
    assert window.workspace.plan.notes == "by another"
    assert not is_shown(session, "disk")
    assert not session.news.banners.isVisible()


def test_that_reloading_asks_before_it_gives_up_edits(session, window, saved, qtbot, answer):
    edit(window)
    asked = answer("ask_to_reload", False)
    write_elsewhere(saved)
    qtbot.waitUntil(lambda: is_shown(session, "disk"))
    press(session, "disk", 0)
    assert asked
    assert window.workspace.plan.notes == ""
    assert window.documents.is_changed


def test_that_keeping_ones_own_needs_no_further_question(session, window, saved, qtbot):
    write_elsewhere(saved)
    qtbot.waitUntil(lambda: is_shown(session, "disk"))
    press(session, "disk", 1)
    assert window.documents.is_changed
    assert window.isWindowModified()
    assert window.files.save()
    assert load_plan(saved).notes == ""


def test_that_a_deleted_file_is_told_and_its_return_too(session, window, saved, qtbot):
    data = saved.read_bytes()
    saved.unlink()
    qtbot.waitUntil(lambda: is_shown(session, "disk"))
    assert "gone" in banner(session, "disk").text.text()
    qtbot.waitUntil(window.isWindowModified)
    saved.write_bytes(data)
    qtbot.waitUntil(lambda: not is_shown(session, "disk"))


def test_that_the_second_window_is_told_and_asked(session, window, saved, answer):
    first = Documents(Workspace(window.workspace.catalogue, "en"))
    window.documents.new()
    first.open(saved)
    window.files.open(saved)
    assert "another window" in banner(session, "shared").text.text()
    edit(window)
    asked = answer("ask_about_conflict", "cancel")
    assert not window.files.save()
    assert asked
    answer("ask_about_conflict", "overwrite")
    assert window.files.save()
    assert not is_shown(session, "shared")


def test_that_the_second_window_goes_on_with_a_copy(session, window, saved):
    first = Documents(Workspace(window.workspace.catalogue, "en"))
    window.documents.new()
    first.open(saved)
    window.files.open(saved)
    press(session, "shared", 0)
    assert window.workspace.plan.name == "Copy of Untitled plan"
    assert window.files.save()
    assert window.documents.path != saved


# After a crash


@pytest.fixture
def left(session, home):
    """Return the file of what a session that died has left."""
    path = home / "recovery" / "dead.json"
    plan = replace(session.workspace.plan, name="碳 <b>plan</b>")
    unsaved.keep(unsaved.Unsaved(plan), path)
    return path


def test_that_unsaved_work_is_offered_and_restored(session, window, left):
    session.news.tell_of_crash()
    assert "碳 <b>plan</b>" in banner(session, "left dead.json").text.text()
    press(session, "left dead.json", 0)
    assert window.workspace.plan.name == "碳 <b>plan</b>"
    assert window.documents.is_changed
    assert not left.exists()


def test_that_unsaved_work_is_discarded_for_good_or_left_for_later(session, left):
    session.news.tell_of_crash()
    press(session, "left dead.json", 2)
    assert left.exists()
    session.news.tell_of_crash()
    press(session, "left dead.json", 1)
    assert not left.exists()


def test_that_a_banner_speaks_the_language_of_the_day(session, left, qtbot):
    session.news.tell_of_crash()
    session.choose_language("zh")
    shown = banner(session, "left dead.json")
    qtbot.waitUntil(lambda: "未保存" in shown.text.text())
    assert [one.text()[:2] for one in shown.buttons] == ["恢复", "放弃", "以后"]


def test_that_broken_work_is_told(session, home):
    (home / "recovery").mkdir()
    (home / "recovery" / "dead.json").write_text("{")
    session.news.tell_of_crash()
    assert "not valid JSON" in banner(session, "left dead.broken").text.text()


def test_that_work_that_cannot_be_kept_is_told_in_one_quiet_line(session, window, home, qtbot):
    shutil.rmtree(home)
    home.write_text("no folder any more")
    edit(window)
    with qtbot.waitSignal(session.recovery.refused):
        session.recovery.keep()
    assert "cannot be kept" in banner(session, "kept").text.text()
    edit(window, 4.0)
    home.unlink()
    with qtbot.waitSignal(session.recovery.resumed):
        session.recovery.keep()
    assert not is_shown(session, "kept")


def test_that_a_session_told_to_end_leaves_its_work_and_a_closed_one_nothing(
    session, window, home, answer
):
    edit(window)
    session.end()
    assert len(list((home / "recovery").glob("*.json"))) == 1
    answer("ask_to_save", "discard")
    window.close()
    session.end()
    assert not list((home / "recovery").glob("*.json"))


# Dropped on the window


def test_that_a_dropped_plan_is_opened_and_never_moved(window, saved, told):
    window.documents.new()
    is_accepted, action = drop(window, QUrl.fromLocalFile(str(saved)))
    assert is_accepted
    assert action == Qt.DropAction.CopyAction
    assert window.documents.path == saved
    assert not told


def test_that_of_many_dropped_files_the_first_is_opened_and_the_others_told(window, saved, told):
    url = QUrl.fromLocalFile(str(saved))
    drop(window, url, url, url)
    assert window.documents.path == saved
    assert len(told) == 1
    assert "Untitled plan.json" in told[0]


@pytest.mark.parametrize("hostile", ["folder", "large", "binary", "page", "gone"])
def test_that_hostile_drops_are_told_in_one_sentence(window, told, tmp_path, hostile):
    path = tmp_path / "<b>x.json"
    if hostile == "folder":
        path.mkdir()
    elif hostile == "large":
        path.write_bytes(b" " * 50_000_000)
    elif hostile == "binary":
        path.write_bytes(bytes(range(256)))
    before = window.workspace.plan
    drop(window, "https://example.org/plan.json" if hostile == "page"
         else QUrl.fromLocalFile(str(path)))  # fmt: skip
    assert window.workspace.plan is before
    assert len(told) == 1
    assert len(told[0].splitlines()) == 1


def test_that_text_that_is_dragged_over_the_window_is_let_pass(window):
    data = QMimeData()
    data.setText("hello")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def test_that_no_part_takes_a_file_for_its_own(window, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    for part in (*window.findChildren(QLineEdit), *window.findChildren(QGraphicsView)):
        assert not part.acceptDrops()


# From one run to the next


def test_that_the_window_comes_back_as_it_was_left(session, window, home, qtbot):
    window.resize(960, 700)  # Within the screen, for Qt brings larger ones back into it.
    split = window.findChild(QSplitter)
    split.setSizes([300, 250])
    sizes = split.sizes()
    session.end()
    kept = json.loads((home / "preferences.json").read_text())
    assert kept["view"] == "compare"
    again = Session(session._app, "en")
    qtbot.addWidget(again.window)
    again.start(None)
    assert again.window.height() == 700
    qtbot.waitUntil(lambda: again.window.findChild(QSplitter).sizes() == sizes)


def test_that_a_window_left_on_a_screen_that_is_gone_comes_back_into_sight(session, window):
    window.move(9000, 9000)
    kept = with_state(session.preferences, window)
    put_back(window, kept)
    assert window.screen().availableGeometry().intersects(window.frameGeometry())


@pytest.mark.parametrize("junk", ["", "zz", "00", "ff" * 50])
def test_that_a_state_that_is_none_is_let_pass(session, window, junk):
    kept = replace(session.preferences, geometry=junk, split=junk, view=junk)
    put_back(window, kept)
    assert window.views.name == "compare"


def test_that_a_file_is_asked_for_before_the_present_plan_is_left(window, answer, monkeypatch):
    edit(window)
    asked = answer("ask_to_save", "discard")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    window.files.choose()
    assert not asked


def test_that_an_exported_copy_leaves_the_plan_where_it_is(window, saved, monkeypatch, tmp_path):
    target = tmp_path / "copy.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.files.export()
    assert load_plan(target).name == window.workspace.plan.name
    assert window.documents.path == saved


# The open plan itself


def test_that_only_a_plan_with_a_file_is_duplicated_or_deleted(window):
    menus = window.menus
    assert not menus.copy_plan.isEnabled()
    assert not menus.delete_plan.isEnabled()
    window.files.save()
    assert menus.copy_plan.isEnabled()
    assert menus.delete_plan.isEnabled()


def test_that_a_duplicate_is_a_plan_of_its_own(window, saved):
    before = saved.read_bytes()
    window.menus.copy_plan.trigger()
    assert window.workspace.plan.name == "Copy of Untitled plan"
    assert window.documents.is_changed
    assert window.files.save()
    assert saved.read_bytes() == before
    assert window.documents.path == saved.with_name("Copy of Untitled plan.json")


@pytest.mark.parametrize("is_meant", [True, False])
def test_that_the_open_plan_is_deleted_once_that_is_meant(window, saved, answer, is_meant):
    asked = answer("ask_to_delete", is_meant)
    window.menus.delete_plan.trigger()
    assert "Untitled plan" in asked[0]
    assert saved.exists() is not is_meant
    assert window.documents.is_fresh is is_meant
    assert len(window.documents.store.deleted()) == is_meant


def test_that_unsaved_changes_are_named_before_a_deletion(window, saved, answer):
    asked = answer("ask_to_delete", False)
    window.files.delete()
    edit(window)
    window.files.delete()
    assert ["not saved" in one for one in asked] == [False, True]


@pytest.mark.parametrize(
    ("letter", "word"), [("S", "save"), ("D", "discard"), ("Escape", "cancel"), ("Return", "save")]
)
def test_that_the_question_about_unsaved_changes_is_answered_by_a_key(window, qtbot, letter, word):
    def press_key():
        box = window.findChild(QMessageBox)
        alone = len(letter) > 1
        modifier = Qt.KeyboardModifier.NoModifier if alone else Qt.KeyboardModifier.AltModifier
        QTest.keyClick(box, getattr(Qt.Key, f"Key_{letter}"), modifier)

    QTimer.singleShot(50, press_key)
    assert questions.ask_to_save(window, "Plan") == word


def test_that_a_folder_that_is_none_is_told_in_the_menu_itself(window, told, home):
    (home / "profiles").write_text("a file")
    window.menus.recent.aboutToShow.emit()
    (line,) = [one for one in window.menus.recent.actions() if not one.isEnabled()]
    assert "a file stands where a folder is needed" in line.text()
    assert told == []


def test_that_a_home_that_is_a_file_is_told_in_every_tier(window, told, home, session, qtbot):
    shutil.rmtree(home)
    home.write_text("a file")
    edit(window)
    session.recovery.keep()
    qtbot.waitUntil(lambda: is_shown(session, "kept"))
    assert not window.files.save()
    assert "move that file away" in told[0]
    home.unlink()
    assert window.files.save()


def test_that_dialogs_are_gone_once_they_are_answered(window, qtbot):
    seen = []

    def close() -> None:
        (dialog,) = window.findChildren(QDialog)
        seen.append(type(dialog).__name__)
        dialog.reject()

    menus = window.menus
    for action in (menus.profiles, menus.rename_plan, menus.examples, menus.paper, menus.about):
        QTimer.singleShot(30, close)
        action.trigger()
    QTimer.singleShot(30, close)
    questions.ask_to_delete(window, "?")
    assert len(set(seen)) == 6, seen
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QDialog) == []


def test_that_a_plan_is_renamed_in_a_line_that_holds_its_name(window):
    def type_name() -> None:
        (dialog,) = window.findChildren(QInputDialog)
        line = dialog.findChild(QLineEdit)
        line.setText("A name that is as long as most of them are")
        assert line.width() > line.fontMetrics().horizontalAdvance(line.text())
        dialog.accept()

    QTimer.singleShot(30, type_name)
    window.files.rename()
    assert window.workspace.plan.name == "A name that is as long as most of them are"


def test_that_the_notes_of_a_plan_are_written_and_undone(window):
    def write() -> None:
        (dialog,) = window.findChildren(QInputDialog)
        dialog.findChild(QPlainTextEdit).setPlainText("For the grant.\nThe dates are open.")
        dialog.accept()

    QTimer.singleShot(30, write)
    window.menus.plan.notes.trigger()
    assert window.workspace.plan.notes == "For the grant.\nThe dates are open."
    window.workspace.history.undo()
    assert window.workspace.plan.notes == ""
