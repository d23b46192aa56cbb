"""Show the working: a figure down to the facts it is made of."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.uncertainty import Uncertainty
from carbon_desktop.ui.panels.provenance import SEPARATOR
from carbon_desktop.ui.panels.working_model import WorkingModel
from carbon_desktop.ui.panels.working_tree import WorkingTree
from carbon_desktop.ui.scene import Asked
from carbon_desktop.ui.theme import current, icon, set_look
from carbon_desktop.words import missing_text, quantity_name
from carbon_desktop.words.working import working_text

_ICONS = ("chevrons-up-down", "chevrons-down-up", "copy")

_FRAME = 16
"""Milliseconds: figures and plots of an edit are on the screen by then."""


class WorkingPanel(QFrame):
    """The tree behind one figure: formulas with numbers, inputs with their sources."""

    field_wanted = Signal(str, str, str)
    """The field of an input is wanted: scenario, phase and field."""
    range_wanted = Signal(str, str, str)
    """The range of an input is to be edited: scenario, phase and field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "panel")
        self._scenario = ""
        self._of: tuple[str, ...] = ()
        self.caption, self.lack = QLabel(self), QLabel(self)
        for label in (self.caption, self.lack):
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.caption, "caption")
        set_look(self.lack, "problem")
        self.model = WorkingModel(self)
        self.tree = WorkingTree(self.model, self)
        self.tree.change_wanted.connect(
            lambda phase, field: self.field_wanted.emit(self._scenario, phase, field)
        )
        self.tree.range_wanted.connect(
            lambda phase, field: self.range_wanted.emit(self._scenario, phase, field)
        )
        self._buttons = [QToolButton(self) for _ in _ICONS]
        does = (self.tree.open_whole, self.tree.close_whole, self.tree.copy)
        for button, do in zip(self._buttons, does, strict=True):
            button.setIconSize(QSize(16, 16))
            button.clicked.connect(do)
        self._lay_out()
        self._next: tuple[ScenarioEstimate, Asked, str, Catalogue] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_FRAME)
        self._soon.timeout.connect(self._show_next)
        self._repaint_icons()
        self._retranslate()

    def show_working_next(
        self, estimate: ScenarioEstimate, asked: Asked, language: str, catalogue: Catalogue
    ) -> None:
        """Show a working in the frame after this one: figures and plots are painted first."""
        self._next = estimate, asked, language, catalogue
        self._soon.start()

    def show_working(
        self, estimate: ScenarioEstimate, asked: Asked, language: str, catalogue: Catalogue
    ) -> None:
        """Show how a figure of a scenario came about; what was opened stays open."""
        self._scenario = estimate.id
        if self.model.show_working(estimate, asked, language, catalogue):
            self.tree.open_as_before()
        self.tree.viewport().update()
        phase = estimate.phase(asked.phase)
        names = ("" if phase is None else phase.name, quantity_name(asked.quantity, language))
        self._of = tuple(name for name in names if name)
        self._write_caption()
        self._tell_lack(estimate, asked, language)

    def use_ranges(self, ranges: Uncertainty) -> None:
        """Tell of every figure its range, where it has one; they belong to what is shown."""
        self.model.use_ranges(ranges)

    def sizeHint(self) -> QSize:
        """Ask for the caption and five lines."""
        return QSize(640, 168)

    def minimumSizeHint(self) -> QSize:
        """Be content with the caption and two lines."""
        return QSize(320, 96)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the mode."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint_icons()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.caption)
        head.addSpacing(16)
        head.addWidget(self.lack)
        head.addStretch(1)
        for button in self._buttons:
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 8)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.tree, 1)

    def _show_next(self) -> None:
        if self._next is not None:
            self.show_working(*self._next)
            self._next = None

    def _tell_lack(self, estimate: ScenarioEstimate, asked: Asked, language: str) -> None:
        """Say why a figure is not known, and what would make it known."""
        text = ""
        if estimate.value(asked.quantity, asked.phase) is None:
            wishes = missing_text(estimate.missing(asked.quantity, asked.phase), language)
            text = working_text("not_known", language, wishes=wishes)
        if text != self.lack.text():
            self.lack.setText(text)

    def _write_caption(self) -> None:
        text = SEPARATOR.join((self.tr("Show the working"), *self._of))
        if text != self.caption.text():
            self.caption.setText(text)

    def _repaint_icons(self) -> None:
        for button, name in zip(self._buttons, _ICONS, strict=True):
            button.setIcon(icon(name, current()))

    def _retranslate(self) -> None:
        says = (self.tr("Expand all"), self.tr("Collapse"), self.tr("Copy the working"))
        for button, text in zip(self._buttons, says, strict=True):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.tree.setAccessibleName(self.tr("Show the working"))
        self.tree.name_links(self.tr("change"), self.tr("enter"))
        self._write_caption()
