"""Proofs of the installers: in minimal rooms, by root and by a user, from nothing to nothing."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

import bundle
import deb
import desktop
import dev
import proofs_bundle
import run_file as run_packing
from proof import ask, expect, need_root, quiet
from room import SHARED, Room, environment, room

OLDER = "0.0.9"
INSTALLED = "/usr/lib/carbon-desktop"
WINDOW = f"{INSTALLED}/carbon-desktop-window"
USER, NAME = "1000:1000", "张 三"
HOME = f"/home/{NAME}"
FONTS = Path("/usr/share/fonts/opentype/noto")
CHINESE_FONT = f'mkdir -p "$root{FONTS}"; mount --bind {FONTS} "$root{FONTS}"'
"""Lends the room the Chinese font of this machine."""

PLAN = "application/vnd.carbon-desktop.plan+json"
SMALL = """\
Package: small
Version: 1
Architecture: all
Maintainer: Nobody <nobody@example.org>
Description: small
"""
MAKESELF_SAYS = ("SHA256 checksums are OK.", "MD5 checksums are OK.")
"""Good news that makeself writes to standard error while it unpacks."""


def package() -> Path:
    """Return the .deb in dist/."""
    return next(bundle.DIST.glob(f"*_{bundle.version()}_*.deb"))


def run_file() -> Path:
    """Return the .run in dist/."""
    return next(bundle.DIST.glob(f"*-{bundle.version()}-*.run"))


def shared() -> tempfile.TemporaryDirectory[str]:
    """Return a folder that a room and this machine both see."""
    return tempfile.TemporaryDirectory(prefix="cd-", dir=SHARED)


@cache
def furnished() -> Room:
    """Return a room in which the .deb was installed and purged: what it depends on is there."""
    made = room("furnished")
    shutil.copy(package(), made.root / "tmp" / "carbon-desktop.deb")
    made.apt("update")
    made.apt("install", "/tmp/carbon-desktop.deb")
    made.run("dpkg", "--purge", bundle.NAME)
    (made.root / "tmp" / "carbon-desktop.deb").unlink()
    return made


def validated() -> str:
    """Let the validators of Debian and of freedesktop look at what the .deb holds."""
    with tempfile.TemporaryDirectory() as folder:
        quiet("dpkg-deb", "-x", package(), folder)
        packed = Path(folder) / deb.PLACE
        stale = proofs_bundle.differences(proofs_bundle.FOLDER, packed)
        expect(not stale, f"the .deb holds another bundle than dist: {stale[:5]}; build it again")
        share = Path(folder) / "usr" / "share"
        entry = quiet("desktop-file-validate", share / "applications" / "carbon-desktop.desktop")
        expect(not entry, f"desktop-file-validate says {entry}")
        for page in ("man1", "zh_CN/man1"):
            text = share / "man" / page / "carbon-desktop.1.gz"
            env = environment(MANWIDTH="80", LC_ALL="C.UTF-8", MANROFFSEQ="")
            quiet("man", "--warnings", "-E", "UTF-8", "-l", text, env=env)
        metainfo(share / "metainfo" / f"{desktop.ID}.metainfo.xml")
    said = ask("lintian", "--fail-on", "error,warning", "--allow-root", package())
    expect(said.status == 0, f"lintian says:\n{said.out}{said.err}")
    return "desktop-file-validate, appstreamcli, man and lintian are content"


def told_apart() -> str:
    """Ask the desktop's library what plans and other JSON files are, with our type installed."""
    system = Path("/usr/share/mime/packages/freedesktop.org.xml")
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy(system, packages)
        shutil.copy(desktop.LINUX / "carbon-desktop.mime.xml", packages / "carbon-desktop.xml")
        ask("update-mime-database", packages.parent)
        other = Path(folder) / "other.json"
        other.write_text('{"a": 1}', encoding="utf-8")
        env = environment(XDG_DATA_DIRS=folder, XDG_DATA_HOME="/-")
        for file in (*proofs_bundle.EXAMPLES, other):
            said = quiet("gio", "info", "-a", "standard::content-type", file, env=env)
            kind = said.split("standard::content-type: ")[1].strip()
            wanted = "application/json" if file == other else PLAN
            expect(kind == wanted, f"{file.name} is taken for {kind}")
    return "plans by their contents, other JSON files as before"


