"""All that a range is made of: every uncertain assumption, with a tick that takes it out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from carbon_desktop.study.makeup import Makeup, Question
from carbon_desktop.study.uncertainty import ScenarioRanges
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.ui.tables.left_over import LeftOver
from carbon_desktop.ui.tables.makeup_told import best_of, head_text
from carbon_desktop.ui.tables.part_cells import Item, PartCells, rows_of
from carbon_desktop.ui.tables.table import Action, Table
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import missing_text
from carbon_desktop.words.drivers import drivers_text
from carbon_desktop.words.makeup import makeup_text

_ALL = 2000
"""More px than any window has."""

_ROOMY = 240
"""Px of height from which there is room for more than the list."""

_TICK, _RANGE, _TIED = "assumption", "range", "tied"


class MakeupPage(QWidget):
    """The list, what is left of the range above it, and what can be done beneath.

    What is taken out is a question of this page: the plan stays as it is until the user says
    that a value is known.
    """

    field_wanted = Signal(str, str, str)
    range_wanted = Signal(str, str, str)
    makeup_wanted = Signal(object)
    """What a range is made of is wanted; carries its `Question`."""
    known = Signal(str, object)
    """Values are known: the scenario, and pairs of the phases and the field of each."""
    tied = Signal(str, bool)
    """A fact is to be one in all scenarios, or each one's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._quantity = ""
        self._found: Makeup | None = None
        self._asked: Question | None = None
        self._out: dict[str, frozenset[str]] = {}
        self._columns: list[str] = []
        self.head, self.foot = QLabel(self), QLabel(self)
        for label in (self.head, self.foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        set_look(self.foot, "secondary")
        self.strip = LeftOver(self)
        self.table = Table(self)
        self.table.actions_of = self._actions
        self.table.ticked.connect(self._tick)
        self.table.chosen.connect(self._choose)
        self.all, self.know = QPushButton(self), QPushButton(self)
        self.all.clicked.connect(lambda _checked=False: self._take_out(frozenset()))
        self.know.clicked.connect(lambda _checked=False: self._know_all())
        self._lay_out()
        self._retranslate()

    @property
    def out(self) -> frozenset[str]:
        """The facts that are taken out of the range of the scenario that is looked at."""
        return self._out.get(self._scene.scenario, frozenset()) if self._scene else frozenset()

    def show_scene(self, scene: Scene, quantity: str) -> None:
        """Show what the range of a quantity is made of; until it is known, what was before."""
        before, self._scene, self._quantity = self._scene, scene, quantity
        lack = self._lack(scene)
        ranges = self._ranges(scene)
        if lack or (self._found is not None and not self._is_of(self._found, scene)):
            self._found = None
        if ranges is not None and not lack:
            self._ask(Question(scene.estimate, ranges, quantity, self.out))
        if self._found is not None and ranges is None and before and before[1:5] == scene[1:5]:
            return  # What is shown is soon replaced: the frame of an edit has no time for it.
        waits = "to_come" if ranges is None else "finding"
        self._show(lack or drivers_text(waits, scene.language))

    def show_makeup(self, found: Makeup) -> None:
        """Show what a range is made of, if that is still what is looked at."""
        asked, scene = self._asked, self._scene
        if asked is None or scene is None or found.ranges is not asked.ranges:
            return
        if (found.quantity, found.out) == (asked.quantity, asked.out):
            self._found = found
            self._show("")

    def begin_anew(self) -> None:
        """Take nothing out: another plan is on the table."""
        self._out.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what room there is to the list: in a low window the strip and the foot go."""
        super().resizeEvent(event)
        is_roomy = self.height() >= _ROOMY
        for part in (self.strip, self.foot):
            part.setVisible(is_roomy)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.foot, 1)
        line.addStretch()
        line.addWidget(self.all)
        line.addWidget(self.know)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.strip)
        column.addWidget(self.table, 1)
        column.addLayout(line)

    def _show(self, lack: str) -> None:
        scene, found = self._scene, self._found
        if scene is None:
            return
        rows = [] if found is None else rows_of(found, self.out, scene.selected)
        cells = PartCells(scene.language, scene.catalogue)
        parts = self._parts(scene, cells)
        self._columns = [name for name, _, _ in parts]
        self.table.language, self.table.empty = scene.language, lack
        self.table.show_rows(
            [column for _, column, _ in parts], rows, lambda row, at: parts[at][2](_item(row))
        )
        self._tell(scene, found)
        self.all.setEnabled(bool(self.out))
        self.know.setEnabled(any(_item(row).may_know for row in self._rows_out(rows)))

    def _tell(self, scene: Scene, found: Makeup | None) -> None:
        """Say how far the range reaches, and how far what is ticked alone."""
        if found is None or found.left is None or not found.parts:
            self.head.clear()
            self.foot.clear()
            self.strip.show_ranges(0.0, None, None)
            return
        self.head.setText(head_text(scene, found, found.left))
        others = len(scene.selected.assumptions) - sum(len(one.assumptions) for one in found.parts)
        self.foot.setText(makeup_text("others", scene.language, n=max(others, 0)))
        best, whole = best_of(scene, found.quantity), found.ranges.results[found.quantity]
        self.strip.show_ranges(best, whole, found.left)
        self.strip.setAccessibleDescription(self.head.text())

    def _parts(
        self, scene: Scene, cells: PartCells
    ) -> list[tuple[str, Column, Callable[[Item], Cell]]]:
        """Return the columns that there is something for."""
        value, unit = self.tr("Value"), self.tr("Unit")
        ends = (self.tr("Low"), self.tr("High"), self.tr("Shape"))
        left = (self.tr("Low without it"), self.tr("High without it"))
        share = self.tr("Share")
        found: list[tuple[str, Column, Callable[[Item], Cell]]] = [
            (_TICK, Column(self.tr("Assumption"), 164, grows=_ALL), cells.assumption),
            ("phases", Column(self.tr("Phase"), 84, grows=32), cells.phases),
            ("share", Column(share, 56), cells.share),
            ("without", Column(self.tr("Range without it"), 124, grows=32, copied=left),
             cells.without),
            ("value", Column(value, 100, grows=64, copied=(value, unit)), cells.value),
            (_RANGE, Column(self.tr("Its range"), 108, grows=32, copied=ends), cells.range),
            ("status", Column(self.tr("Status"), 94, grows=16), cells.status),
            (_TIED, Column(self.tr("Scenarios"), 80, grows=40), cells.tied),
        ]  # fmt: skip
        leaves = {
            "phases": len(scene.selected.phases) < 2,
            _TIED: len(scene.estimate.scenarios) < 2,
        }
        return [part for part in found if not leaves.get(part[0], False)]

    def _lack(self, scene: Scene) -> str:
        """Return why there is no range to be taken apart; nothing where there is one."""
        one, language = scene.selected, scene.language
        if self._quantity not in one.results:
            return missing_text(one.missing(self._quantity), language)
        ranges = self._ranges(scene)
        exact = ranges is not None and self._quantity not in ranges.draws
        return drivers_text("exact", language) if exact else ""

    def _ranges(self, scene: Scene) -> ScenarioRanges | None:
        found = None if scene.ranges is None else scene.ranges.scenarios.get(scene.scenario)
        return found if found is not None and found.estimate is scene.selected else None

    def _is_of(self, found: Makeup, scene: Scene) -> bool:
        same = found.ranges.estimate.id == scene.scenario
        return same and found.quantity == self._quantity

    def _ask(self, question: Question) -> None:
        """Ask once for what a range is made of."""
        asked = self._asked
        if (
            asked is None
            or asked.ranges is not question.ranges
            or (asked.quantity, asked.out) != (question.quantity, question.out)
        ):
            self._asked = question
            self.makeup_wanted.emit(question)

    def _take_out(self, out: frozenset[str]) -> None:
        scene = self._scene
        if scene is not None:
            self._out[scene.scenario] = out
            self.show_scene(scene, self._quantity)

    def _tick(self, row: Row, column: int) -> None:
        item = _item(row)
        if self._columns[column] == _TIED and item.tied is not None:
            self.tied.emit(item.part.fact, not item.tied)
        else:
            self._take_out(self.out ^ {item.part.fact})

    def _rows_out(self, rows: list[Row]) -> list[Row]:
        return [row for row in rows if not _item(row).ticked]

    def _know_all(self) -> None:
        items = [_item(row) for row in self._rows_out(list(self.table.rows.rows))]
        self._know([item for item in items if item.may_know])

    def _know(self, items: list[Item]) -> None:
        """Tell that values are known; what is exact then needs no box any more."""
        if self._scene is not None:
            fields = dict.fromkeys((item.phases, item.field) for item in items)
            self.known.emit(self._scene.scenario, tuple(fields))

    def _choose(self, row: Row, column: int) -> None:
        """Lead to the field, or open the range where that is what was chosen."""
        item = _item(row)
        if self._columns[column] == _RANGE and item.may_know and self._scene is not None:
            self.range_wanted.emit(*self._place(self._scene, item))
        else:
            self._lead_to(item)

    def _lead_to(self, item: Item) -> None:
        if self._scene is not None:
            self.field_wanted.emit(*self._place(self._scene, item))

    def _place(self, scene: Scene, item: Item) -> tuple[str, str, str]:
        """Return the scenario, phase and field of an item: the present phase where it has it."""
        phase = scene.phase if scene.phase in item.phases else item.phases[0]
        return scene.scenario, phase, item.field

    def _actions(self, row: Row) -> list[Action]:
        """Offer what the keys and the boxes do, and the ways to the field."""
        item, scene = _item(row), self._scene
        assert scene is not None  # Else there are no rows.
        fact = item.part.fact
        text = self.tr("&Take out") if item.ticked else self.tr("&Put back")
        found: list[Action] = [(text, lambda: self._take_out(self.out ^ {fact}))]
        if item.tied is not None:
            tie = self.tr("&Untie the scenarios") if item.tied else self.tr("Tie the sce&narios")
            found.append((tie, lambda: self.tied.emit(fact, not item.tied)))
        if item.field:
            found.append((self.tr("C&hange"), lambda: self._lead_to(item)))
        if item.may_know:
            place = self._place(scene, item)
            found.append((self.tr("Edit the &range…"), lambda: self.range_wanted.emit(*place)))
            found.append((self.tr("I &know this value"), lambda: self._know([item])))
        return found

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("What the range is made of"))
        self.strip.setAccessibleName(self.tr("The range, and what is left of it"))
        self.all.setText(self.tr("Tick all"))
        self.know.setText(self.tr("I know the unticked ones"))
        self.know.setToolTip(self.tr("Their values become exact in the plan"))
        if self._scene is not None:
            self._show(self.table.empty)


def _item(row: Row) -> Item:
    assert isinstance(row.about, Item)
    return row.about
