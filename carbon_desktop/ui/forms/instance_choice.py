"""The list of machines for rent that hold the phase's accelerator."""

from PySide6.QtWidgets import QComboBox

from carbon_desktop.catalogue.records import Instance
from carbon_desktop.ui.forms.choice import FieldChoice
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.words import plain


class InstanceChoice(FieldChoice):
    """The machines of one accelerator at a time, each with what it holds of them and beside them.

    One that was chosen in a file and is none of them stands last, by its bare name.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self._accelerator = ""
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(8)

    def show_fields(self, fields: Fields) -> None:
        """Offer the machines that hold the accelerator, and show the one that is chosen."""
        accelerator = str(fields.field("accelerator").value or "")
        if accelerator != self._accelerator:
            self._accelerator = accelerator
            self._offer(fields.estimate.catalogue.rented(accelerator))
        chosen = fields.field(self.key).value
        if chosen and self.findData(chosen) < 0:
            self.addItem(str(chosen), chosen)
        super().show_fields(fields)
        self.setEnabled(self.count() > 1)

    def name_choices(self, language: str) -> None:
        """Name what stands for none; a machine has one name in all languages."""
        self.setItemText(0, "–")

    def _offer(self, machines: tuple[Instance, ...]) -> None:
        while self.count() > 1:
            self.removeItem(1)
        for one in sorted(machines, key=lambda one: (one.provider, one.accelerator_count)):
            self.addItem(_text(one), one.id)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + self._ROOM)

    _ROOM = 24
    """For the bar and the edges of the list."""


def _text(one: Instance) -> str:
    """Return a machine by name, accelerators, hardware threads and memory."""
    parts = [one.id, f"{plain(one.accelerator_count)} ×"]
    if one.vcpu is not None:
        parts.append(f"{one.vcpu} vCPU")
    if one.memory_gb is not None:
        parts.append(f"{plain(one.memory_gb)} GB")
    return " · ".join(parts)
