"""The row of device-hours: how long the run takes, and what that comes to."""

from carbon_desktop.ui.forms.echoes import typed_hours
from carbon_desktop.ui.forms.kind_rows import KindRows
from carbon_desktop.ui.forms.shown import Fields

HOURS = "hours"


class HoursRows(KindRows):
    """The hours, and the device-hours beneath them."""

    def build(self) -> None:
        """Make the row."""
        self.add_number(HOURS)
        self.echo = self.add_echo()

    def name(self) -> None:
        """Name the row in the present language."""
        self.rows[HOURS].label.setText(self.tr("H&ours"))

    def show_echoes(self, fields: Fields, language: str) -> None:
        """Show the device-hours; their place stays while hours are typed."""
        self.echo.show_parts(*typed_hours(fields, language))
