"""The budgets of the plan: a line for each quantity that may have one."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.ui.number import parse
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import plain, quantity_name, unit_text
from carbon_desktop.words.numbers import decimal

_Button = QDialogButtonBox.StandardButton
_WIDTH = 440


class _Line(NamedTuple):
    """What a line is of: its unit as it is shown, and how many of the quantity's own that is."""

    unit: str
    factor: float = 1.0


LINES = {
    "total_emissions": _Line("kgCO2e"),
    "facility_energy": _Line("kWh"),
    "device_hours": _Line("device-hours"),
    "wall_clock_hours": _Line("day", 24.0),
    "electricity_cost": _Line("EUR"),
    "rental_cost": _Line("EUR"),
}
"""The lines, in reading order."""


class BudgetsDialog(QDialog):
    """A number a quantity, in the unit beside it; an empty line is no budget."""

    def __init__(
        self, parent: QWidget, budgets: Mapping[str, float], currency: str, language: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Budgets of the plan"))
        self.setMinimumWidth(_WIDTH)
        self._before = dict(budgets)
        self.lines: dict[str, QLineEdit] = {}
        self.wrong = QLabel()
        set_look(self.wrong, "problem")
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(currency, language)

    def budgets(self) -> dict[str, float]:
        """Return the budgets as they stand, each in its quantity's own unit.

        A line that was not touched gives its budget to the last digit; budgets without a line
        stay.
        """
        found = {name: one for name, one in self._before.items() if name not in LINES}
        for name, line in self.lines.items():
            value = _value(line.text())
            if value is not None:
                untouched = name in self._before and line.text() == self._shown(name)
                found[name] = self._before[name] if untouched else value * LINES[name].factor
        return found

    def _shown(self, name: str) -> str:
        limit = self._before.get(name)
        return "" if limit is None else plain(limit / LINES[name].factor)

    def _lay_out(self, currency: str, language: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for row, (name, one) in enumerate(LINES.items()):
            label, line = QLabel(quantity_name(name, language)), QLineEdit(self._shown(name))
            label.setBuddy(line)
            line.setAccessibleName(quantity_name(name, "en"))
            line.setPlaceholderText(self.tr("no budget"))
            line.textChanged.connect(self._check)
            self.lines[name] = line
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
            grid.addWidget(QLabel(unit_text(one.unit, language, currency)), row, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(self.wrong)
        column.addWidget(self.buttons)
        self.buttons.button(_Button.Ok).setDefault(True)
        self.wrong.hide()
        next(iter(self.lines.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        """Allow numbers that are not negative, and empty lines."""
        ok = all(
            not line.text().strip() or _value(line.text()) is not None
            for line in self.lines.values()
        )
        self.wrong.setText("" if ok else self.tr("Enter a number of at least 0, or nothing"))
        self.wrong.setVisible(not ok)
        self.buttons.button(_Button.Ok).setEnabled(ok)


def _value(text: str) -> float | None:
    """Return a number that is not negative, or None."""
    value = parse(text, decimal())
    return value if value is not None and value >= 0 else None
