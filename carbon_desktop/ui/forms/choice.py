"""Lists of a few choices: of any words, or of those that one field of the plan holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.words import choice_name, field_label


class Choice(QComboBox):
    """A list of a few choices, which the wheel scrolls past and does not change."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class FieldChoice(Choice):
    """The choices of a field, after one that says nothing. `edited` carries what to set."""

    edited = Signal(object)

    def __init__(self, key: str) -> None:
        super().__init__(field_label(key, "en"))
        self.key = key
        for one in ("", *FIELDS[key].choices):
            self.addItem("", one)
        self.activated.connect(lambda _index: self._choose())

    def show_fields(self, fields: Fields) -> None:
        """Show what is chosen."""
        value = fields.field(self.key).value
        self.setCurrentIndex(max(self.findData(value or ""), 0))

    def name_choices(self, language: str) -> None:
        """Name the choices in a language."""
        self.setItemText(0, "–")
        for at in range(1, self.count()):
            self.setItemText(at, choice_name(self.itemData(at), language))

    def _choose(self) -> None:
        chosen = self.currentData()
        self.edited.emit({self.key: Setting(chosen) if chosen else None})