def repeatable() -> str:
    """Pack the same small bundle twice, at other times and with other dates: the same bytes."""
    digests = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(2):
            stage = Path(folder) / str(number) / "payload"
            (stage / "DEBIAN").mkdir(parents=True)
            (stage / "DEBIAN" / "control").write_text(SMALL, encoding="ascii")
            (stage / "install.sh").write_text("#!/bin/sh\n", encoding="ascii")
            bundle.settle(stage)
            deb.pack(stage, stage.parent / "small.deb")
            run_packing.pack("small.run", stage.parent)
            files = [stage.parent / "small.deb", stage.parent / "small.run"]
            digests.append([hashlib.sha256(one.read_bytes()).hexdigest() for one in files])
            time.sleep(1.1)  # makeself and dpkg-deb tell time in seconds
    expect(digests[0] == digests[1], "packing the same twice gives other bytes")
    return "a .deb and a .run"


def metainfo(shipped: Path) -> None:
    """Validate the metainfo that ships, and the one with screenshots that a release has."""
    quiet("appstreamcli", "validate", "--no-net", "--pedantic", shipped)
    script = "import desktop; print(desktop.metainfo(), end='')"
    env = {**dev.environment(), "CARBON_DESKTOP_HOMEPAGE": "https://example.org/carbon-desktop"}
    text = quiet(sys.executable, "-c", script, env=env, cwd=dev.PACKAGING)
    expect(text.count("<image>") == len(desktop.SCREENSHOTS), "a screenshot is missing")
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / shipped.name
        whole.write_text(text, encoding="utf-8")
        quiet("appstreamcli", "validate", "--no-net", "--pedantic", whole)


def packaged() -> str:
    """Install an older .deb, save a profile, upgrade, find it again, purge; leave nothing."""
    made = room("deb", like=furnished())
    before = made.files()
    with shared() as folder:
        old = older(Path(folder))
        for file in (old, package()):
            shutil.copy(file, made.root / "tmp" / file.name)
        made.run("dpkg", "--install", f"/tmp/{old.name}")
        plan = f"{environment()['HOME']}/.config/carbon-desktop/profiles/kept.json"
        made.run("mkdir", "-p", str(Path(plan).parent))
        words = ("--accelerator", "h100", "--count", "8", "--hours", "10", "--region", "FR")
        made.run("carbon-desktop", "estimate", *words, "--save", plan)
        first = made.run("carbon-desktop", "estimate", plan)
        kept = (made.root / plan[1:]).read_bytes()
        made.run("dpkg", "--install", f"/tmp/{package().name}")
        expect(OLDER not in made.run("dpkg-query", "-W", bundle.NAME), "it was not upgraded")
        expect((made.root / plan[1:]).read_bytes() == kept, "the upgrade changed a profile")
        again = made.run("carbon-desktop", "estimate", plan)
        expect(again == first, "a profile comes to something else")
        proofs_bundle.window(Path(folder), "en", made.command(WINDOW, shared=folder))
        changed = made.run("dpkg", "--verify", bundle.NAME)
        expect(not changed, f"use has changed installed files: {changed}")
    made.run("dpkg", "--purge", bundle.NAME)
    nothing_left(made, before)
    expect((made.root / plan[1:]).read_bytes() == kept, "purging took a profile along")
    return "installed, used, upgraded, purged; the profile is still there"


def nothing_left(made: Room, before: set[str]) -> None:
    """See that a room holds what it held, but for what users have in their own folders."""
    own = tuple(f"{home}/{name}" for home in ("/root", HOME) for name in (".config", ".cache"))
    after = {path for path in made.files() if not path.startswith(own)}
    expect(after <= before, f"it has left {sorted(after - before)[:10]}")
    gone = {path for path in before - after if not path.startswith(own)}
    expect(not gone, f"it has taken {sorted(gone)[:10]} along")


