import errno
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from carbon_desktop.plan.plan import Setting
from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.profiles.format import dumps
from carbon_desktop.profiles.migrations import FORMAT
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.workspace import Workspace


@pytest.fixture
def second(workspace):
    """Return the documents of a second window."""
    return Documents(Workspace(workspace.catalogue, "en"))


def test_that_a_new_plan_is_saved_as_a_profile_under_its_name(documents, home):
    path = documents.save()
    assert path == home / "profiles" / "Untitled plan.json"
    assert json.loads(path.read_text())["format"] == FORMAT
    assert documents.path == path


def test_that_what_was_saved_is_opened_again_suggestions_and_all(documents, workspace):
    workspace.set_fields({"count": Setting(3)})
    path = documents.save()
    saved = workspace.plan
    documents.new()
    documents.open(path)
    assert workspace.plan.scenarios == saved.scenarios
    assert workspace.history.count() == 0


def test_that_a_plan_is_changed_only_while_it_differs_from_its_file(documents, workspace):
    assert not documents.is_changed
    workspace.set_fields({"count": Setting(3)})
    assert documents.is_changed
    workspace.history.undo()
    assert not documents.is_changed
    workspace.history.redo()
    documents.save()
    assert not documents.is_changed
    workspace.history.undo()
    assert documents.is_changed


def test_that_typing_on_after_a_save_is_undone_to_what_was_saved(documents, workspace):
    workspace.set_fields({"count": Setting(3)})
    documents.save()
    workspace.set_fields({"count": Setting(32)})
    workspace.history.undo()
    assert not documents.is_changed


def test_that_a_file_that_is_no_plan_leaves_the_present_one_alone(documents, workspace, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    before = workspace.plan
    with pytest.raises(ProfileError):
        documents.open(broken)
    assert workspace.plan is before
    assert documents.path is None


def test_that_files_are_listed_with_the_last_opened_first(documents, workspace, tmp_path):
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    documents.save(first)
    documents.save(second)
    documents.open(first)
    assert documents.recent() == (first, second)
    first.unlink()
    assert documents.recent() == (second,)


def test_that_profiles_are_listed_by_name(documents, workspace):
    workspace.rename_plan("碳 <b>plan</b>")
    documents.save()
    assert [one.name for one in documents.store.entries()] == ["碳 <b>plan</b>"]


def test_that_an_example_is_a_new_plan_with_nothing_to_save(documents, workspace, checkout):
    path = checkout / "resources" / "examples" / "vit-base.json"
    before = path.read_bytes()
    documents.open_example(path)
    assert workspace.plan.name == "ViT-Base on one lab GPU"
    assert documents.path is None
    assert not documents.is_changed
    assert not documents.is_fresh
    assert documents.recent() == ()
    saved = documents.save()
    assert saved.name == "ViT-Base on one lab GPU.json"
    assert path.read_bytes() == before


def test_that_an_example_is_opened_in_the_language_of_the_window(documents, workspace, checkout):
    workspace.language = "zh"
    documents.open_example(checkout / "resources" / "examples" / "bloom-176b.json")
    plan = workspace.plan
    assert [one.name for one in plan.scenarios] == ["按公布口径", "按整机计", "设在美国"]
    assert plan.baseline.phases[0].name == "训练"
    assert documents.save().name == "在法国 384 块 A100 上训练的 BLOOM-176B.json"


def test_that_the_open_plan_is_deleted_and_can_be_restored(documents, workspace, home):
    workspace.rename_plan("Mine")
    path = documents.save()
    workspace.set_fields({"count": Setting(3)})
    documents.delete()
    assert not path.exists()
    assert documents.path is None
    assert documents.is_fresh
    assert documents.recent() == ()
    (aside,) = documents.store.deleted()
    assert documents.store.restore(aside.path) == path
    assert load_plan(path).name == "Mine"


def test_that_a_plan_of_another_disk_is_put_among_the_deleted_ones(
    documents, tmp_path, monkeypatch
):
    path = documents.save(tmp_path / "far.json")
    content = path.read_bytes()
    rename = Path.rename

    def refuse(one, target):
        if one == path:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(one, target)

    monkeypatch.setattr(Path, "rename", refuse)
    documents.delete()
    assert not path.exists()
    (aside,) = documents.store.deleted()
    assert aside.path.read_bytes() == content


def test_that_a_plan_that_cannot_be_deleted_stays_on_the_table(documents, workspace, monkeypatch):
    path = documents.save()
    monkeypatch.setattr(Path, "rename", _refuse)
    with pytest.raises(ProfileError):
        documents.delete()
    assert documents.path == path
    assert path.exists()


def _refuse(*_):
    raise PermissionError(errno.EACCES, "Permission denied")


def test_that_a_mark_that_has_gone_is_set_again_by_a_save(documents, second, home):
    path = documents.save()
    shutil.rmtree(home / "open")
    assert documents.save() == path
    second.open(path)
    assert second.is_shared


def write_elsewhere(path, note="by another"):
    """Replace a plan file as another program does: a new file takes its name."""
    plan = load_plan(path)
    beside = path.with_suffix(".new")
    beside.write_bytes(dumps(replace(plan, notes=note)))
    beside.replace(path)


def test_that_a_file_replaced_by_others_is_noticed(documents, qtbot):
    path = documents.save()
    with qtbot.waitSignal(documents.disk_changed) as told:
        write_elsewhere(path)
    assert told.args == ["changed"]
    assert documents.conflict() == "changed"
    assert documents.on_disk == "changed"


def test_that_a_file_written_in_place_by_others_is_noticed(documents, qtbot):
    path = documents.save()
    with qtbot.waitSignal(documents.disk_changed):
        path.write_bytes(path.read_bytes() + b"\n")
    assert documents.conflict() == "changed"


def test_that_a_change_before_the_system_tells_of_it_is_seen_at_a_save(documents):
    path = documents.save()
    times = path.stat()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"Untitled", b"Intitled"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))  # A clock that has jumped back.
    assert documents.conflict() == "changed"


