"""Background work: only the newest answer arrives, and nothing outlives whoever asked."""

import gc
import subprocess
import sys
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from carbon_desktop.workspace import garbage
from carbon_desktop.workspace.background import Background


@pytest.fixture
def background(qapp):
    made = Background(0)
    yield made
    made.end()


def test_that_the_work_is_done_in_another_thread_and_told_in_this_one(background, qtbot) -> None:
    told = []
    background.answered.connect(lambda _answer: told.append(current_thread()))
    with qtbot.waitSignal(background.answered) as answered:
        background.ask(lambda _is_wanted: current_thread())
    assert answered.args != [main_thread()]
    assert told == [main_thread()]
    assert not background.is_busy


def test_that_a_late_answer_never_comes_after_a_newer_question(background, qtbot: QtBot) -> None:
    begun, go_on, answers = Event(), Event(), []
    background.answered.connect(answers.append)

    def slow(is_wanted):
        begun.set()
        go_on.wait(10)
        return "old", is_wanted()

    background.ask(slow)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(background.answered):
        background.ask(lambda _is_wanted: "new")
        go_on.set()
    qtbot.waitUntil(lambda: not background.is_busy)
    assert answers == ["new"]


def test_that_of_many_questions_asked_at_once_only_the_last_is_worked_on(
    background, qtbot
) -> None:
    worked = []
    with qtbot.waitSignal(background.answered):
        for number in range(5):
            background.ask(lambda _is_wanted, number=number: worked.append(number))
    assert worked == [4]


def test_that_work_that_is_not_wanted_is_told_so(background, qtbot: QtBot) -> None:
    begun, ended = Event(), Event()

    def work(is_wanted):
        begun.set()
        while is_wanted():
            pass
        ended.set()

    background.ask(work)
    qtbot.waitUntil(begun.is_set)
    with qtbot.assertNotEmitted(background.answered):
        background.end()
        assert ended.is_set()
    assert not background.is_busy


def test_that_what_goes_wrong_there_is_raised_here(background, qtbot: QtBot) -> None:
    def work(_is_wanted):
        raise ValueError("wrong")

    with qtbot.captureExceptions() as caught:
        background.ask(work)
        qtbot.waitUntil(lambda: bool(caught))
    assert [(kind, str(error)) for kind, error, _ in caught] == [(ValueError, "wrong")]
    assert not background.is_busy


def test_that_no_garbage_is_looked_for_while_the_other_thread_runs(background, qtbot) -> None:
    assert gc.isenabled()
    with qtbot.waitSignal(background.answered) as answered:
        background.ask(lambda _is_wanted: gc.isenabled())
    assert answered.args == [False]
    assert gc.isenabled()


def test_that_garbage_is_not_allowed_before_the_last_thread_ends() -> None:
    garbage.hold()
    garbage.hold()
    garbage.release()
    garbage.allow()
    assert not gc.isenabled()
    garbage.release()
    assert gc.isenabled()


@pytest.mark.parametrize("end", ["del background", "background.end()", "pass"])
def test_that_a_program_that_ends_amid_the_work_ends_in_silence(end: str) -> None:
    code = f"""
from threading import Event
from PySide6.QtCore import QCoreApplication
from carbon_desktop.workspace.background import Background
app, begun = QCoreApplication([]), Event()
background = Background(0)
def work(is_wanted):
    begun.set()
    while is_wanted(): pass
background.ask(work)
while not begun.is_set(): app.processEvents()
{end}
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


def test_that_what_is_no_longer_wanted_when_its_turn_comes_is_not_begun(background, qtbot) -> None:
    begun, worked, other = Event(), [], Background(0)

    def work(is_wanted):
        begun.set()
        while is_wanted():
            pass

    background.ask(work)
    qtbot.waitUntil(begun.is_set)
    other.ask(lambda _is_wanted: worked.append("late"))
    qtbot.waitUntil(lambda: other._running is not None)
    other.cancel()
    background.end()
    other.end()
    assert worked == []
