"""The draws behind the plan's ranges: how many, and the seed that they come from."""

from secrets import randbelow

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.plan.plan import DRAWS, LARGEST_SEED, MOST_DRAWS, SEED
from carbon_desktop.ui.number import parse
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words.numbers import decimal, grouped

_Button = QDialogButtonBox.StandardButton
_TEXT_WIDTH = 360
_NEW_SEEDS = 1_000_000
"""A new seed is below this: short enough to be read out."""


class DrawsDialog(QDialog):
    """A line for the number of draws and one for the seed, each with what it does."""

    def __init__(self, parent: QWidget, draws: int, seed: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Draws of the plan"))
        self.draws_line, self.seed_line = QLineEdit(str(draws)), QLineEdit(str(seed))
        self.draws_line.setAccessibleName("Draws")
        self.seed_line.setAccessibleName("Seed")
        self.another = QPushButton(self.tr("&Another seed"))
        self.another.setAutoDefault(False)
        self.another.clicked.connect(lambda _checked=False: self._draw_seed())
        self.wrong = QLabel()
        set_look(self.wrong, "problem")
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel | _Button.RestoreDefaults)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        usual = self.buttons.button(_Button.RestoreDefaults)
        usual.clicked.connect(lambda _checked=False: self._restore())
        self._lay_out()

    def draws(self) -> int | None:
        """Return the number of draws, None where the text is none that a plan may have."""
        return _whole(self.draws_line.text(), 1, MOST_DRAWS)

    def seed(self) -> int | None:
        """Return the seed, None where the text is none."""
        return _whole(self.seed_line.text(), 0, LARGEST_SEED)

    def _lines(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        many, seed = QLabel(self.tr("&Draws")), QLabel(self.tr("&Seed"))
        many.setBuddy(self.draws_line)
        seed.setBuddy(self.seed_line)
        about_draws = self._about(
            self.tr(
                "How often every uncertain number is drawn. More draws make the ends of the"
                " ranges steadier and take longer; below 1,000 they are rough."
            )
        )
        about_seed = self._about(
            self.tr(
                "The same seed gives the same draws: whoever opens the plan sees the same ranges."
                " Another seed shows how much of a range is chance."
            )
        )
        self.draws_line.setAccessibleDescription(about_draws.text())
        self.seed_line.setAccessibleDescription(about_seed.text())
        grid.addWidget(many, 0, 0)
        grid.addWidget(self.draws_line, 0, 1, 1, 2)
        grid.addWidget(about_draws, 1, 1, 1, 2)
        grid.addWidget(seed, 2, 0)
        grid.addWidget(self.seed_line, 2, 1)
        grid.addWidget(self.another, 2, 2)
        grid.addWidget(about_seed, 3, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        return grid

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        column.addLayout(self._lines())
        column.addWidget(self.wrong)
        column.addWidget(self.buttons)
        self.buttons.button(_Button.Ok).setDefault(True)
        self.wrong.hide()
        for line in (self.draws_line, self.seed_line):
            line.textChanged.connect(self._check)
        self.draws_line.selectAll()
        self.draws_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _about(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setFixedWidth(_TEXT_WIDTH)
        set_look(label, "secondary")
        return label

    def _draw_seed(self) -> None:
        self.seed_line.setText(str(randbelow(_NEW_SEEDS)))

    def _restore(self) -> None:
        self.draws_line.setText(str(DRAWS))
        self.seed_line.setText(str(SEED))

    def _check(self) -> None:
        """Say which whole numbers may stand in a line that has another text."""
        said = ""
        if self.draws() is None:
            told = self.tr("Draws: a whole number from 1 to {most}")
            said = told.format(most=grouped(str(MOST_DRAWS)))
        elif self.seed() is None:
            told = self.tr("Seed: a whole number from 0 to {most}")
            said = told.format(most=grouped(str(LARGEST_SEED)))
        self.wrong.setText(said)
        self.wrong.setVisible(bool(said))
        self.buttons.button(_Button.Ok).setEnabled(not said)


def _whole(text: str, least: int, most: int) -> int | None:
    value = parse(text, decimal())
    if value is None or value != int(value) or not least <= value <= most:
        return None
    return int(value)
