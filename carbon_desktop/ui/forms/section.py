"""A section of the form: a caption and rows in common columns."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from carbon_desktop.ui.forms.echo import Echo
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.own_line import WIDTH
from carbon_desktop.ui.forms.reset_button import SIZE
from carbon_desktop.ui.forms.row import (
    FIELD,
    LABEL,
    LABEL_WIDTH,
    LINE,
    MARK,
    MARK_WIDTH,
    UNIT_WIDTH,
    Row,
)
from carbon_desktop.ui.theme import set_look


class Section(QWidget):
    """Rows beneath a caption; the columns of all sections are as wide.

    `settled` tells that the user has gone on from a field.
    """

    settled = Signal()

    def __init__(self, label_width: int = LABEL_WIDTH, unit_width: int = UNIT_WIDTH) -> None:
        super().__init__()
        self._unit_width = unit_width
        self._rows: list[Row] = []
        self.caption = caption_label()
        self._caption_line = QHBoxLayout()
        self._caption_line.addWidget(self.caption, 1)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(5)
        grid.setVerticalSpacing(3)
        # A column that holds nothing has no gap beside it: this keeps all sections in line.
        grid.addWidget(QWidget(), 0, LINE)
        grid.addLayout(self._caption_line, 0, LABEL, 1, MARK)
        grid.setColumnStretch(FIELD, 1)
        for column, width in enumerate((WIDTH, label_width, SIZE, 0, unit_width, MARK_WIDTH)):
            grid.setColumnMinimumWidth(column, width)

    def add_to_caption(self, widget: QWidget) -> None:
        """Place a small control at the right end of the caption's line."""
        self._caption_line.addWidget(widget)

    def number_row(
        self,
        name: str,
        unit: QWidget | None = None,
        makes: Callable[[str], NumberField] = NumberField,
    ) -> Row:
        """Add a row with a number field; without a unit of its own it gets a label for one."""
        unit = unit or unit_label()
        unit.setFixedWidth(self._unit_width)
        return self._kept(Row(self._grid, name, makes(name), unit))

    def count_row(self, name: str, makes: Callable[[str], NumberField] = NumberField) -> Row:
        """Add a row with a number field for what has no unit, which takes that column too."""
        return self._kept(Row(self._grid, name, makes(name)))

    def row(self, name: str, field: QWidget) -> Row:
        """Add a row with another field, which takes the column of units too."""
        return self._kept(Row(self._grid, name, field))

    def add_echo(self) -> Echo:
        """Add a line for what follows from the field above it."""
        echo = Echo()
        self._grid.addWidget(echo, self._grid.rowCount(), FIELD, 1, 3)
        return echo

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row that was pressed, or that has the focus."""
        pressed = self.childAt(event.pos())
        row = next((one for one in self._rows if one.holds(pressed)), None)
        if row is not None:
            row.open_menu(event.globalPos())

    def _kept(self, row: Row) -> Row:
        row.settled.connect(self.settled)
        self._rows.append(row)
        return row


def caption_label() -> QLabel:
    """Return a label for the caption of a group."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_look(label, "caption")
    return label


def unit_label() -> QLabel:
    """Return a label for a unit."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(2, 0, 0, 0)
    set_look(label, "secondary")
    return label
