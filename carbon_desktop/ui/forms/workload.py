"""The rows of the workload: how the compute is known, and what that takes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from carbon_desktop.plan.field import ENERGY_BOUNDARIES, WORKLOADS
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.assumption import ENTERED
from carbon_desktop.ui.forms.row import Choice, Row
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields, Shown
from carbon_desktop.words import choice_name, unit_text
from carbon_desktop.words.numbers import rounded

HOURS, ENERGY, METER = "hours", "energy_kwh", "energy_boundary"
_MEASURED = "measured_energy"
_DEFAULT_METER = "it"
_DIGITS = 7


class Workload(QObject):
    """Device-hours, or the energy that a meter has told, and what the meter covers."""

    edited = Signal(object)
    kind_chosen = Signal(str)

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self._followed = ""
        self.kind, self.meter = Choice("Known by"), Choice("Metered at")
        self.kind.addItems([""] * len(WORKLOADS))
        self.meter.addItems([""] * len(ENERGY_BOUNDARIES))
        self.known_by = section.row("Known by", self.kind)
        self.rows: dict[str, Row] = {
            ENERGY: section.number_row("Measured energy"),
            METER: section.row("Metered at", self.meter),
            HOURS: section.number_row("Hours"),
        }
        self.echo: QLabel = section.add_hint()
        self.kind.activated.connect(lambda at: self.kind_chosen.emit(WORKLOADS[at]))
        self.meter.activated.connect(
            lambda at: self.edited.emit({METER: Setting(ENERGY_BOUNDARIES[at])})
        )
        for key in (HOURS, ENERGY):
            self.rows[key].number_entered.connect(
                lambda value, key=key: self.edited.emit(
                    {key: None if value is None else Setting(value)}
                )
            )
        for key, row in self.rows.items():
            row.reset.connect(lambda key=key: self.edited.emit({key: None}))
        self.known_by.reset.connect(lambda: self.kind_chosen.emit(self._followed))
        self._is_measured: bool | None = None

    def show_fields(self, fields: Fields, language: str) -> dict[str, Row]:
        """Show the rows that belong to the kind, and return them by key."""
        kind = fields.effective.workload if fields.effective is not None else ""
        self.kind.setCurrentIndex(WORKLOADS.index(kind) if kind in WORKLOADS else 0)
        self._turn_to(kind == _MEASURED)
        self._show_following(fields.followed_workload(), language)
        self._echo(fields, language)
        if not self._is_measured:
            return {HOURS: self.rows[HOURS]}
        meter = fields.field(METER).value
        known = str(meter) if meter in ENERGY_BOUNDARIES else _DEFAULT_METER
        self.meter.setCurrentIndex(ENERGY_BOUNDARIES.index(known))
        return self.rows

    def name_units(self, language: str) -> None:
        """Name the units in a language."""
        self.rows[HOURS].name_unit(unit_text("h", language))
        self.rows[ENERGY].name_unit(unit_text("kWh", language))

    def name(self) -> None:
        """Name everything in the present language."""
        self.known_by.label.setText(self.tr("&Known by"))
        self.kind.setItemText(0, self.tr("Device-hours"))
        self.kind.setItemText(1, self.tr("Measured energy"))
        self.rows[HOURS].label.setText(self.tr("H&ours"))
        self.rows[ENERGY].label.setText(self.tr("Energ&y"))
        self.rows[METER].label.setText(self.tr("Covers"))
        self.meter.setItemText(0, self.tr("Accelerators only"))
        self.meter.setItemText(1, self.tr("IT equipment"))
        self.meter.setItemText(2, self.tr("Whole facility"))

    def _show_following(self, followed: str, language: str) -> None:
        """Mark a kind that an alternative says itself, and offer the way back."""
        if followed == self._followed:
            return
        self._followed = followed
        own = bool(followed)
        back = self.tr("Follow the baseline: %s") % choice_name(followed, language) if own else ""
        shown = Shown(None, ENTERED if own else "", None, own, None, None, own)
        self.known_by.show_field(shown, "", back, "")

    def _turn_to(self, is_measured: bool) -> None:
        if is_measured != self._is_measured:
            self._is_measured = is_measured
            for key in (ENERGY, METER):
                self.rows[key].set_visible(is_measured)

    def _echo(self, fields: Fields, language: str) -> None:
        hours = fields.result.values.get("device_hours") if fields.result else None
        # Its place stays while hours are typed, or all beneath would jump.
        self.echo.setVisible(hours is not None or not self._is_measured)
        unit = unit_text("device-hours", language)
        # A product of what was typed: as many digits as it has, or it would not be equal to it.
        self.echo.setText("" if hours is None else f"= {rounded(float(hours), _DIGITS)} {unit}")
