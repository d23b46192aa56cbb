"""The set-up script: what it installs, when it does so again, what a failure leaves behind."""

import base64
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

MAIN = "import sys, toy\nprint(toy.WORD, *sys.argv[1:], toy.__cached__)\n"
WHEEL = "toy-1.0-py3-none-any.whl"


def record(name: str, text: str) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
    return f"{name},sha256={digest.decode()},{len(text)}\n"


def write_wheel(folder: Path) -> str:
    """Write the wheel of a toy library and return the sha256 of the file."""
    parts = {
        "toy.py": "WORD = 'hello'\n",
        "toy-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: toy\nVersion: 1.0\n",
        "toy-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\n",
    }
    rows = [record(name, text) for name, text in parts.items()]
    parts["toy-1.0.dist-info/RECORD"] = "".join(rows) + "toy-1.0.dist-info/RECORD,,\n"
    folder.mkdir()
    with zipfile.ZipFile(folder / WHEEL, "w") as wheel:
        for name, text in parts.items():
            wheel.writestr(name, text)
    return hashlib.sha256((folder / WHEEL).read_bytes()).hexdigest()


def make_checkout(top: Path, real: Path, sha256: str) -> Path:
    """Lay out a checkout of a toy program with our set-up script."""
    (top / "packaging").mkdir(parents=True)
    (top / "carbon_desktop").mkdir()
    for name in ("dev.py", "system.py", "translations.py"):
        shutil.copy(real / "packaging" / name, top / "packaging" / name)
    for name in ("requirements.lock", "requirements-dev.lock"):
        lock = f"# {name}\ntoy==1.0 --hash=sha256:{sha256}\n"
        (top / "packaging" / name).write_text(lock, encoding="ascii")
    (top / "carbon_desktop" / "__init__.py").touch()
    (top / "carbon_desktop" / "__main__.py").write_text(MAIN, encoding="ascii")
    return top


# With a real virtual environment -------------------------------------------------------------


def start(
    top: Path, *args: str, cwd: Path | None = None, **variables: str
) -> subprocess.Popen[str]:
    """Start the script as a user would, on a machine that keeps no bytecode."""
    command = [sys.executable, str(top / "packaging" / "dev.py"), *args]
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **variables}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=cwd, env=env, stdout=pipe, stderr=pipe, text=True)


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """Return a toy checkout that was started twice at once, with wheels and no network."""
    folder = tmp_path_factory.mktemp("offline")
    top = make_checkout(folder / "toy", checkout, write_wheel(folder / "wheels"))
    variables = {"CARBON_DESKTOP_WHEELS": str(folder / "wheels")}
    starts = [start(top, "run", word, **variables) for word in ("one", "two")]
    said, complaints = zip(*(one.communicate() for one in starts), strict=True)
    assert [one.returncode for one in starts] == [0, 0], complaints
    (top / "said").write_text("".join(said), encoding="utf-8")
    return top


def test_that_two_first_starts_at_once_do_not_break_each_other(offline: Path) -> None:
    words = [line.split()[:2] for line in (offline / "said").read_text().splitlines()]
    assert words == [["hello", "one"], ["hello", "two"]]


def test_that_bytecode_is_kept_even_where_python_is_told_to_keep_none(offline: Path) -> None:
    toy = Path((offline / "said").read_text().splitlines()[0].split()[2])
    assert toy.is_file()
    assert list((offline / "carbon_desktop").glob("__pycache__/__main__*.pyc"))


def test_that_a_later_start_needs_neither_wheels_nor_network(offline: Path) -> None:
    made = (offline / ".venv" / "stamp").stat().st_mtime_ns
    again = start(offline, "run", "three", CARBON_DESKTOP_WHEELS=str(offline))
    out, err = again.communicate()
    assert (out.split()[:2], err) == (["hello", "three"], "")
    assert (offline / ".venv" / "stamp").stat().st_mtime_ns == made


def test_that_a_file_in_the_users_folder_is_no_module(offline: Path, tmp_path: Path) -> None:
    (tmp_path / "toy.py").write_text("WORD = 'mine'\n", encoding="ascii")
    out, _ = start(offline, "run", "four", cwd=tmp_path).communicate()
    assert out.split()[:2] == ["hello", "four"]


def test_that_a_wheel_with_another_hash_is_refused(offline: Path) -> None:
    lock = offline / "packaging" / "requirements.lock"
    right = lock.read_text(encoding="ascii")
    lock.write_text(right.partition("sha256:")[0] + "sha256:" + "0" * 64 + "\n", encoding="ascii")
    wheels = str(offline.parent / "wheels")
    refused = start(offline, "run", CARBON_DESKTOP_WHEELS=wheels)
    out, err = refused.communicate()
    assert (refused.returncode, out) == (1, "")
    assert "This step failed" in err.splitlines()[-1]
    assert not (offline / ".venv" / "stamp").exists()


