"""One example: what it ran on, its published figures beside ours, and why they differ."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.published import Beside
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import (
    accelerator_name,
    amount,
    plain,
    quantity_name,
    region_name,
    scale,
    source_text,
)
from carbon_desktop.words.examples import example_told
from carbon_desktop.words.numbers import grouped
from carbon_desktop.workspace.examples import Example

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SEPARATOR = " · "
_ROW_HEIGHT = 28


class ExampleView(QWidget):
    """Texts above a table. The figures are those of the estimate, made when it is shown."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        super().__init__()
        self._language, self._catalogue = language, catalogue
        self.title, self.hardware, self.sentence = _text(), _text(True), _text()
        self.why, self.sources = _text(), _text(True)
        font = QFont(self.title.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(font)
        self.table = self._made_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for one in (self.title, self.hardware, self.sentence):
            column.addWidget(one)
        column.addSpacing(8)
        column.addWidget(self.table, 1000)
        column.addSpacing(8)
        column.addWidget(self.why)
        column.addWidget(self.sources)
        column.addStretch(1)

    def show_example(self, example: Example) -> None:
        """Show an example; what is published of it stands in the table."""
        told = example_told(example.id, self._language)
        self.title.setText(told.title)
        self.hardware.setText(self._ran_on(example.result.scenarios[0]))
        self.sentence.setText(told.sentence)
        self.why.setText(told.why)
        self.sources.setText("\n".join(self._sources(example.figures)))
        names = {one.id: one.name for one in example.result.scenarios}
        self.table.setRowCount(len(example.figures))
        for row, one in enumerate(example.figures):
            self._show_row(row, names[one.published.scenario], one)
        self.table.setMaximumHeight(_height(self.table))

    def _made_table(self) -> QTableWidget:
        names = (
            self.tr("Scenario"), self.tr("Figure"), self.tr("Published"), self.tr("Ours"),
            self.tr("Ratio"),
        )  # fmt: skip
        table = QTableWidget(0, len(names))
        for column, name in enumerate(names):
            head = QTableWidgetItem(name)
            head.setTextAlignment(_RIGHT if column > 1 else _LEFT)
            table.setHorizontalHeaderItem(column, head)
        table.setAccessibleName(self.tr("Published and ours"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        set_look(table, "bare")
        return table

    def _show_row(self, row: int, scenario: str, one: Beside) -> None:
        published, language = one.published, self._language
        told = _SEPARATOR.join(part for part in (published.note, self._source(one)) if part)
        cells = (
            scenario, quantity_name(published.quantity, language), *_figures(one, language),
        )  # fmt: skip
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(told)
            if column > 1:
                item.setTextAlignment(_RIGHT)
            self.table.setItem(row, column, item)

    def _ran_on(self, one: ScenarioEstimate) -> str:
        """Return how many of what, and where, as far as the plan says so."""
        went_in = {each.name: each.value for each in one.assumptions}
        parts = []
        if "accelerator" in went_in:
            what = accelerator_name(str(went_in["accelerator"]), self._language, self._catalogue)
            parts.append(f"{_counted(went_in['count'])} × {what}")
        elif "device_power" in went_in:
            what = amount(float(went_in["device_power"]), "W", self._language).text
            parts.append(f"{_counted(went_in['count'])} × {what}")
        if "region" in went_in:
            parts.append(region_name(str(went_in["region"]), self._language, self._catalogue))
        return _SEPARATOR.join(parts)

    def _sources(self, figures: tuple[Beside, ...]) -> list[str]:
        return list(dict.fromkeys(self._source(one) for one in figures))

    def _source(self, one: Beside) -> str:
        said = source_text(one.published.source, self._language, self._catalogue)
        return said if one.published.year is None else f"{said} ({one.published.year})"


def _figures(one: Beside, language: str) -> tuple[str, str, str]:
    """Return theirs and ours in one unit, and how many times theirs ours is."""
    theirs, unit = one.published.value, unit_of(one.published.quantity)
    if one.ours is None or one.ratio is None:
        return amount(theirs, unit, language).text, "—", "—"
    factor, name = scale((theirs, one.ours), unit, language)
    numbers = [amount(value * factor, "1", language).number for value in (theirs, one.ours)]
    return f"{numbers[0]} {name}", f"{numbers[1]} {name}", f"× {grouped(f'{one.ratio:.2f}')}"


def _height(table: QTableWidget) -> int:
    """Return the height in which every row is seen."""
    return table.horizontalHeader().sizeHint().height() + table.rowCount() * _ROW_HEIGHT + 4


def _counted(count: float | str) -> str:
    return grouped(plain(float(count)))


def _text(is_quiet: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if is_quiet:
        set_look(label, "secondary")
    return label
