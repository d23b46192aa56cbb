"""The catalogue as a whole: lazy, shared by the process, with own entries laid over."""

import subprocess
import sys

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region

LAZY = """
import sys
from carbon_desktop.catalogue import tables
from carbon_desktop.catalogue.catalogue import load
names = ("accelerators", "regions", "cpus", "sources", "instances", "defaults")
models = "carbon_desktop.catalogue.models"
def read():
    return [name for name in names if getattr(tables, name).cache_info().currsize]
catalogue = load()
assert read() == [], read()
catalogue.accelerators
assert read() == ["accelerators"], read()
catalogue.region("FR")
assert read() == ["accelerators", "regions"], read()
assert not {"numpy", "msgspec", "PySide6", "difflib", models} & sys.modules.keys()
assert catalogue.model("GPT-3").entry.id == "gpt-3-175b"
assert models in sys.modules
"""


@pytest.fixture
def own_card() -> Accelerator:
    power = Figure(123.0, "W", "our own wattmeter", 2026)
    return Accelerator(id="own:card", name="Lab card", tdp=power, own=True)


@pytest.fixture
def own_site() -> Region:
    grid = Figure(99.0, "gCO2e/kWh", "letter of the utility", 2026)
    return Region(id="own:lab", kind="site", name_en="Our lab", name_zh="我们的实验室",
                  zone="FR", factors={"lifecycle": grid}, own=True)  # fmt: skip


def test_that_a_table_is_read_only_when_it_is_asked_for() -> None:
    subprocess.run([sys.executable, "-c", LAZY], check=True)


def test_that_the_process_has_one_catalogue() -> None:
    assert load() is load()
    assert load().regions is load().regions


def test_that_own_entries_are_found_like_shipped_ones(
    own_card: Accelerator, own_site: Region
) -> None:
    mine = load().with_own([own_card], [own_site])
    assert mine.accelerator("lab card").entry is own_card
    assert mine.region("我们的实验室").entry is own_site
    assert next(iter(mine.accelerators)) == "own:card"
    assert next(iter(mine.regions)) == "own:lab"
    assert mine.accelerator_index.search("lab")[0] == "own:card"
    assert mine.region_index.search("实验室") == ["own:lab"]


def test_that_own_entries_leave_the_shipped_catalogue_as_it_was(own_card: Accelerator) -> None:
    load().with_own([own_card])
    assert "own:card" not in load().accelerators


def test_that_own_entries_add_up(own_card: Accelerator, own_site: Region) -> None:
    mine = load().with_own([own_card]).with_own((), [own_site])
    assert "own:card" in mine.accelerators
    assert "own:lab" in mine.regions


def test_that_an_own_entry_hides_the_shipped_one_of_the_same_id() -> None:
    france = Region(id="FR", kind="country", name_en="France", name_zh="法国", zone="FR", own=True)
    mine = load().with_own((), [france])
    assert mine.region("FR").entry is france
    assert len(mine.regions) == len(load().regions)


def test_that_a_region_without_factors_has_none_to_give() -> None:
    empty = Region(id="x", kind="site", name_en="X", name_zh="某处", zone="x")
    assert empty.factor("lifecycle") is None


def test_that_entries_can_be_compared_and_hashed(own_card: Accelerator) -> None:
    shipped = load().accelerators["nvidia-l4"]
    assert len({shipped, own_card, shipped}) == 2
