"""Show the working: a figure down to the facts it is made of."""

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QToolTip,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.panels.formula_delegate import FormulaDelegate
from carbon_desktop.ui.panels.working_line import Line
from carbon_desktop.ui.panels.working_model import Node, WorkingModel
from carbon_desktop.ui.theme import current, icon, set_look
from carbon_desktop.words import quantity_name


class WorkingPanel(QFrame):
    """The tree behind one quantity: formulas with numbers, inputs with their sources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "panel")
        self._quantity = ""
        self._language = "en"
        self._caption = QLabel(self)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self._caption, "caption")
        self._copy = QToolButton(self)
        self._copy.setIconSize(QSize(16, 16))
        self._copy.clicked.connect(self.copy)
        self.model = WorkingModel(self)
        self.tree = WorkingTree(self.model, self)
        head = QHBoxLayout()
        head.addWidget(self._caption, 1)
        head.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 8)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.tree, 1)
        self._next: tuple[ScenarioEstimate, str, str, Catalogue] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_next)
        self._repaint_icon()
        self._retranslate()

    def show_working_next(
        self, estimate: ScenarioEstimate, quantity: str, language: str, catalogue: Catalogue
    ) -> None:
        """Show a working in the frame after this one: figures and plots are painted first."""
        self._next = estimate, quantity, language, catalogue
        self._soon.start()

    def show_working(
        self, estimate: ScenarioEstimate, quantity: str, language: str, catalogue: Catalogue
    ) -> None:
        """Show how a quantity of a scenario came about; what was opened stays open."""
        if self.model.show_working(estimate, quantity, language, catalogue):
            self.tree.open_as_before()
        self.tree.viewport().update()
        if (quantity, language) != (self._quantity, self._language):
            self._quantity, self._language = quantity, language
            self._retranslate()

    def _show_next(self) -> None:
        if self._next is not None:
            self.show_working(*self._next)
            self._next = None

    def copy(self) -> None:
        """Put the whole working on the clipboard, each figure in full precision."""
        rows = [f"{'    ' * depth}{_copied(line)}" for depth, line in self.model.lines()]
        QGuiApplication.clipboard().setText("\n".join(rows))

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
            self._repaint_icon()
        super().changeEvent(event)

    def _repaint_icon(self) -> None:
        self._copy.setIcon(icon("copy", current()))

    def _retranslate(self) -> None:
        name = quantity_name(self._quantity, self._language) if self._quantity else ""
        text = self.tr("Show the working")
        self._caption.setText(f"{text} · {name}" if name else text)
        self._copy.setToolTip(self.tr("Copy the working"))
        self._copy.setAccessibleName(self.tr("Copy the working"))
        self.tree.setAccessibleName(text)


class WorkingTree(QTreeView):
    """The lines of a working; arrow keys open and close them, Ctrl+C copies one."""

    def __init__(self, model: WorkingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "bare")
        self._model = model
        self._open: set[tuple[str, ...]] = set()
        self.setModel(model)
        self.setItemDelegate(FormulaDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.expanded.connect(lambda index: self._open.add(_path(index)))
        self.collapsed.connect(lambda index: self._open.discard(_path(index)))

    def open_as_before(self) -> None:
        """Open the first two lines, and those that were opened under the same names before."""
        root = self._model.index(0, 0)
        self.expand(root)
        self.expand(self._model.index(0, 0, root))
        waiting = [root]
        while waiting:
            index = waiting.pop()
            waiting += [self._model.index(row, 0, index) for row in range(_rows(index))]
            if _path(index) in self._open:
                self.expand(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the present line, where that is asked for."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(_copied(self._model.line(self.currentIndex())))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole of a line that is pointed at, with its range and full precision."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            tip = _tip(self._model.line(index)) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)


def _path(index: QModelIndex) -> tuple[str, ...]:
    node: Node | None = index.internalPointer()
    names: list[str] = []
    while node is not None:
        names.append(node.working.name)
        node = node.parent
    return tuple(names)


def _rows(index: QModelIndex) -> int:
    return len(index.internalPointer().children)


def _copied(line: Line) -> str:
    return f"{line.formula} ({line.exact})\t{line.about}" if line.exact else line.text


def _tip(line: Line) -> str:
    rows = [row for row in (line.formula, line.about, line.more, line.exact) if row]
    return "<br>".join(escape(row) for row in rows)
