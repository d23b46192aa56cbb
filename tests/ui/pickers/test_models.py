"""A model is picked from the published ones, or none is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carbon_desktop.ui.pickers.listing import Models
from carbon_desktop.ui.pickers.model import ID


def seen_of(signal):
    seen = []
    signal.connect(lambda *one: seen.append(one[0] if one else None))
    return seen


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Llama 3.1 8B", "llama-3.1-8b"),
        ("llama3.1-8b", "llama-3.1-8b"),
        ("百川 2 7B", "baichuan-2-7b"),
        ("meta-llama/Llama-3.1-8B", "llama-3.1-8b"),
    ],
)
def test_that_names_and_aliases_name_a_model_in_either_language(catalogue, text, id):
    assert Models(catalogue, "en").resolve(text) == id


@pytest.mark.parametrize("text", ["", "  ", "llam", "?!"])
def test_that_less_than_a_whole_word_names_no_model(catalogue, text):
    assert Models(catalogue, "en").resolve(text) is None


def test_that_size_data_and_year_stand_beside_a_name(catalogue):
    assert Models(catalogue, "en").facts("llama-3.1-8b") == "8.03B · 15T tokens · 2024"
    chinese = Models(catalogue, "zh").facts("deepseek-v3")
    assert chinese == "671B，激活 37B · 14.8T 词元 · 2024"


def test_that_every_model_can_be_listed_and_found_by_its_name(catalogue):
    models = Models(catalogue, "en")
    assert len(models.search("")) == len(catalogue.models) >= 60
    assert all(models.facts(id) for id in models.search(""))
    assert [id for id in catalogue.models if models.resolve(models.name(id)) is None] == []


def test_that_the_last_row_offers_no_model_of_ones_own(model):
    model.showPopup()
    entries = model.model_of_entries
    assert entries.index(entries.rowCount() - 1).data(ID)
    model.line.setFocus()
    model.line.selectAll()
    own, picked = seen_of(model.own_wanted), seen_of(model.picked)
    QTest.keyClicks(model.line, "zzz")
    assert entries.rowCount() == 1
    assert entries.index(0).data() == "Nothing of that name"
    QTest.keyClick(model.line, Qt.Key.Key_Return)
    assert not own
    assert not picked
    assert model.line.text() == "Llama 3.1 8B"


def test_that_an_emptied_line_is_no_model_any_more(model):
    cleared = seen_of(model.cleared)
    model.line.setFocus()
    model.line.selectAll()
    QTest.keyClick(model.line, Qt.Key.Key_Delete)
    assert len(cleared) == 1
    model.line.left.emit()
    assert (model.line.text(), model.id) == ("", "")


def test_that_a_screen_reader_empties_it_too(model):
    cleared = seen_of(model.cleared)
    model.line.clearFocus()
    model.line.setText("")
    assert len(cleared) == 1


def test_that_escape_brings_an_emptied_model_back(model):
    back = seen_of(model.taken_back)
    model.line.setFocus()
    model.line.selectAll()
    QTest.keyClick(model.line, Qt.Key.Key_Delete)
    QTest.keyClick(model.line, Qt.Key.Key_Escape)
    assert len(back) == 1
    assert model.line.text() == "Llama 3.1 8B"


def test_that_an_accelerator_cannot_be_emptied(accelerator):
    accelerator.line.setFocus()
    accelerator.line.selectAll()
    cleared = seen_of(accelerator.cleared)
    QTest.keyClick(accelerator.line, Qt.Key.Key_Delete)
    accelerator.line.left.emit()
    assert not cleared
    assert accelerator.line.text() == "NVIDIA Tesla V100 SXM2 16GB"
