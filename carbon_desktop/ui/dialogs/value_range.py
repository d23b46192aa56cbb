"""The range of a value: low, best and high with their shape, and a picture of what they say."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.plan.field_kind import Field
from carbon_desktop.plan.plan import SHAPES
from carbon_desktop.study.density import outline
from carbon_desktop.study.distribution import LOGNORMAL, Distribution
from carbon_desktop.ui.dialogs.spread import Spread
from carbon_desktop.ui.number import parse
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import bounds_text
from carbon_desktop.words.numbers import decimal
from carbon_desktop.words.ranges import ranges_text

_Button = QDialogButtonBox.StandardButton
_STEPS = ("5 %", "10 %", "25 %", "50 %")
_SHARES = (0.05, 0.1, 0.25, 0.5)
"""Ranges that one press gives, as shares of the best value to each side."""

RANGE, EXACT, BACK = "range", "exact", "back"
"""What may be wanted: the range as it stands, the value as known, or what the reset gives."""


class Held(NamedTuple):
    """A field's value as it is held now; without a range where it is exact.

    `written` writes a number as the field does; `back` says what a reset would give, or nothing.
    """

    title: str
    field: Field
    unit: str
    written: Callable[[float], str]
    value: float
    low: float | None = None
    high: float | None = None
    shape: str = ""
    back: str = ""


class RangeDialog(QDialog):
    """Three lines under their picture. A line that was not touched keeps every digit."""

    def __init__(self, parent: QWidget, held: Held, language: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Range"))
        self.held, self.language = held, language
        self.wanted = RANGE
        low = held.value if held.low is None else held.low
        high = held.value if held.high is None else held.high
        self._before = (low, held.value, high)
        self.lines = tuple(QLineEdit(held.written(value)) for value in self._before)
        self.wrongs = tuple(QLabel() for _ in self.lines)
        self.picture, self.shape = Spread(), QComboBox()
        self.note = QLabel()
        self.known = QPushButton(self.tr("I &know this value"))
        self.back = QPushButton(held.back)
        self.steps = tuple(QPushButton(f"± {step}") for step in _STEPS)
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        self._fill()
        self._lay_out()
        self._connect()
        self._check()

    def distribution(self) -> Distribution | None:
        """Return what the lines say, None while that is no range of the field's."""
        low, value, high = self._values()
        if low is None or value is None or high is None or any(self._complaints()):
            return None
        return Distribution(value, low, high, str(self.shape.currentData()))

    def _values(self) -> list[float | None]:
        """Return what each line says, exactly as it was where nobody typed."""
        return [
            before if line.text() == self.held.written(before) else parse(line.text(), decimal())
            for line, before in zip(self.lines, self._before, strict=True)
        ]

    def _complaints(self) -> list[str]:
        """Return what is wrong with each line, nothing where it is right."""
        low, value, high = self._values()
        said = [self._complaint(line, one) for line, one in zip(self.lines, (low, value, high),
                                                                strict=True)]  # fmt: skip
        if not said[0] and low is not None and value is not None and low > value:
            said[0] = self.tr("Above the best value")
        if not said[2] and high is not None and value is not None and high < value:
            said[2] = self.tr("Below the best value")
        return said

    def _complaint(self, line: QLineEdit, value: float | None) -> str:
        text, field = line.text().strip(), self.held.field
        if value is None:
            return self.tr("“%s” is not a number") % text if text else self.tr("Enter a number")
        is_held = field.holds(value)
        return "" if is_held else self.tr("Enter %s") % bounds_text(field, self.language, value)

    def _fill(self) -> None:
        names = ("Low", "Best", "High")
        for line, wrong, name in zip(self.lines, self.wrongs, names, strict=True):
            line.setAccessibleName(name)
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            wrong.setWordWrap(True)
            wrong.setTextFormat(Qt.TextFormat.PlainText)
            set_look(wrong, "problem")
        for shape in SHAPES:
            self.shape.addItem(ranges_text(f"shape_{shape}", self.language), shape)
        self.shape.setAccessibleName("Shape")
        self.shape.setCurrentIndex(max(self.shape.findData(self.held.shape), 0))
        self.known.setToolTip(self.tr("The best value holds exactly: it has no range any more"))
        self.back.setVisible(bool(self.held.back))
        for button, step in zip(self.steps, _STEPS, strict=True):
            button.setAccessibleName(self.tr("Range of ± %s about the best value") % step)
            button.setToolTip(button.accessibleName())
        self.note.setWordWrap(True)
        set_look(self.note, "secondary")

    def _ends(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        names = (self.tr("&Low (5 %)"), self.tr("&Best (median)"), self.tr("&High (95 %)"))
        for at, (name, line, wrong) in enumerate(zip(names, self.lines, self.wrongs, strict=True)):
            label = QLabel(name)
            label.setBuddy(line)
            grid.addWidget(label, 0, at)
            grid.addWidget(line, 1, at)
            grid.addWidget(wrong, 2, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)
        unit = QLabel(self.held.unit)
        unit.setTextFormat(Qt.TextFormat.PlainText)
        set_look(unit, "secondary")
        grid.addWidget(unit, 1, 3)
        return grid

    def _shapes(self) -> QHBoxLayout:
        shaped, label = QHBoxLayout(), QLabel(self.tr("&Shape"))
        label.setBuddy(self.shape)
        shaped.setSpacing(8)
        shaped.addWidget(label)
        shaped.addWidget(self.shape)
        shaped.addStretch(1)
        for button in self.steps:
            shaped.addWidget(button)
        return shaped

    def _lay_out(self) -> None:
        caption = QLabel(self.held.title)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.known)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        for part in (caption, self.picture):
            column.addWidget(part)
        column.addLayout(self._ends())
        column.addLayout(self._shapes())
        column.addWidget(self.note)
        column.addLayout(foot)
        column.addWidget(self.buttons)
        self.lines[0].selectAll()
        self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for line in self.lines:
            line.textChanged.connect(self._check)
        self.shape.currentIndexChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(_Button.Ok).setDefault(True)
        self.known.clicked.connect(lambda _checked=False: self._want(EXACT))
        self.back.clicked.connect(lambda _checked=False: self._want(BACK))
        for button, share in zip(self.steps, _SHARES, strict=True):
            button.clicked.connect(lambda _checked=False, share=share: self._widen(share))
        for button in (self.known, self.back, *self.steps):
            button.setAutoDefault(False)

    def _want(self, wanted: str) -> None:
        self.wanted = wanted
        self.accept()

    def _widen(self, share: float) -> None:
        """Reach so far to each side of the best value, within what the field may have."""
        value, field = self._values()[1], self.held.field
        if value is None:
            return
        reach = share * abs(value)
        for line, end in ((self.lines[0], value - reach), (self.lines[2], value + reach)):
            kept = min(max(end, field.minimum), field.maximum)
            line.setText(self.held.written(float(f"{kept:.12g}")))

    def _check(self) -> None:
        """Show what the lines say, or beside each what is wrong with it."""
        said = self._complaints()
        for line, wrong, text in zip(self.lines, self.wrongs, said, strict=True):
            wrong.setText(text)
            wrong.setVisible(bool(text))
            line.setAccessibleDescription(text or self.held.unit)
        one, field = self.distribution(), self.held.field
        self.buttons.button(_Button.Ok).setEnabled(one is not None)
        self.known.setEnabled(not said[1])
        found = None if one is None else outline(one, field.minimum, field.maximum)
        exact = self.tr("Exact: no range") if one is not None else ""
        self.picture.show_spread(one, found, exact)
        about = ranges_text("about_ends", self.language)
        if one is not None and one.shape == LOGNORMAL and one.low <= 0 and not one.is_exact:
            about = ranges_text("no_logarithm", self.language)
        self.note.setText(about)
        self.picture.setAccessibleDescription(
            exact if found is None else " – ".join(line.text() for line in self.lines)
        )
        self.picture.setAccessibleName(self.tr("Picture of the range"))

    def value(self) -> float | None:
        """Return the best value, None where the line has no number that the field may have."""
        return None if self._complaints()[1] else self._values()[1]
