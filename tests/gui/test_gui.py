import os
import signal
import subprocess
import sys

import pytest

WATCHED = """
import sys
from PySide6.QtCore import QTimer
QTimer.singleShot(0, lambda: print("running", flush=True))
from carbon_desktop import gui
{extra}
sys.exit(gui.main(None, None))
"""
BROKEN = """
import PySide6.QtCore as core
from PySide6.QtWidgets import QApplication
from carbon_desktop.ui.dialogs import report_problem
real_show = report_problem.ReportProblem.show
def show(self):
    real_show(self)
    print("told", "ZeroDivisionError" in self.text.toPlainText(), flush=True)
    core.QTimer.singleShot(0, lambda: QApplication.exit(0))
report_problem.ReportProblem.show = show
real = gui.Session.start
def start(self, path):
    real(self, path)
    core.QTimer.singleShot(0, lambda: 1 / 0)
gui.Session.start = start
"""


ASKING = """
import pathlib
from PySide6.QtWidgets import QMessageBox
real_exec = QMessageBox.exec
def exec_(self):
    QTimer.singleShot(0, lambda: print("asked", flush=True))
    return real_exec(self)
QMessageBox.exec = exec_
real = gui.Session.start
gui.Session.start = lambda self, path: real(self, pathlib.Path({path!r}))
"""


def start(home, extra=""):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CARBON_DESKTOP_HOME": str(home)}
    return subprocess.Popen(
        [sys.executable, "-c", WATCHED.format(extra=extra)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip


def lines(text):
    return [line for line in text.splitlines() if "This plugin does not support" not in line]


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_that_the_program_ends_in_order_when_the_system_asks(home, number):
    program = start(home)
    assert program.stdout.readline() == "running\n"
    program.send_signal(number)
    _, complaints = program.communicate(timeout=20)
    assert program.returncode == 0
    assert not lines(complaints)
    assert (home / "preferences.json").exists()


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_that_it_ends_when_asked_to_although_a_message_waits(home, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    program = start(home, ASKING.format(path=str(broken)))
    assert "asked\n" in [program.stdout.readline(), program.stdout.readline()]
    program.send_signal(signal.SIGTERM)
    _, complaints = program.communicate(timeout=20)
    assert program.returncode == 0
    assert not lines(complaints)


def test_that_an_error_nobody_caught_is_logged_and_told_once(home):
    program = start(home, BROKEN)
    said, complaints = program.communicate(timeout=20)
    assert "told True" in said
    assert "ZeroDivisionError" in complaints
    assert "ZeroDivisionError" in (home / "log" / "carbon-desktop.log").read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="others always have a screen")
@pytest.mark.parametrize(("language", "sentence"), [("en", "a screen"), ("zh", "图形显示")])
def test_that_without_a_screen_one_sentence_says_so(capsys, monkeypatch, language, sentence):
    from carbon_desktop import gui

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert gui.main(None, language) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert len(said.splitlines()) == 1


ICON = """
import PySide6.QtCore as core
from PySide6.QtWidgets import QApplication
def look():
    sizes = QApplication.windowIcon().pixmap(64, 64).size()
    print("icon", sizes.width(), sizes.height(), flush=True)
    QApplication.exit(0)
real = gui.Session.start
def start(self, path):
    real(self, path)
    core.QTimer.singleShot(0, look)
gui.Session.start = start
"""


def test_that_the_window_has_the_programs_icon(home):
    program = start(home, ICON)
    said, complaints = program.communicate(timeout=20)
    assert "icon 64 64" in said
    assert not lines(complaints)
