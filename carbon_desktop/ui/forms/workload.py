"""The workload: how the compute is known, and beneath it the rows that this takes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import WORKLOADS
from carbon_desktop.study.assumption import ENTERED
from carbon_desktop.ui.forms.choice import Choice
from carbon_desktop.ui.forms.hours_rows import HoursRows
from carbon_desktop.ui.forms.kind_rows import KindRows
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.shown import Fields, Shown
from carbon_desktop.ui.tab_order import let_follow
from carbon_desktop.words import choice_name


class Workload(QWidget):
    """The kind, and the rows of the present kind; those of another are made when it is chosen.

    What was set for another kind stays in the plan, and comes back with it.
    """

    edited = Signal(object)
    settled = Signal()
    switched = Signal()
    override_wanted = Signal(str)
    kind_chosen = Signal(str)
    built = Signal(object)
    """The rows of a kind have just been made."""

    def __init__(self, makes_picker: Callable[[], QWidget]) -> None:
        super().__init__()
        self._makes_picker = makes_picker
        self.kinds: dict[str, KindRows] = {}
        self._followed = ""
        self.head = Section()
        self.kind = Choice("Known by")
        self.kind.addItems([""] * len(WORKLOADS))
        self.known_by = self.head.row("Known by", self.kind)
        self.kind.activated.connect(lambda at: self.kind_chosen.emit(WORKLOADS[at]))
        self.known_by.reset.connect(lambda: self.kind_chosen.emit(self._followed))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.present = self._turn_to(WORKLOADS[0])
        self._name()

    @property
    def rows(self) -> dict[str, Row]:
        """The rows of the present kind that each have one field, by its key."""
        return self.present.rows

    def all_rows(self) -> tuple[Row, ...]:
        """Return every row of the present kind."""
        return (*self.rows.values(), *(one.row for one in self.present.switches))

    def show_fields(self, fields: Fields, language: str, catalogue: Catalogue) -> dict[str, Row]:
        """Show the rows that belong to the kind, and return them by key."""
        self.kind.setCurrentIndex(WORKLOADS.index(fields.kind))
        self.present = self._turn_to(fields.kind)
        self._show_following(fields.followed_workload(), language)
        return self.present.show_fields(fields, language, catalogue)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _turn_to(self, kind: str) -> KindRows:
        """Show the rows of a kind alone, made if they are wanted for the first time."""
        if kind not in self.kinds:
            self._make(kind)
        for name, rows in self.kinds.items():
            rows.setVisible(name == kind)
        return self.kinds[kind]

    def _make(self, kind: str) -> None:
        made = self.kinds[kind] = _rows_of(kind, self._makes_picker)
        self._column.addWidget(made)
        let_follow(self.kind, made)
        made.edited.connect(self.edited)
        made.settled.connect(self.settled)
        made.switched.connect(self.switched)
        made.override_wanted.connect(self.override_wanted)
        self.built.emit(made)

    def _show_following(self, followed: str, language: str) -> None:
        """Mark a kind that an alternative says itself, and offer the way back."""
        if followed == self._followed:
            return
        self._followed = followed
        own = bool(followed)
        back = self.tr("Follow the baseline: %s") % choice_name(followed, language) if own else ""
        shown = Shown(None, ENTERED if own else "", None, own, None, None, own)
        self.known_by.show_field(shown, "", back, "")

    def _name(self) -> None:
        """Name everything in the present language."""
        self.head.caption.setText(self.tr("WORKLOAD"))
        self.known_by.label.setText(self.tr("&Known by"))
        texts = (
            self.tr("Device-hours"),
            self.tr("Measured energy"),
            self.tr("Model training"),
            self.tr("Serving"),
            self.tr("Data preparation"),
        )
        for at, text in enumerate(texts):
            self.kind.setItemText(at, text)


def _rows_of(kind: str, makes_picker: Callable[[], QWidget]) -> KindRows:
    """Make the rows of a kind; most plans never need what the other kinds import."""
    if kind == "model_training":
        from carbon_desktop.ui.forms.training_rows import TrainingRows

        return TrainingRows(makes_picker)
    if kind == "serving":
        from carbon_desktop.ui.forms.serving_rows import ServingRows

        return ServingRows(makes_picker)
    if kind == "data_preparation":
        from carbon_desktop.ui.forms.data_rows import DataRows

        return DataRows()
    if kind == "measured_energy":
        from carbon_desktop.ui.forms.measured_rows import MeasuredRows

        return MeasuredRows()
    return HoursRows()
