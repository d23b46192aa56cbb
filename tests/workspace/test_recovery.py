"""Unsaved work: kept while typing, dropped at a save, found again after a crash."""

import errno
import gc
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Setting
from carbon_desktop.profiles import atomic, unsaved
from carbon_desktop.workspace import recovery as room
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.recovery import Recovery
from carbon_desktop.workspace.workspace import Workspace

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from carbon_desktop import gui
from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Setting
app = QApplication([])
session = gui.Session(app, "en")
session.start(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
app.processEvents()  # The file is opened.
session.recovery.kept.connect(lambda: os.kill(os.getpid(), signal.SIGKILL))
session.workspace.set_fields({"count": Setting(77.0)})
app.exec()
"""


@pytest.fixture
def recovery(workspace, documents):
    made = Recovery(workspace, documents)
    yield made
    made.drop()


@pytest.fixture
def keep(recovery, qtbot):
    """Return what keeps the work and waits until that is done."""

    def do():
        with qtbot.waitSignal(recovery.kept):
            recovery.keep()

    return do


@pytest.fixture
def again(qapp):
    """Return a maker of sessions that start after another."""
    made = []

    def make():
        workspace = Workspace(load(), "en")
        documents = Documents(workspace)
        made.append(Recovery(workspace, documents))
        return workspace, documents, made[-1]

    yield make
    for one in made:
        one.drop()


def files(home):
    return sorted(path.name for path in (home / "recovery").glob("*.json"))


def test_that_nothing_is_kept_before_the_first_edit(recovery, home):
    recovery.keep()
    assert not (home / "recovery").exists()


def test_that_work_is_kept_soon_after_an_edit_without_being_asked(
    recovery, workspace, qtbot, home
):
    assert room.IDLE <= 2000
    assert room.LATEST <= 5000
    recovery._idle.setInterval(10)
    with qtbot.waitSignal(recovery.kept):
        workspace.set_fields({"count": Setting(3.0)})
    assert len(files(home)) == 1


def test_that_typing_without_a_pause_does_not_put_it_off(recovery, workspace, qtbot):
    recovery._latest.setInterval(30)
    recovery._idle.setInterval(100_000)
    with qtbot.waitSignal(recovery.kept):
        for number in range(1, 6):
            workspace.set_fields({"count": Setting(float(number))})


def test_that_the_same_work_is_written_once(recovery, workspace, keep, home):
    workspace.set_fields({"count": Setting(3.0)})
    keep()
    (path,) = (home / "recovery").glob("*.json")
    before = path.stat().st_ino
    recovery.keep()
    assert not recovery._is_writing
    assert path.stat().st_ino == before


def test_that_a_save_drops_it(recovery, workspace, documents, keep, home):
    workspace.set_fields({"count": Setting(3.0)})
    keep()
    documents.save()
    assert files(home) == []
    assert list((home / "recovery").iterdir()) == []


def test_that_undoing_to_what_is_saved_drops_it(recovery, workspace, keep, home):
    workspace.set_fields({"count": Setting(3.0)})
    keep()
    workspace.history.undo()
    recovery.keep()
    assert files(home) == []


def test_that_a_session_in_order_leaves_nothing_and_one_told_to_end_leaves_its_work(
    recovery, workspace, home, again
):
    workspace.set_fields({"count": Setting(3.0)})
    recovery.end(is_given_up=False)
    _, _, next_one = again()
    (left,) = next_one.left()
    assert left.work.plan == workspace.plan
    next_one.discard(left)
    recovery.end(is_given_up=True)
    assert next_one.left() == ()


def test_that_the_work_of_a_living_session_is_not_offered(recovery, workspace, keep, again):
    workspace.set_fields({"count": Setting(3.0)})
    keep()
    _, _, other = again()
    assert other.left() == ()


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
@pytest.mark.parametrize("with_file", [False, True])
def test_that_work_survives_kill_9_with_edits_pending(documents, again, home, with_file):
    path = documents.save() if with_file else None
    documents.new()
    arguments = [str(path)] if path else []
    program = subprocess.run(
        [sys.executable, "-c", KILLED, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path.cwd())},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert program.returncode == -signal.SIGKILL, program.stderr
    workspace, opened, recovery = again()
    (left,) = recovery.left()
    recovery.restore(left)
    assert workspace.plan.baseline.settings["count"] == Setting(77.0)
    assert opened.path == path
    assert opened.is_changed
    assert len(files(home)) == 1  # It is the work of this session now.
    if path:
        assert opened.conflict() == ""
        opened.save()
        assert not opened.is_changed
        assert '"count": 77' in path.read_text()


def test_that_restored_work_knows_that_its_file_was_changed_since(
    recovery, workspace, documents, keep, again, qtbot
):
    path = documents.save()
    workspace.set_fields({"count": Setting(3.0)})
    keep()
    recovery._lock.release()
    path.write_bytes(path.read_bytes() + b"\n")
    _, opened, other = again()
    (left,) = other.left()
    with qtbot.waitSignal(opened.disk_changed) as told:
        other.restore(left)
    assert told.args == ["changed"]
    assert opened.conflict() == "changed"


def test_that_broken_work_is_told_of_once_and_kept_aside(home, again):
    (home / "recovery").mkdir()
    (home / "recovery" / "x.json").write_text('{"format": 1')
    _, _, recovery = again()
    (left,) = recovery.left()
    assert left.work is None
    assert left.error.code == "not_json"
    assert left.path.read_text() == '{"format": 1'
    assert recovery.left() == ()
    assert [one.name for one in (home / "recovery").iterdir()] == ["x.broken"]


@pytest.mark.parametrize(
    "text", ["{}", "[]", '{"format": 2}', '{"format":1,"file":3,"kept":"","digest":"","plan":{}}',
             '{"format":1,"file":"","kept":"","digest":"","plan":null}'],
)  # fmt: skip
def test_that_no_file_of_work_is_too_strange(tmp_path, text):
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(unsaved.PlanFileError):
        unsaved.kept(path)


def test_that_a_full_disk_is_told_once_and_its_end_too(
    recovery, workspace, monkeypatch, qtbot, home
):
    told, resumed = [], []
    recovery.refused.connect(told.append)
    recovery.resumed.connect(lambda: resumed.append(True))

    def full(path, data):
        raise atomic.write_error(OSError(errno.ENOSPC, "full"), path)

    with monkeypatch.context() as patch:
        patch.setattr(unsaved.atomic, "write", full)
        for count in (3.0, 4.0):
            workspace.set_fields({"count": Setting(count)})
            with qtbot.waitSignal(recovery._tried):
                recovery.keep()
            qtbot.waitUntil(lambda: not recovery._is_writing)
    assert [one.code for one in told] == ["disk_full"]
    assert not resumed
    assert recovery._latest.isActive()  # It tries on by itself.
    with qtbot.waitSignal(recovery.resumed):
        recovery.keep()
    assert len(files(home)) == 1


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write")
def test_that_a_read_only_folder_is_told_once(recovery, workspace, qtbot, home):
    home.chmod(0o500)
    workspace.set_fields({"count": Setting(3.0)})
    with qtbot.waitSignal(recovery.refused):
        recovery.keep()
    home.chmod(0o700)


def test_that_work_is_kept_again_when_the_config_folder_has_vanished(
    recovery, workspace, keep, home, again
):
    import shutil

    workspace.set_fields({"count": Setting(3.0)})
    keep()
    shutil.rmtree(home)
    workspace.set_fields({"count": Setting(4.0)})
    keep()
    assert len(files(home)) == 1
    _, _, other = again()
    assert other.left() == ()  # Its lock is back, too.


def test_that_a_clock_that_jumps_changes_nothing(recovery, workspace, keep, again, monkeypatch):
    import time

    workspace.set_fields({"count": Setting(3.0)})
    keep()
    (path,) = unsaved.listed(room.folder())
    for moment in (0, 4e9):
        os.utime(path, (moment, moment))
        monkeypatch.setattr(time, "time", lambda moment=moment: moment)
        workspace.set_fields({"count": Setting(moment + 1)})
        keep()
        assert unsaved.kept(path).plan == workspace.plan
        _, _, other = again()
        assert other.left() == ()


def test_that_work_with_a_path_of_no_text_is_kept_without_it(tmp_path, workspace):
    path = tmp_path / "x.json"
    odd = Path(os.fsdecode(b"/odd-\xff.json"))
    unsaved.keep(unsaved.Unsaved(workspace.plan, odd), path)
    assert unsaved.kept(path).file is None


def test_that_no_garbage_is_looked_for_while_work_is_written(
    recovery, workspace, keep, monkeypatch
):
    seen, write = [], unsaved.keep
    monkeypatch.setattr(
        unsaved, "keep", lambda work, path: seen.append(gc.isenabled()) or write(work, path)
    )
    workspace.set_fields({"count": Setting(3.0)})
    keep()
    assert seen == [False]
    assert not recovery._holds_garbage
