"""A small table beneath a sentence: what there is now, and what there would be."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from carbon_desktop.ui.theme import set_look

_GAP = 24


class Changes(QWidget):
    """Rows of texts under their heads; the last row is the result. Columns without room go."""

    def __init__(self, parent: QWidget, rows: int, columns: int) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(columns, 1)
        self._cells = [[self._cell(row, at, rows) for at in range(columns)] for row in range(rows)]
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show rows, the first of them as the heads of the columns."""
        for texts, cells in zip_longest(rows, self._cells, fillvalue=()):
            for text, cell in zip_longest(texts, cells, fillvalue=""):
                if isinstance(cell, QLabel):
                    cell.setText(str(text))
        self._fit()

    def texts(self) -> list[list[str]]:
        """Return the rows with the columns that are in sight."""
        return [[cell.text() for cell in row if not cell.isHidden()] for row in self._cells]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _cell(self, row: int, column: int, rows: int) -> QLabel:
        cell = QLabel(self)
        cell.setTextFormat(Qt.TextFormat.PlainText)
        if row == 0 or column == 0:
            set_look(cell, "secondary")
        elif row == rows - 1:
            font = cell.font()
            font.setWeight(QFont.Weight.DemiBold)
            cell.setFont(font)
        self._grid.addWidget(cell, row, column)
        return cell

    def _fit(self) -> None:
        left = self.width()
        for column in zip(*self._cells, strict=True):
            left -= max(cell.sizeHint().width() for cell in column) + _GAP
            for cell in column:
                cell.setVisible(left >= -_GAP and bool(column[-1].text()))
