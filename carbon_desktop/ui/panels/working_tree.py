"""The lines of a working as a tree: opened, copied and followed to their fields."""

from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QTreeView, QWidget

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.ui.panels.formula_delegate import FormulaDelegate
from carbon_desktop.ui.panels.working_line import Line
from carbon_desktop.ui.panels.working_model import Node, WorkingModel
from carbon_desktop.ui.theme import set_look

# Not Qt's own "activated": on some desktops a single click is that, on others Enter is not.
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COPY = QKeySequence.StandardKey.Copy


class WorkingTree(QTreeView):
    """Arrow keys open and close lines, Enter follows an input to its field, Ctrl+C copies."""

    change_wanted = Signal(str, str)
    """The field of an input is wanted: phase and field."""
    range_wanted = Signal(str, str)
    """The range of an input is to be edited: phase and field."""

    def __init__(self, model: WorkingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "bare")
        self._model = model
        self._open: set[tuple[str, ...]] = set()
        self._is_whole = False
        self._delegate = FormulaDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.expanded.connect(lambda index: self._open.add(_path(index)))
        self.collapsed.connect(lambda index: self._open.discard(_path(index)))
        self.doubleClicked.connect(self._follow)

    def open_as_before(self) -> None:
        """Open the first two lines, and those that were opened under the same names before."""
        if self._is_whole:
            self.expandAll()
            return
        root = self._model.index(0, 0)
        self.expand(root)
        self.expand(self._model.index(0, 0, root))
        waiting = [root]
        while waiting:
            index = waiting.pop()
            waiting += [self._model.index(row, 0, index) for row in range(_rows(index))]
            if _path(index) in self._open:
                self.expand(index)

    def open_whole(self) -> None:
        """Open every line, of this working and of those to come."""
        self._is_whole = True
        self.expandAll()

    def close_whole(self) -> None:
        """Close all but the first two lines."""
        self._is_whole = False
        self._open.clear()
        self.collapseAll()
        self.open_as_before()

    def copy(self) -> None:
        """Put the whole working on the clipboard, each figure in full precision."""
        rows = [f"{'    ' * depth}{_copied(line)}" for depth, line in self._model.lines()]
        QGuiApplication.clipboard().setText("\n".join(rows))

    def copy_line(self) -> None:
        """Put the present line on the clipboard."""
        if self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(_copied(self._model.line(self.currentIndex())))

    def name_links(self, change: str, enter: str) -> None:
        """Say by which words an input leads to its field, where it is known and where not."""
        self._delegate.links = (change, enter)
        self.viewport().update()

    def menu(self) -> QMenu:
        """Return the menu of the present line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.currentIndex()
        if index.isValid() and self._model.line(index).field:
            menu.addAction(self.tr("C&hange"), lambda: self._follow(index))
            line = self._model.line(index)
            if FIELDS[line.field].kind == "number" and not line.lacking:
                edit = partial(self.range_wanted.emit, line.phase, line.field)
                menu.addAction(self.tr("Edit the &range…"), edit)
            menu.addSeparator()
        menu.addAction(self.tr("&Copy the line"), self.copy_line)
        menu.addAction(self.tr("Copy &all"), self.copy)
        menu.addSeparator()
        menu.addAction(self.tr("&Expand all"), self.open_whole)
        menu.addAction(self.tr("C&ollapse"), self.close_whole)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the present line, or follow it."""
        if event.matches(_COPY):
            self.copy_line()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._follow(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the hand where a word leads to a field."""
        leads = self._is_change(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow an input to its field."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self._is_change(at):
            self._follow(self.indexAt(at))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a line."""
        self.menu().popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole of a line that is pointed at, with its range, and more closely."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            tip = self.tip(index) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def tip(self, index: QModelIndex) -> str:
        """Return what is told of a line that is pointed at, as rich text."""
        line = self._model.line(index)
        rows = (line.formula, line.about, self._model.range_text(index), line.close)
        return "<br>".join(escape(row) for row in rows if row)

    def change_area(self, index: QModelIndex) -> QRect:
        """Return where the word stands that leads to the field of an input; empty without one."""
        area = self._delegate.change_area(self._model.line(index), self.visualRect(index))
        return area.toRect()

    def _is_change(self, at: QPoint) -> bool:
        index = self.indexAt(at)
        return index.isValid() and self.change_area(index).contains(at)

    def _follow(self, index: QModelIndex) -> None:
        """Lead to the field of an input; open or close what was computed."""
        line = self._model.line(index)
        if line.field:
            self.change_wanted.emit(line.phase, line.field)
        else:
            self.setExpanded(index, not self.isExpanded(index))


def _path(index: QModelIndex) -> tuple[str, ...]:
    node: Node | None = index.internalPointer()
    names: list[str] = []
    while node is not None:
        names.append(f"{node.working.name}/{node.working.part}")
        node = node.parent
    return tuple(names)


def _rows(index: QModelIndex) -> int:
    return len(index.internalPointer().children)


def _copied(line: Line) -> str:
    return f"{line.formula} ({line.exact})\t{line.about}" if line.exact else line.text
