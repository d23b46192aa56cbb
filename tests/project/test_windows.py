"""The installer for Windows: it compiles on a stand-in for the bundle, and removes just that."""

import importlib.util
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def installer(checkout: Path) -> ModuleType:
    path = checkout / "packaging" / "windows" / "installer.py"
    spec = importlib.util.spec_from_file_location("windows_installer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Return a folder laid out as a bundle for Windows."""
    folder = tmp_path / "carbon desktop"
    names = (
        "carbon-desktop-window.exe", "carbon-desktop.exe", "LICENSES.txt",
        "_internal/python311.dll", "_internal/no_suffix", "_internal/data/中文 $1.json",
    )  # fmt: skip
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"a stand-in")
    return folder


def test_that_it_compiles_with_every_file_and_without_a_warning(
    installer: ModuleType, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd
) -> None:
    if installer.makensis() is None:
        pytest.skip("makensis is not installed (Debian: nsis): the installer was NOT compiled")
    monkeypatch.setattr(installer, "VERBOSITY", "-V4")
    made = installer.build(bundle, tmp_path)
    assert made.name == f"carbon-desktop-{installer.version()}-windows-x86_64.exe"
    assert made.read_bytes()[:2] == b"MZ"
    said = capfd.readouterr().out
    packed = re.findall(r'^File: "([^"]+)"', said, re.MULTILINE)
    assert {Path(name).name for name in packed if name.isascii()} >= {
        "carbon-desktop-window.exe", "carbon-desktop.exe", "LICENSES.txt", "python311.dll",
        "no_suffix",
    }  # fmt: skip
    assert "Target CPU: x64" in said or "amd64" in said


def test_that_the_uninstaller_removes_what_was_installed_and_nothing_else(
    installer: ModuleType, bundle: Path
) -> None:
    lines = installer.contents(bundle).splitlines()[1:-1]
    files = [one for one in bundle.rglob("*") if one.is_file()]
    folders = [one for one in bundle.rglob("*") if one.is_dir()]
    removed = [line for line in lines if line.startswith("  Delete ")]
    emptied = [line for line in lines if line.startswith("  RMDir ")]
    assert lines == [*removed, *emptied]
    assert (len(removed), len(emptied)) == (len(files), len(folders))
    assert emptied == ['  RMDir "$INSTDIR\\_internal\\data"', '  RMDir "$INSTDIR\\_internal"']
    assert '  Delete "$INSTDIR\\_internal\\data\\中文 $$1.json"' in removed


def test_that_no_folder_is_deleted_whole_but_the_profiles_after_a_question(
    installer: ModuleType,
) -> None:
    script = installer.SCRIPT.read_text(encoding="utf-8")
    whole = re.findall(r"^.*RMDir\s+/.*$", script, re.MULTILINE)
    assert whole == ['  RMDir /r "$APPDATA\\carbon-desktop"']
    before = script[: script.index(whole[0])].splitlines()[-1]
    assert before.strip().startswith("MessageBox MB_YESNO")
    assert "/SD IDNO IDNO kept" in before


def test_that_every_sentence_is_there_in_both_languages(installer: ModuleType) -> None:
    script = installer.SCRIPT.read_text(encoding="utf-8")
    said = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", script, re.MULTILINE)
    names = {name for name, _ in said}
    assert sorted(said) == sorted(
        (name, one) for name in names for one in ("ENGLISH", "SIMPCHINESE")
    )
    assert names == set(re.findall(r"\$\(([A-Z_]+)\)", script))


def test_that_a_folder_that_is_no_bundle_is_refused(
    installer: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installer, "makensis", lambda: sys.executable)
    with pytest.raises(SystemExit, match="no bundle for Windows"):
        installer.build(tmp_path, tmp_path)


def test_that_it_says_what_is_missing(
    installer: ModuleType, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match="makensis is missing"):
        installer.build(bundle, bundle)
