"""More assumptions: every further field, behind a fold that is filled when first opened."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carbon_desktop.plan.field import WORKLOADS
from carbon_desktop.ui.forms.fold import Fold
from carbon_desktop.ui.forms.further import Further, keys_of
from carbon_desktop.ui.forms.row import Row
from carbon_desktop.ui.forms.shown import Fields


class More(QWidget):
    """A fold: closed it says how many of its fields are set, open it shows them all."""

    edited = Signal(object)
    settled = Signal()
    built = Signal(object)
    """Rows have just been made; carries them by field key."""
    toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.fold = Fold("More assumptions")
        self.fold.toggled.connect(self._turn)
        self.further: Further | None = None
        self._kind = WORKLOADS[0]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._set, self._wrong = 0, False
        self._retranslate()

    @property
    def keys(self) -> tuple[str, ...]:
        """The further fields of the present kind of workload, shown or not."""
        return keys_of(self._kind)

    @property
    def rows(self) -> dict[str, Row]:
        """The rows there are, by field key: none before the fold was first opened."""
        return self.further.rows if self.further is not None else {}

    @property
    def is_open(self) -> bool:
        """Whether the rows are in sight."""
        return self.fold.isChecked()

    def open(self) -> None:
        """Show all rows."""
        self.fold.setChecked(True)

    def show_fields(self, fields: Fields, language: str) -> dict[str, Row]:
        """Tell what is set within; return the rows that are in sight, by key."""
        self._kind = fields.kind
        said = sum(key in fields.settings for key in self.keys)
        wrong = fields.has_wrong(self.keys)
        if (said, wrong) != (self._set, self._wrong):
            self._set, self._wrong = said, wrong
            self._retranslate()
        if self.further is None or not self.is_open:
            return {}
        self.further.turn_to(self._kind)
        self.further.show_fields(fields, language)
        return self.further.rows

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _turn(self, is_open: bool) -> None:
        if is_open and self.further is None:
            self.further = Further(self.fold)
            self.further.edited.connect(self.edited)
            self.further.settled.connect(self.settled)
            self.further.built.connect(self.built)
            self._column.addWidget(self.further)
            self.further.turn_to(self._kind)
        if self.further is not None:
            self.further.setVisible(is_open)
        self.toggled.emit(is_open)

    def _retranslate(self) -> None:
        text = self.tr("MORE ASSUMPTIONS")
        if self._set:
            text = self.tr("MORE ASSUMPTIONS · {count} set").format(count=self._set)
        self.fold.setText(f"▲ {text}" if self._wrong else text)
        self.fold.setToolTip(self.tr("Every further number that goes in, with its source"))
