"""A minimal Debian to try things in: no Python, no fonts, no libraries of a desktop, no network.

It is made once by debootstrap and kept in build/smoke; each room is a fresh copy. What is mounted
for a command is mounted in a namespace of the command, and gone with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import dev
from proof import Failed, Said, ask, expect, need_root

WORK = dev.ROOT / "build" / "smoke"
SHARED = "/run" if os.access("/run", os.W_OK) else None
"""Where folders lie that a room and this machine both see; short, as the paths of sockets are."""

ENTER = """
set -e
root=$1 shared=$2 user=$3 prepare=$4
shift 4
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
if [ -d "$shared" ]; then
    mkdir -p "$root/tmp/.X11-unix" "$root$shared"
    mount --bind "$shared" "$root$shared"
    if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; fi
fi
eval "$prepare"
if [ -n "$user" ]; then exec chroot --userspec="$user" "$root" "$@"; fi
exec chroot "$root" "$@"
"""
"""Mounts what a room needs and becomes the command in it; the process id stays the same."""


class Room:
    """A copy of the minimal root."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def command(
        self,
        *words: str,
        shared: Path | str = "",
        user: str = "",
        prepare: str = "",
        network: bool = False,
    ) -> list[str]:
        """Return the words that run a command in the room.

        Parameters
        ----------
        shared
            A folder that has the same path inside, beside the sockets of the display.
        user
            Who runs it, as UID:GID; root if empty.
        prepare
            Shell commands that mount more, with ``$root`` for the room.
        network
            Whether it has one. Without, it has not even a loopback that is up.
        """
        apart = ["unshare", "--mount", *([] if network else ["--net"])]
        fixed = ["sh", str(self.root), str(shared), user, prepare]
        return [*apart, "sh", "-c", ENTER, *fixed, *words]

    def ask(self, *words: str, env: dict[str, str] | None = None, **how: object) -> Said:
        """Run a command in the room to its end."""
        return ask(*self.command(*words, **how), env=env or environment())

    def run(self, *words: str, **how: object) -> str:
        """Run a command in the room that must succeed; return its output."""
        said = self.ask(*words, **how)
        expect(said.status == 0, f"in the room, {' '.join(words)}:\n{said.out}{said.err}")
        return said.out

    def apt(self, *words: str) -> str:
        """Run apt-get in the room, with the network of this machine."""
        shutil.copy("/etc/resolv.conf", self.root / "etc" / "resolv.conf")
        options = ["-qq", "-y", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends"]
        env = {**environment(), "DEBIAN_FRONTEND": "noninteractive", **_proxies()}
        return self.run("apt-get", *options, *words, env=env, network=True)

    def files(self) -> set[str]:
        """Return the paths of everything in the room, but for what apt and logs collect."""
        kept = ("/proc/", "/sys/", "/dev/", "/tmp/", "/run/", "/var/cache/", "/var/log/",
                "/var/lib/apt/", "/var/lib/dpkg/")  # fmt: skip
        listed = self.run("find", "/", "-xdev").splitlines()
        return {path for path in listed if not f"{path}/".startswith(kept)}


def environment(**more: str) -> dict[str, str]:
    """Return the variables of a program on a fresh login, and more."""
    fixed = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
    return {**fixed, "HOME": "/root", "LANG": "C.UTF-8", "USER": "root", **more}


def room(name: str, like: Room | None = None) -> Room:
    """Return a fresh room, or a copy of another one."""
    need_root()
    source = like.root if like else _base()
    target = WORK / name
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", source, target], check=True)
    return Room(target)


def clear() -> None:
    """Remove all rooms; the minimal root that they are copies of stays."""
    for folder in WORK.iterdir():
        if folder.is_dir() and not folder.name.startswith("base-"):
            shutil.rmtree(folder)


def _base() -> Path:
    """Return the minimal root of this system's release, made where it is missing."""
    release = _release()
    target, whole = WORK / f"base-{release}", WORK / f"base-{release}.whole"
    if not whole.exists():
        shutil.rmtree(target, ignore_errors=True)
        WORK.mkdir(parents=True, exist_ok=True)
        made = ask("debootstrap", "--variant=minbase", release, target, env={**os.environ})
        if made.status:
            raise Failed(f"debootstrap cannot make a minimal {release}:\n{made.out[-2000:]}")
        shutil.rmtree(target / "var" / "cache" / "apt" / "archives", ignore_errors=True)
        whole.touch()
    return target


def _release() -> str:
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)["VERSION_CODENAME"]


def _proxies() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
