"""Proofs of the bundle itself: what it is made of, how big and fast it is, what it computes."""

from __future__ import annotations

import filecmp
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bundle
import dev
import first_sight
import room
from proof import Failed, Skipped, ask, expect, quiet

FOLDER = bundle.DIST / bundle.NAME
SUFFIX = ".exe" if os.name == "nt" else ""
WINDOW = FOLDER / f"carbon-desktop-window{SUFFIX}"
COMMAND = FOLDER / f"carbon-desktop{SUFFIX}"
EXAMPLES = sorted((dev.ROOT / "resources" / "examples").glob("*.json"))
SIZES = dev.PACKAGING / "bundle_sizes.json"
BARS = {"unpacked": 175_000_000, "deb": 50_000_000, "run": 50_000_000}
"""Bytes that a release may have at most, whatever it had before."""

GROWTH = 1.05
SLOWER = 1.15
RUNS = 9
UP_S = 5
FORBIDDEN = ("libssl", "libcrypto", "libreadline", "libQt6Network", "libgtk", "libstdc++")
"""Libraries that must not come in again: ways out, a GPL-3 one, those that are the system's."""


def reproducible() -> str:
    """Build it again, elsewhere, and compare every file, its rights and every link."""
    again = dev.ROOT / "build" / "again"
    different = differences(FOLDER, bundle.build(again))
    expect(not different, f"a second build differs in {', '.join(different[:10])}")
    shutil.rmtree(again)
    return f"{sum(1 for _ in FOLDER.rglob('*'))} files and folders are the same"


def differences(one: Path, other: Path) -> list[str]:
    """Return the paths at which two folders differ."""
    paths = {file.relative_to(top) for top in (one, other) for file in top.rglob("*")}
    return [str(path) for path in sorted(paths) if not _same(one / path, other / path)]


def _same(one: Path, other: Path) -> bool:
    if not (os.path.lexists(one) and os.path.lexists(other)):
        return False
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    if one.stat().st_mode != other.stat().st_mode:
        return False
    return one.is_dir() or filecmp.cmp(one, other, shallow=False)


def small() -> str:
    """Hold the sizes against the bars and against what they were when they were last agreed to."""
    sizes = measured()
    over = too_big(sizes, json.loads(SIZES.read_text(encoding="utf-8")))
    expect(not over, "; ".join(over))
    return ", ".join(f"{name} {size / 1e6:.1f} MB" for name, size in sizes.items())


def measured() -> dict[str, int]:
    """Return the bytes of the bundle and of the installers that are there."""
    files = (file for file in FOLDER.rglob("*") if file.is_file() and not file.is_symlink())
    sizes = {"unpacked": sum(file.stat().st_size for file in files)}
    for name in ("deb", "run"):
        sizes[name] = sum(file.stat().st_size for file in bundle.DIST.glob(f"*.{name}"))
    return sizes


def too_big(sizes: dict[str, int], agreed: dict[str, int]) -> list[str]:
    """Return what is over its bar, has grown by more than 5 %, or is not there."""
    found = [f"there is no {name}" for name in BARS if not sizes.get(name)]
    for name, bar in BARS.items():
        if sizes.get(name, 0) > bar:
            found.append(f"{name} is {sizes[name]} bytes, over the bar of {bar}")
        if sizes.get(name, 0) > agreed[name] * GROWTH:
            found.append(
                f"{name} has grown from {agreed[name]} to {sizes[name]} bytes; if that is wanted,"
                f" write the new size into packaging/{SIZES.name}"
            )
    return found


def known() -> str:
    """Find every file in the inventory, with its digest, and every maker in the licences."""
    inventory = json.loads((FOLDER / "sbom.cdx.json").read_text(encoding="utf-8"))
    parts = [inventory["metadata"]["component"], *inventory["components"]]
    listed = {file["name"]: file for part in parts for file in part.get("components", [])}
    files = [file for file in FOLDER.rglob("*") if file.is_file() and not file.is_symlink()]
    for file in files:
        name = file.relative_to(FOLDER).as_posix()
        if name in {"LICENSES.txt", "sbom.cdx.json"}:
            continue
        expect(name in listed, f"the inventory lacks {name}")
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        expect(digest == listed[name]["hashes"][0]["content"], f"the digest of {name} is wrong")
    text = (FOLDER / "LICENSES.txt").read_text(encoding="utf-8")
    for words in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE"):
        expect(words in text, f"LICENSES.txt lacks the {words}")
    silent = [part["name"] for part in parts if f"\n{part['name']} {part['version']}" not in text]
    expect(not silent, f"LICENSES.txt has no licence of {', '.join(silent)}")
    stray = [file.name for file in files if file.name.startswith(FORBIDDEN)]
    expect(not stray, f"these are in it again: {', '.join(stray)}")
    return f"{len(files)} files of {len(parts)} makers"


