"""What makes a program at home on a Linux desktop: menu entry, icons, file type, manual, metainfo.

The same files go into the .deb and into the .run; they differ in the folder that they lie in.
"""

from __future__ import annotations

import gzip
import os
import shutil
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import bundle
import dev

LINUX = dev.PACKAGING / "linux"
ID = "org.carbon_desktop.carbon_desktop"
ICONS = (16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512)
SCREENSHOTS = {
    "window-en-light.png": (
        "A model trained and served, beside three alternatives",
        "一个模型的训练与服务，与三个备选方案比较",
    ),
    "breakdown-en-light.png": (
        "Emissions and energy by phase and component",
        "按阶段与组成部分列出的碳排放与能耗",
    ),
    "uncertainty-en-light.png": (
        "How the emissions are spread, and what spreads them",
        "碳排放的分布，以及造成分散的因素",
    ),
    "window-zh-dark.png": ("In Chinese, in the dark", "简体中文，深色"),
}


def homepage() -> str:
    """Return where the project lives: CARBON_DESKTOP_HOMEPAGE, else what pyproject.toml says.

    Software centres load screenshots from there, so without it the metainfo shows none.
    """
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    said = project["project"].get("urls", {}).get("Homepage", "")
    return os.environ.get("CARBON_DESKTOP_HOMEPAGE", said).rstrip("/")


def date() -> str:
    """Return the day of the release, as 2026-01-31."""
    return datetime.fromtimestamp(bundle.epoch(), UTC).strftime("%Y-%m-%d")


def share(target: Path) -> None:
    """Write the files that belong under share/ into a folder; the icons are drawn before."""
    applications = target / "applications"
    copy(LINUX / "carbon-desktop.desktop", applications / "carbon-desktop.desktop")
    copy(LINUX / "carbon-desktop.mime.xml", target / "mime" / "packages" / "carbon-desktop.xml")
    write(target / "metainfo" / f"{ID}.metainfo.xml", metainfo())
    for source, place in (("carbon-desktop.1", "man1"), ("carbon-desktop.zh_CN.1", "zh_CN/man1")):
        write_packed(target / "man" / place / "carbon-desktop.1.gz", filled(LINUX / source))
    icons(target / "icons" / "hicolor")


def icons(target: Path) -> None:
    """Lay the icon into the hicolor theme in all its sizes, and the drawing itself."""
    for size in ICONS:
        copy(
            bundle.ICONS / f"{size}.png", target / f"{size}x{size}" / "apps" / "carbon-desktop.png"
        )
    drawing = dev.ROOT / "resources" / "icons" / "carbon-desktop.svg"
    copy(drawing, target / "scalable" / "apps" / "carbon-desktop.svg")


def metainfo() -> str:
    """Return what software centres show of the program."""
    text = filled(LINUX / f"{ID}.metainfo.xml")
    base = homepage()
    if not base:
        return text.replace("  <!-- @screenshots@ -->\n", "")
    return text.replace("  <!-- @screenshots@ -->\n", _linked(base))


def _linked(base: str) -> str:
    folder = f"{escape(base)}/raw/v{bundle.version()}/resources/screenshots"
    kinds = ["default", *[""] * (len(SCREENSHOTS) - 1)]
    shots = (
        f"    <screenshot{f' type={chr(34)}{kind}{chr(34)}' if kind else ''}>\n"
        f"      <caption>{escape(english)}</caption>\n"
        f'      <caption xml:lang="zh_CN">{escape(chinese)}</caption>\n'
        f"      <image>{folder}/{name}</image>\n"
        "    </screenshot>\n"
        for kind, (name, (english, chinese)) in zip(kinds, SCREENSHOTS.items(), strict=True)
    )
    page = f'  <url type="homepage">{escape(base)}</url>\n'
    return f"{page}  <screenshots>\n{''.join(shots)}  </screenshots>\n"


def filled(source: Path) -> str:
    """Return a template with the version and the day."""
    text = source.read_text(encoding="utf-8")
    return text.replace("@version@", bundle.version()).replace("@date@", date())


def copy(source: Path, target: Path) -> None:
    """Copy a file, its folder made first."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def write(target: Path, text: str) -> None:
    """Write a file, its folder made first."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def write_packed(target: Path, text: str) -> None:
    """Write a gzip file, its folder made first; the same text gives the same bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def with_bundle(target: Path) -> None:
    """Copy the bundle into a folder."""
    source = bundle.DIST / bundle.NAME
    shutil.copytree(source, target, symlinks=True)
