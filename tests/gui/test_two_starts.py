"""Two real starts: the second hands its file to the window of the first, and ends."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the sockets are POSIX's")

WATCHED = """
import sys
from PySide6.QtCore import QTimer
from carbon_desktop import gui
from carbon_desktop.__main__ import main
from carbon_desktop.ui.actions import calls
def say(*words): print(*words, flush=True)
real_start, real_forward = gui.Session.start, calls.Calls._come_forward
def start(self, path):
    self.documents.file_changed.connect(lambda: say("file", self.documents.path))
    real_start(self, path)
    QTimer.singleShot(0, lambda: say("running", path))
def come_forward(self, token):
    real_forward(self, token)
    say("forward", self._window.isMinimized(), token)
gui.Session.start, calls.Calls._come_forward = start, come_forward
{extra}
sys.exit(main({arguments!r}))
"""
ASKING = """
from PySide6.QtWidgets import QMessageBox
real = QMessageBox.exec
def exec_(self):
    QTimer.singleShot(0, lambda: say("asked"))
    return real(self)
QMessageBox.exec = exec_
def start_changed(self, path):
    start(self, path)
    self.workspace.rename_plan("changed")
    QTimer.singleShot(0, self.window.close)
gui.Session.start = start_changed
"""
SPEAKING = """
real_speak = gui.Session.speak
def speak(self, language):
    real_speak(self, language)
    QTimer.singleShot(0, lambda: say("menu", self.window.menus.about.text()))
gui.Session.speak = speak
"""
ASKED_BY_SYSTEM = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
def ask():
    event = QFileOpenEvent(QUrl.fromLocalFile({path!r}))
    QCoreApplication.sendEvent(QCoreApplication.instance(), event)
def start_asked(self, path):
    start(self, path)
    QTimer.singleShot(0, ask)
gui.Session.start = start_asked
"""
QUIET = """
from carbon_desktop.handover import second
second._PATIENCE_S = 0.5
"""


