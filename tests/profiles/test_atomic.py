"""Atomic saves, tried on real files: killed writers, full disks, folders not to be written."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import StoreError
from carbon_desktop.profiles.files import load_plan, save_plan
from carbon_desktop.profiles.format import dumps
from carbon_desktop.profiles.store import Store

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")
ROOT = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0, reason="only root may mount and change user"
)
NOBODY = 65534
KILLS = 200

NURSERY = """
import os, sys
from dataclasses import replace
from pathlib import Path
from carbon_desktop.profiles.files import load_plan, save_plan

path = Path(sys.argv[1])
plan = load_plan(path)
for writer in sys.stdin:
    child = os.fork()
    if child == 0:
        version = 0
        while True:
            version += 1
            name = f"{writer.strip()}.{version}"
            save_plan(replace(plan, name=name, notes=f"{name} " * 20_000), path)
    print(child, flush=True)
    if writer.startswith("last"):
        os.waitpid(child, 0)
"""
"""Forks a process for each line it reads, which saves version after version until it is killed."""

AS_NOBODY = """
import os, sys
from pathlib import Path
from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import StoreError
os.setgid(65534)
os.setuid(65534)
try:
    atomic.write(Path(sys.argv[1]), b"new")
except StoreError as error:
    print(error.code)
"""


def _leftovers(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"{atomic.PREFIX}*"))


def _code_of_write(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(StoreError) as caught:
        atomic.write(path, data)
    assert caught.value.file == str(path)
    return caught.value.code


@pytest.fixture
def dead_process() -> int:
    """Return the id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a file system of 256 kB that is empty."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def nursery(saved: Path) -> Iterator[subprocess.Popen[str]]:
    """Return a process that forks writers of the saved plan, with its ways in and out."""
    command = [sys.executable, "-c", NURSERY, str(saved)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        yield process
        process.kill()


def _born(nursery: subprocess.Popen[str], name: str) -> int:
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{name}\n")
    nursery.stdin.flush()
    return int(nursery.stdout.readline())


@POSIX
def test_that_two_hundred_kills_leave_a_whole_plan_each_time(
    saved: Path, nursery: subprocess.Popen[str]
) -> None:
    chance = random.Random(1)
    versions = set()
    writers = [_born(nursery, name) for name in "ab"]
    for number in range(KILLS):
        time.sleep(chance.uniform(0.005, 0.05))
        os.kill(writers.pop(0), signal.SIGKILL)
        plan = load_plan(saved)
        assert plan.name == "BLOOM" or plan.notes == f"{plan.name} " * 20_000
        versions.add(plan.name)
        if number < KILLS - 2:
            writers.append(_born(nursery, str(number)))
    assert len(versions) > KILLS / 2  # They were killed while they saved, not before.


@POSIX
def test_that_the_next_start_sweeps_what_killed_saves_left(
    tmp_path: Path, dead_process: int
) -> None:
    left = tmp_path / f"{atomic.PREFIX}{dead_process}-0"
    living = tmp_path / f"{atomic.PREFIX}{os.getpid()}-999"
    foreign = tmp_path / f"{atomic.PREFIX}of-another-program"
    for path in (left, living, foreign):
        path.write_bytes(b"half a pl")
    Store(tmp_path)
    assert _leftovers(tmp_path) == sorted([living, foreign])
    long_ago = time.time() - 7200
    os.utime(living, (long_ago, long_ago))
    os.utime(foreign, (long_ago, long_ago))
    Store(tmp_path)
    assert _leftovers(tmp_path) == []


@POSIX
def test_that_a_save_sweeps_its_folder_too(saved: Path, plan: Plan, dead_process: int) -> None:
    (saved.parent / f"{atomic.PREFIX}{dead_process}-3").write_bytes(b"half a pl")
    save_plan(plan, saved)
    assert [one.name for one in saved.parent.iterdir()] == ["plan.json"]


@ROOT
def test_that_a_full_disk_keeps_the_file(small_disk: Path) -> None:
    path = small_disk / "plan.json"
    atomic.write(path, b"old" * 50_000)
    assert _code_of_write(path, b"new" * 60_000) == "disk_full"
    assert path.read_bytes() == b"old" * 50_000
    assert _leftovers(small_disk) == []
    atomic.write(path, b"smaller")
    assert path.read_bytes() == b"smaller"


@ROOT
def test_that_a_full_disk_keeps_a_plan_and_says_so(small_disk: Path, plan: Plan) -> None:
    path = small_disk / "plan.json"
    save_plan(plan, path)
    with pytest.raises(StoreError) as caught:
        save_plan(replace(plan, notes="n" * 400_000), path)
    assert (caught.value.code, caught.value.file) == ("disk_full", str(path))
    assert path.read_bytes() == dumps(plan)


@ROOT
def test_that_a_read_only_disk_keeps_the_file(small_disk: Path) -> None:
    path = small_disk / "plan.json"
    path.write_bytes(b"old")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert _code_of_write(path) == "read_only"
    assert _code_of_write(small_disk / "other.json") == "read_only"
    assert path.read_bytes() == b"old"
    assert [one.name for one in small_disk.iterdir()] == ["plan.json"]


@ROOT
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444)])
def test_that_a_user_without_the_right_to_write_is_told_so(
    small_disk: Path, checkout: Path, folder_mode: int, file_mode: int
) -> None:
    path = small_disk / "plan.json"
    path.write_bytes(b"old")
    path.chmod(file_mode)
    small_disk.chmod(folder_mode)
    for folder in small_disk.parents:
        _open_to_all(folder)
    command = [sys.executable, "-c", AS_NOBODY, str(path)]
    result = subprocess.run(command, capture_output=True, text=True, cwd=checkout, check=False)
    assert (result.stdout, result.stderr) == ("read_only\n", "")
    assert path.read_bytes() == b"old"


