"""Build the files of a release for this system, in dist/, from the bundle that lies there.

python3 packaging/dev.py installers

On Linux: the .deb, the .run for users without root, and SHA256SUMS of both. The bundle is built
first where it is missing.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import bundle
import system

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def build() -> list[Path]:
    """Make the .deb and the .run; return where they are."""
    import deb
    import desktop
    import run_file

    system.need_installers()
    if not (bundle.DIST / bundle.NAME).is_dir():
        bundle.build(bundle.DIST)
    if not bundle.ICONS.is_dir():
        bundle.prepare()
        bundle.draw()
    if not desktop.homepage():
        print("No home page is known (CARBON_DESKTOP_HOMEPAGE): the metainfo has no screenshots")
    with ThreadPoolExecutor() as workers:  # each spends its time in one xz
        made = [workers.submit(one.build) for one in (deb, run_file)]
        return [one.result() for one in made]


def checksums(files: Sequence[Path]) -> None:
    """Write SHA256SUMS of some files beside them, as `sha256sum --check` reads it."""
    lines = (f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in files)
    (bundle.DIST / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


def main() -> None:
    if sys.platform != "linux":
        sys.exit("The installers of this system are made by .github/workflows/release.yml")
    files = build()
    checksums(files)
    for file in files:
        print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as failure:
        sys.exit(f"This step failed: {' '.join(map(str, failure.cmd))}")
