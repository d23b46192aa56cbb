"""The guide: a strip that leads a newcomer through a first plan, in three steps or not at all."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from carbon_desktop.study.assumption import ENTERED
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.theme import current, icon, set_look

_STEPS = (
    ("hours", {"hours", "measured_energy"}),
    ("accelerator", {"accelerator", "device_power"}),
    ("region", {"region", "grid_intensity"}),
)
"""The field that a step leads to, and the inputs of which one is enough for it."""

_INVITATION, _END = -1, len(_STEPS)
_ALL = 1000
"""A stretch beside which the empty room at the right is nothing."""


class Guide(QFrame):
    """Invites, then leads from field to field; it asks for nothing and stands in nobody's way."""

    field_wanted = Signal(str)
    """The user is at a step; carries the key of its field."""
    examples_wanted = Signal()
    finished = Signal()
    """The user has gone through it, or wants no guide."""

    def __init__(self) -> None:
        super().__init__()
        self._at = _INVITATION
        self._one: ScenarioEstimate | None = None
        self._build()
        self.hide()

    def invite(self) -> None:
        """Ask whether the user wants to be led."""
        self._turn(_INVITATION)

    def begin(self) -> None:
        """Go to the first step."""
        self._turn(0)

    def finish(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.finished.emit()

    def show_estimate(self, one: ScenarioEstimate) -> None:
        """Take note of what the user has entered: a step that is done gets its tick."""
        self._one = one
        if not self.isHidden() and 0 <= self._at < _END:
            self.text.setText(self._said())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the mode."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint()

    def _turn(self, at: int) -> None:
        self._at = at
        self._retranslate()
        self._repaint()
        self.show()
        if 0 <= at < _END:
            self.field_wanted.emit(_STEPS[at][0])

    def _next(self) -> None:
        self._turn(self._at + 1) if self._at < _END else self.finish()

    def _build(self) -> None:
        set_look(self, "panel")
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.start, self.example = _button(), _button()
        self.back, self.next = _button(), _button()
        for one in (self.start, self.example):
            set_look(one, "link")
        set_look(self.back, "flat")
        self.close_button = QToolButton()
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.setIconSize(QSize(16, 16))
        self.start.clicked.connect(self.begin)
        self.example.clicked.connect(self.examples_wanted)
        self.back.clicked.connect(lambda: self._turn(self._at - 1))
        self.next.clicked.connect(self._next)
        self.close_button.clicked.connect(self.finish)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.text)
        row.addWidget(self.start)
        row.addWidget(self.example)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        row.addWidget(self.close_button)
        self._row = row

    def _repaint(self) -> None:
        self.close_button.setIcon(icon("x", current()))

    def _retranslate(self) -> None:
        invites = self._at == _INVITATION
        self.text.setText(self._said())
        self._row.setStretch(0, 0 if invites else _ALL)
        self.start.setText(self.tr("Guide me in &three steps"))
        self.example.setText(self.tr("Open an e&xample…"))
        self.back.setText(self.tr("Back"))
        self.next.setText(self.tr("&Next") if self._at < _END else self.tr("&Done"))
        self.close_button.setToolTip(self.tr("No guide"))
        self.close_button.setAccessibleName(self.tr("No guide"))
        for one in (self.start, self.example):
            one.setVisible(invites)
        self.back.setVisible(self._at > 0)
        self.next.setVisible(not invites)

    def _said(self) -> str:
        """Return what the strip says where it stands, with a tick once the step is done."""
        texts = (
            self.tr("1 of 3: What runs, how long? Enter the hours."),
            self.tr("2 of 3: On what? Pick an accelerator and a count."),
            self.tr("3 of 3: Where? Pick a region; it brings its grid."),
            self.tr("Click a figure to see its working; + adds an alternative."),
            self.tr("New here?"),
        )
        return f"✓ {texts[self._at]}" if self._is_done() else texts[self._at]

    def _is_done(self) -> bool:
        if self._one is None or not 0 <= self._at < _END:
            return False
        wanted = _STEPS[self._at][1]
        return any(one.name in wanted and one.status == ENTERED for one in self._one.assumptions)


def _button() -> QPushButton:
    button = QPushButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