def test_that_a_protected_file_is_not_overruled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert _code_of_write(path) == "read_only"
    assert path.read_bytes() == b"old"


def test_that_an_interrupted_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    path = tmp_path / "plan.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StoreError) as caught:
        atomic.write(path, b"new")
    assert caught.value.details == {"reason": "Input/output error"}
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"old"]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444 | 0o200])
def test_that_a_save_keeps_the_files_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"old")
    path.chmod(mode)
    atomic.write(path, b"new")
    assert path.stat().st_mode & 0o7777 == mode
    assert path.read_bytes() == b"new"


@ROOT
def test_that_a_save_by_root_keeps_the_files_owner(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"old")
    os.chown(path, NOBODY, NOBODY)
    atomic.write(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (NOBODY, NOBODY)


@POSIX
def test_that_a_new_file_has_the_mode_that_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        atomic.write(tmp_path / "plan.json", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "plan.json").stat().st_mode & 0o7777 == 0o640


@POSIX
def test_that_a_save_follows_links(tmp_path: Path) -> None:
    real, folder = tmp_path / "real", tmp_path / "links"
    real.mkdir()
    folder.mkdir()
    (real / "plan.json").write_bytes(b"old")
    (folder / "plan.json").symlink_to(real / "plan.json")
    (folder / "new.json").symlink_to(Path("..") / "real" / "new.json")
    for name in ("plan.json", "new.json"):
        atomic.write(folder / name, b"new")
        assert (folder / name).is_symlink()
        assert (real / name).read_bytes() == b"new"
    assert _leftovers(folder) == _leftovers(real) == []


@POSIX
def test_that_a_link_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(StoreError):
        atomic.write(tmp_path / "a", b"new")


def test_that_the_folder_is_made(tmp_path: Path) -> None:
    atomic.write(tmp_path / "a" / "b" / "plan.json", b"new")
    assert (tmp_path / "a" / "b" / "plan.json").read_bytes() == b"new"


def test_that_no_folder_or_odd_name_is_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    assert _code_of_write(tmp_path) == "not_a_file"
    assert _code_of_write(tmp_path / "file" / "plan.json") == "not_a_folder"
    assert _code_of_write(tmp_path / ("x" * 300)) == "name_too_long"
    assert _code_of_write(tmp_path / "a\0b") == "not_found"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def _open_to_all(folder: Path) -> None:
    """Let any user pass through a folder of the test's own."""
    if "pytest" in folder.name:
        folder.chmod(folder.stat().st_mode | 0o055)
