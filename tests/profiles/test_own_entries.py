"""The user's own accelerators and sites, across restarts."""

from dataclasses import replace
from pathlib import Path

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.own_entries import OwnEntries, load_own, own_file, save_own


def test_that_there_are_none_before_the_first(home: Path) -> None:
    assert load_own(own_file(home)) == OwnEntries((), ())
    assert list(home.iterdir()) == []


def test_that_own_entries_come_back_as_they_were(
    home: Path, own_accelerator: Accelerator, own_region: Region
) -> None:
    save_own([own_accelerator], [own_region], own_file(home))
    own = load_own(own_file(home))
    assert own == OwnEntries((own_accelerator,), (own_region,))
    assert own.accelerators[0].tdp is not None
    assert own.accelerators[0].tdp.source == "the label on the card"
    catalogue = load().with_own(*own)
    assert catalogue.accelerators["own:card"].own
    assert catalogue.regions["own:cellar"].factor("lifecycle") is not None


def test_that_an_entry_that_would_hide_a_shipped_one_is_not_written(
    home: Path, own_accelerator: Accelerator
) -> None:
    path = own_file(home)
    save_own([own_accelerator], [], path)
    before = path.read_bytes()
    with pytest.raises(PlanFileError) as caught:
        save_own([replace(own_accelerator, id="nvidia-v100")], [], path)
    error = caught.value
    assert (error.code, error.place, error.file) == ("own_id", "accelerators[0].id", str(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "not_json"),
        (b'{"format": 2}', "newer_format"),
        (b'{"format": 1, "cards": []}', "unknown_key"),
        (b'{"format": 1, "regions": [{"id": "own:x"}]}', "missing_key"),
        (b'{"format": 1, "accelerators": [{"id": "own:a", "name": "a"},'
         b' {"id": "own:a", "name": "b"}]}', "repeated_id"),
    ],
)  # fmt: skip
def test_that_a_broken_file_is_named_and_left_as_it_was(
    home: Path, own_region: Region, content: bytes, code: str
) -> None:
    path = own_file(home)
    path.write_bytes(content)
    for act in (lambda: load_own(path), lambda: save_own([], [own_region], path)):
        with pytest.raises(PlanFileError) as caught:
            act()
        assert (caught.value.code, caught.value.file) == (code, str(path))
    assert path.read_bytes() == content
