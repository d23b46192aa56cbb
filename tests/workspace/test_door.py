"""The door of the window: what it takes for a wish, by socket and by pipe, and what it refuses."""

import gc
import os
import socket
import tempfile
import threading
from pathlib import Path

import pytest

from carbon_desktop.handover import asking
from carbon_desktop.handover.asking import told
from carbon_desktop.handover.wish import MAGIC, Wish, encoded
from carbon_desktop.workspace import door, garbage
from carbon_desktop.workspace.door import Door

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the sockets are POSIX's")
ROOT = Path("/")


@pytest.fixture(autouse=True)
def no_garbage_in_threads():
    """Let no thread find what other tests have left of their windows: it must not destroy it."""
    gc.collect()
    garbage.hold()
    yield
    garbage.release()
    assert garbage._looking.held == 0


@pytest.fixture
def folder():
    with tempfile.TemporaryDirectory() as name:  # Short enough for a socket, unlike pytest's.
        yield Path(name)


@pytest.fixture(params=["socket", "pipe"])
def kind(request):
    return request.param


@pytest.fixture
def opened(kind, folder, tmp_path, qapp, monkeypatch):
    """Return an open door, by either way: the pipe's works on a socket as well."""
    from carbon_desktop.workspace.pipe_door import PipeDoor

    address = str(folder / "door")
    if kind == "pipe":
        monkeypatch.setattr(asking, "_by_socket", asking._by_pipe)
    made = Door(address) if kind == "socket" else PipeDoor(address)
    yield made, address
    made.close()


def ask(address, data, patience=5.0):
    """Ask in a thread, as another process would; return where the reply will be."""
    replies = []
    thread = threading.Thread(target=lambda: replies.append(told(address, data, patience)))
    thread.start()
    return thread, replies


def test_that_a_wish_arrives_and_is_answered(opened, qtbot):
    made, address = opened
    with qtbot.waitSignal(made.called) as heard:
        thread, replies = ask(address, encoded(Wish(ROOT / "李 雷.json", "zh")))
    [call] = heard.args
    assert call.wish == Wish(ROOT / "李 雷.json", "zh")
    assert call.is_waiting()
    assert replies == []
    call.answer()
    thread.join(5)
    assert replies == ["done"]


def test_that_garbage_is_refused_and_the_next_wish_taken(opened, qtbot):
    made, address = opened
    for data in (b"x", b"\0" * 9, MAGIC + b"\0relative\0\0\0", os.urandom(5000)):
        thread, replies = ask(address, data)
        qtbot.waitUntil(lambda replies=replies: replies != [])
        thread.join()
        assert replies in (["refused"], ["nobody"])  # It may be closed while it is still sent.
    with qtbot.waitSignal(made.called) as heard:
        thread, _ = ask(address, encoded(Wish()))
    heard.args[0].answer()
    thread.join(5)


def test_that_who_goes_away_is_waited_for_no_more(opened, kind, qtbot):
    made, address = opened
    with qtbot.waitSignal(made.called) as heard:
        if kind == "socket":
            line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            line.connect(address)
            line.sendall(encoded(Wish()))
        else:
            from multiprocessing.connection import Client

            line = Client(address)
            line.send_bytes(encoded(Wish()))
    [call] = heard.args
    assert call.is_waiting()
    line.close()
    qtbot.waitUntil(lambda: not call.is_waiting())
    call.answer()


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(door, "_PATIENCE_MS", 100)


@pytest.fixture
def bare(folder, qapp, impatient):
    made = Door(str(folder / "door"))
    yield made
    made.close()


def connect(made):
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(5)
    line.connect(str(made._path))
    return line


def test_that_half_a_wish_is_refused_after_a_while(bare, qtbot):
    with connect(bare) as line:
        line.sendall(encoded(Wish(ROOT / "plan.json"))[:-3])
        qtbot.waitUntil(lambda: len(bare._calls) == 1)
        qtbot.waitUntil(lambda: bare._calls == [])
        assert line.recv(9) == b"n"


def test_that_a_wish_in_pieces_is_taken(bare, qtbot):
    with connect(bare) as line, qtbot.waitSignal(bare.called) as heard:
        for byte in encoded(Wish(ROOT / "plan.json")):
            line.sendall(bytes([byte]))
            qtbot.wait(1)
    assert heard.args[0].wish.path == ROOT / "plan.json"


def test_that_more_than_a_wish_is_refused(bare, qtbot):
    with connect(bare) as line:
        with qtbot.waitSignal(bare.called) as heard:
            line.sendall(encoded(Wish()))
        line.sendall(b"more")
        qtbot.waitUntil(lambda: not heard.args[0].is_waiting())
        assert line.recv(9) == b"wn"


def test_that_an_endless_message_is_cut_off(bare, qtbot):
    with connect(bare) as line:
        line.setblocking(False)

        def is_over():
            try:
                line.send(MAGIC + b"\0/" + b"x" * 60_000)
            except BlockingIOError:
                return False
            except OSError:
                return True
            return False

        qtbot.waitUntil(is_over)
    assert bare._calls == []


def test_that_too_many_calls_at_once_are_not_let_in(bare, qtbot):
    lines = [connect(bare) for _ in range(16)]
    qtbot.waitUntil(lambda: len(bare._calls) == 16)
    with connect(bare) as late:
        qtbot.waitUntil(lambda: _is_closed(late))
    for line in lines:
        line.close()


def _is_closed(line):
    line.setblocking(False)
    try:
        return line.recv(1) == b""
    except BlockingIOError:
        return False


def test_that_what_a_dead_program_left_at_the_address_is_taken_away(folder, qapp, qtbot):
    address = str(folder / "door")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as dead:
        dead.bind(address)
    assert told(address, encoded(Wish()), 1.0) == "nobody"
    made = Door(address)
    with qtbot.waitSignal(made.called) as heard:
        thread, replies = ask(address, encoded(Wish()))
    heard.args[0].answer()
    thread.join(5)
    assert replies == ["done"]
    made.close()
    assert not Path(address).exists()


def test_that_who_waits_when_the_program_ends_may_have_the_window(bare, qtbot):
    with qtbot.waitSignal(bare.called):
        thread, replies = ask(str(bare._path), encoded(Wish()))
    bare.close()
    thread.join(5)
    assert replies == ["left"]


def test_that_a_program_that_hangs_is_not_waited_for(bare):
    assert told(str(bare._path), encoded(Wish()), 0.1) == "silent"