# With the steps recorded ---------------------------------------------------------------------


@pytest.fixture
def dev(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the script of a toy checkout; its steps are written to ``dev.steps``, not taken."""
    top = make_checkout(tmp_path / "toy", checkout, "0" * 64)
    monkeypatch.syspath_prepend(str(top / "packaging"))
    monkeypatch.delitem(sys.modules, "system", raising=False)
    monkeypatch.delenv("CARBON_DESKTOP_WHEELS", raising=False)
    spec = importlib.util.spec_from_file_location("dev", top / "packaging" / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.steps = []

    def call(*command: object) -> None:
        words = [str(word) for word in command]
        module.steps.append("venv" if "venv" in words else Path(words[-1]).name)
        module.VENV.mkdir(exist_ok=True)

    monkeypatch.setattr(module, "call", call)
    return module


RUN = ["venv", "requirements.lock"]
DEV = ["venv", "requirements-dev.lock"]


def test_that_an_installation_is_made_once(dev: ModuleType) -> None:
    dev.prepare(dev.RUN_LOCK)
    dev.prepare(dev.RUN_LOCK)
    assert dev.steps == RUN


def test_that_the_tests_add_to_what_the_window_has(dev: ModuleType) -> None:
    dev.prepare(dev.RUN_LOCK)
    dev.prepare(dev.DEV_LOCK)
    dev.prepare(dev.RUN_LOCK)
    assert dev.steps == [*RUN, "requirements-dev.lock"]


def test_that_another_lock_makes_it_anew(dev: ModuleType) -> None:
    dev.prepare(dev.RUN_LOCK)
    dev.RUN_LOCK.write_text("toy==2.0 --hash=sha256:" + "1" * 64 + "\n", encoding="ascii")
    dev.prepare(dev.RUN_LOCK)
    assert dev.steps == RUN * 2


def test_that_another_python_makes_it_anew(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.prepare(dev.RUN_LOCK)
    with monkeypatch.context() as other:
        other.setattr(sys, "version", "3.99.0 (somewhere else)")
        dev.prepare(dev.RUN_LOCK)
    assert dev.steps == RUN * 2


def stop_at(dev: ModuleType, step: str) -> Callable[..., None]:
    """Return a stand-in for ``dev.call`` that is interrupted in one step."""
    take = dev.call

    def call(*command: object) -> None:
        take(*command)
        if dev.steps[-1] == step:
            raise KeyboardInterrupt

    return call


@pytest.mark.parametrize("step", RUN)
def test_that_an_interrupted_installation_starts_again_from_nothing(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as interrupted:
        interrupted.setattr(dev, "call", stop_at(dev, step))
        with pytest.raises(KeyboardInterrupt):
            dev.prepare(dev.RUN_LOCK)
    dev.steps.clear()
    dev.prepare(dev.RUN_LOCK)
    assert dev.steps == RUN


def test_that_an_interrupted_addition_is_not_trusted(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.prepare(dev.RUN_LOCK)
    with monkeypatch.context() as interrupted:
        interrupted.setattr(dev, "call", stop_at(dev, "requirements-dev.lock"))
        with pytest.raises(KeyboardInterrupt):
            dev.prepare(dev.DEV_LOCK)
    dev.steps.clear()
    dev.prepare(dev.DEV_LOCK)
    assert dev.steps == DEV


def test_that_wheels_beside_the_program_replace_the_network(dev: ModuleType) -> None:
    assert dev.wheels() == []
    (dev.ROOT / "wheelhouse").mkdir()
    assert dev.wheels() == ["--no-index", "--find-links", dev.ROOT / "wheelhouse"]


def test_that_a_named_folder_of_wheels_must_be_there(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARBON_DESKTOP_WHEELS", str(dev.ROOT / "nowhere"))
    with pytest.raises(SystemExit, match="nowhere, which is not a folder"):
        dev.wheels()


def test_that_settings_from_outside_do_not_reach_the_program(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in dev.UNWANTED:
        monkeypatch.setenv(name, "1")
    assert dev.UNWANTED & set(dev.environment()) == {"PYTHONPATH"}
    assert dev.environment()["PYTHONPATH"] == str(dev.ROOT)


@pytest.mark.parametrize(
    ("args", "window"),
    [([], True), (["--lang", "zh"], True), (["estimate", "--help"], False), ([__file__], True)],
)
def test_that_only_the_window_asks_for_the_libraries_of_qt(
    dev: ModuleType, args: list[str], window: bool
) -> None:
    assert dev.opens_window(args) is window


def test_that_wrong_use_lists_the_commands(dev: ModuleType) -> None:
    with pytest.raises(SystemExit, match=r"packaging/dev\.py run"):
        dev.main(["paint"])
