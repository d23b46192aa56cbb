"""Where no window can open, one sentence says why; where one opens, nothing is said."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others always have a screen")
FROM_OUTSIDE = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LD_LIBRARY_PATH")


@pytest.fixture
def start(checkout, home, tmp_path, translations):
    """Return a function that starts the program with other variables, until it ends."""

    def started(*words, **variables):
        kept = {name: value for name, value in os.environ.items() if name not in FROM_OUTSIDE}
        return subprocess.run(
            [sys.executable, "-m", "carbon_desktop", *words], cwd=checkout, timeout=60,
            env={**kept, "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": str(tmp_path),
                 **variables}, capture_output=True, text=True,
            encoding="utf-8", check=False,
        )  # fmt: skip

    return started


def broken(folder, *names):
    """Return a folder of libraries that cannot be loaded."""
    for name in names:
        (folder / name).touch()
    return str(folder)


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({}, ["neither DISPLAY nor WAYLAND_DISPLAY"]),
        ({"DISPLAY": ":4711"}, ["DISPLAY=:4711", "none answers"]),
        ({"WAYLAND_DISPLAY": "wayland-4711"}, ["WAYLAND_DISPLAY=wayland-4711", "none answers"]),
        ({"QT_QPA_PLATFORM": "nosuch"}, ["QT_QPA_PLATFORM=nosuch"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_without_a_screen_that_answers_one_sentence_says_so(
    start, variables, words, language
):
    done = start("--lang", language, **variables)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert [one for one in words if one not in done.stderr] == [] or language == "zh"
    assert [one for one in variables.values() if one not in done.stderr] == []


def test_that_a_part_of_qt_that_cannot_be_loaded_tells_what_to_install(start, tmp_path):
    folder = broken(tmp_path, "libxcb-icccm.so.4")
    done = start(QT_QPA_PLATFORM="xcb", LD_LIBRARY_PATH=folder)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "libxcb-icccm4" in done.stderr


@pytest.mark.parametrize("library", ["libGL.so.1", "libEGL.so.1"])
def test_that_without_opengl_it_tells_what_to_install_and_the_commands_work(
    start, tmp_path, library
):
    folder = broken(tmp_path, library)
    done = start(QT_QPA_PLATFORM="offscreen", LD_LIBRARY_PATH=folder)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert library in done.stderr
    assert "libegl1 libgl1" in done.stderr
    assert start("--version", LD_LIBRARY_PATH=folder).returncode == 0


def test_that_a_system_without_a_locale_is_none_to_complain_about(checkout, home, translations):
    script = (
        "import sys; from PySide6.QtCore import QTimer; from carbon_desktop import gui\n"
        "from PySide6.QtWidgets import QApplication\n"
        "real = gui.Session.start\n"
        "def start(self, path):\n"
        "    real(self, path)\n"
        "    QTimer.singleShot(0, lambda: QApplication.exit(0))\n"
        "gui.Session.start = start\n"
        "sys.exit(gui.main(None, None))"
    )
    kept = {name: value for name, value in os.environ.items() if name not in FROM_OUTSIDE}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=checkout, timeout=60, capture_output=True, text=True,
        env={**kept, "LC_ALL": "xx_XX", "QT_QPA_PLATFORM": "offscreen"}, check=False,
    )  # fmt: skip
    said = [line for line in done.stderr.splitlines() if "does not support" not in line]
    assert (done.returncode, said) == (0, [])


FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>"""


@pytest.mark.parametrize("has_chinese", [False, True])
def test_that_a_system_without_chinese_letters_is_known(checkout, tmp_path, has_chinese):
    shared = Path("/usr/share/fonts")
    chinese, latin = shared / "opentype" / "noto", shared / "truetype" / "dejavu"
    if not (chinese.is_dir() and latin.is_dir()):
        pytest.skip("needs the packages fonts-dejavu-core and fonts-noto-cjk")
    folders = "".join(f"<dir>{one}</dir>" for one in (latin, chinese)[: 1 + has_chinese])
    settings = tmp_path / "fonts.conf"
    settings.write_text(FONTS.format(folders=folders, cache=tmp_path))
    script = (
        "from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from carbon_desktop.ui.glyphs import lacks_chinese; print(lacks_chinese())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=checkout, capture_output=True, text=True, check=True,
        env={**os.environ, "FONTCONFIG_FILE": str(settings)},
    )  # fmt: skip
    assert done.stdout.strip() == str(not has_chinese)
