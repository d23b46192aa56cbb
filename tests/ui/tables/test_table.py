"""A table: it keeps its place, sorts, filters, copies in full and writes no formula."""

import csv
from io import StringIO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from carbon_desktop.ui.spreadsheet import as_csv, as_tsv
from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.ui.tables.frozen import FrozenColumn
from carbon_desktop.ui.tables.table import Table

COLUMNS = [Column("Name", 100), Column("Value", 80, right=True, copied=("Value", "Unit"))]


def rows(*pairs: tuple[str, float]) -> list[Row]:
    return [Row((name,), value) for name, value in pairs]


def made(row: Row, column: int) -> Cell:
    if column == 0:
        return Cell(row.id[0])
    return Cell(f"{row.about:.1f}", (row.about, "kWh"), order=row.about, more="kWh")


@pytest.fixture
def table(qtbot, light) -> Table:
    shown = Table()
    qtbot.addWidget(shown)
    shown.resize(400, 200)
    shown.show()
    shown.show_rows(COLUMNS, rows(("b", 2.0), ("a", 10.0), ("c", 1.0 / 3.0)), made)
    return shown


def names(table: Table) -> list[str]:
    return [row.id[0] for row in table.rows.rows]


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_that_the_model_is_sound(table) -> None:
    QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.filter("a")
    table.filter("")
    table.show_rows(COLUMNS[:1], rows(("x", 1.0)), made)
    assert table.rows.rowCount() == 1


def test_that_numbers_are_sorted_as_numbers_and_back_to_the_order_of_reading(table) -> None:
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["c", "b", "a"]
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["b", "a", "c"]


def test_that_what_is_selected_stays_so_when_sorted(table) -> None:
    table.selectRow(1)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [one.row() for one in table.selectionModel().selectedRows()] == [0]
    assert table.row().id == ("a",)


def test_that_new_figures_in_the_same_rows_are_announced_cell_by_cell(table, qtbot) -> None:
    table.grab()
    changed: list[tuple[int, int]] = []
    table.rows.dataChanged.connect(
        lambda index, _end: changed.append((index.row(), index.column()))
    )
    table.selectRow(2)
    with qtbot.assertNotEmitted(table.rows.modelReset):
        table.show_rows(COLUMNS, rows(("b", 2.0), ("a", 11.0), ("c", 1.0 / 3.0)), made)
    assert changed == [(1, 1)]
    assert table.row().id == ("c",)


def test_that_the_user_stays_at_a_row_that_other_rows_come_before(table) -> None:
    table.selectRow(2)
    seen: list[Row] = []
    table.looked_at.connect(lambda row, _column: seen.append(row))
    table.show_rows(COLUMNS, rows(("x", 1.0), ("y", 1.0), ("c", 2.0)), made)
    assert table.row().id == ("c",)
    assert [one.row() for one in table.selectionModel().selectedRows()] == [2]
    assert seen == []


def test_that_every_word_of_the_filter_must_be_found(table) -> None:
    table.filter("10.0 a")
    assert names(table) == ["a"]
    table.filter("10.0 b")
    assert names(table) == []
    table.filter("", lambda row: row.about > 1.0)
    assert names(table) == ["b", "a"]


