"""What the set-up script asks of the operating system: it names, and installs only as root."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="for Debian and Ubuntu")

LDD = """#!/bin/sh
echo "	libGL.so.1 => /usr/lib/libGL.so.1 (0x1)"
echo "	libxcb-icccm.so.4 => not found"
"""
DPKG_QUERY = """#!/bin/sh
echo "installed xvfb"
echo "not-installed openbox"
"""
APT_GET = """#!/bin/sh
echo "$DEBIAN_FRONTEND $*" >> "$APT_LOG"
"""


@pytest.fixture
def system(checkout: Path) -> ModuleType:
    path = checkout / "packaging" / "system.py"
    spec = importlib.util.spec_from_file_location("system", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put stand-ins for Debian's tools first on the path; return where apt-get was asked."""
    for name, text in {"ldd": LDD, "dpkg-query": DPKG_QUERY, "apt-get": APT_GET}.items():
        tool = tmp_path / name
        tool.write_text(text, encoding="utf-8")
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("APT_LOG", str(tmp_path / "log"))
    return tmp_path / "log"


def test_that_a_user_is_told_the_exact_command(
    system: ModuleType, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as end:
        system.need_qt(Path("nowhere"))
    first, last = str(end.value).splitlines()
    assert "libxcb-icccm.so.4" in first
    assert "libGL.so.1" not in first
    command = f"sudo apt-get install --no-install-recommends {' '.join(system.QT)}"
    assert last.strip() == command
    assert not log.exists()


def test_that_root_has_it_installed_without_questions(
    system: ModuleType, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system.need_qt(Path("nowhere"))
    update, install = log.read_text(encoding="utf-8").splitlines()
    assert update.endswith(" update")
    assert install.startswith("noninteractive ")
    assert install.endswith(f" install -y --no-install-recommends {' '.join(system.QT)}")


def test_that_a_failing_installation_shows_what_it_said(
    system: ModuleType, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (log.parent / "apt-get").write_text("#!/bin/sh\necho no mirror >&2; exit 100\n")
    with pytest.raises(SystemExit, match="no mirror\n\nThis step failed: apt-get update"):
        system.need_qt(Path("nowhere"))


def test_that_only_missing_packages_are_asked_for(system: ModuleType, log: Path) -> None:
    assert system.missing_packages(["xvfb", "openbox", "xdotool"]) == ["openbox", "xdotool"]


def test_that_debians_python_without_ensurepip_is_completed(
    system: ModuleType, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system.need_ensurepip()
    wanted = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert log.read_text(encoding="utf-8").split()[-1] == wanted


def test_that_a_bundle_is_made_with_the_library_of_debians_python(
    system: ModuleType, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    monkeypatch.setattr(system.sysconfig, "get_config_var", lambda name: 1)
    system.need_bundle()
    asked = log.read_text(encoding="utf-8").splitlines()[-1].split()
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert {"binutils", f"libpython{version}"} <= set(asked)


def test_that_a_python_without_a_library_is_told_apart(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system.sysconfig, "get_config_var", lambda name: 0)
    with pytest.raises(SystemExit, match="no library of its own to bundle"):
        system.need_bundle()


@pytest.mark.parametrize("need", ["need_installers", "need_smoke"])
def test_that_the_tools_of_a_release_are_installed_when_allowed_to(
    system: ModuleType, log: Path, monkeypatch: pytest.MonkeyPatch, need: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    getattr(system, need)()
    wanted = system.INSTALLERS if need == "need_installers" else system.SMOKE
    install = log.read_text(encoding="utf-8").splitlines()[-1]
    assert install.endswith(f" --no-install-recommends {' '.join(wanted)}")