class Starts:
    """Starts the program, all in one session with one home; ends what still runs."""

    def __init__(self, checkout: Path, **variables: str) -> None:
        self.checkout = checkout
        self.environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables}
        self.running: list[subprocess.Popen[str]] = []

    def __call__(self, *arguments, extra=""):
        words = [str(one) for one in arguments]
        script = WATCHED.format(arguments=words, extra=extra)
        program = subprocess.Popen(
            [sys.executable, "-c", script], env=self.environment, cwd=self.checkout,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        self.running.append(program)
        return program

    def second(self, *arguments, **options):
        """Start as a user does, and wait for the end."""
        command = [sys.executable, "-m", "carbon_desktop", *map(str, arguments)]
        environment = {**self.environment, "PYTHONPATH": str(self.checkout)}
        options = {"cwd": self.checkout, "env": environment, "timeout": 30, **options}
        return subprocess.run(command, capture_output=True, text=True, check=False, **options)


@pytest.fixture
def runtime():
    with tempfile.TemporaryDirectory() as name:  # Short enough for a socket, unlike pytest's.
        yield Path(name)


@pytest.fixture
def starts(checkout, home, runtime, translations):
    made = Starts(checkout, CARBON_DESKTOP_HOME=str(home), XDG_RUNTIME_DIR=str(runtime))
    yield made
    for program in made.running:
        if program.poll() is None:
            program.kill()
        program.communicate()


@pytest.fixture
def plan(tmp_path, checkout):
    folder = tmp_path / "李 雷" / "my plans"
    folder.mkdir(parents=True)
    path = folder / "我的 计划 1.json"
    shutil.copy(checkout / "resources" / "examples" / "ten-devices.json", path)
    return path


def until(program, word):
    """Return the line of a program that begins with a word."""
    for line in program.stdout:
        if line.startswith(word):
            return line.strip()
    raise AssertionError(f"no {word}: {program.stderr.read()}")


def is_silent(done):
    return (done.returncode, done.stdout, done.stderr) == (0, "", "")


def end(program):
    program.send_signal(signal.SIGTERM)
    _, complaints = program.communicate(timeout=20)
    assert [one for one in complaints.splitlines() if "does not support" not in one] == []
    assert program.returncode == 0


def test_that_a_second_start_hands_its_file_to_the_window(starts, plan, runtime):
    first = starts()
    until(first, "running")
    assert is_silent(starts.second(plan.name, cwd=plan.parent))
    assert until(first, "forward") == "forward False"
    assert until(first, "file") == f"file {plan}"
    end(first)
    assert list((runtime / "carbon-desktop").iterdir()) == []


def test_that_a_second_start_without_a_file_raises_the_window(starts):
    first = starts(extra="gui.MainWindow.show = gui.MainWindow.showMinimized")
    until(first, "running")
    assert is_silent(starts.second())
    assert until(first, "forward") == "forward False"


def test_that_the_file_that_is_open_is_not_opened_again(starts, plan):
    first = starts(plan)
    until(first, f"file {plan}")
    link = plan.with_name("link.json")
    link.symlink_to(plan)
    assert is_silent(starts.second(link))
    until(first, "forward")
    other = plan.with_name("other.json")
    shutil.copy(plan, other)
    assert is_silent(starts.second(other))
    assert until(first, "file") == f"file {other}"


def test_that_a_language_asked_for_is_spoken_by_the_window(starts):
    first = starts(extra=SPEAKING)
    until(first, "running")
    assert is_silent(starts.second("--lang", "zh"))
    assert "关于" in until(first, "menu")


def test_that_two_starts_at_the_same_moment_leave_one_window(starts, plan):
    programs = [starts(plan) for _ in range(3)]
    ended = []
    until_s = time.monotonic() + 30
    while len(ended) < 2 and time.monotonic() < until_s:
        ended = [one for one in programs if one.poll() is not None]
        time.sleep(0.05)
    assert [one.returncode for one in ended] == [0, 0]
    [left] = [one for one in programs if one not in ended]
    end(left)


def test_that_another_window_opens_where_one_is_asked_for(starts):
    until(starts(), "running")
    another = starts("--new-window")
    until(another, "running")
    end(another)


def test_that_a_window_that_was_killed_leaves_its_place_to_the_next(starts, runtime, plan):
    first = starts()
    until(first, "running")
    first.kill()
    first.wait()
    assert list((runtime / "carbon-desktop").glob("*.socket"))
    next_ = starts(plan)
    until(next_, f"file {plan}")
    assert is_silent(starts.second())
    until(next_, "forward")


def test_that_a_file_waits_until_a_question_is_answered_or_the_window_has_gone(starts, plan):
    first = starts(extra=ASKING)
    until(first, "asked")
    second = starts(plan)
    until(first, "forward")
    assert second.poll() is None
    first.send_signal(signal.SIGTERM)
    first.communicate(timeout=20)
    assert until(second, "file") == f"file {plan}"
    end(second)


def test_that_a_window_that_hangs_does_not_keep_others_from_opening(starts, plan):
    first = starts()
    until(first, "running")
    first.send_signal(signal.SIGSTOP)
    try:
        second = starts(plan, extra=QUIET)
        assert until(second, "file") == f"file {plan}"
        end(second)
    finally:
        first.send_signal(signal.SIGCONT)


def test_that_garbage_at_the_door_does_not_disturb_the_window(starts, runtime, plan):
    first = starts()
    until(first, "running")
    [address] = (runtime / "carbon-desktop").glob("*.socket")
    for data in (b"", b"GET / HTTP/1.0\r\n\r\n", os.urandom(4096), b"\0" * 400_000):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.connect(str(address))
            try:
                line.sendall(data)
            except OSError:
                continue
    assert is_silent(starts.second(plan))
    assert until(first, "file") == f"file {plan}"
    end(first)


@pytest.mark.parametrize("place", ["/proc/self", "long"])
def test_that_no_good_place_for_a_socket_is_no_hindrance(starts, plan, place, tmp_path):
    if place == "long":
        place = str(tmp_path / ("非常长 " * 20))
        Path(place).mkdir(mode=0o700)
    starts.environment["XDG_RUNTIME_DIR"] = place
    first = starts()
    until(first, "running")
    assert is_silent(starts.second(plan))
    assert until(first, "file") == f"file {plan}"
    end(first)


def test_that_a_file_that_the_system_asks_for_is_opened(starts, plan):
    first = starts(extra=ASKED_BY_SYSTEM.format(path=str(plan)))
    assert until(first, "file") == f"file {plan}"
    end(first)