def test_that_the_same_content_written_again_is_no_change(documents, qtbot):
    path = documents.save()
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data)
    os.utime(path, (0, 0))
    assert documents.conflict() == ""
    with qtbot.assertNotEmitted(documents.disk_changed, wait=400):
        path.touch()


def test_that_a_change_during_a_sleep_is_seen_when_the_user_comes_back(documents, qtbot, qapp):
    path = documents.save()
    watcher = documents._watch._watcher
    watcher.removePaths([*watcher.files(), *watcher.directories()])  # It tells nothing any more.
    write_elsewhere(path)
    with qtbot.waitSignal(documents.disk_changed):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_that_our_own_save_is_no_change(documents, workspace, qtbot):
    documents.save()
    workspace.set_fields({"count": Setting(3.0)})
    with qtbot.assertNotEmitted(documents.disk_changed, wait=400):
        documents.save()
    assert documents.conflict() == ""


def test_that_a_plan_whose_file_is_deleted_counts_as_unsaved(documents, qtbot):
    path = documents.save()
    with qtbot.waitSignal(documents.disk_changed) as told:
        path.unlink()
    assert told.args == ["gone"]
    assert documents.is_changed
    assert documents.conflict() == ""
    documents.save()
    assert path.exists()
    assert not documents.is_changed


def test_that_a_file_that_comes_back_as_it_was_is_told(documents, qtbot):
    path = documents.save()
    data = path.read_bytes()
    with qtbot.waitSignal(documents.disk_changed):
        path.unlink()
    with qtbot.waitSignal(documents.disk_changed) as told:
        path.write_bytes(data)
    assert told.args == ["same"]
    assert not documents.is_changed


def test_that_a_vanished_folder_is_told_and_made_again_at_a_save(documents, qtbot, home):
    path = documents.save()
    with qtbot.waitSignal(documents.disk_changed) as told:
        shutil.rmtree(home)
    assert told.args == ["gone"]
    documents.save()
    assert path.exists()


def test_that_keeping_ones_own_leaves_it_unsaved_and_free_to_save(documents, workspace):
    path = documents.save()
    write_elsewhere(path)
    assert documents.conflict() == "changed"
    documents.keep_mine()
    assert documents.is_changed
    assert documents.conflict() == ""
    documents.save()
    assert load_plan(path).notes == ""


def test_that_reopening_takes_what_others_wrote(documents, workspace):
    path = documents.save()
    write_elsewhere(path)
    documents.open(path)
    assert workspace.plan.notes == "by another"
    assert documents.conflict() == ""


def test_that_the_second_window_on_a_file_knows_it(documents, second):
    path = documents.save()
    second.open(path)
    assert second.is_shared
    assert not documents.is_shared
    assert second.conflict() == "shared"
    assert documents.conflict() == ""
    assert documents.conflict(path.with_name("other.json")) == ""


def test_that_it_is_known_through_a_link_too(documents, second, tmp_path):
    path = documents.save()
    link = tmp_path / "link.json"
    link.symlink_to(path)
    second.open(link)
    assert second.is_shared


def test_that_saving_as_onto_a_file_open_elsewhere_is_a_conflict(documents, second):
    path = documents.save()
    assert second.conflict(path) == "shared"


def test_that_a_file_is_ones_own_once_the_other_window_lets_go(documents, second):
    path = documents.save()
    second.open(path)
    documents.new()
    assert second.conflict() == ""
    assert not second.is_shared
    documents.open(path)
    assert documents.is_shared


def test_that_a_second_window_may_insist_or_part(documents, second, workspace):
    path = documents.save()
    second.open(path)
    second.insist()
    assert second.conflict() == ""
    second.part()
    assert second.path is None
    assert second.is_changed
    assert second.save().name == "Copy of Untitled plan.json"
    assert not second.is_shared


def test_that_two_windows_never_overwrite_each_other_unseen(documents, second, workspace):
    path = documents.save()
    second.open(path)
    second.insist()
    second.save()
    workspace.set_fields({"count": Setting(3.0)})
    documents.save(path.with_name("elsewhere.json"))
    second._workspace.set_fields({"count": Setting(4.0)})
    second.save()
    documents.open(path)
    second._workspace.set_fields({"count": Setting(5.0)})
    second.insist()
    second.save()
    assert documents.conflict() == "changed"


def test_that_a_profiles_file_takes_the_plans_new_name_at_a_save(documents, workspace, home):
    old = documents.save()
    workspace.rename_plan("OLMo")
    assert old.exists()
    new = documents.save()
    assert new == home / "profiles" / "OLMo.json"
    assert not old.exists()
    assert documents.path == new
    assert documents.recent() == (new,)
    assert documents.conflict() == ""


def test_that_a_file_outside_the_profiles_keeps_its_name(documents, workspace, tmp_path):
    path = documents.save(tmp_path / "mine.json")
    workspace.rename_plan("OLMo")
    assert documents.save() == path


def test_that_an_exported_copy_is_not_the_plans_file(documents, workspace, tmp_path):
    workspace.set_fields({"count": Setting(3.0)})
    documents.export(tmp_path / "copy.json")
    assert load_plan(tmp_path / "copy.json").baseline.settings["count"] == Setting(3.0)
    assert documents.path is None
    assert documents.is_changed
