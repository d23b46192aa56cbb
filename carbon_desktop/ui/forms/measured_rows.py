"""The rows of a measured energy: what a meter has told, and what it covers."""

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import ENERGY_BOUNDARIES
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.choice import Choice
from carbon_desktop.ui.forms.echoes import typed_hours
from carbon_desktop.ui.forms.kind_rows import KindRows
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.shown import Fields

ENERGY, METER, HOURS = "energy_kwh", "energy_boundary", "hours"
_DEFAULT_METER = "it"


class MeasuredRows(KindRows):
    """The energy, what the meter covers, and the hours that it took."""

    def build(self) -> None:
        """Make the rows."""
        self.add_number(ENERGY)
        self.meter = Choice("Metered at")
        self.meter.addItems([""] * len(ENERGY_BOUNDARIES))
        self.meter.activated.connect(
            lambda at: self.edited.emit({METER: Setting(ENERGY_BOUNDARIES[at])})
        )
        self.add_field(METER, self.meter)
        self.add_number(HOURS)
        self.echo = self.add_echo()

    def name(self) -> None:
        """Name the rows in the present language."""
        self.rows[ENERGY].label.setText(self.tr("Energ&y"))
        self.rows[METER].label.setText(self.tr("Covers"))
        self.meter.setItemText(0, self.tr("Accelerators only"))
        self.meter.setItemText(1, self.tr("IT equipment"))
        self.meter.setItemText(2, self.tr("Whole facility"))
        self.rows[HOURS].label.setText(self.tr("H&ours"))

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> dict[str, Row]:
        """Show what the meter covers, too."""
        meter = fields.field(METER).value
        shown = str(meter) if meter in ENERGY_BOUNDARIES else _DEFAULT_METER
        self.meter.setCurrentIndex(ENERGY_BOUNDARIES.index(shown))
        return super().show_fields(fields, language, catalogue)

    def show_echoes(self, fields: Fields, language: str) -> None:
        """Show the device-hours, where there are any."""
        found = typed_hours(fields, language)
        self.echo.setVisible(bool(found))
        self.echo.show_parts(*found)
