"""Further fields: what a plan sets beyond the common ones, such as the metered energy."""

from PySide6.QtCore import QEvent, Signal

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.words import field_label, unit_text

COMMON = frozenset(
    {
        "hours", "accelerator", "count", "power_share", "power_w", "region",
        "intensity_gco2e_per_kwh", "grid_boundary", "pue", "wue_l_per_kwh",
        "electricity_price_per_kwh", "currency",
    }
)  # fmt: skip
"""Fields that have a place of their own in the form."""

NUMBERS = tuple(
    key for key, one in FIELDS.items() if one.kind in {"number", "whole"} and key not in COMMON
)


class Further(Section):
    """A row for each further number that the plan sets; rows are made when first needed."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, Row] = {}
        self._name()
        self.hide()

    def show_fields(self, fields: Fields, language: str) -> dict[str, Row]:
        """Show the rows of what is set, name them, and return all rows there are by key."""
        present = [key for key in NUMBERS if key in fields.settings]
        for key in present:
            if key not in self.rows:
                self._add(key)
        for key, row in self.rows.items():
            row.set_visible(key in present)
            row.label.setText(field_label(key, language))
            row.name_unit(unit_text(FIELDS[key].unit, language))
        self.setVisible(bool(present))
        return {key: self.rows[key] for key in present}

    def changeEvent(self, event: QEvent) -> None:
        """Name the section anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _add(self, key: str) -> None:
        row = self.tall_row(field_label(key, "en"), FIELDS[key].unit)
        row.number_entered.connect(
            lambda value: self.edited.emit({key: None if value is None else Setting(value)})
        )
        row.reset.connect(lambda: self.edited.emit({key: None}))
        self.rows[key] = row

    def _name(self) -> None:
        self.caption.setText(self.tr("ALSO SET"))
