"""Sources: every assumption of the plan, with its value and where that comes from."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from carbon_desktop.study.assumption import STATUSES
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.shown import field_of
from carbon_desktop.ui.tables.assumption_cells import AssumptionCells
from carbon_desktop.ui.tables.assumptions import Assumptions, Stated
from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.ui.tables.table import Action, Table
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import status_name
from carbon_desktop.words.tables import counts_text

_ALL = 2000
"""More px than any window has."""
_SCOPES = ("this", "all", "differences")
Part = tuple[Column, Callable[[Stated], Cell]]
"""A column, and what it shows of an assumption."""


class SourcesPage(QWidget):
    """The assumptions of a scenario, of all, or what it has otherwise than the baseline."""

    field_wanted = Signal(str, str, str)
    """The field of an assumption is wanted: scenario, phase and field."""
    range_wanted = Signal(str, str, str)
    """The range of an assumption is to be edited: scenario, phase and field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._rows = Assumptions()
        self._counted: Counter[str] = Counter()
        self.scope, self.status = QComboBox(self), QComboBox(self)
        self.needle = QLineEdit(self, clearButtonEnabled=True)
        self.foot = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        set_look(self.foot, "secondary")
        self.table = Table(self)
        self.table.actions_of = self._actions
        self._lay_out()
        for choice in (self.scope, self.status):  # Words of another language are longer.
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scope.addItems(["", "", ""])
        self.status.addItems([""] * (1 + len(STATUSES)))
        self.scope.currentIndexChanged.connect(lambda _index: self._show())
        self.status.currentIndexChanged.connect(lambda _index: self._filter())
        self.needle.textChanged.connect(lambda _text: self._filter())
        self.table.chosen.connect(lambda row, _column: self._want(row))
        found = QShortcut(QKeySequence.StandardKey.Find, self, self.needle.setFocus)
        found.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._retranslate()

    def show_scene(self, scene: Scene) -> None:
        """Show the assumptions of a plan."""
        before, self._scene = self._scene, scene
        if before is None or before.language != scene.language:
            self._name_statuses(scene.language)
        if before is not None and not _reads_alike(before, scene):
            self.table.rows.forget()
            self.table.viewport().update()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.scope)
        line.addWidget(self.status)
        line.addWidget(self.needle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)

    def _show(self) -> None:
        scene = self._scene
        if scene is None:
            return
        parts, found = self._parts(scene), self._found(scene)
        self._counted = Counter(_stated(row).assumption.status for row in found)
        self.table.language = scene.language
        self.table.empty = self._why_empty()
        self.table.show_rows(
            [column for column, _ in parts],
            found,
            lambda row, column: parts[column][1](_stated(row)),
        )
        self._count()

    def _found(self, scene: Scene) -> Sequence[Row]:
        match self._scope():
            case "all":
                return self._rows.of_all(scene.estimate)
            case "differences":
                return self._rows.of_differences(scene.selected, scene.estimate.scenarios[0])
        return self._rows.of_scenario(scene.selected)

    def _parts(self, scene: Scene) -> list[Part]:
        """Return the columns that there is something for."""
        cells, scope = AssumptionCells(scene.language, scene.catalogue), self._scope()
        differs, base, source = scope == "differences", self.tr("Baseline"), self.tr("Source")
        value, unit = self.tr("Value"), self.tr("Unit")
        ends = (self.tr("Low"), self.tr("High"), self.tr("Shape"))
        about = (source, self.tr("Title"), self.tr("Link"))
        parts: list[Part | None] = [
            (Column(self.tr("Assumption"), 144, grows=_ALL), cells.assumption),
            (Column(self.tr("Scenario"), 88), cells.scenario) if scope == "all" else None,
            (Column(self.tr("Phase"), 80, grows=40), cells.phases) if _has_phases(scene) else None,
            (Column(value, 112, grows=48, copied=(value, unit)), cells.value),
            (Column(base, 112, grows=48, copied=(base, unit)), cells.before) if differs else None,
            (Column(self.tr("Range"), 84, grows=32, copied=ends), cells.range),
            (Column(self.tr("Status"), 92, grows=12), cells.status),
            (Column(self.tr("What it is"), 84, grows=_ALL), cells.label),
            (Column(source, 96, grows=_ALL, copied=about), cells.source),
            (Column(self.tr("Year"), 44, grows=8), cells.year),
            (Column(self.tr("Licence"), 72, grows=40), cells.licence),
        ]
        return [part for part in parts if part is not None]

    def _scope(self) -> str:
        return _SCOPES[self.scope.currentIndex()]

    def _filter(self) -> None:
        place = self.status.currentIndex()
        wanted = STATUSES[place - 1] if place > 0 else ""

        def kept(row: Row) -> bool:
            return _stated(row).assumption.status == wanted

        self.table.filter(self.needle.text(), kept if wanted else None)
        self.table.empty = self._why_empty()
        self._count()

    def _count(self) -> None:
        if self._scene is None:
            return
        counts = {status: self._counted[status] for status in STATUSES}
        text = counts_text(counts, len(self.table.rows.rows), self._scene.language)
        if text != self.foot.text():
            self.foot.setText(text)

    def _why_empty(self) -> str:
        if self.needle.text() or self.status.currentIndex() > 0:
            return self.tr("No assumption is like that.")
        if self._scope() == "differences":
            return self.tr("Nothing differs from the baseline yet.")
        return self.tr("Nothing is assumed yet.")

    def _want(self, row: Row) -> None:
        if field_of(_stated(row).assumption.name):
            self.field_wanted.emit(*self._place(row))

    def _place(self, row: Row) -> tuple[str, str, str]:
        """Return the scenario, phase and field of a row: the present phase where that has it."""
        stated, here = _stated(row), "" if self._scene is None else self._scene.phase
        phase = here if here in stated.phases else stated.phases[0]
        return stated.scenario, phase, field_of(stated.assumption.name)

    def _actions(self, row: Row) -> list[Action]:
        """Offer to change an assumption, and the link of its source."""
        stated = _stated(row)
        assert self._scene is not None
        found: list[Action] = []
        if field_of(stated.assumption.name):
            found.append((self.tr("C&hange"), lambda: self._want(row)))
            if not isinstance(stated.assumption.value, str):
                edit = lambda: self.range_wanted.emit(*self._place(row))  # noqa: E731
                found.append((self.tr("Edit the &range…"), edit))
        known = self._scene.catalogue.sources.get(stated.assumption.source)
        if known is not None and known.link:
            board = QGuiApplication.clipboard()
            found.append((self.tr("Copy &link"), lambda: board.setText(known.link)))
        return found

    def _name_statuses(self, language: str) -> None:
        for place, status in enumerate(STATUSES, start=1):
            self.status.setItemText(place, status_name(status, language))

    def _retranslate(self) -> None:
        self.scope.setItemText(0, self.tr("This scenario"))
        self.scope.setItemText(1, self.tr("All scenarios"))
        self.scope.setItemText(2, self.tr("Other than the baseline"))
        self.status.setItemText(0, self.tr("Any status"))
        self.needle.setPlaceholderText(self.tr("Filter: name, place, source, year …"))
        self.scope.setAccessibleName(self.tr("Scenarios shown"))
        self.status.setAccessibleName(self.tr("Status shown"))
        self.needle.setAccessibleName(self.tr("Filter"))
        self.table.setAccessibleName(self.tr("Assumptions and their sources"))
        self._show()


def _stated(row: Row) -> Stated:
    assert isinstance(row.about, Stated)
    return row.about


def _reads_alike(before: Scene, scene: Scene) -> bool:
    """Say whether cells that were made of one scene hold in another."""
    # Qt tells of a new language before there is a scene in it: cells are made anew of the old one.
    return before.language == scene.language and before.catalogue is scene.catalogue


def _has_phases(scene: Scene) -> bool:
    return any(len(one.phases) > 1 for one in scene.estimate.scenarios)