def older(folder: Path) -> Path:
    """Make a package that says it is older; its contents are ours."""
    root = folder / "older"
    quiet("dpkg-deb", "-R", package(), root)
    control = root / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    control.write_text(text.replace(f"Version: {bundle.version()}", f"Version: {OLDER}"))
    target = folder / f"carbon-desktop_{OLDER}.deb"
    quiet("dpkg-deb", "--root-owner-group", "-Znone", "--build", root, target)
    return target


def in_chinese() -> str:
    """Use the installed window in Chinese, with a Chinese font."""
    need_root()
    expect(FONTS.is_dir(), f"{FONTS} is missing; fonts-noto-cjk has it")
    made = installed("chinese")
    with shared() as folder:
        command = made.command(WINDOW, shared=folder, prepare=CHINESE_FONT)
        proofs_bundle.window(Path(folder), "zh", command)
    return "used in Chinese"


def installed(name: str) -> Room:
    """Return a room with the .deb in it."""
    made = room(name, like=furnished())
    shutil.copy(package(), made.root / "tmp" / "carbon-desktop.deb")
    made.run("dpkg", "--install", "/tmp/carbon-desktop.deb")
    return made


def by_a_user() -> str:
    """Run the .run as a user with spaces and Chinese in the name; start, upgrade, uninstall."""
    made = room("run", like=furnished())
    made.apt("install", "xz-utils")
    at_home(made)
    shutil.copy(run_file(), made.root / "tmp" / "carbon-desktop.run")
    before = made.files()
    env = environment(HOME=HOME, USER=NAME, LANG="zh_CN.UTF-8")
    for _ in range(2):  # the second replaces the first
        said = made.ask("sh", "/tmp/carbon-desktop.run", user=USER, env=env)
        complaints = said.err
        for word in MAKESELF_SAYS:
            complaints = complaints.replace(word, "")
        expect(said.status == 0 and not complaints.strip(), f"the .run said:\n{said}")
        expect("已安装" in said.out, "it did not speak Chinese")
    start_from_shortcut(made)
    bin_ = f"{HOME}/.local/bin/carbon-desktop"
    estimate = made.ask(bin_, "estimate", "--hours", "1", "--accelerator", "h100", "--count", "1",
                        user=USER, env=env)  # fmt: skip
    expect(estimate.status == 0 and not estimate.err, f"the command said {estimate}")
    said = made.ask(f"{HOME}/.local/lib/carbon-desktop/uninstall.sh", user=USER, env=env)
    expect(said.status == 0 and not said.err, f"the uninstaller said:\n{said.out}{said.err}")
    nothing_left(made, before)
    return f"installed, replaced, started from the shortcut and uninstalled for {NAME}"


def at_home(made: Room) -> None:
    """Give the room a user with a home and a desktop."""
    with (made.root / "etc" / "passwd").open("a", encoding="utf-8") as file:
        file.write(f"user:x:{USER}::{HOME}:/bin/sh\n")
    for folder in ("", "Desktop"):
        made.run("install", "-d", "-o", "1000", "-g", "1000", f"{HOME}/{folder}")


def start_from_shortcut(made: Room) -> None:
    """Open the window by the line of the shortcut, as the desktop would, and use it."""
    text = (made.root / HOME[1:] / "Desktop" / "carbon-desktop.desktop").read_text("utf-8")
    quiet("desktop-file-validate", made.root / HOME[1:] / "Desktop" / "carbon-desktop.desktop")
    line = next(one for one in text.splitlines() if one.startswith("Exec="))
    program = line.removeprefix("Exec=").removesuffix(" %f").strip('"')
    with shared() as folder:
        command = made.command(program, shared=folder)
        proofs_bundle.window(Path(folder), "en", command)
