from PySide6.QtTest import QAbstractItemModelTester

from carbon_desktop.ui.pickers.listing import Regions
from carbon_desktop.ui.pickers.model import FACTS, ID, EntryModel


def test_that_the_list_is_a_well_behaved_model(light, catalogue):
    model = EntryModel(Regions(catalogue, "en"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for text in ("", "fra", "zzz", "virginia", ""):
        model.look_for(text)
    model.set_listing(Regions(catalogue, "zh"), "添加", "没有")
    assert tester.model() is model


def test_that_the_last_row_stands_for_a_new_entry(light, catalogue):
    model = EntryModel(Regions(catalogue, "en"))
    model.set_listing(model.listing, "Add your own…", "Nothing. Add your own…")
    model.look_for("zzz")
    assert model.rowCount() == 1
    assert model.index(0).data() == "Nothing. Add your own…"
    assert model.index(0).data(ID) is None
    assert model.index(0).data(FACTS) is None
    model.look_for("France")
    assert model.index(model.rowCount() - 1).data() == "Add your own…"


def test_that_the_nearest_match_stands_first(light, catalogue):
    model = EntryModel(Regions(catalogue, "en"))
    model.look_for("france")
    assert model.index(0).data(ID) == "FR"
    assert model.row_of("FR") == 0
    assert model.row_of("PL") == -1
