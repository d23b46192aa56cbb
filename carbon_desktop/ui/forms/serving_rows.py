"""The rows of serving: the model, the load, what a request is made of, and how it is batched."""

from carbon_desktop.ui.forms.echoes import parts
from carbon_desktop.ui.forms.model_rows import ModelRows
from carbon_desktop.ui.forms.shown import Fields

_LOADS = ("requests", "requests_per_day", "tokens_per_day")


class ServingRows(ModelRows):
    """Requests x tokens, on the cards that hold the model, gives seconds and joules."""

    def build(self) -> None:
        """Make the rows, each echo beneath the fields that drive it."""
        super().build()
        self.load = self.add_switch("Requests", *_LOADS, counts=_LOADS)
        self.add_number("period_days")
        self.cards = self.add_echo()
        for key in ("input_tokens", "output_tokens", "batch"):
            self.add_number(key)
        self.add_choice("precision")
        self.request = self.add_echo()
        self.energy = self.add_echo()

    def name(self) -> None:
        """Name the rows in the present language."""
        super().name()
        self.load.row.label.setText(self.tr("Re&quests"))
        self.load.name_units(self.tr("in all"), self.tr("a day"), self.tr("tokens a day"))
        self.load.unit.setToolTip(
            self.tr("Requests over the whole period or a day, or output tokens a day")
        )
        self.rows["period_days"].label.setText(self.tr("Perio&d"))
        self.rows["input_tokens"].label.setText(self.tr("I&nput"))
        self.rows["output_tokens"].label.setText(self.tr("Output"))
        self.rows["batch"].label.setText(self.tr("Batch"))
        self.rows["precision"].label.setText(self.tr("Precision"))

    def name_units(self, language: str) -> None:
        """Name the units; of tokens and requests, what they count."""
        super().name_units(language)
        self.rows["period_days"].name_unit(self.tr("days"))
        for key in ("input_tokens", "output_tokens"):
            self.rows[key].name_unit(self.tr("tokens each"))
        self.rows["batch"].name_unit(self.tr("at a time"))

    def show_echoes(self, fields: Fields, language: str) -> None:
        """Show the cards beneath the load, seconds, joules and energy beneath the request."""
        self.cards.show_parts(*parts(fields, language, "count", "idle_time_share"))
        self.request.show_parts(*parts(fields, language, "request_seconds", "joules_per_token"))
        self.energy.show_parts(*parts(fields, language, "energy_per_thousand_requests"))
