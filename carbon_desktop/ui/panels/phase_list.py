"""The phases of the scenario at a glance: choose, add, rename, reorder, switch off, remove."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.plan.following import EffectivePhase
from carbon_desktop.plan.phases import followed as model_of
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.ui.panels.not_final import NotFinal
from carbon_desktop.ui.panels.phase_delegate import HEIGHT, PhaseDelegate, percent
from carbon_desktop.ui.panels.phase_model import PhaseModel, PhaseRow
from carbon_desktop.ui.panels.shares import Shares, shares
from carbon_desktop.ui.panels.template_menu import TemplateMenu
from carbon_desktop.ui.theme import set_look

_MOST_ROWS = 6
_OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Space)


class PhaseList(QWidget):
    """A caption with a link to add one, and a row for each phase; six are in sight at most."""

    selected = Signal(str)
    add_requested = Signal()
    template_wanted = Signal(str)
    """A phase of a common purpose is to be added, by the name of its template."""
    renamed = Signal(str, str)
    duplicated = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)
    switched = Signal(str, bool)
    followed = Signal(str)
    """The baseline's phase is to be followed again, in everything."""
    turned = Signal(bool, bool, int, int)
    """What is shown of the chosen phase: whether it is off and can be moved, its place, of how
    many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = QLabel()
        set_look(self.caption, "caption")
        self.add_button = QToolButton()
        self.add_button.setAccessibleName("Add phase")
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_look(self.add_button, "link")
        self.add_button.clicked.connect(self.add_requested)
        self.templates = TemplateMenu()
        self.templates.wanted.connect(self.template_wanted)
        self.not_final = NotFinal(self)
        self.model = PhaseModel()
        self.view = _PhaseView(self.model)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(self.caption)
        head.addWidget(self.not_final, 1)
        head.addWidget(self.add_button)
        head.addWidget(self.templates)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.view)
        self._connect()
        self._retranslate()

    def show_phases(
        self, estimate: Estimate, scenario: str, phases: tuple[EffectivePhase, ...], phase: str
    ) -> None:
        """Show the phases of a scenario, those that are off among them, and the one chosen."""
        plan, found = estimate.plan, shares(estimate.scenario(scenario))
        is_baseline = scenario == plan.baseline.id
        rows = [
            self._row(one, at, found, not is_baseline and one.own,
                      is_baseline or model_of(plan, scenario, one.id) is None)
            for at, one in enumerate(phases, 1)
        ]  # fmt: skip
        self.view.several = len(rows) > 1
        self.view.look.colour = [one.id for one in plan.scenarios].index(scenario)
        if rows != self.model.rows:
            self.model.show_rows(rows)
        self.view.fit(min(len(rows), _MOST_ROWS))
        at = self.model.row_of(phase)
        self.view.turn_to(at)
        if at >= 0:
            self.turned.emit(not rows[at].active, rows[at].movable, at, len(rows))

    def rename(self, phase: str) -> None:
        """Open the name of a phase for editing, in its row."""
        self.view.setFocus()
        self.view.edit(self.model.index(self.model.row_of(phase)))

    def shift(self, phase: str, by: int) -> None:
        """Ask for a phase to be moved by so many places, where it can be."""
        at = self.model.row_of(phase)
        if self.model.rows[at].movable and 0 <= at + by < len(self.model.rows):
            self.moved.emit(phase, at + by)

    def switch(self) -> None:
        """Ask for the chosen phase to be switched on or off."""
        self.model.setData(self.view.currentIndex(), None, Qt.ItemDataRole.CheckStateRole)

    def menu_of(self, row: PhaseRow) -> QMenu:
        """Return the menu of a phase."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        id, at = row.id, self.model.row_of(row.id)
        menu.addAction(self.tr("&Rename"), lambda: self.rename(id))
        menu.addAction(self.tr("&Duplicate"), lambda: self.duplicated.emit(id))
        switch = self.tr("Switch &off") if row.active else self.tr("Switch &on")
        menu.addAction(switch, lambda: self.switched.emit(id, not row.active))
        if row.marked and not row.movable:
            menu.addAction(self.tr("&Follow the baseline"), lambda: self.followed.emit(id))
        menu.addSeparator()
        up = menu.addAction(self.tr("Move &up"), lambda: self.moved.emit(id, at - 1))
        down = menu.addAction(self.tr("Move do&wn"), lambda: self.moved.emit(id, at + 1))
        up.setEnabled(row.movable and at > 0)
        down.setEnabled(row.movable and at < len(self.model.rows) - 1)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Re&move"), lambda: self.removed.emit(id))
        remove.setEnabled(row.movable and len(self.model.rows) > 1)
        return menu

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _connect(self) -> None:
        self.model.renamed.connect(self.renamed)
        self.model.switched.connect(self.switched)
        self.model.moved.connect(self.moved)
        self.model.followed.connect(self.followed)
        view = self.view
        view.chosen.connect(self.selected)
        view.remove_asked.connect(self.removed)
        view.shift_asked.connect(self.shift)
        view.customContextMenuRequested.connect(self._open_menu)

    def _open_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if index.isValid():
            self.menu_of(self.model.rows[index.row()]).popup(self.view.viewport().mapToGlobal(at))

    def _row(
        self, one: EffectivePhase, number: int, found: Shares, marked: bool, movable: bool
    ) -> PhaseRow:
        name = one.name or str(number)
        share = found.by_phase.get(one.id) if one.active else None
        about = self._about(share, found.quantity, one.active)
        return PhaseRow(one.id, name, share, one.active, marked, movable, f"{name}\n{about}")

    def _about(self, share: float | None, quantity: str, active: bool) -> str:
        if not active:
            return self.tr("Switched off: it adds nothing")
        if share is None:
            return self.tr("Its share is not known yet")
        match quantity:
            case "total_emissions":
                about = self.tr("%s of the scenario's emissions")
            case "operational_emissions":
                about = self.tr("%s of the scenario's operational emissions")
            case _:
                about = self.tr("%s of the scenario's energy: emissions are not known")
        return about % percent(share)

    def _retranslate(self) -> None:
        self.caption.setText(self.tr("PHASES"))
        self.add_button.setText(self.tr("+ Add phase"))
        self.view.look.off = self.tr("off")
        self.view.look.reset_tip = self.tr("Follow the baseline again")
        self.view.setAccessibleName(self.tr("Phases"))


