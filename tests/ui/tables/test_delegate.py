"""What is drawn of a cell where there is little room for it."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from carbon_desktop.ui.tables.cell import Cell
from carbon_desktop.ui.tables.delegate import CellDelegate
from carbon_desktop.ui.tables.model import TableModel
from carbon_desktop.ui.theme import LIGHT


class Written(CellDelegate):
    """Keeps what is written, with where it begins and ends."""

    def _put(self, painter, metrics, text, area, colour, *, right=False):
        self.texts.append((text, area.right() - metrics.horizontalAdvance(text), area.right()))


@pytest.fixture
def written(light):
    delegate = Written(TableModel())
    image = QImage(400, 40, QImage.Format.Format_RGB32)

    def write(cell: Cell, width: float):
        delegate.texts = []
        painter = QPainter(image)
        delegate._draw_number(painter, cell, QRectF(0, 0, width, 26), LIGHT)
        painter.end()
        return delegate.texts

    return write


def test_that_a_wide_change_never_lies_over_its_value(written):
    (_, left, _), (_, _, right) = written(Cell("14.2", more="10 000 000 000 ×"), 200)
    assert right < left
    assert [text for text, *_ in written(Cell("14.2", more="10 000 000 000 ×"), 110)] == ["14.2"]


def test_that_a_wish_that_has_no_room_is_not_cut_to_another_wish(written):
    wish = Cell("choose an accelerator and a precision", quiet=True)
    assert [text for text, *_ in written(wish, 120)] == ["—"]
    assert [text for text, *_ in written(wish, 380)] == [wish.text]


def test_that_names_that_begin_alike_are_cut_in_the_middle(light, qtbot):
    image = QImage(160, 30, QImage.Format.Format_RGB32)
    drawn = []
    for ending in ("month", "year"):
        image.fill(0xFFFFFF)
        painter, delegate = QPainter(image), CellDelegate(TableModel())
        cell = Cell(f"Uptake of one mature tree, one {ending}")
        delegate._draw_words(painter, cell, QRectF(0, 0, 150, 26), LIGHT)
        painter.end()
        drawn.append(image.copy())
    assert drawn[0] != drawn[1]


def test_that_a_range_that_has_no_room_does_not_read_as_not_known(written):
    ends = Cell("710 000 – 2 400 000", (7.1e5, 2.4e6), quiet=True)
    assert [text for text, *_ in written(ends, 60)] == ["…"]
    assert [text for text, *_ in written(ends, 200)] == [ends.text]
