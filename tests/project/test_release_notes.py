"""The notes of a release: cut once, from what is unreleased, under the version of the program."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from carbon_desktop import __version__

BEFORE = "# Changelog\n\nHow.\n\n## Unreleased\n\n### Added\n\n- 一 ## thing.\n"
OLDER = "\n## 0.0.9 - 2026-01-02\n\n### Fixed\n\n- Old.\n"


@pytest.fixture
def script(checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the script, with a changelog of its own."""
    path = checkout / "packaging" / "release_notes.py"
    spec = importlib.util.spec_from_file_location("release_notes", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "CHANGELOG", tmp_path / "CHANGELOG.md")
    return module


def test_that_what_is_unreleased_becomes_the_notes_of_the_version(script: ModuleType, capsys):
    script.CHANGELOG.write_text(BEFORE + OLDER, encoding="utf-8")
    script.main(["2026-11-28"])
    assert capsys.readouterr().out == "### Added\n\n- 一 ## thing.\n"
    head = "# Changelog\n\nHow.\n\n## Unreleased\n\n"
    new = f"## {__version__} - 2026-11-28\n\n### Added\n\n- 一 ## thing.\n"
    assert script.CHANGELOG.read_text(encoding="utf-8") == head + new + OLDER


def test_that_notes_that_are_cut_are_only_said_again(script: ModuleType, capsys):
    script.CHANGELOG.write_text(BEFORE + OLDER, encoding="utf-8")
    script.main([])
    first, once = capsys.readouterr().out, script.CHANGELOG.read_bytes()
    script.main([])
    assert (capsys.readouterr().out, script.CHANGELOG.read_bytes()) == (first, once)


@pytest.mark.parametrize("text", ["# Changelog\n", "# Changelog\n\n## Unreleased\n" + OLDER])
def test_that_without_anything_new_there_is_no_release(script: ModuleType, text: str):
    script.CHANGELOG.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="nothing stands beneath"):
        script.main([])
    assert script.CHANGELOG.read_text(encoding="utf-8") == text


def test_that_a_day_that_is_none_is_refused(script: ModuleType):
    script.CHANGELOG.write_text(BEFORE, encoding="utf-8")
    with pytest.raises(SystemExit, match="stays as it is"):
        script.main(["soon"])
    assert script.CHANGELOG.read_text(encoding="utf-8") == BEFORE


def test_that_the_changelog_of_the_project_can_be_cut(script: ModuleType, checkout: Path):
    text = (checkout / "CHANGELOG.md").read_text(encoding="utf-8")
    told = script.notes(text, __version__)
    if told is None:
        told = script.notes(script.cut(text, __version__, "2026-11-28"), __version__)
    assert told.startswith("### ")
    assert "\n- " in told
