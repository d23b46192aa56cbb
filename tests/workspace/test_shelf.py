from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.workspace.shelf import Shelf

CARD = Accelerator(id="", name="My card", tdp=Figure(250.0, "W", "my meter"), own=True)
SITE = Region(
    id="", kind="site", name_en="Cellar", name_zh="Cellar", zone="",
    factors={"direct": Figure(12.0, "gCO2e/kWh", "my contract")}, own=True,
)  # fmt: skip


def test_that_own_entries_are_found_in_the_catalogue_and_kept():
    shelf = Shelf(load())
    shelf.add(CARD)
    catalogue, id = shelf.add(SITE)
    assert id == "own:cellar"
    assert catalogue.accelerator("my card").entry.tdp.value == 250.0
    again = Shelf(load()).load()
    assert again.regions["own:cellar"].factor("direct")[1].value == 12.0
    assert again.accelerators["own:my-card"].own


def test_that_two_entries_of_one_name_get_ids_of_their_own():
    shelf = Shelf(load())
    ids = {shelf.add(CARD)[1] for _ in range(3)}
    assert len(ids) == 3


def test_that_without_own_entries_the_catalogue_is_the_one_that_was_shipped():
    assert Shelf(load()).load() is load()


def test_that_an_entry_is_mended_under_its_id_and_given_up():
    shelf = Shelf(load())
    _, id = shelf.add(SITE)
    mended = Region(
        id="", kind="site", name_en="Attic", name_zh="Attic", zone="",
        factors={"direct": Figure(20.0, "gCO2e/kWh", "my contract")}, own=True,
    )  # fmt: skip
    catalogue = shelf.replace(id, mended)
    assert catalogue.regions[id].name_en == "Attic"
    assert catalogue.regions[id].zone == id
    assert Shelf(load()).load().regions[id].factor("direct")[1].value == 20.0
    assert id not in shelf.remove(id).regions
    assert shelf.entry(id) is None
    assert Shelf(load()).load() is load()
