"""A section of the form: a caption and rows in common columns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.reset_button import SIZE
from carbon_desktop.ui.forms.row import GAP, LABEL_WIDTH, MARK_WIDTH, UNIT_WIDTH, Row
from carbon_desktop.ui.theme import set_look


class Section(QWidget):
    """Rows beneath a caption; the columns of all sections are as wide.

    `settled` tells that the user has gone on from a field.
    """

    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.caption = QLabel()
        set_look(self.caption, "caption")
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(GAP - 1)
        grid.addWidget(self.caption, 0, 0, 1, 5)
        grid.setColumnStretch(2, 1)
        for column, width in enumerate((LABEL_WIDTH, SIZE, 0, UNIT_WIDTH, MARK_WIDTH)):
            grid.setColumnMinimumWidth(column, width)

    def number_row(self, name: str, unit: QWidget | None = None) -> Row:
        """Add a row with a number field; without a unit of its own it gets a label for one."""
        return self._kept(Row(self._grid, name, NumberField(name), unit or unit_label()))

    def tall_row(self, name: str, unit: str) -> Row:
        """Add a row with a number field beneath its label, and no unit for a plain number."""
        beside = unit_label() if unit not in {"", "1"} else None
        return self._kept(Row(self._grid, name, NumberField(name), beside, above=True))

    def row(self, name: str, field: QWidget) -> Row:
        """Add a row with another field, which takes the column of units too."""
        return self._kept(Row(self._grid, name, field))

    def add_hint(self) -> QLabel:
        """Add a line of quiet text beneath the rows there are."""
        hint = QLabel()
        hint.setTextFormat(Qt.TextFormat.PlainText)
        set_look(hint, "secondary")
        self._grid.addWidget(hint, self._grid.rowCount(), 2, 1, 2)
        return hint

    def _kept(self, row: Row) -> Row:
        row.settled.connect(self.settled)
        return row


def unit_label() -> QLabel:
    """Return a label for a unit."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(2, 0, 0, 0)
    set_look(label, "secondary")
    return label