def test_that_a_heading_goes_when_nothing_is_beneath_it_and_is_passed_over(table, qtbot) -> None:
    first, last = Row(("h1",), heading="One"), Row(("h2",), heading="Two")
    table.show_rows(COLUMNS, [first, *rows(("a", 1.0)), last, *rows(("b", 2.0))], made)
    table.setCurrentIndex(table.rows.index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.row().id == ("b",)
    table.filter("a")
    assert names(table) == ["h1", "a"]
    table.copy_all()
    assert "One" not in clipboard()


def test_that_the_selection_is_copied_in_full_precision_or_else_all(table, qtbot) -> None:
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "Name\tValue\tUnit\nc\t0.3333333333333333\tkWh\n"
    table.clearSelection()
    table.copy()
    assert clipboard().count("\n") == 4


def test_that_enter_chooses_a_row(table, qtbot) -> None:
    table.setCurrentIndex(table.rows.index(1, 1))
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [table.rows.rows[1], 1]


def test_that_a_double_click_chooses_a_row_and_a_single_one_does_not(table, qtbot) -> None:
    at = table.visualRect(table.rows.index(1, 0)).center()
    with qtbot.assertNotEmitted(table.chosen):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(table.chosen):
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_that_a_cell_tells_its_column_to_a_screen_reader(table) -> None:
    index = table.rows.index(1, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "10.0  kWh"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Value"


def test_that_a_row_is_called_by_its_first_cell(table) -> None:
    model = table.rows
    for place in range(model.rowCount()):
        named = model.headerData(place, Qt.Orientation.Vertical)
        assert named == model.index(place, 0).data() != ""
    assert model.headerData(model.rowCount(), Qt.Orientation.Vertical) is None


def test_that_a_tip_shows_text_as_it_is(table) -> None:
    table.show_rows(COLUMNS, rows(("<b>x</b>", 1.0)), made)
    assert table.tip(table.rows.index(0, 0)) == "<p>&lt;b&gt;x&lt;/b&gt;</p>"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1"])
def test_that_no_cell_is_a_formula(text: str) -> None:
    cell = as_tsv([[text]]).removesuffix("\n")
    assert cell.startswith("'")
    assert "\t" not in cell


def test_that_negative_numbers_stay_numbers() -> None:
    assert as_tsv([[-0.5, None, "a\nb"]]) == "-0.5\t\ta b\n"


def test_that_a_file_is_read_back_as_it_was_by_the_rules_of_csv() -> None:
    lines = [["Name", "Value"], ['say "a, b"', 1.5], ["电网", 2.0]]
    written = as_csv(lines)
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\r\n") == 3
    read = list(csv.reader(StringIO(written.decode("utf-8-sig"), newline="")))
    assert read == [["Name", "Value"], ['say "a, b"', "1.5"], ["电网", "2"]]


def test_that_a_table_is_saved_where_the_user_says(table, tmp_path, monkeypatch) -> None:
    chosen = tmp_path / "table"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(chosen), ""))
    table.save()
    text = (tmp_path / "table.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == "Name,Value,Unit"


def test_that_a_failed_save_is_told_in_a_sentence(table, tmp_path, monkeypatch) -> None:
    from carbon_desktop.ui import saving

    told: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path), ""))
    monkeypatch.setattr(saving.QMessageBox, "exec", lambda box: told.append(box.text()))
    (tmp_path.parent / f"{tmp_path.name}.csv").mkdir()
    table.save()
    assert len(told) == 1
    assert "this is not a file" in told[0]


def test_that_the_first_column_stays_in_sight_when_scrolled_sideways(table, qtbot) -> None:
    frozen = table.findChild(FrozenColumn)
    assert frozen.isHidden()
    columns = [Column("Name", 100), *(Column(f"{n}", 200) for n in range(4))]
    table.show_rows(columns, rows(*((f"r{n}", 1.0) for n in range(20))), made)
    table.horizontalScrollBar().setValue(300)
    assert frozen.isVisible()
    assert frozen.width() == table.columnWidth(0)
    table.verticalScrollBar().setValue(5)
    assert frozen.rowAt(0) == table.rowAt(0)
    with qtbot.waitSignal(table.looked_at) as seen:
        at = frozen.visualRect(table.rows.index(6, 0)).center()
        qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert seen.args[0].id == ("r6",)
    table.horizontalScrollBar().setValue(0)
    assert frozen.isHidden()


def test_that_a_column_is_sorted_by_the_menu_and_so_by_the_keyboard(table) -> None:
    table.setCurrentIndex(table.rows.index(0, 1))
    menu = {act.text(): act for act in table.menu().actions()}
    menu["Sort &down by Value"].trigger()
    assert names(table) == ["a", "b", "c"]
    menu["&Order of reading"].trigger()
    assert names(table) == ["b", "a", "c"]
