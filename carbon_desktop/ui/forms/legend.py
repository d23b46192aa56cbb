"""The legend of the status marks, at the foot of the form."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from carbon_desktop.ui.forms.row import GAP
from carbon_desktop.ui.forms.status_mark import StatusMark
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import status_name

STATUSES = ("entered", "looked_up", "default", "calculated")


class Legend(QWidget):
    """Each mark with its word."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP // 2)
        self._labels = {status: QLabel() for status in STATUSES}
        for status, label in self._labels.items():
            set_look(label, "secondary")
            line.addWidget(StatusMark(status))
            line.addWidget(label)
            line.addSpacing(GAP)
        line.addStretch(1)

    def show_words(self, language: str) -> None:
        """Name the marks in a language."""
        for status, label in self._labels.items():
            label.setText(status_name(status, language))
