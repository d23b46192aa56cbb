"""A row of the form: label, field, unit, and a mark that tells where the value comes from."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QMenu, QWidget

from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.forms.about import as_tooltip
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.own_line import OwnLine
from carbon_desktop.ui.forms.reset_button import ResetButton
from carbon_desktop.ui.forms.shown import Shown
from carbon_desktop.ui.forms.status_mark import PROBLEM, QUESTION, StatusMark
from carbon_desktop.ui.mnemonic import without_mnemonic

LABEL_WIDTH = 80
UNIT_WIDTH = 104
MARK_WIDTH = 20
GAP = 8

LINE, LABEL, RESET, FIELD, UNIT, MARK = range(6)
"""The columns that all sections share."""


class Row(QObject):
    """One field with all that stands about it, in the columns of its section.

    `number_entered` carries the setting that a number field makes, None where it was emptied: a
    number within the user's own range keeps that. `menu_wanted` carries a menu to be filled with
    what can be done with the field.
    """

    reset = Signal()
    settled = Signal()
    number_entered = Signal(object)
    menu_wanted = Signal(object)
    problem_changed = Signal()

    def __init__(
        self,
        grid: QGridLayout,
        name: str,
        field: QWidget,
        unit: QWidget | None = None,
    ) -> None:
        super().__init__(grid.parentWidget())
        self.field = field
        self.unit = unit
        self.problem = ""
        self._line: OwnLine | None = None
        self._grid = grid
        self._about, self._status = "", ""
        self._ranged: Setting | None = None
        self._is_ranged = False
        self._known = ("", "")
        self.label = _Caption(name)
        self.label.setBuddy(field)
        self.undo = ResetButton(name)
        self.undo.clicked.connect(self.reset)
        self.mark = StatusMark()
        self.mark.pressed.connect(field.setFocus)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # The section opens it.
        self._place(grid)
        if isinstance(field, NumberField):
            field.entered.connect(self._enter)
            field.complained.connect(self.complain)
            field.left.connect(self.settled)

    def show_field(self, shown: Shown, about: str, reset_hint: str, problem: str) -> None:
        """Show a value and all that is known of it; it can be given back if there is a hint."""
        if isinstance(self.field, NumberField):
            number = None if isinstance(shown.value, str) else shown.value
            self.field.show_value(number, shown.own and number is not None)
            self._ranged = self._ranged if self.field.is_typing else shown.ranged
        self._about, self._status, self._is_ranged = about, shown.status, shown.ranged is not None
        self._known = (problem, PROBLEM if shown.problem is not None else QUESTION)
        self.undo.setVisible(bool(reset_hint))
        self.undo.setToolTip(as_tooltip(reset_hint))
        self._mark_own(shown.marked)
        self.complain(self.field.complaint if isinstance(self.field, NumberField) else "")

    def complain(self, text: str) -> None:
        """Say what is wrong with what is typed; an empty text takes it back."""
        if text:
            self._tell(text, PROBLEM)
        else:
            self._tell(*self._known)

    def holds_range(self, may: bool) -> None:
        """Show by the hand that a press on the mark leads to the range of the value."""
        shape = Qt.CursorShape.PointingHandCursor if may else Qt.CursorShape.ArrowCursor
        self.mark.setCursor(shape)

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
            self._mark_own(False)

    def _enter(self, number: float | None) -> None:
        """Tell what is typed; while it lasts, the range from before is known."""
        one = self._ranged
        if number is None or one is None or one.low is None or one.high is None:
            self.number_entered.emit(None if number is None else Setting(number))
        elif one.low <= number <= one.high:
            self.number_entered.emit(replace(one, value=number, source="", year=None))
        else:
            self.number_entered.emit(Setting(number))

    def _tell(self, problem: str, sign: str) -> None:
        """Say at the mark and to a screen reader what is wrong, and where the value comes from."""
        told = "\n".join(part for part in (problem, self._about) if part)
        sign = sign if problem else ""
        self.mark.show_status(self._status, told, sign, is_ranged=self._is_ranged)
        if self.field.accessibleDescription() != told:
            self.field.setAccessibleDescription(told)
        if problem != self.problem:
            self.problem = problem
            self.problem_changed.emit()

    def _mark_own(self, own: bool) -> None:
        if self._line is None and own:
            self._line = OwnLine(self.label.parentWidget())
            self._grid.addWidget(self._line, self._at, LINE)
        if self._line is not None:
            self._line.setVisible(own)

    def _place(self, grid: QGridLayout) -> None:
        at = self._at = grid.rowCount()
        grid.addWidget(self.label, at, LABEL)
        grid.addWidget(self.undo, at, RESET)
        grid.addWidget(self.field, at, FIELD, 1, 2 if self.unit is None else 1)
        if self.unit is not None:
            grid.addWidget(self.unit, at, UNIT)
        align = Qt.AlignmentFlag
        grid.addWidget(self.mark, at, MARK, align.AlignRight | align.AlignVCenter)

    def holds(self, widget: QWidget | None) -> bool:
        """Say whether a widget is one of the row's, or in its field."""
        if widget is None:
            return False
        return widget in (self.label, self.field, self.mark) or self.field.isAncestorOf(widget)

    def open_menu(self, at: QPoint) -> None:
        """Open what can be done with the field, after what any line of text can do."""
        field = self.field
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        menu = QMenu(field)
        if isinstance(line, QLineEdit):
            menu = line.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        self.menu_wanted.emit(menu)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(at)


class _Caption(QLabel):
    """The words before a field: read out as they stand, but never under the field's own name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show the words and read them out."""
        super().setText(text)
        said = without_mnemonic(text)
        self.setAccessibleName(f"{said}:" if said == self._name else said)
