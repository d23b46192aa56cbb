"""Several fields in one row, of which one counts: a choice of units says which it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.choice import Choice
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields


class Switched(QObject):
    """A row for fields that say the same in other units.

    Where several are given, the first of `counts` does; where none is, the first of `keys` stands.
    What is entered takes the place of the others, but for those that it `keeps` beneath it. If the
    first `has_default`, turning to it alone takes back what was set in the others.
    """

    edited = Signal(object)
    switched = Signal()

    def __init__(
        self,
        section: Section,
        name: str,
        keys: Sequence[str],
        *,
        counts: Sequence[str],
        has_default: bool = False,
        keeps: Sequence[str] = (),
        makes: Callable[[str], NumberField] = NumberField,
    ) -> None:
        super().__init__(section)
        self.keys = tuple(keys)
        self.unit = Choice(f"Unit of {name[0].lower()}{name[1:]}")
        self.unit.addItems([""] * len(keys))
        self.row = section.number_row(name, self.unit, makes)
        self.row.number_entered.connect(self._enter)
        self.row.reset.connect(self._reset)
        self.unit.activated.connect(self._switch)
        self._counts = tuple(counts)
        self._has_default, self._keeps = has_default, frozenset(keeps)
        self._awaited, self._of = "", ("", "")
        self._hiding: dict[str, Setting | None] = dict.fromkeys(keys)

    @property
    def key(self) -> str:
        """The field that the row now shows and sets."""
        return self.keys[max(self.unit.currentIndex(), 0)]

    def name_units(self, *texts: str) -> None:
        """Name the units in the present language, in the order of the fields."""
        for at, text in enumerate(texts):
            self.unit.setItemText(at, text)

    def turn_to(self, fields: Fields) -> str:
        """Turn to the field that counts, or to the one that was turned to; return its key."""
        if self._of != (fields.scenario, fields.phase):
            self._awaited, self._of = "", (fields.scenario, fields.phase)
        counts = next((key for key in self._counts if fields.is_given(key)), self.keys[0])
        if self._awaited == counts:
            self._awaited = ""
        self.unit.setCurrentIndex(self.keys.index(self._awaited or counts))
        self._show_what_counts(fields, counts)
        # What the baseline says takes no effect only if it is hidden.
        self._hiding = {key: fields.hiding(key) for key in self.keys}
        return self.key

    def await_key(self, key: str) -> None:
        """Turn to a field, to be set there; the one that counts does so until then."""
        self._awaited = key
        self.unit.setCurrentIndex(self.keys.index(key))
        self.switched.emit()

    def _show_what_counts(self, fields: Fields, counts: str) -> None:
        """Say in the empty field what counts until something is entered, in its own unit."""
        field = self.row.field
        assert isinstance(field, NumberField)  # What `number_row` makes.
        value = fields.field(counts).value if self._awaited else None
        text = ""
        if isinstance(value, float):
            unit = self.unit.itemText(self.keys.index(counts))
            text = f"{field.written(value, own=False)} {unit}"
        field.stand_in(text)

    def _enter(self, setting: Setting | None) -> None:
        key = self.key
        if setting is None:
            self._awaited = key
            self.edited.emit({key: None})
        else:
            self.edited.emit({key: setting, **self.without(key)})

    def _reset(self) -> None:
        self._awaited = ""
        self.edited.emit({self.key: None})

    def without(self, key: str) -> dict[str, Setting | None]:
        """Return what takes back or hides the fields that give way to one that is set."""
        return {
            one: hiding
            for one, hiding in self._hiding.items()
            if one != key and one not in self._keeps
        }

    def _switch(self, index: int) -> None:
        self._awaited = self.keys[index]
        if index == 0 and self._has_default:
            self.edited.emit(self.without(self.key))
        self.switched.emit()
        self.row.field.setFocus()
