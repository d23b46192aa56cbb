"""The page of differences: what an alternative says itself, or that it says nothing yet."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.ui.forms.difference_list import DifferenceList
from carbon_desktop.ui.forms.difference_rows import DifferenceRows
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.theme import set_look


class DifferencePage(QWidget):
    """Stands in the place of the fields; made when it is first asked for."""

    wanted = Signal(object)
    reset_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.nothing, self.list = QLabel(), DifferenceList()
        self._in_words = DifferenceRows(self)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(8, 0, 0, 0)
        set_look(self.nothing, "secondary")
        self.list.wanted.connect(self.wanted)
        self.list.reset_wanted.connect(self.reset_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        self._retranslate()

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> None:
        """Show in what a scenario differs from the baseline."""
        tip = self.tr("Enter shows the field, Delete or the arrow lets it follow the baseline")
        rows = self._in_words.of(fields.estimate, fields.scenario, language, catalogue)
        self.list.show_rows(rows, self.tr("baseline: %s"), tip)
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.nothing.setText(self.tr("Nothing differs from the baseline yet."))
        self.list.setAccessibleName(self.tr("Differences from the baseline"))
