"""A fault of ours is told once, in one window, with a text to copy, and the program lives on."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QRunnable, Qt, QThreadPool, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from carbon_desktop.ui.faults.errors import Errors
from carbon_desktop.ui.faults.log import Log, log_path
from carbon_desktop.ui.faults.report import abbreviated, report

pytestmark = pytest.mark.qt_no_exception_capture


class Faulty(QWidget):
    """A widget that fails when it is painted, if it is told to."""

    fails = False

    def paintEvent(self, event) -> None:
        if self.fails:
            self.fails = False
            raise LookupError("in the middle of painting")


@pytest.fixture
def widget(light: QApplication, qtbot) -> Faulty:
    made = Faulty()
    qtbot.addWidget(made)
    made.resize(64, 64)
    made.show()
    return made


@pytest.fixture
def errors(widget: Faulty, caplog, monkeypatch):
    """Return the hooks, installed; pytest's own come back afterwards."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with Log() as log:
        made = Errors(widget, log, lambda: '{"name": "Secret plan"}')
        made.install()
        yield made
        made.uninstall()
        sys.excepthook, threading.excepthook, sys.unraisablehook = before


def fail() -> None:
    raise ZeroDivisionError("one over nought")


def shown(errors: Errors, qtbot):
    qtbot.waitUntil(lambda: errors.shown is not None)
    return errors.shown


def close(errors: Errors, qtbot) -> None:
    errors.shown.reject()
    qtbot.waitUntil(lambda: errors.shown is None)


def test_that_a_fault_in_a_slot_opens_one_window_with_its_traceback(errors, qtbot, capsys) -> None:
    QTimer.singleShot(0, fail)
    window = shown(errors, qtbot)
    assert window.isVisible()
    assert not window.isModal(), "the plan can be saved meanwhile"
    text = window.text.toPlainText()
    assert "ZeroDivisionError: one over nought" in text
    assert "in fail" in text
    assert "Carbon Desktop" in text
    assert "one over nought" in log_path().read_text(encoding="utf-8")
    assert "one over nought" in capsys.readouterr().err
    assert str(log_path()) in window.foot.text()


def test_that_windows_are_never_stacked_and_the_same_fault_is_told_once(
    errors, widget, qtbot, capsys
) -> None:
    for _ in range(3):
        QTimer.singleShot(0, fail)
    first = shown(errors, qtbot)
    errors._take(KeyError, KeyError("another"), None)
    QApplication.processEvents()
    assert errors.shown is first
    close(errors, qtbot)
    errors._quiet_until = 0.0
    QTimer.singleShot(0, fail)
    with qtbot.waitSignal(errors.caught):
        pass
    QApplication.processEvents()
    assert errors.shown is None
    assert widget.isVisible()


def test_that_a_fault_beneath_a_question_can_be_read_and_copied(errors, widget, qtbot, capsys):
    question = QDialog(widget)
    question.open()
    QTimer.singleShot(0, fail)
    window = shown(errors, qtbot)
    assert window.parentWidget() is question
    QTest.mouseClick(window.copy_button, Qt.MouseButton.LeftButton)
    assert "one over nought" in QGuiApplication.clipboard().text()
    question.reject()
    close(errors, qtbot)


def test_that_a_fault_soon_after_a_report_of_the_user_is_told(errors, qtbot, capsys) -> None:
    errors.report()
    close(errors, qtbot)
    QTimer.singleShot(0, fail)
    assert "one over nought" in shown(errors, qtbot).text.toPlainText()
    close(errors, qtbot)


def test_that_faults_that_follow_hard_on_one_another_are_in_the_log_only(
    errors, qtbot, capsys
) -> None:
    QTimer.singleShot(0, fail)
    shown(errors, qtbot)
    close(errors, qtbot)
    errors._take(KeyError, KeyError("hard on its heels"), None)
    QApplication.processEvents()
    assert errors.shown is None
    assert "hard on its heels" in log_path().read_text(encoding="utf-8")


def test_that_a_fault_in_painting_is_told_when_the_painting_is_over(
    errors, widget, qtbot, capsys
) -> None:
    widget.fails = True
    widget.update()
    assert "in the middle of painting" in shown(errors, qtbot).text.toPlainText()


def test_that_faults_in_threads_are_told_in_the_window_s_own_thread(errors, qtbot, capsys) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    window = shown(errors, qtbot)
    assert window.thread() is errors.thread()
    assert "one over nought" in window.text.toPlainText()


def test_that_faults_in_background_work_are_told(errors, qtbot, capsys) -> None:
    class Work(QRunnable):
        def run(self) -> None:
            raise RuntimeError("work undone")

    pool = QThreadPool()
    pool.start(Work())
    assert "work undone" in shown(errors, qtbot).text.toPlainText()
    assert pool.waitForDone(5000)


def test_that_a_broken_log_folder_does_not_keep_the_fault_from_being_told(
    errors, home, qtbot, capsys
) -> None:
    (home / "log").write_text("in the way")
    QTimer.singleShot(0, fail)
    assert "ZeroDivisionError" in shown(errors, qtbot).text.toPlainText()


def test_that_the_plan_is_in_the_text_only_where_the_user_says_so(errors, qtbot, capsys) -> None:
    QTimer.singleShot(0, fail)
    window = shown(errors, qtbot)
    assert "Secret plan" not in window.text.toPlainText()
    window.with_plan.click()
    assert "Secret plan" in window.text.toPlainText()
    window.with_plan.click()
    assert "Secret plan" not in window.text.toPlainText()


def test_that_the_text_is_copied_as_it_stands(errors, qtbot, capsys) -> None:
    QTimer.singleShot(0, fail)
    window = shown(errors, qtbot)
    qtbot.mouseClick(window.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == window.text.toPlainText()


def test_that_the_user_can_open_the_window_when_nothing_has_happened(errors, qtbot) -> None:
    errors.report()
    first = errors.shown
    assert "Traceback" not in first.text.toPlainText()
    assert "what you did" in first.sentence.text()
    errors.report()
    assert errors.shown is first


def test_that_the_user_s_own_folder_is_abbreviated(monkeypatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ada"))
    assert abbreviated('File "/home/ada/run.py"') == 'File "~/run.py"'
    assert "ada" not in report("/home/ada/x", ["ERROR /home/ada/y"])


def test_that_an_endless_text_is_cut_in_its_middle() -> None:
    text = report("\n".join(str(number) for number in range(100_000)), [])
    assert len(text) < 21_000
    assert "\n...\n" in text
    assert "99999" in text
