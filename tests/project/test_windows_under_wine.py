"""The installer for Windows, run: what it puts where, and what is left when it has gone.

It takes half a minute, so it is only run where CARBON_DESKTOP_WINE names wine64, such as
/usr/lib/wine/wine64 of Debian's package.
"""

import importlib.util
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

NAME = "Carbon Desktop"
KEYS = (
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\carbon-desktop",
    r"HKCU\Software\Classes\CarbonDesktop.Plan",
    r"HKCU\Software\Classes\Applications\carbon-desktop-window.exe",
    r"HKCU\Software\Classes\.json",
)


NAMES = ("carbon-desktop-window.exe", "_internal/data/中文 $1.json", "_internal/gone.dll")


class Machine:
    """A Windows of its own, as far as Wine is one; nothing is drawn."""

    def __init__(self, folder: Path, wine: str) -> None:
        self._wine = wine
        self._environment = {
            **os.environ, "HOME": str(folder), "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "winemenubuilder.exe=d", "USER": "li lei",
        }  # fmt: skip
        self._environment.pop("DISPLAY", None)
        self.run("wineboot", "-i")
        self.run("winecfg", "-v", "win10")
        users = folder / "prefix" / "drive_c" / "users"
        [self.home] = [one for one in users.iterdir() if one.name != "Public"]
        self.program = self.home / "AppData" / "Local" / "Programs" / NAME
        self.desktop = self.home / "Desktop"

    def run(self, *words: object) -> int:
        command = [self._wine, *map(str, words)]
        return subprocess.run(
            command, env=self._environment, capture_output=True, timeout=180, check=False
        ).returncode

    def has(self, key: str) -> bool:
        return self.run("reg", "query", key) == 0

    def links(self) -> list[bool]:
        menu = self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
        return [(one / f"{NAME}.lnk").is_file() for one in (menu, self.desktop)]


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait: an uninstaller goes on as a copy of itself, or it could not be removed."""
    until = time.monotonic() + 60
    while not is_so() and time.monotonic() < until:
        time.sleep(0.2)
    assert is_so()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    wine = os.environ.get("CARBON_DESKTOP_WINE")
    if not wine:
        pytest.skip("CARBON_DESKTOP_WINE names no wine64: the installer for Windows was NOT run")
    if not shutil.which("makensis"):
        pytest.skip("makensis is not installed (Debian: nsis): the installer was NOT run")
    return Machine(tmp_path, wine)


def test_that_it_installs_over_itself_and_leaves_only_what_is_the_users(
    machine: Machine, checkout: Path, tmp_path: Path
) -> None:
    path = checkout / "packaging" / "windows" / "installer.py"
    spec = importlib.util.spec_from_file_location("windows_installer", path)
    installer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(installer)
    bundle = tmp_path / "bundle"
    window, plan, gone = NAMES
    for name in NAMES:
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_bytes(b"a stand-in")
    profile = machine.home / "AppData/Roaming/carbon-desktop/profiles/mine.json"
    profile.parent.mkdir(parents=True)
    profile.touch()

    assert machine.run(installer.build(bundle, tmp_path), "/S") == 0
    assert machine.links() == [True, True]
    assert [key for key in KEYS if not machine.has(key)] == []
    (bundle / gone).unlink()
    assert machine.run(installer.build(bundle, tmp_path), "/S") == 0
    names = {one.relative_to(machine.program).as_posix() for one in machine.program.rglob("*.*")}
    assert names == {"uninstall.exe", window, plan}

    (machine.program / "mine.txt").touch()
    assert machine.run(machine.program / "uninstall.exe", "/S") == 0
    wait_until(lambda: not (machine.program / "uninstall.exe").exists())
    assert [one.name for one in machine.program.iterdir()] == ["mine.txt"]
    wait_until(lambda: machine.links() == [False, False])
    wait_until(lambda: not any(machine.has(key) for key in KEYS))
    assert profile.exists()
