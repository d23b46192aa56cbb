"""Where nothing can be written: a home on a full disk or a read-only one, a program on neither."""

import os
import shutil
import subprocess
import sys

import pytest

USED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from carbon_desktop import gui
from carbon_desktop.__main__ import main
from carbon_desktop.plan.plan import Setting
def say(*words): print(*words, flush=True)
QMessageBox.exec = lambda self: say("box", self.text()) or 0
real = gui.Session.start
def start(self, path):
    real(self, path)
    QTimer.singleShot(0, lambda: use(self))
def use(session):
    session.workspace.set_fields({"hours": Setting(99.0)})
    say("saved", session.window.files.save())
    session.recovery.refused.connect(lambda _: QTimer.singleShot(0, lambda: end(session)))
    session.workspace.set_fields({"hours": Setting(98.0)})
    session.recovery.keep()
    if "works" in sys.argv:
        end(session)
def end(session):
    banners = session.news.banners
    for label in banners.findChildren(QLabel) if banners else ():
        say("banner", label.text())
    session.window.hide()
    QApplication.exit(0)
gui.Session.start = start
sys.exit(main(["--lang", sys.argv[1]]))
"""
FULL = "mount -t tmpfs -o size=64k none {home} && cat /dev/zero >{home}/fill 2>/dev/null; "
READ_ONLY = "mount -t tmpfs -o ro none {home} && "
PROGRAM_READ_ONLY = "mount --bind {program} {program} && mount -o remount,ro,bind {program} && "


@pytest.fixture
def used(home, checkout, translations):
    """Return a function that uses the program with mounts of its own; it returns what was said."""
    unshare = shutil.which("unshare")
    may_mount = unshare and subprocess.run([unshare, "-m", "true"], check=False).returncode == 0
    if not may_mount or os.geteuid() != 0:
        pytest.skip("only root may mount a disk that is full or read-only")

    def use(mount: str, *words: str) -> list[str]:
        prepared = mount.format(home=home, program=checkout)
        done = subprocess.run(
            [unshare, "-m", "sh", "-c", f'{prepared} exec "$@"', "sh", sys.executable, "-c", USED,
             *words],
            cwd=checkout, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, timeout=60,
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        complaints = [one for one in done.stderr.splitlines() if "does not support" not in one]
        assert (done.returncode, complaints) == (0, [])
        return done.stdout.splitlines()

    return use


@pytest.mark.parametrize(
    ("mount", "language", "sentence"),
    [
        (FULL, "en", "the disk is full; make room and save again"),
        (FULL, "zh", "磁盘已满；请腾出空间后重新保存"),
        (READ_ONLY, "en", "nothing may be written there; choose another folder"),
    ],
)
def test_that_a_home_that_takes_nothing_is_told_and_the_window_works(
    used, mount, language, sentence
):
    box, saved, *banners = used(mount, language)
    assert box.startswith("box ")
    assert sentence in box
    assert saved == "saved False"
    assert len([one for one in banners if sentence in one]) == 1


def test_that_a_read_only_installation_needs_nothing_else(used, home):
    assert used(PROGRAM_READ_ONLY, "en", "works") == ["saved True"]
    assert len(list((home / "profiles").glob("*.json"))) == 1
