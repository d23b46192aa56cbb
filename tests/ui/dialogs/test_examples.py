"""The examples are listed with what was published of them beside what we compute now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from carbon_desktop.ui.dialogs.examples import ExamplesDialog
from carbon_desktop.workspace.examples import examples


@pytest.fixture
def parent(light, qtbot):
    widget = QWidget()
    widget.resize(1024, 700)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(parent, catalogue):
    return ExamplesDialog(parent, examples(catalogue, "en"), "en", catalogue)


def cells(dialog, column):
    table = dialog.view.table
    return [table.item(row, column).text() for row in range(table.rowCount())]


def choose(dialog, id):
    ids = [one.id for one in dialog._examples]
    dialog.list.setCurrentRow(ids.index(id))


def test_that_every_example_is_listed_by_its_title(dialog, catalogue) -> None:
    titles = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert len(titles) == len(examples(catalogue, "en"))
    assert "BLOOM-176B in France" in titles


def test_that_published_figures_stand_beside_ours(dialog) -> None:
    choose(dialog, "llama-2-70b")
    assert cells(dialog, 0) == ["As published", "Whole nodes"]
    assert cells(dialog, 2) == ["291 t CO₂e", "291 t CO₂e"]
    assert cells(dialog, 3) == ["291 t CO₂e", "589 t CO₂e"]
    assert cells(dialog, 4) == ["× 1.00", "× 2.02"]
    assert "2,000" in dialog.view.hardware.text().replace("\u202f", ",")
    assert "Meta" in dialog.view.sources.text()


def test_that_ours_is_computed_from_the_file_and_not_written_down(parent, catalogue) -> None:
    found = examples(catalogue, "en")
    for one in found:
        for row in one.figures:
            results = one.result.scenario(row.published.scenario).results
            assert row.ours == results[row.published.quantity]


def test_that_enter_and_a_double_click_open_what_is_chosen(dialog, qtbot) -> None:
    dialog.show()
    choose(dialog, "idle-service")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.chosen.id == "idle-service"
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        dialog.list.itemActivated.emit(dialog.list.currentItem())


def test_that_the_examples_are_told_in_chinese(parent, catalogue) -> None:
    dialog = ExamplesDialog(parent, examples(catalogue, "zh"), "zh", catalogue)
    choose(dialog, "bloom-176b")
    assert dialog.view.title.text() == "在法国训练的 BLOOM-176B"
    assert "法国" in dialog.view.hardware.text()


def test_that_the_dialog_fits_into_a_small_window(dialog) -> None:
    assert dialog.width() <= 1024
    assert dialog.height() <= 700
    assert dialog.minimumSizeHint().height() <= 600
