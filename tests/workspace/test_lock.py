"""Locks of programs that live, that have died, and whose number another one has now."""

import os
import signal
import subprocess
import sys

import pytest

from carbon_desktop.workspace.lock import Lock

HOLDER = """
import sys, time
from pathlib import Path
from carbon_desktop.workspace.lock import Lock
lock = Lock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path, checkout):
    """Return another program, which holds a lock."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "x.lock")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=checkout,
    )  # fmt: skip
    assert program.stdout.readline() == "us\n"
    yield program
    program.kill()
    program.communicate()


def test_that_only_one_of_two_has_a_lock(tmp_path):
    first, second = Lock(tmp_path / "a" / "x.lock"), Lock(tmp_path / "a" / "x.lock")
    assert first.take() == "us"
    assert first.take() == "us"
    assert second.take() == "others"
    first.release()
    assert second.take() == "us"


def test_that_a_running_program_keeps_its_lock_however_old_it_is(tmp_path, other):
    os.utime(tmp_path / "x.lock", (0, 0))
    assert Lock(tmp_path / "x.lock").take() == "others"
    os.utime(tmp_path / "x.lock", (4e9, 4e9))
    assert Lock(tmp_path / "x.lock").take() == "others"


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_that_a_killed_program_loses_its_lock(tmp_path, other):
    other.send_signal(signal.SIGKILL)
    other.wait()
    assert Lock(tmp_path / "x.lock").take() == "us"


@pytest.mark.skipif(os.name != "posix", reason="Windows lets no open file be written over")
def test_that_a_process_number_used_again_keeps_no_lock(tmp_path, other):
    written = (tmp_path / "x.lock").read_text().splitlines()
    other.kill()
    other.wait()
    (tmp_path / "x.lock").write_text("\n".join([str(os.getpid()), *written[1:]]) + "\n")
    assert Lock(tmp_path / "x.lock").take() == "us"


def test_that_a_lock_is_taken_anew_when_its_folder_is_back(tmp_path):
    lock = Lock(tmp_path / "a" / "x.lock")
    assert lock.take() == "us"
    lock.path.unlink()
    lock.path.parent.rmdir()
    assert lock.take() == "us"
    assert lock.path.exists()


def test_that_nobody_knows_where_no_lock_can_be_made(tmp_path):
    (tmp_path / "a").write_text("no folder")
    assert Lock(tmp_path / "a" / "x.lock").take() == "nobody knows"
