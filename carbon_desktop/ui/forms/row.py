"""A row of the form: label, field, unit, status mark, and beneath them what is wrong."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from carbon_desktop.ui.forms.about import as_tooltip
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.reset_button import ResetButton
from carbon_desktop.ui.forms.shown import Shown
from carbon_desktop.ui.forms.status_mark import StatusMark
from carbon_desktop.ui.theme import set_look

LABEL_WIDTH = 80
UNIT_WIDTH = 104
MARK_WIDTH = 20
GAP = 8


class Choice(QComboBox):
    """A list of a few choices, which the wheel scrolls past and does not change."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class Row(QObject):
    """One field with all that stands about it, in the columns of its section.

    `number_entered` carries what a number field says, None where it was emptied.
    """

    reset = Signal()
    settled = Signal()
    number_entered = Signal(object)

    def __init__(
        self,
        grid: QGridLayout,
        name: str,
        field: QWidget,
        unit: QWidget | None = None,
        above: bool = False,
    ) -> None:
        super().__init__(grid.parentWidget())
        self.field = field
        self.unit = unit
        self.label = _plain_label()
        self.label.setAccessibleName(f"Label of {name}")
        self.label.setBuddy(field)
        if unit is not None:
            unit.setFixedWidth(UNIT_WIDTH)
        self.undo = ResetButton(name)
        self.undo.clicked.connect(self.reset)
        self.mark = StatusMark()
        self.note = _plain_label()
        self.note.setWordWrap(True)
        set_look(self.note, "problem")
        self.note.hide()
        self._place(grid, above)
        if isinstance(field, NumberField):
            field.entered.connect(self.number_entered)
            field.complained.connect(self.show_problem)
            field.left.connect(self.settled)

    def show_field(self, shown: Shown, about: str, reset_hint: str, problem: str) -> None:
        """Show a value and all that is known of it; it can be given back if there is a hint."""
        if isinstance(self.field, NumberField):
            number = None if isinstance(shown.value, str) else shown.value
            self.field.show_value(number, shown.own)
            problem = problem or self.field.complaint
        self.mark.show_status(shown.status, as_tooltip(about))
        self.undo.setVisible(bool(reset_hint))
        self.undo.setToolTip(as_tooltip(reset_hint))
        self.show_problem(problem)
        told = "\n".join(part for part in (about, problem) if part)
        if self.field.accessibleDescription() != told:
            self.field.setAccessibleDescription(told)

    def show_problem(self, text: str) -> None:
        """Say what is wrong, or nothing; a sign stands before it, for colour is not enough."""
        self.note.setText(f"▲ {text}" if text else "")
        self.note.setVisible(bool(text))

    def name_unit(self, text: str) -> None:
        """Name the unit beside the field."""
        if isinstance(self.unit, QLabel):
            self.unit.setText(text)

    def set_visible(self, visible: bool) -> None:
        """Show or hide the whole row."""
        for part in (self.label, self.field, self.unit, self.mark):
            if part is not None:
                part.setVisible(visible)
        if not visible:
            self.undo.hide()
            self.note.hide()

    def _place(self, grid: QGridLayout, above: bool) -> None:
        at = grid.rowCount()
        if above:
            self.label.setWordWrap(True)
            grid.addWidget(self.label, at, 0, 1, 5)
            at += 1
        else:
            grid.addWidget(self.label, at, 0)
        grid.addWidget(self.undo, at, 1)
        grid.addWidget(self.field, at, 2, 1, 2 if self.unit is None else 1)
        if self.unit is not None:
            grid.addWidget(self.unit, at, 3)
        align = Qt.AlignmentFlag
        grid.addWidget(self.mark, at, 4, align.AlignRight | align.AlignVCenter)
        grid.addWidget(self.note, at + 1, 2, 1, 3)


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