def fast() -> str:
    """Compare the start until the window is painted with that from source, run in turn."""
    source = [dev.PYTHON, "-m", "carbon_desktop", "--lang", "en"]
    frozen, unfrozen, ratio = first_sight.compared(
        ([WINDOW, "--lang", "en"], {}), (source, {"PYTHONPATH": str(dev.ROOT)}), RUNS
    )
    told = f"{frozen:.2f} s, {ratio:.2f} x from source ({unfrozen:.2f} s)"
    expect(ratio <= SLOWER, f"{told}, over the bar of {SLOWER} x")
    return told


def exact() -> str:
    """Compare what the frozen command and the source print, byte by byte, for all examples."""
    env = {**dev.environment(), "LC_ALL": "C.UTF-8"}
    for plan in EXAMPLES:
        words = ("estimate", plan, "--format", "json")
        frozen = quiet(COMMAND, *words, env=env)
        source = quiet(dev.PYTHON, "-m", "carbon_desktop", *words, env=env)
        expect(frozen == source, f"{plan.name} comes to something else when frozen")
        expect(json.loads(frozen)["results"], f"{plan.name} comes to nothing")
    return f"{len(EXAMPLES)} examples"


def answering() -> str:
    """Ask the command line for its version and for what is wrong, and start the window, unseen."""
    expect(quiet(COMMAND, "--version").strip() == f"carbon-desktop {bundle.version()}",
           "it says another version than the source")  # fmt: skip
    wrong = ask(COMMAND, "estimate", "--hours", "-1")
    expect(wrong.status == 2 and len(wrong.err.splitlines()) == 1, f"wrong use gave {wrong}")
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CARBON_DESKTOP_HOME": home}
        program = subprocess.Popen(
            [WINDOW], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        try:
            program.wait(UP_S)
        except subprocess.TimeoutExpired:
            program.terminate()
        said, complaints = program.communicate(timeout=30)
        expect(not said + complaints, f"the window said {said}{complaints}")
        expected = 1 if os.name == "nt" else 0  # Windows has no way to ask for an end
        expect(program.returncode == expected, f"the window ended with {program.returncode}")
    return "version, wrong use, and a window that ends when it is asked to"


def light() -> str:
    """See that the command line opens no library of Qt."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "opened"
        traced = ["strace", "-f", "-qq", "-e", "trace=openat", "-o", log]
        quiet(*traced, COMMAND, "estimate", EXAMPLES[0])
        opened = log.read_text(encoding="utf-8", errors="replace")
    expect("libpython" in opened, "strace saw nothing of what was opened")
    expect("libQt6" not in opened, "the command line opens Qt")
    return "no Qt"


def offline() -> str:
    """Watch every socket over start, use and exit; a control shows that the watch sees them."""
    with tempfile.TemporaryDirectory(prefix="cd-", dir=room.SHARED) as folder:
        shared = Path(folder)
        log, control = shared / "network", shared / "control"
        watch = ["strace", "-D", "-f", "-qq", "-e", "trace=network", "-o"]
        window(shared, "en", [*watch, str(log), str(WINDOW)])
        seen = log.read_text(encoding="utf-8", errors="replace")
        expect("AF_UNIX" in seen, "strace saw not even the display's socket")
        calls = [line for line in seen.splitlines() if "AF_INET" in line]
        expect(not calls, f"it opened a way out: {calls[:1]}")
        script = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
        ask(*(word for word in watch if word != "-D"), control, sys.executable, "-c", script)
        expect("AF_INET" in control.read_text(), "the control opened a socket, and was not seen")
    return f"{len(seen.splitlines())} calls, all of the display and the bus"


def window(shared: Path, language: str, command: list[str], scene: str = "use") -> str:
    """Use a window by packaging/smoke_window.py; return what it told."""
    (shared / "home").mkdir(exist_ok=True)
    shutil.copy(EXAMPLES[0], shared / "example.json")
    python = system_python()
    script = dev.PACKAGING / "smoke_window.py"
    said = ask(python, script, scene, language, shared, *command, env=room.environment())
    if said.status:
        keep(shared)
        raise Failed(f"{said.out}{said.err}")
    return said.out


def keep(shared: Path) -> None:
    """Keep the pictures of a window that was lost."""
    for picture in shared.glob("*.png"):
        shutil.copy(picture, room.WORK / picture.name)
        print(f"a picture of it is {room.WORK / picture.name}")


def system_python() -> str:
    """Return the Python that has the bindings of the accessibility tree."""
    for python in ("/usr/bin/python3", shutil.which("python3") or ""):
        asked = [python, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
        if python and not subprocess.run(asked, capture_output=True, check=False).returncode:
            return python
    raise Skipped("no Python here has the bindings of AT-SPI (python3-gi, gir1.2-atspi-2.0)")
