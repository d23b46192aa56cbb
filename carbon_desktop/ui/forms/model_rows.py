"""The rows of a model: which one, how large, and how energy goes with its size."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.ui.forms.kind_rows import KindRows
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.scale_curve import ScaleCurve
from carbon_desktop.ui.forms.shown import Fields

MODEL, PARAMETERS = "model", "parameters"


class ModelRows(KindRows):
    """What training and serving begin with. `makes_picker` makes the model's own field."""

    def __init__(self, makes_picker: Callable[[], QWidget]) -> None:
        self._makes_picker = makes_picker
        super().__init__()

    def build(self) -> None:
        """Make the rows."""
        self.add_field(MODEL, self._makes_picker())
        self.curve = ScaleCurve()
        self.add_number(PARAMETERS, self.curve)

    def name(self) -> None:
        """Name the rows in the present language."""
        self.rows[MODEL].label.setText(self.tr("M&odel"))
        self.rows[PARAMETERS].label.setText(self.tr("Parameters"))

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> dict[str, Row]:
        """Show the curve, too, once there is time for it."""
        self.curve.show_phase(fields.result, language)
        return super().show_fields(fields, language, catalogue)
