"""The files opened last."""

from pathlib import Path

import pytest

from carbon_desktop.profiles.recent import (
    MOST,
    add_recent,
    forget_recent,
    load_recent,
    recent_file,
)


def test_that_the_last_opened_comes_first_and_once(home: Path, tmp_path: Path) -> None:
    path = recent_file(home)
    assert load_recent(path) == ()
    for name in ("a.json", "训练.json", "a.json"):
        add_recent(tmp_path / name, path)
    assert load_recent(path) == (tmp_path / "a.json", tmp_path / "训练.json")
    assert forget_recent(tmp_path / "a.json", path) == (tmp_path / "训练.json",)


def test_that_the_list_does_not_grow_for_ever(home: Path, tmp_path: Path) -> None:
    for number in range(MOST + 3):
        add_recent(tmp_path / str(number), recent_file(home))
    assert len(load_recent(recent_file(home))) == MOST


def test_that_a_path_is_kept_from_its_root(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert add_recent(Path("plan.json"), recent_file(home)) == (tmp_path / "plan.json",)


def test_that_a_name_that_is_no_text_does_not_spoil_the_list(home: Path, tmp_path: Path) -> None:
    add_recent(tmp_path / "a.json", recent_file(home))
    add_recent(tmp_path / "\udcff.json", recent_file(home))
    assert load_recent(recent_file(home)) == (tmp_path / "a.json",)


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"format": 9, "files": []}', b'{"format": 1}'])
def test_that_a_broken_list_is_logged_and_starts_anew(
    home: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    recent_file(home).write_bytes(content)
    assert load_recent(recent_file(home)) == ()
    assert "recent.json" in caplog.text
    add_recent(tmp_path / "a.json", recent_file(home))
    assert load_recent(recent_file(home)) == (tmp_path / "a.json",)
