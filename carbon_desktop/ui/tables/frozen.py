"""The first column of a table, held in place while the others are scrolled sideways."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from carbon_desktop.ui.theme import set_look


class FrozenColumn(QTableView):
    """Stands over its table's first column, and only while that is scrolled out of sight."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        set_look(self, "bare")
        self._table = table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(table.selectionMode())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        self.horizontalHeader().setHighlightSections(False)
        self.hide()
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.follow())
        table.model().modelReset.connect(self.follow)

    def follow(self) -> None:
        """Stand over the first column, where that is out of sight."""
        table = self._table
        self.setVisible(table.horizontalScrollBar().value() > 0)
        if not self.isVisible():
            return
        width = table.columnWidth(0)
        for column in range(1, self.model().columnCount()):
            self.setColumnHidden(column, True)
        self.setColumnWidth(0, width)
        self.horizontalHeader().setFixedHeight(table.horizontalHeader().height())
        frame = table.frameWidth()
        height = table.viewport().height() + table.horizontalHeader().height()
        self.setGeometry(QRect(frame, frame, width, height))
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
