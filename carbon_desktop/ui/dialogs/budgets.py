"""The budgets of the plan: a line for each quantity that may have one."""

from collections.abc import Mapping

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

from carbon_desktop.ui.limit_text import limit_of, limit_text
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import quantity_name, unit_text
from carbon_desktop.words.limits import SHOWN

_Button = QDialogButtonBox.StandardButton
_WIDTH = 440

LINES = {name: one for name, one in SHOWN.items() if name != "operational_emissions"}
"""The lines, in reading order: who has no figure for the whole has one for what is known of it."""


class BudgetsDialog(QDialog):
    """A number a quantity, in the unit beside it; an empty line is no budget."""

    def __init__(
        self, parent: QWidget, budgets: Mapping[str, float], currency: str, language: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Budgets of the plan"))
        self.setMinimumWidth(_WIDTH)
        self._before, self._currency = dict(budgets), currency
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
            value = limit_of(line.text(), name, self._currency)
            if value is not None:
                untouched = name in self._before and line.text() == self._shown(name)
                found[name] = self._before[name] if untouched else value
        return found

    def _shown(self, name: str) -> str:
        return limit_text(self._before.get(name), name)

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
            not line.text().strip() or limit_of(line.text(), name, self._currency) is not None
            for name, line in self.lines.items()
        )
        self.wrong.setText("" if ok else self.tr("Enter a number of at least 0, or nothing"))
        self.wrong.setVisible(not ok)
        self.buttons.button(_Button.Ok).setEnabled(ok)
