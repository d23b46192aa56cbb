"""The rows of model training: the model, what it is trained on, how fast, and until when."""

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.ui.forms.echoes import parts
from carbon_desktop.ui.forms.model_rows import ModelRows
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.shown import Fields

EACH, DEADLINE, EXAMPLES = "flop_per_example", "deadline_hours", "examples"

_DATA = ("tokens", EXAMPLES, "training_flop")
_DATA_THAT_COUNT = ("training_flop", "tokens", EXAMPLES)
_SPEEDS = ("mfu", "hfu", "model_rate_tflops", "hardware_rate_tflops", "tokens_per_second")
_SPEEDS_THAT_COUNT = (
    "mfu", "model_rate_tflops", "hfu", "hardware_rate_tflops", "tokens_per_second",
)  # fmt: skip
"""Several can be given only in a file; they count in the order of the study."""


class TrainingRows(ModelRows):
    """Parameters x data gives FLOP; with a speed, device-hours; with a count, days."""

    def build(self) -> None:
        """Make the rows, each echo beneath the field that drives it."""
        super().build()
        self.data = self.add_switch("Training data", *_DATA, counts=_DATA_THAT_COUNT)
        self.add_number(EACH)
        self.compute = self.add_echo()
        self.speed = self.add_switch(
            "Speed", *_SPEEDS, counts=_SPEEDS_THAT_COUNT, has_default=True
        )
        self.rate = self.add_echo()
        self.add_number(DEADLINE)
        self.time = self.add_echo()

    def name(self) -> None:
        """Name the rows in the present language."""
        super().name()
        self.data.row.label.setText(self.tr("&Data"))
        self.data.name_units(self.tr("tokens"), self.tr("examples"), self.tr("FLOP in all"))
        self.rows[EACH].label.setText(self.tr("Each"))
        self.speed.row.label.setText(self.tr("Speed"))
        self.speed.name_units(
            self.tr("MFU"),
            self.tr("HFU"),
            self.tr("model TFLOP/s"),
            self.tr("hardw. TFLOP/s"),
            self.tr("tokens/s"),
        )
        self.speed.unit.setToolTip(
            self.tr(
                "Model or hardware FLOP/s of one device, as a share of its peak or as they are;"
                " or the tokens of all devices a second. Hardware FLOP count recomputation."
            )
        )
        self.rows[DEADLINE].label.setText(self.tr("Dead&line"))
        self.rows[DEADLINE].label.setToolTip(
            self.tr("Left empty, the count gives the time; a deadline gives the count")
        )

    def turn_to(self, key: str) -> None:
        """Turn to a field; what each example takes is asked for only beside examples."""
        super().turn_to(EXAMPLES if key == EACH else key)

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> dict[str, Row]:
        """Show what each example takes only where examples are counted."""
        rows = super().show_fields(fields, language, catalogue)
        by_example = self.data.key == EXAMPLES
        self.rows[EACH].set_visible(by_example)
        if not by_example:
            del rows[EACH]
        return rows

    def show_echoes(self, fields: Fields, language: str) -> None:
        """Show FLOP beneath the data, tokens a second beneath the speed, days at the end."""
        self.compute.show_parts(*parts(fields, language, "training_flop", "compute_optimal_ratio"))
        self.rate.show_parts(*parts(fields, language, "tokens_per_second", "achieved_rate"))
        self.time.show_parts(*parts(fields, language, "device_hours", "wall_clock_hours"))
