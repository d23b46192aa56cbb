"""The committed files: nothing of the machine they were made on, whole locks, one version."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from carbon_desktop import __version__

# Written in pieces, or this file would find itself.
FOREIGN = re.compile(
    "|".join(
        [
            r"pypi\." r"org",
            r"python" r"hosted\.",
            r"deb\." r"debian\.org",
            r"npm" r"js\.",
            r"/work/" r"(main|shared|\.)",
            r"/tmp/" r"(scratch|brief|proj)",
            r"/root" r"/",
        ]
    )
)
PIN = re.compile(
    r"^[a-z0-9-]+==[\w.]+(?: ; [^\\]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n", re.MULTILINE
)
LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-bundle.lock"]


@pytest.fixture(scope="module")
def committed(checkout: Path) -> list[Path]:
    if not (checkout / ".git").exists():
        pytest.skip("this is no clone, so nothing tells what is committed")
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [checkout / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


def pins(lock: Path) -> set[str]:
    """Return the names and versions that a lock pins."""
    lines = lock.read_text(encoding="ascii").splitlines()
    return {line.rstrip(" \\") for line in lines if re.match(r"[a-z0-9]", line)}


def test_that_no_file_names_a_registry_or_the_machine_it_was_made_on(
    committed: list[Path],
) -> None:
    found = {
        path.name: hits
        for path in committed
        if (hits := FOREIGN.findall(path.read_bytes().decode("utf-8", "ignore")))
    }
    assert found == {}


def test_that_only_packages_of_the_program_are_packages(committed: list[Path]) -> None:
    strays = {path for path in committed if path.name == "__init__.py"}
    assert {path for path in strays if "carbon_desktop" not in path.parts} == set()


@pytest.mark.parametrize("name", LOCKS)
def test_that_a_lock_is_all_hashes_and_no_addresses(checkout: Path, name: str) -> None:
    text = (checkout / "packaging" / name).read_text(encoding="ascii")
    assert "//" not in text
    assert "file:" not in text
    rest = PIN.sub("", "".join(line for line in text.splitlines(True) if line[0] != "#"))
    assert rest == ""


def test_that_all_locks_pin_what_the_project_asks_for(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    run, dev, bundle = (pins(checkout / "packaging" / name) for name in LOCKS)
    named = {pin.partition("==")[0] for pin in run}
    asked = {re.split(r"[<>=]", line.lower())[0] for line in project["project"]["dependencies"]}
    assert asked <= named
    assert run <= dev
    assert run <= bundle


def test_that_the_version_is_written_once(checkout: Path, committed: list[Path]) -> None:
    text = re.compile(rf'version\w* *[=:] *"{re.escape(__version__)}"', re.IGNORECASE)
    places = [p for p in committed if p.suffix in {".py", ".toml", ".in"}]
    found = [p for p in places if text.search(p.read_text(encoding="utf-8"))]
    assert [p.relative_to(checkout).as_posix() for p in found] == ["carbon_desktop/__init__.py"]


def test_that_the_program_says_its_version(checkout: Path) -> None:
    command = [sys.executable, "-m", "carbon_desktop", "--version"]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    assert __version__ in done.stdout.split()
