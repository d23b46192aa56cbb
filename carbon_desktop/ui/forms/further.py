"""Further fields: what a plan can set beyond the common ones, in groups."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.ui.forms.choice import FieldChoice
from carbon_desktop.ui.forms.instance_choice import InstanceChoice
from carbon_desktop.ui.forms.number_field import field_for
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.tab_order import let_follow
from carbon_desktop.words import field_label, unit_text

GROUPS: Final = {
    "run": ("repeats", "run_share", "lost_share"),
    "model": ("parameters", "active_parameters", "precision", "mfu"),
    "training_model": (
        "active_parameters", "precision", "layers", "hidden_size", "sequence_length",
    ),
    "training": (
        "epochs", "trained_share", "frozen_below_share", "teacher_parameters", "recompute",
    ),
    "serving_model": ("active_parameters", "layers", "kv_width"),
    "serving": ("peak_to_mean", "pruned_share", "cards_per_replica", "replicas"),
    "processors": ("core_power_w", "cpu_load"),
    "power": (
        "tdp_w", "code", "node_class", "instance", "node_accelerators", "node_power_w",
        "cpu_count", "cpu_tdp_w", "node_memory_gb", "other_host_power_w", "host_power_w",
        "network_power_w", "idle_share",
    ),
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

_HARDWARE = ("power", "equipment", "electricity", "price")

OF_KIND: Final = {
    "device_hours": ("run", "model", *_HARDWARE),
    "measured_energy": ("run", "model", *_HARDWARE),
    "model_training": ("run", "training_model", "training", *_HARDWARE),
    "serving": ("run", "serving_model", "serving", *_HARDWARE),
    "data_preparation": ("run", "processors", "electricity"),
}
"""The groups that belong to each kind of workload."""

_LABEL_WIDTH, _UNIT_WIDTH = 126, 72
"""The names are long and the units short: other columns than those of the common fields."""


def keys_of(kind: str) -> tuple[str, ...]:
    """Return the further fields of a kind of workload, in reading order."""
    return tuple(key for group in OF_KIND[kind] for key in GROUPS[group])


class Further(QWidget):
    """The groups of a kind, each made when it is first shown. `built` carries its rows."""

    edited = Signal(object)
    settled = Signal()
    built = Signal(object)

    def __init__(self, fold: QWidget) -> None:
        """Make no group yet; Tab comes from the `fold` to the first."""
        super().__init__()
        self._fold = fold
        self.groups: dict[str, Group] = {}
        self.kind = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def rows(self) -> dict[str, Row]:
        """The rows of the present kind, by field key."""
        groups = OF_KIND.get(self.kind, ())
        return {key: row for one in groups for key, row in self.groups[one].rows.items()}

    @property
    def choices(self) -> dict[str, FieldChoice]:
        """The lists among them, by field key."""
        fields = {key: row.field for key, row in self.rows.items()}
        return {key: one for key, one in fields.items() if isinstance(one, FieldChoice)}

    def turn_to(self, kind: str) -> None:
        """Show the groups of a kind alone."""
        if kind == self.kind:
            return
        wanted = OF_KIND[kind]
        for name in wanted:
            if name not in self.groups:
                self._make(name)
        self.kind = kind
        for name, one in self.groups.items():
            one.setVisible(name in wanted)

    def show_fields(self, fields: Fields, language: str) -> None:
        """Show the choices and name the rows; the numbers are shown row by row."""
        for name in OF_KIND[self.kind]:
            self.groups[name].show_fields(fields, language)

    def changeEvent(self, event: QEvent) -> None:
        """Name the headings anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _make(self, name: str) -> None:
        """Make a group, in its place among those there are."""
        order = list(GROUPS)
        before = [one for one in self.groups if order.index(one) < order.index(name)]
        made = self.groups[name] = Group(GROUPS[name])
        self._column.insertWidget(len(before), made)
        last = max(before, key=order.index, default=None)
        let_follow(self._fold if last is None else self.groups[last].last_field(), made)
        self.groups = {one: self.groups[one] for one in order if one in self.groups}
        made.edited.connect(self.edited)
        made.settled.connect(self.settled)
        self._name()
        self.built.emit(made.rows)

    def _name(self) -> None:
        model = self.tr("Model")
        texts = {
            "run": self.tr("Run"),
            "model": self.tr("Model: for compute and the derived figures"),
            "training_model": model,
            "training": self.tr("Training"),
            "serving_model": model,
            "serving": self.tr("Serving"),
            "processors": self.tr("Processors"),
            "power": self.tr("Power"),
            "equipment": self.tr("Equipment"),
            "electricity": self.tr("Electricity and water"),
            "price": self.tr("Rental"),
        }
        for group, one in self.groups.items():
            one.caption.setText(texts[group])


class Group(Section):
    """Further fields that belong together, beneath their heading."""

    edited = Signal(object)

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__(_LABEL_WIDTH, _UNIT_WIDTH)
        self.caption.setContentsMargins(0, 4, 0, 0)
        self.rows: dict[str, Row] = {}
        self._named = ""
        for key in keys:
            self._add(key)

    def show_fields(self, fields: Fields, language: str) -> None:
        """Show the choices and name the rows; the numbers are shown row by row."""
        if language != self._named:
            self._named = language
            self._label(language)
        for row in self.rows.values():
            if isinstance(row.field, FieldChoice):
                row.field.show_fields(fields)
        if "rental_price_per_hour" in self.rows:
            currency = fields.field("currency").value
            self.rows["rental_price_per_hour"].name_unit(f"{currency or '¤'}/h")

    def last_field(self) -> QWidget:
        """Return the field that Tab leaves the group by."""
        return next(reversed(self.rows.values())).field

    def _add(self, key: str) -> None:
        field, name = FIELDS[key], field_label(key, "en")
        if field.kind in {"choice", "instance"}:
            choice = InstanceChoice(key) if field.kind == "instance" else FieldChoice(key)
            choice.edited.connect(self.edited)
            row = self.row(name, choice)
        else:
            makes = field_for(key)
            plain = field.unit == "1"
            row = self.count_row(name, makes) if plain else self.number_row(name, None, makes)
            row.number_entered.connect(lambda setting: self.edited.emit({key: setting}))
        row.label.setWordWrap(True)
        row.label.setFixedWidth(_LABEL_WIDTH)
        row.reset.connect(lambda: self.edited.emit({key: None}))
        self.rows[key] = row

    def _label(self, language: str) -> None:
        for key, row in self.rows.items():
            row.label.setText(field_label(key, language))
            row.name_unit(unit_text(FIELDS[key].unit, language))
            if isinstance(row.field, FieldChoice):
                row.field.name_choices(language)
