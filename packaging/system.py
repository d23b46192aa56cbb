"""What the operating system must bring: found missing, named, and installed when allowed to."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

QT = [
    "libegl1",
    "libgl1",
    "libglib2.0-0",
    "libfontconfig1",
    "libdbus-1-3",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
]
WINDOW_TESTS = [
    "xvfb",
    "xauth",
    "openbox",
    "xdotool",
    "xclip",
    "imagemagick",
    "fonts-noto-cjk",
    "dbus",
    "at-spi2-core",
    "python3-gi",
    "gir1.2-atspi-2.0",
]

BUNDLE = ["binutils", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1"]
INSTALLERS = ["dpkg-dev", "makeself", "xz-utils"]
SMOKE = [
    "appstream",
    "debootstrap",
    "desktop-file-utils",
    "libglib2.0-bin",
    "lintian",
    "man-db",
    "shared-mime-info",
    "strace",
]


def demand(packages: Sequence[str], reason: str) -> None:
    """Install Debian packages when allowed to, else end by naming the command that does."""
    apt_get = shutil.which("apt-get")
    if not apt_get or os.geteuid() != 0:
        sys.exit(
            f"{reason}. On Debian or Ubuntu this installs what is missing:\n"
            f"    sudo apt-get install --no-install-recommends {' '.join(packages)}"
        )
    print(f"{reason}; installing {' '.join(packages)}", file=sys.stderr)
    options = ["-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120"]
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [apt_get, *options, *step],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{done.stdout}\nThis step failed: apt-get {' '.join(step)}")


def missing_libraries(venv: Path) -> list[str]:
    """Return the system libraries that Qt's platform plugins ask for in vain.

    Qt itself blames libxcb-cursor0 whichever one is absent, and only when a window opens.
    """
    folder = "lib/python*/site-packages/PySide6/Qt/plugins/platforms"
    plugins = [*venv.glob(f"{folder}/libqxcb.so"), *venv.glob(f"{folder}/libqoffscreen.so")]
    answer = subprocess.run(["ldd", *plugins], capture_output=True, text=True, check=True)
    lines = answer.stdout.splitlines()
    return sorted({line.split()[0] for line in lines if line.endswith("not found")})


def missing_packages(wanted: Sequence[str]) -> list[str]:
    """Return the Debian packages of a list that are not installed."""
    show = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *wanted]
    answer = subprocess.run(show, capture_output=True, text=True, check=False)
    lines = answer.stdout.splitlines()
    return [name for name in wanted if f"installed {name}" not in lines]


def need_qt(venv: Path) -> None:
    """See to it that a window can open here."""
    if sys.platform == "linux" and (missing := missing_libraries(venv)):
        demand(QT, f"Qt misses system libraries: {', '.join(missing)}")


def need_window_tests() -> None:
    """See to it that the tests can open, drive and photograph real windows."""
    if shutil.which("dpkg-query") and (missing := missing_packages(WINDOW_TESTS)):
        demand(missing, "The tests of the window need more programs")


def need_bundle() -> None:
    """See to it that the libraries of a bundle are here, and can be looked into and stripped."""
    if not sysconfig.get_config_var("Py_ENABLE_SHARED"):
        sys.exit(
            "This Python has no library of its own to bundle (it was built without"
            " --enable-shared); that of Debian, Ubuntu or python.org has one"
        )
    if shutil.which("dpkg-query") and (missing := missing_packages(_bundled())):
        demand(missing, "A bundle needs more libraries and tools")


def _bundled() -> list[str]:
    """Return what a bundle is made with; Debian's python3 keeps its library in another package."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return [*BUNDLE, *([f"libpython{version}"] if sys.base_prefix == "/usr" else [])]


def need_installers() -> None:
    """See to it that the .deb and the .run can be made."""
    if missing := missing_packages(INSTALLERS):
        demand(missing, "The installers need more programs")


def need_smoke() -> None:
    """See to it that the proofs of the bundle and the installers can run."""
    if missing := missing_packages(SMOKE):
        demand(missing, "The proofs of the installers need more programs")


def need_ensurepip() -> None:
    """See to it that virtual environments can be made: Debian splits that from python3."""
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        demand([package], "This Python cannot make virtual environments")
