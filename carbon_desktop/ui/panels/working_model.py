"""The working as a tree model: a node a quantity, its lines made when they are first seen."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.method.graph import Working
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.uncertainty import Uncertainty
from carbon_desktop.ui.panels.provenance import spread_text
from carbon_desktop.ui.panels.working_line import Line, line
from carbon_desktop.ui.scene import Asked, range_in
from carbon_desktop.words import quantity_name

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
"""The role under which the delegate gets a node's `Line`."""

_TEXT_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class Node:
    """A node of the working; it stays while the shape of the tree stays."""

    def __init__(self, working: Working, parent: Node | None = None, row: int = 0) -> None:
        self.parent, self.row = parent, row
        self.working, self.phase = working, ""
        self.line: Line | None = None
        self.children = [Node(one, self, place) for place, one in enumerate(working.children)]

    def take(self, working: Working, phase: str = "") -> None:
        """Take new values for the same shape; `phase` is the phase that the whole tree is of."""
        self.working, self.line = working, None
        self.phase = working.part or (self.parent.phase if self.parent else phase)
        for child, below in zip(self.children, working.children, strict=True):
            child.take(below)

    def fits(self, working: Working) -> bool:
        """Say whether the tree of a working has this node's shape."""
        return (
            self.working.name == working.name
            and len(self.children) == len(working.children)
            and all(
                child.fits(one) for child, one in zip(self.children, working.children, strict=True)
            )
        )


class WorkingModel(QAbstractItemModel):
    """The tree behind one figure: a quantity of a scenario, or of a phase of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root: Node | None = None
        self._facts: tuple[ScenarioEstimate, str, Catalogue] | None = None
        self._ranges: Uncertainty | None = None
        self._title = ""

    def show_working(
        self, estimate: ScenarioEstimate, asked: Asked, language: str, catalogue: Catalogue
    ) -> bool:
        """Show the tree of a figure; say whether its shape is another than before.

        Where it is the same, the first line alone is announced: the view paints all that it
        shows anew, and a signal for each line would cost more than that.
        """
        self._facts = estimate, language, catalogue
        self._entitle(quantity_name(asked.quantity, language))
        working = estimate.explain(asked.quantity, asked.phase)
        if self._root is not None and self._root.fits(working):
            self._root.take(working, asked.phase)
            top = self.index(0, 0)
            self.dataChanged.emit(top, top)
            return False
        self.beginResetModel()
        self._root = Node(working)
        self._root.take(working, asked.phase)
        self.endResetModel()
        return True

    def use_ranges(self, ranges: Uncertainty) -> None:
        """Tell of every figure its range: asked for with the tip, so that no line is made anew."""
        self._ranges = ranges

    def range_text(self, index: Index) -> str:
        """Return the range of what stands in a line, or nothing where it is exact."""
        node = index.internalPointer()
        told = self._line(node).more
        if told or self._facts is None:
            return told
        one, language, _ = self._facts
        working = node.working
        found = range_in(self._ranges, one, Asked(one.id, node.phase, working.name))
        if found is None or working.value is None:
            return ""
        return spread_text(float(working.value), found, working.unit, language, one.currency)

    def line(self, index: Index) -> Line:
        """Return the line of a node."""
        return self._line(index.internalPointer())

    def lines(self) -> list[tuple[int, Line]]:
        """Return every line with its depth, from the top."""
        found: list[tuple[int, Line]] = []
        waiting = [(0, self._root)] if self._root is not None else []
        while waiting:
            depth, node = waiting.pop()
            found.append((depth, self._line(node)))
            waiting += [(depth + 1, child) for child in reversed(node.children)]
        return found

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a child."""
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        node = parent.internalPointer().children[row] if parent.isValid() else self._root
        return self.createIndex(row, column, node)

    def parent(self, index: Index) -> QModelIndex:
        """Return the index of the node above."""
        above = index.internalPointer().parent if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many nodes stand beneath one."""
        if not parent.isValid():
            return 0 if self._root is None else 1
        return len(parent.internalPointer().children) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 1: a line is one piece."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a node's line, whole or as text."""
        if not index.isValid():
            return None
        if role == LINE:
            return self.line(index)
        if role in _TEXT_ROLES:
            return self.line(index).text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what is explained: nobody sees it, a screen reader says it before the lines."""
        is_title = orientation == Qt.Orientation.Horizontal and section == 0
        return self._title if is_title and role in _TEXT_ROLES else None

    def _entitle(self, title: str) -> None:
        if title != self._title:
            self._title = title
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def _line(self, node: Node) -> Line:
        if node.line is None:
            assert self._facts is not None, "there is no node before there are facts"
            above = None if node.parent is None else node.parent.working
            node.line = line(node.working, node.phase, above, *self._facts)
        return node.line
