"""Where a value is from: the user's own source of a value that was entered, and its year."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.ui.theme import set_look

_YEARS = range(1900, 2101)
_Button = QDialogButtonBox.StandardButton


class ValueSourceDialog(QDialog):
    """The value above, lines for source and year, both of which may stay empty."""

    def __init__(self, parent: QWidget, value: str, source: str, year: int | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Where is it from?"))
        self.setMinimumWidth(440)
        self.value, self.wrong = QLabel(value), QLabel()
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        self.value.setWordWrap(True)
        set_look(self.wrong, "problem")
        self.source, self.year_line = QLineEdit(source), QLineEdit()
        self.source.setPlaceholderText(self.tr("data sheet, meter, contract …"))
        self.source.setAccessibleName(self.tr("Source"))
        self.year_line.setPlaceholderText(self.tr("optional"))
        self.year_line.setAccessibleName(self.tr("Year"))
        self.year_line.setText("" if year is None else str(year))
        self.year_line.textChanged.connect(self._check)
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()

    def year(self) -> int | None:
        """Return the year, None where there is none."""
        text = self.year_line.text().strip()
        return int(text) if _is_year(text) else None

    def source_text(self) -> str:
        """Return the source as it was typed, without the space around it."""
        return self.source.text().strip()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("&Source"), self.source)
        form.addRow(self.tr("&Year"), self.year_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.value)
        column.addLayout(form)
        column.addWidget(self.wrong)
        column.addWidget(self.buttons)
        self.buttons.button(_Button.Ok).setDefault(True)
        self.wrong.hide()
        self.source.setFocus()

    def _check(self) -> None:
        """Allow a year or none."""
        text = self.year_line.text().strip()
        ok = not text or _is_year(text)
        self.wrong.setText("" if ok else self.tr("Enter a year, such as 2025"))
        self.wrong.setVisible(not ok)
        self.buttons.button(_Button.Ok).setEnabled(ok)


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) in _YEARS
