import json

import pytest

from carbon_desktop.plan.plan import Setting
from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.profiles.migrations import FORMAT


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
