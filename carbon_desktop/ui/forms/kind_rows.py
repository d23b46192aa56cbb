"""The rows of one kind of workload: the few fields that matter, and what follows from them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.ui.forms.choice import FieldChoice
from carbon_desktop.ui.forms.echo import Echo
from carbon_desktop.ui.forms.number_field import field_for
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.forms.switched import Switched
from carbon_desktop.words import field_label, unit_text


class KindRows(Section):
    """Rows beneath the kind of the workload; made when that kind is first shown.

    `edited` carries what to set, `switched` that another field of a row counts now, and
    `override_wanted` the field in which a figure that follows is to be set by hand.
    """

    edited = Signal(object)
    switched = Signal()
    override_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.caption.hide()
        self.rows: dict[str, Row] = {}
        self.switches: list[Switched] = []
        self.choices: list[FieldChoice] = []
        self._named = ""
        self.build()
        self.name()

    def build(self) -> None:
        """Make the rows."""
        raise NotImplementedError

    def name(self) -> None:
        """Name the rows in the present language."""
        raise NotImplementedError

    def name_units(self, language: str) -> None:
        """Name what words say, in a language: units, and the words of choices."""
        for key, row in self.rows.items():
            row.name_unit(unit_text(FIELDS[key].unit, language))
        for choice in self.choices:
            choice.name_choices(language)

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> dict[str, Row]:
        """Show choices and what follows; return the rows that are in sight, by key."""
        if language != self._named:
            self._named = language
            self.name_units(language)
        for choice in self.choices:
            choice.show_fields(fields)
        self.show_echoes(fields, language)
        return {**self.rows, **{one.turn_to(fields): one.row for one in self.switches}}

    def show_echoes(self, fields: Fields, language: str) -> None:
        """Show what follows from the fields."""

    def row_of(self, key: str) -> Row | None:
        """Return the row in which a field is set, or None."""
        switch = self.switch_of(key)
        return switch.row if switch is not None else self.rows.get(key)

    def turn_to(self, key: str) -> None:
        """Turn a row of several fields to one of them, to be set there."""
        switch = self.switch_of(key)
        if switch is not None and switch.key != key:
            switch.await_key(key)

    def switch_of(self, key: str) -> Switched | None:
        """Return the row of several fields among which one is, or None."""
        return next((one for one in self.switches if key in one.keys), None)

    def changeEvent(self, event: QEvent) -> None:
        """Name everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._named = ""
            self.name()

    def add_number(self, key: str, unit: QWidget | None = None) -> Row:
        """Add a row for a number."""
        row = self.number_row(field_label(key, "en"), unit, field_for(key))
        row.number_entered.connect(lambda setting: self.edited.emit({key: setting}))
        return self._taken(key, row)

    def add_choice(self, key: str) -> Row:
        """Add a row for a choice."""
        choice = FieldChoice(key)
        choice.edited.connect(self.edited)
        self.choices.append(choice)
        return self._taken(key, self.row(field_label(key, "en"), choice))

    def add_field(self, key: str, field: QWidget) -> Row:
        """Add a row for a field that is made elsewhere."""
        return self._taken(key, self.row(field_label(key, "en"), field))

    def add_switch(
        self, name: str, *keys: str, counts: Sequence[str], has_default: bool = False
    ) -> Switched:
        """Add a row for several fields that say the same in other units."""
        makes = field_for(keys[0])
        switch = Switched(self, name, keys, counts=counts, has_default=has_default, makes=makes)
        switch.edited.connect(self.edited)
        switch.switched.connect(self.switched)
        self.switches.append(switch)
        return switch

    def add_echo(self) -> Echo:
        """Add a line for what follows; a press on it leads to the field that it names."""
        echo = super().add_echo()
        echo.override_wanted.connect(self.override_wanted)
        return echo

    def _taken(self, key: str, row: Row) -> Row:
        row.reset.connect(lambda: self.edited.emit({key: None}))
        self.rows[key] = row
        return row
