"""The row of the mean power: a share of TDP, or watts for one device with its node."""

from PySide6.QtCore import QObject, Signal

from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.row import Choice
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields

SHARE, WATTS = "power_share", "power_w"


class Power(QObject):
    """Two fields in one row: watts, where given, stand in the place of the share."""

    edited = Signal(object)
    switched = Signal()

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self.unit = Choice("Unit of mean power")
        self.unit.addItems(["", ""])
        self.row = section.number_row("Mean power", self.unit)
        self.row.number_entered.connect(self._enter)
        self.row.reset.connect(lambda: self._enter(None))
        self.unit.activated.connect(self._switch)
        self._awaits_watts = False

    @property
    def key(self) -> str:
        """The field that the row now shows and sets."""
        return WATTS if self.unit.currentIndex() else SHARE

    def name_units(self, share: str, watts: str) -> None:
        """Name the two units in the present language."""
        self.unit.setItemText(0, share)
        self.unit.setItemText(1, watts)

    def turn_to(self, fields: Fields) -> str:
        """Turn to the watts where they are set, else to the share; return the field's key."""
        watts = fields.field(WATTS)
        self._awaits_watts = self._awaits_watts and watts.value is None
        self.unit.setCurrentIndex(int(watts.value is not None or self._awaits_watts))
        # The baseline's watts cannot be taken away here: a field is followed, or set.
        self.unit.setEnabled(watts.value is None or watts.own)
        return self.key

    def _enter(self, number: float | None) -> None:
        self.edited.emit({self.key: None if number is None else Setting(number)})

    def _switch(self, index: int) -> None:
        self._awaits_watts = index == 1
        if not self._awaits_watts:
            self.edited.emit({WATTS: None})
        self.switched.emit()
        self.row.field.setFocus()
