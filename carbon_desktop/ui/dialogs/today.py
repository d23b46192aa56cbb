"""Today's values: what has changed since a plan was saved, and what its totals become."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.method import VERSION
from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles.outlook import Outlook, outlook
from carbon_desktop.profiles.pins import Difference
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import (
    amount,
    fact_text,
    plain,
    quantity_name,
    say,
    source_text,
    unit_text,
)

_ROW_HEIGHT = 28
_MOST_ROWS = 6
"""Rows that a table shows before it scrolls."""

_WIDEST = 440
"""Pixels that the name of a value may take: its source stands beside it."""

_MINUS = "\u2212"
_ABSENT = "—"


class TodayDialog(QDialog):
    """Two tables and a choice; the plan's own values are kept unless today's are asked for."""

    def __init__(
        self,
        parent: QWidget,
        plan: Plan,
        changed: tuple[Difference, ...],
        catalogue: Catalogue,
        language: str,
    ) -> None:
        super().__init__(parent)
        self._plan, self._catalogue, self._language = plan, catalogue, language
        self.totals = outlook(plan, catalogue)
        self.is_choice = any(one.is_choice for one in self.totals)
        self.setWindowTitle(self.tr("Saved with other values"))
        self.facts = self._facts([one for one in changed if one.kind == "figure"])
        self.results = self._results()
        self.buttons = QDialogButtonBox()
        self._add_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(_label(self._heading()))
        if self.facts.rowCount():
            column.addWidget(_label(self.tr("What has changed"), "caption"))
            column.addWidget(self.facts)
        column.addWidget(_label(self.tr("What it comes to"), "caption"))
        column.addWidget(self.results)
        column.addWidget(_label(self._versions(), "secondary"))
        column.addWidget(self.buttons)
        self.resize(880, self.sizeHint().height())

    def _heading(self) -> str:
        code = "facts_changed" if self.is_choice else "facts_hold"
        return say(code, self._language, name=self._plan.name)

    def _versions(self) -> str:
        """Say which versions the plan was saved with, where they were others."""
        old = self._plan.pinned
        lines = []
        if old.catalogue_version != self._catalogue.version:
            fields = {"old": old.catalogue_version, "new": self._catalogue.version}
            lines.append(say("facts_catalogue", self._language, **fields))
        if old.method_version != VERSION:
            fields = {"old": old.method_version, "new": VERSION}
            lines.append(say("facts_method", self._language, **fields))
        return "\n".join(lines)

    def _facts(self, changed: Sequence[Difference]) -> QTableWidget:
        headers = (
            self.tr("Value"), self.tr("When saved"), self.tr("Today"), self.tr("Source today"),
        )  # fmt: skip
        language, catalogue = self._language, self._catalogue
        rows = [
            (
                fact_text(one.key, language, catalogue),
                self._figure(one.old),
                self._figure(one.new),
                source_text(one.new.source, language, catalogue) if one.new else _ABSENT,
            )
            for one in changed
        ]
        table = _table(self.tr("What has changed"), headers, rows, 1, 2)
        header = table.horizontalHeader()
        header.setMaximumSectionSize(_WIDEST)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        return table

    def _results(self) -> QTableWidget:
        """Return the totals; the plan's own values get a column where they differ from saved."""
        moved = any(one.is_moved for one in self.totals)
        headers = [self.tr("Scenario"), self.tr("Total"), self.tr("When saved")]
        if moved:
            headers.append(self.tr("With its values"))
        if self.is_choice or not moved:
            headers += [self.tr("With today's"), self.tr("Change")]
        rows = []
        for one in self.totals:
            amounts = [one.saved, *([one.kept] if moved else [])]
            row = [
                self._plan.scenario(one.scenario).name,
                quantity_name(one.quantity, self._language),
                *(self._amount(one, value) for value in amounts),
            ]
            if self.is_choice or not moved:
                row += [self._amount(one, one.today), _share(one.change)]
            rows.append(tuple(row))
        return _table(self.tr("What it comes to"), headers, rows, *range(2, len(headers)))

    def _add_buttons(self) -> None:
        """Offer a choice where there is one; keeping is what Enter and Esc do."""
        role = QDialogButtonBox.ButtonRole
        if not self.is_choice:
            fine = self.buttons.addButton(QDialogButtonBox.StandardButton.Ok)
            fine.clicked.connect(self.reject)
            return
        keep = self.buttons.addButton(self.tr("&Keep its values"), role.RejectRole)
        today = self.buttons.addButton(self.tr("Take &today's values"), role.AcceptRole)
        today.setAutoDefault(False)
        keep.setDefault(True)
        keep.setFocus()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _figure(self, figure: Figure | None) -> str:
        if figure is None:
            return _ABSENT
        return f"{plain(figure.value, 4)} {unit_text(figure.unit, self._language)}".strip()

    def _amount(self, one: Outlook, value: float | None) -> str:
        if value is None:
            return _ABSENT
        return amount(value, QUANTITIES[one.quantity].unit, self._language).text


def _share(change: float | None) -> str:
    """Return a change in percent, with its sign."""
    if change is None:
        return _ABSENT
    return f"{change:+.1%}".replace("-", _MINUS)


def _label(text: str, look: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setVisible(bool(text))
    if look == "caption":
        set_look(label, "caption")
    elif look:
        set_look(label, "secondary")
    return label


def _table(
    name: str, headers: Sequence[str], rows: Sequence[Sequence[str]], *figures: int
) -> QTableWidget:
    """Return a table to be read; the columns of figures are set to the right."""
    table = QTableWidget(len(rows), len(headers))
    table.setAccessibleName(name)
    for column in range(len(headers)):
        side = _side(column in figures)
        header = QTableWidgetItem(headers[column])
        header.setTextAlignment(side)
        table.setHorizontalHeaderItem(column, header)
        for number, row in enumerate(rows):
            item = QTableWidgetItem(row[column])
            item.setToolTip(f"<qt>{escape(row[column])}</qt>")  # Names of a file are no markup.
            item.setTextAlignment(side)
            table.setItem(number, column, item)
    _dress(table, len(rows))
    return table


def _dress(table: QTableWidget, rows: int) -> None:
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.setFixedHeight((min(rows, _MOST_ROWS) + 1) * _ROW_HEIGHT + 8)


def _side(is_figure: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