class _PhaseView(QListView):
    """The rows: chosen by a click or the arrows, shifted by Alt and the arrows."""

    chosen = Signal(str)
    remove_asked = Signal(str)
    shift_asked = Signal(str, int)

    def __init__(self, model: PhaseModel) -> None:
        super().__init__()
        self.look = PhaseDelegate(self, model)
        self._phases = model
        self.setModel(model)
        self.setItemDelegate(self.look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setTabKeyNavigation(False)
        set_look(self, "bare")
        self._rows_in_sight = 0
        self._is_shown = False

    @property
    def several(self) -> bool:
        """Whether there is a choice of phases."""
        return self.look.several

    @several.setter
    def several(self, several: bool) -> None:
        self.look.several = several

    def fit(self, rows: int) -> None:
        """Be as tall as so many rows."""
        if rows != self._rows_in_sight:
            self._rows_in_sight = rows
            self.setFixedHeight(rows * HEIGHT + 2)

    def turn_to(self, row: int) -> None:
        """Show a row as the chosen one; nobody has chosen it by that."""
        index = self._phases.index(row)
        if index != self.currentIndex():
            self._is_shown = True
            self.setCurrentIndex(index)
            self._is_shown = False

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which phase the user turns to."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_shown:
            self.chosen.emit(self._phases.rows[current.row()].id)

    def event(self, event: QEvent) -> bool:
        """Keep F2 for the name of a phase: elsewhere it is that of the scenario."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch by Space, remove by Delete, shift by Alt and an arrow."""
        index = self.currentIndex()
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        id = self._phases.rows[index.row()].id if index.isValid() else ""
        if id and key == Qt.Key.Key_Space and self.several:
            self._phases.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        elif id and key == Qt.Key.Key_Delete:
            self.remove_asked.emit(id)
        elif id and alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift_asked.emit(id, 1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the rows in sight."""
        return QSize(200, self._rows_in_sight * HEIGHT + 2)
