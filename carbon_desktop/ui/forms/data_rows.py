"""The rows of data preparation: processors, memory and storage, without accelerators."""

from carbon_desktop.ui.forms.echoes import parts
from carbon_desktop.ui.forms.kind_rows import KindRows
from carbon_desktop.ui.forms.shown import Fields


class DataRows(KindRows):
    """Cores, for how long, with how much memory and storage."""

    def build(self) -> None:
        """Make the rows."""
        for key in ("cores", "hours", "memory_gb", "storage_tb"):
            self.add_number(key)
        self.echo = self.add_echo()

    def name(self) -> None:
        """Name the rows in the present language."""
        self.rows["cores"].label.setText(self.tr("&Cores"))
        self.rows["hours"].label.setText(self.tr("H&ours"))
        self.rows["memory_gb"].label.setText(self.tr("Memor&y"))
        self.rows["storage_tb"].label.setText(self.tr("Stor&age"))

    def name_units(self, language: str) -> None:
        """Name the units, that of the cores too."""
        super().name_units(language)
        self.rows["cores"].name_unit(self.tr("cores"))

    def show_echoes(self, fields: Fields, language: str) -> None:
        """Show the energy of it."""
        self.echo.show_parts(*parts(fields, language, "facility_energy"))
