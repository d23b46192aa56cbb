"""The .run file for Linux users without root: unpacks itself into the home directory."""

from __future__ import annotations

import platform
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import bundle
import desktop
import dev

STAGE = dev.ROOT / "build" / "run"
SCRIPTS = ("install.sh", "uninstall.sh", "running.sh", "refresh.sh")


def build(target: Path = bundle.DIST) -> Path:
    """Make the file of the bundle in dist/; return where it is."""
    shutil.rmtree(STAGE, ignore_errors=True)
    payload = STAGE / "payload"
    desktop.with_bundle(payload / bundle.NAME)
    desktop.share(payload / "share")
    for name in SCRIPTS:
        desktop.copy(desktop.LINUX / name, payload / name)
    (payload / "install.sh").chmod(0o755)
    bundle.settle(payload)
    name = f"{bundle.NAME}-{bundle.version()}-linux-{platform.machine()}.run"
    pack(name, STAGE)
    return shutil.move(STAGE / name, target / name)


def pack(name: str, stage: Path) -> None:
    """Put the payload of a folder into a self-extracting file; equal ones give equal bytes.

    It is made with relative names, since makeself writes its own command into the file.
    """
    date = datetime.fromtimestamp(bundle.epoch(), UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    order = f"--sort=name --owner=0 --group=0 --numeric-owner --mtime=@{bundle.epoch()}"
    command = [
        "makeself", "--xz", "--complevel", "6", "--sha256", "--nox11", "--noprogress", "--quiet",
        "--packaging-date", date, "--tar-extra", order,
        "payload", name, f"Carbon Desktop {bundle.version()}", "./install.sh",
    ]  # fmt: skip
    subprocess.run(command, cwd=stage, env=bundle.environment(), check=True)
