"""The saved profiles: listed, renamed, put aside and brought back."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles.errors import PlanFileError, StoreError
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.profiles.folders import config_folder, profiles_folder
from carbon_desktop.profiles.format import dumps
from carbon_desktop.profiles.store import Store


@pytest.fixture
def store(home: Path) -> Store:
    return Store(profiles_folder())


def _names(store: Store) -> list[str]:
    return sorted(entry.name for entry in store.entries())


def test_that_the_profiles_are_in_the_home_that_the_user_names(home: Path) -> None:
    assert config_folder() == home
    assert profiles_folder() == home / "profiles"


def test_that_the_system_has_a_place_for_them_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CARBON_DESKTOP_HOME")
    assert config_folder().is_absolute()
    assert config_folder().name == "carbon-desktop"


def test_that_a_store_without_a_folder_is_empty_and_makes_none(store: Store) -> None:
    assert store.entries() == store.deleted() == ()
    assert not store.folder.exists()


def test_that_a_saved_profile_is_listed_and_loaded(store: Store, plan: Plan) -> None:
    path = store.save(plan)
    assert path == store.folder / "BLOOM.json"
    assert store.load(path) == plan
    (entry,) = store.entries()
    assert (entry.name, entry.path, entry.error) == ("BLOOM", path, None)
    assert entry.modified == path.stat().st_mtime


def test_that_saving_again_writes_over_the_same_file(store: Store, plan: Plan) -> None:
    path = store.save(plan)
    assert store.save(replace(plan, name="Other"), path) == path
    assert _names(store) == ["Other"]


def test_that_a_second_plan_of_a_name_gets_a_file_of_its_own(store: Store, plan: Plan) -> None:
    paths = [store.save(replace(plan, name=name)) for name in ("Run", "Run", "run", "run-2")]
    assert [path.name for path in paths] == [
        "Run.json",
        "Run-2.json",
        "run-3.json",
        "run-2-2.json",
    ]
    assert _names(store) == ["Run", "Run", "run", "run-2"]


def test_that_broken_profiles_are_listed_with_the_reason(store: Store, plan: Plan) -> None:
    store.save(plan)
    (store.folder / "half.json").write_bytes(dumps(plan)[:100])
    (store.folder / "newer.json").write_bytes(b'{"format": 99}')
    (store.folder / "folder.json").mkdir()
    (store.folder / "lost.json").symlink_to("nowhere.json")
    (store.folder / "notes.txt").write_text("no profile")
    codes = {entry.path.name: entry.error and entry.error.code for entry in store.entries()}
    assert codes == {
        "BLOOM.json": None,
        "half.json": "not_json",
        "newer.json": "newer_format",
        "folder.json": "not_a_file",
        "lost.json": "not_found",
    }
    assert {entry.name for entry in store.entries()} >= {"half", "newer"}


def test_that_a_list_follows_what_happens_to_the_files(store: Store, plan: Plan) -> None:
    path = store.save(plan)
    assert _names(store) == ["BLOOM"]
    path.write_bytes(dumps(replace(plan, name="Written by hand")))
    assert _names(store) == ["Written by hand"]
    path.unlink()
    assert _names(store) == []


def test_that_five_hundred_profiles_are_listed_in_a_moment(store: Store, plan: Plan) -> None:
    data = dumps(plan)
    store.folder.mkdir()
    for number in range(500):
        (store.folder / f"{number}.json").write_bytes(data)
    began = time.perf_counter()
    assert len(store.entries()) == 500
    first = time.perf_counter()
    assert len(store.entries()) == 500
    assert first - began < 2
    assert time.perf_counter() - first < first - began


def test_that_renaming_changes_the_plan_and_its_file(store: Store, plan: Plan) -> None:
    path = store.rename(store.save(plan), "法国 / 训练")
    assert path == store.folder / "法国 - 训练.json"
    assert store.load(path) == replace(plan, name="法国 / 训练")
    assert [entry.path for entry in store.entries()] == [path]


def test_that_renaming_to_a_taken_name_keeps_both(store: Store, plan: Plan) -> None:
    first = store.save(replace(plan, name="a"))
    second = store.save(replace(plan, name="b"))
    assert store.rename(second, "a") == store.folder / "a-2.json"
    assert store.rename(first, "a") == first
    assert store.rename(first, "A") == store.folder / "A.json"
    assert _names(store) == ["A", "a"]


def test_that_a_duplicate_stands_beside_its_original(store: Store, plan: Plan) -> None:
    path = store.save(plan)
    copy = store.duplicate(path, "Copy of BLOOM")
    assert store.load(copy) == replace(plan, name="Copy of BLOOM")
    assert store.load(path) == plan


def test_that_a_deleted_profile_can_be_restored(store: Store, plan: Plan) -> None:
    path = store.save(plan)
    before = path.read_bytes()
    aside = store.delete(path)
    assert store.entries() == ()
    assert [entry.path for entry in store.deleted()] == [aside]
    assert store.restore(aside) == path
    assert path.read_bytes() == before
    assert store.deleted() == ()


def test_that_profiles_of_one_name_are_deleted_and_restored_each(store: Store, plan: Plan) -> None:
    for note in ("first", "second"):
        store.delete(store.save(replace(plan, notes=note)))
    newest, oldest = (entry.path for entry in store.deleted())
    assert (load_plan(newest).notes, load_plan(oldest).notes) == ("second", "first")
    restored = [store.restore(newest), store.restore(oldest)]
    assert [path.name for path in restored] == ["BLOOM.json", "BLOOM-2.json"]


def test_that_a_broken_profile_can_be_deleted(store: Store) -> None:
    store.folder.mkdir()
    path = store.folder / "broken.json"
    path.write_bytes(b"{")
    assert store.restore(store.delete(path)).read_bytes() == b"{"


def test_that_an_imported_file_is_copied_byte_for_byte(store: Store, saved: Path) -> None:
    saved.write_bytes(b"\xef\xbb\xbf" + saved.read_bytes().replace(b"  ", b"\t"))
    path = store.import_(saved)
    assert path == store.folder / "BLOOM.json"
    assert path.read_bytes() == saved.read_bytes()


def test_that_a_file_that_is_no_plan_is_not_imported(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"[]")
    with pytest.raises(PlanFileError) as caught:
        store.import_(path)
    assert caught.value.file == str(path)
    assert store.entries() == ()


def test_that_an_exported_plan_is_the_whole_plan(store: Store, plan: Plan, tmp_path: Path) -> None:
    store.export(plan, tmp_path / "out.json")
    assert load_plan(tmp_path / "out.json") == plan
    assert store.entries() == ()


@pytest.mark.parametrize(
    "name", ["../../escape", "/etc/passwd", "..", "con", "a\0b", "", "x" * 999]
)
def test_that_no_name_leaves_the_folder(store: Store, plan: Plan, name: str) -> None:
    path = store.save(replace(plan, name=name))
    assert path.parent == store.folder
    assert path.is_file()
    assert store.load(path).name == name
    assert store.restore(store.delete(store.rename(path, name))).parent == store.folder


def test_that_a_profile_that_is_gone_is_said_to_be(store: Store, plan: Plan) -> None:
    gone = store.folder / "gone.json"
    acts: list[Callable[[], object]] = [
        lambda: store.load(gone),
        lambda: store.rename(gone, "x"),
        lambda: store.duplicate(gone, "x"),
        lambda: store.delete(gone),
        lambda: store.restore(gone),
        lambda: store.import_(gone),
    ]
    for act in acts:
        with pytest.raises(StoreError) as caught:
            act()
        assert (caught.value.code, caught.value.file) == ("not_found", str(gone))
