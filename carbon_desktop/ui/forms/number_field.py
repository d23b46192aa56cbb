"""The field for a number: live, forgiving, never rewritten under the cursor."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent

from carbon_desktop.ui.line import Line
from carbon_desktop.ui.number import meanings, parse
from carbon_desktop.words import brief, plain
from carbon_desktop.words.numbers import decimal

_DIGITS_IN_SIGHT = 5

_COUNTS = frozenset(
    (
        "parameters", "active_parameters", "teacher_parameters", "tokens", "examples", "requests",
        "requests_per_day", "tokens_per_day",
    )
)  # fmt: skip
"""Fields of numbers that are too large to be read digit by digit."""


class NumberField(Line):
    """A line for a number. `entered` carries it, or None where the field was emptied.

    `complaint` says what is wrong with what is typed, empty if nothing; `complained` carries it.
    """

    entered = Signal(object)
    complained = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.complaint = ""
        self._stand_in = ""
        self._value: float | None = None
        self._own = False
        self._is_typing = False
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.typed.connect(self._take)
        self.abandoned.connect(self._restore)
        self.confirmed.connect(self._tidy)
        self.left.connect(self._tidy)

    @property
    def is_typing(self) -> bool:
        """Whether what stands in the field is being typed, and not written out yet."""
        return self._is_typing

    def show_value(self, value: float | None, own: bool) -> None:
        """Show a value, the scenario's own or one that it follows; what is being typed stays."""
        keeps = self._is_typing and self._says(value, own)
        self._value, self._own = value, own
        self._hint()
        if not keeps:
            self._is_typing = False
            self._complain("")
            self.show_text("" if value is None else self.written(value, own))

    def stand_in(self, text: str) -> None:
        """Say in the empty field what counts while it has no value."""
        self._stand_in = text
        self._hint()

    def written(self, value: float, own: bool) -> str:
        """Return how a value is written out, the scenario's own or one that it follows."""
        return plain(value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all where the keyboard led here, so that typing replaces the value."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.select_whole()

    def _hint(self) -> None:
        """Show in the empty field what is followed."""
        value = self._value
        followed = self._stand_in if value is None else self.written(value, self._own)
        self.setPlaceholderText("" if self._own else followed)

    def _says(self, value: float | None, own: bool) -> bool:
        """Say whether what is typed already stands for the value, or is not a number yet."""
        text = self.text().strip()
        if not text:
            return self.hasFocus() and not own
        typed = _number(text)
        return typed == value if typed is not None else value == self._value

    def _take(self, text: str) -> None:
        self._is_typing = True
        number = _number(text)
        if number is None and text.strip():
            self._complain(self._question(text.strip()))
            return
        self._complain("")
        self.entered.emit(number)

    def _question(self, text: str) -> str:
        """Say what is wrong with a text, and what to write if it may mean a number."""
        ways = meanings(text, decimal())
        if not ways:
            return self.tr("“%s” is not a number") % text
        if len(ways) == 1:
            return self.tr("“{text}” is not clear: write {first}").format(text=text, first=ways[0])
        told = self.tr("“{text}” is not clear: write {first} or {second}")
        return told.format(text=text, first=ways[0], second=ways[1])

    def _restore(self) -> None:
        self._is_typing = False
        self.show_value(self._value, self._own)

    def _tidy(self) -> None:
        """Write the number out once the user has gone on; what is no number stays to be mended."""
        if not self.complaint:
            self._restore()

    def _complain(self, text: str) -> None:
        if text != self.complaint:
            self.complaint = text
            self.complained.emit(text)


class CountField(NumberField):
    """A field for parameters and tokens, which are written as 7B and 1.5T.

    The user's own number keeps all its digits; of one that was looked up, a field's width shows.
    """

    def written(self, value: float, own: bool) -> str:
        """Return a count in millions, billions or trillions."""
        return brief(value) if own else brief(value, _DIGITS_IN_SIGHT)


def field_for(key: str) -> type[NumberField]:
    """Return the kind of field in which a number of the plan is entered."""
    return CountField if key in _COUNTS else NumberField


def _number(text: str) -> float | None:
    return parse(text, decimal())
