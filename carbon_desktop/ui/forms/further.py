"""Further fields: what a plan can set beyond the common ones, in groups."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.row import Choice, Row
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.words import choice_name, field_label, unit_text

GROUPS: Final = {
    "run": ("repeats",),
    "model": ("parameters", "active_parameters", "precision", "mfu"),
    "power": ("tdp_w", "host_power_w", "network_power_w"),
    "equipment": (
        "embodied_kgco2e", "host_embodied_kgco2e", "lifetime_years", "lifetime_utilisation",
        "mass_kg", "recycled_share",
    ),
    "electricity": (
        "grid_water_l_per_kwh", "contracted_share", "contract_intensity_gco2e_per_kwh",
        "residual_intensity_gco2e_per_kwh",
    ),
    "price": ("rental_price_per_hour",),
}  # fmt: skip
"""The further fields by the heading that they stand under, in reading order."""


_LABEL_WIDTH, _UNIT_WIDTH = 130, 66
"""The names are long and the units short: other columns than those of the common fields."""


class Further(Section):
    """A row for each further field; made when the fold above it is first opened."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(_LABEL_WIDTH, _UNIT_WIDTH)
        self.caption.hide()
        self.rows: dict[str, Row] = {}
        self.choices: dict[str, Choice] = {}
        self._headings: dict[str, QLabel] = {}
        for group, keys in GROUPS.items():
            self._headings[group] = self.add_heading()
            for key in keys:
                self._add(key)
        self._named = ""
        self._name()

    def show_fields(self, fields: Fields, language: str) -> None:
        """Show the choices and name the rows; the numbers are shown row by row."""
        if language != self._named:
            self._named = language
            self._label(language)
        for key, choice in self.choices.items():
            value = fields.field(key).value
            choice.setCurrentIndex(max(choice.findData(value or ""), 0))
        currency = fields.field("currency").value
        self.rows["rental_price_per_hour"].name_unit(f"{currency or '¤'}/h")

    def changeEvent(self, event: QEvent) -> None:
        """Name the headings anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _add(self, key: str) -> None:
        field, name = FIELDS[key], field_label(key, "en")
        if field.kind == "choice":
            row = self._add_choice(key, name)
        else:
            row = self.number_row(name) if field.unit != "1" else self.count_row(name)
            row.number_entered.connect(
                lambda value: self.edited.emit({key: None if value is None else Setting(value)})
            )
        row.label.setWordWrap(True)
        row.label.setFixedWidth(_LABEL_WIDTH)
        row.reset.connect(lambda: self.edited.emit({key: None}))
        self.rows[key] = row

    def _add_choice(self, key: str, name: str) -> Row:
        choice = self.choices[key] = Choice(name)
        for one in ("", *FIELDS[key].choices):
            choice.addItem("", one)
        choice.activated.connect(lambda _index: self._choose(key))
        return self.row(name, choice)

    def _choose(self, key: str) -> None:
        chosen = self.choices[key].currentData()
        self.edited.emit({key: Setting(chosen) if chosen else None})

    def _label(self, language: str) -> None:
        for key, row in self.rows.items():
            row.label.setText(field_label(key, language))
            row.name_unit(unit_text(FIELDS[key].unit, language))
        for choice in self.choices.values():
            choice.setItemText(0, "–")
            for at in range(1, choice.count()):
                choice.setItemText(at, choice_name(choice.itemData(at), language))

    def _name(self) -> None:
        texts = {
            "run": self.tr("Run"),
            "model": self.tr("Model: for compute and the derived figures"),
            "power": self.tr("Power"),
            "equipment": self.tr("Equipment"),
            "electricity": self.tr("Electricity and water"),
            "price": self.tr("Rental"),
        }
        for group, heading in self._headings.items():
            heading.setText(texts[group])
