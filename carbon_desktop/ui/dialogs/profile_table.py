"""The table of the profile list: whole rows, columns that are set and never measured."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from carbon_desktop.ui.dialogs.profile_model import NAME, SAVED, Search

_ROW_HEIGHT = 28
_COLUMN_WIDTH = 144


class ProfileTable(QTableView):
    """Rows to choose from, the last saved first; a click on a header sorts by it."""

    def __init__(self, model: Search) -> None:
        super().__init__(sortingEnabled=True, showGrid=False)
        self.setTabKeyNavigation(False)
        self.setModel(model)
        self.sortByColumn(SAVED, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in range(SAVED, model.columnCount()):
            header.resizeSection(column, _COLUMN_WIDTH)
