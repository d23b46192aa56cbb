"""The row of the mean power: a share of TDP, or watts for one device with its node."""

from PySide6.QtCore import QObject, Signal

from carbon_desktop.plan.layers import UNSET
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
        self._shares_again: Setting | None = None

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
        # Where the baseline has watts, a share takes effect only if they are hidden.
        self._shares_again = UNSET if watts.may_unset else None
        return self.key

    def _enter(self, number: float | None) -> None:
        self.edited.emit({self.key: None if number is None else Setting(number)})

    def _switch(self, index: int) -> None:
        self._awaits_watts = index == 1
        if not self._awaits_watts:
            self.edited.emit({WATTS: self._shares_again})
        self.switched.emit()
        self.row.field.setFocus()
