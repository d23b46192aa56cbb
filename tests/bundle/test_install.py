"""The scripts of the .run: a user's home gets the program, and is given back as it was."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="scripts of Linux")

ENTRY = "applications/carbon-desktop.desktop"


@pytest.fixture
def payload(checkout, tmp_path):
    """Return what a .run unpacks, with a toy in the place of the program."""
    folder = tmp_path / "payload"
    shutil.copytree(checkout / "packaging" / "linux", folder)
    toy = folder / "carbon-desktop"
    toy.mkdir()
    for name in ("carbon-desktop", "carbon-desktop-window"):
        (toy / name).write_text('#!/bin/sh\necho "toy $*"\n')
        (toy / name).chmod(0o755)
    for name in (ENTRY, "mime/packages/carbon-desktop.xml"):
        (folder / "share" / name).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(folder / "carbon-desktop.desktop", folder / "share" / ENTRY)
    shutil.copy(
        folder / "carbon-desktop.mime.xml", folder / "share/mime/packages/carbon-desktop.xml"
    )
    return folder


@pytest.fixture
def home(tmp_path):
    """Return the home of a user whose name has spaces, Chinese and what a shell would read."""
    folder = tmp_path / 'home 张 三 $x "q" `b` 100%'
    (folder / "Desktop").mkdir(parents=True)
    (folder / ".config" / "carbon-desktop" / "profiles").mkdir(parents=True)
    (folder / ".config" / "carbon-desktop" / "profiles" / "mine.json").write_text("mine")
    return folder


def run(script, home, language="en_GB.UTF-8"):
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": language}
    return subprocess.run(
        ["sh", script.name] if script.name == "install.sh" else [str(script)],
        cwd=script.parent, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def install(payload, home, language="en_GB.UTF-8"):
    done = run(payload / "install.sh", home, language)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def tree(home):
    return {path.relative_to(home).as_posix() for path in home.rglob("*")}


def uninstaller(home) -> Path:
    return home / ".local" / "lib" / "carbon-desktop" / "uninstall.sh"


def as_a_desktop_reads(line):
    """Return the words of an Exec line: the string's escapes undone first, then the quotes."""
    quoted, _, field = line.replace("\\\\", "\\").rpartition(" ")
    inside = re.sub(r'\\(["`$\\])', r"\1", quoted.removeprefix('"').removesuffix('"'))
    return inside.replace("%%", "%"), field


def test_that_the_program_is_found_in_menu_desktop_and_shell(payload, home):
    install(payload, home)
    command = home / ".local" / "bin" / "carbon-desktop"
    answer = subprocess.run([command, "x"], capture_output=True, text=True, check=True)
    assert answer.stdout == "toy x\n"
    shortcut = home / "Desktop" / "carbon-desktop.desktop"
    assert os.access(shortcut, os.X_OK)
    menu = home / ".local" / "share" / ENTRY
    assert menu.read_text(encoding="utf-8") == shortcut.read_text(encoding="utf-8")


def test_that_the_shortcut_opens_the_window_whatever_the_user_is_called(payload, home):
    install(payload, home)
    text = (home / "Desktop" / "carbon-desktop.desktop").read_text(encoding="utf-8")
    [line] = [one for one in text.splitlines() if one.startswith("Exec=")]
    program, field = as_a_desktop_reads(line.removeprefix("Exec="))
    assert Path(program) == home / ".local" / "lib" / "carbon-desktop" / "carbon-desktop-window"
    assert field == "%f"


def test_that_uninstalling_gives_the_home_back_and_keeps_the_plans(payload, home):
    before = tree(home)
    install(payload, home)
    done = run(uninstaller(home), home)
    assert (done.returncode, done.stderr) == (0, "")
    assert tree(home) - before == set()
    assert before - tree(home) == set()
    assert str(home / ".config" / "carbon-desktop") in done.stdout


def test_that_a_second_installation_replaces_the_first_whole(payload, home):
    before = tree(home)
    install(payload, home)
    stale = home / ".local" / "lib" / "carbon-desktop" / "stale"
    stale.touch()
    install(payload, home)
    assert not stale.exists()
    assert not list((home / ".local" / "lib").glob("*.new"))
    run(uninstaller(home), home)
    assert tree(home) == before


def test_that_entries_of_other_programs_stay(payload, home):
    other = home / ".local" / "share" / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=true\n")
    install(payload, home)
    run(uninstaller(home), home)
    assert other.exists()


def test_that_a_command_of_the_users_own_is_left_alone(payload, home):
    own = home / ".local" / "bin" / "carbon-desktop"
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    assert "stays as it is" in install(payload, home)
    run(uninstaller(home), home)
    assert own.read_text() == "mine"


def test_that_a_program_that_is_open_is_not_pulled_away(payload, home):
    shutil.copy(shutil.which("sleep"), payload / "carbon-desktop" / "carbon-desktop-window")
    install(payload, home)
    window = home / ".local" / "lib" / "carbon-desktop" / "carbon-desktop-window"
    with subprocess.Popen([window, "60"]) as program:
        try:
            for script in (payload / "install.sh", uninstaller(home)):
                done = run(script, home)
                assert done.returncode == 1
                assert "Carbon Desktop is open" in done.stderr
        finally:
            program.kill()
    assert window.exists()


def test_that_both_scripts_speak_chinese(payload, home):
    assert "已安装" in install(payload, home, "zh_CN.UTF-8")
    assert "已卸载" in run(uninstaller(home), home, "zh_CN.UTF-8").stdout


def test_that_a_home_that_cannot_be_written_is_told_of_in_one_line(payload, home):
    (home / ".local").write_text("no folder")
    done = run(payload / "install.sh", home)
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert f"not enough room in {home}/.local" in line
