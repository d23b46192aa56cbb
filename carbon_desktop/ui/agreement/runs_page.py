"""The page of one comparison: scatter and scores above, every run in a table beneath."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.validation.agreement import RULES, Agreement, Compared
from carbon_desktop.study.validation.comparison import Comparison
from carbon_desktop.study.validation.run_plan import TOKENS, plan_of
from carbon_desktop.study.validation.unused import Unused
from carbon_desktop.ui.agreement.run_cells import LEFT, USED, RunCells
from carbon_desktop.ui.agreement.scatter import Scatter
from carbon_desktop.ui.agreement.scatter_menu import ScatterMenu
from carbon_desktop.ui.agreement.score_table import show_scores
from carbon_desktop.ui.panel import panel
from carbon_desktop.ui.tables.cell import Row
from carbon_desktop.ui.tables.table import Action, Table
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import amount, say
from carbon_desktop.words.agreement import (
    agreement_name,
    agreement_text,
    measure_text,
    outside_text,
    summary_text,
)

_USED, _LEFT = 0, 1
"""Places of the choice of rows."""

_FIGURES, _RATIOS = 0, 1
"""Places of the choice of what stands upwards in the plot."""


class RunsPage(QWidget):
    """What is selected in the table is marked in the plot, and the other way round."""

    plan_wanted = Signal(object)
    """A run is wanted as a plan; carries the `Plan`."""

    def __init__(self, bar: str, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar, self._catalogue, self._language = bar, catalogue, "en"
        self._found: Agreement | None = None
        self.summary = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.outside = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        set_look(self.outside, "secondary")
        self.scatter, self.scores, self.table = Scatter(), Table(sortable=False), Table(self)
        self.which, self.needle = QComboBox(), QLineEdit(clearButtonEnabled=True)
        self.count, self.open_button = QLabel(), QPushButton()
        self.open_button.setAutoDefault(False)
        set_look(self.count, "secondary")
        self.upwards = QComboBox()
        for choice in (self.which, self.upwards):
            choice.addItems(["", ""])
            # By itself a list stays as wide as it was when first shown: before it had words.
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._lay_out()
        self._connect()

    def show_agreement(self, found: Agreement, language: str) -> None:
        """Show how well the comparison agrees, in a language."""
        self._found, self._language = found, language
        compared = found.of(self._bar)
        self.summary.setText(summary_text(found, self._bar, language))
        self.outside.setText(outside_text(compared, language))
        show_scores(self.scores, self._bar, compared.scores, found.bars, language)
        self._name_parts(compared)
        self._say_scatter(compared)
        self._show_rows()

    def open_selected(self) -> None:
        """Want the run that the user is at as a plan."""
        row = self.table.row()
        if row is not None:
            self._want(row)

    def _lay_out(self) -> None:
        right, above, line = QWidget(), QSplitter(Qt.Orientation.Horizontal), QHBoxLayout()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.summary)
        beside.addWidget(panel(self.scores), 1)
        beside.addWidget(self.outside)
        above.addWidget(panel(self._plot()))
        above.addWidget(right)
        above.setSizes([440, 700])
        above.setStretchFactor(1, 1)
        above.setChildrenCollapsible(False)
        above.setHandleWidth(8)
        line.setSpacing(8)
        line.addWidget(self.which)
        line.addWidget(self.needle, 1)
        line.addWidget(self.count)
        line.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(above, 5)
        column.addLayout(line)
        column.addWidget(panel(self.table), 4)

    def _plot(self) -> QWidget:
        """Return the scatter with the choice of its axis above it."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 8, 8, 4)
        column.setSpacing(0)
        column.addWidget(self.upwards, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.scatter, 1)
        return whole

    def _connect(self) -> None:
        self.table.actions_of = self._actions
        self.table.looked_at.connect(lambda row, _column: self._mark(row))
        self.table.chosen.connect(lambda row, _column: self._want(row))
        self.scatter.looked_at.connect(self._look_at)
        self.scatter.chosen.connect(lambda _id: self.open_selected())
        self.scatter.menu_of = lambda: ScatterMenu(self.scatter, self._language)
        self.which.currentIndexChanged.connect(lambda _index: self._show_rows())
        self.upwards.currentIndexChanged.connect(lambda _index: self._turn())
        self.needle.textChanged.connect(lambda _text: self._filter())
        self.open_button.clicked.connect(self.open_selected)
        find = QShortcut(QKeySequence.StandardKey.Find, self, self.needle.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _name_parts(self, compared: Compared) -> None:
        def name(code: str) -> str:
            return agreement_name(code, self._language)

        with QSignalBlocker(self.which):
            counts = (len(compared.rows), len(compared.unused))
            for place, (code, count) in enumerate(zip(("compared", "left"), counts, strict=True)):
                self.which.setItemText(place, f"{name(code)} · {count}")
        with QSignalBlocker(self.upwards):
            for place, code in enumerate(("as_figures", "as_ratios")):
                self.upwards.setItemText(place, name(code))
        self.which.setAccessibleName(name("which"))
        self.upwards.setAccessibleName(name("upwards"))
        self.needle.setPlaceholderText(name("filter"))
        self.needle.setAccessibleName(name("filter"))
        self.open_button.setText(self.tr("&Open as a plan"))
        self.table.setAccessibleName(name(self._bar))
        self.scores.setAccessibleName(name("scores"))
        self.scatter.setAccessibleName(name("plot"))
        summary = f"{self.summary.text()} {self.outside.text()}".strip()
        said = agreement_text("described", self._language, n=len(compared.rows), summary=summary)
        self.scatter.setAccessibleDescription(said)

    def _say_scatter(self, compared: Compared) -> None:
        language, cells, is_hours = self._language, self._cells(), self._bar != TOKENS
        self.scatter.show_rows(compared.rows)
        what = agreement_name("energy_of" if is_hours else "hours_of", language)
        up = "axis_ratio" if self.scatter.as_ratio else "axis_ours"
        titles = [agreement_text(code, language, what=what) for code in ("axis_published", up)]
        marks = ("within", "beyond", RULES[self._bar], "band")
        key = tuple(agreement_name(one, language) for one in marks)
        self.scatter.say(
            (titles[0], titles[1]), key, {one.run.id: cells.tip(one) for one in compared.rows}
        )
        unit = "kWh" if is_hours else "count"
        powers = {power: amount(power, unit, language).text for power in self.scatter.powers()}
        multiples = {
            one: measure_text("median_ratio", one, language) for one in self.scatter.multiples()
        }
        self.scatter.number(powers, multiples if self.scatter.as_ratio else powers)

    def _turn(self) -> None:
        """Show figures or ratios."""
        self.scatter.show_ratio(self.upwards.currentIndex() == _RATIOS)
        if self._found is not None:
            self._say_scatter(self._found.of(self._bar))

    def _cells(self) -> RunCells:
        return RunCells(self._bar, RULES[self._bar], self._catalogue, self._language)

    def _show_rows(self) -> None:
        if self._found is None:
            return
        compared, cells = self._found.of(self._bar), self._cells()
        is_left = self.which.currentIndex() == _LEFT
        shown: tuple[Comparison | Unused, ...] = compared.unused if is_left else compared.rows
        names = tuple(n for n in (LEFT if is_left else USED) if cells.has(n))
        self.table.language = self._language
        self.table.rows.forget()
        self.table.show_rows(
            cells.columns(names),
            [Row((one.run.id,), one) for one in shown],
            lambda row, column: cells.cell(row, names[column]),
        )
        self._filter()
        self._mark_selected()

    def _filter(self) -> None:
        self.table.filter(self.needle.text())
        if self._found is not None:
            compared = self._found.of(self._bar)
            is_left = self.which.currentIndex() == _LEFT
            whole = len(compared.unused if is_left else compared.rows)
            said = agreement_text(
                "counted", self._language, n=len(self.table.rows.rows), all=whole
            )
            self.count.setText(said)

    def _mark(self, row: Row) -> None:
        self.scatter.select(row.id[0] if isinstance(row.about, Comparison) else "")
        self.open_button.setEnabled(isinstance(row.about, Comparison))

    def _mark_selected(self) -> None:
        row = self.table.row()
        self.open_button.setEnabled(row is not None and isinstance(row.about, Comparison))

    def _look_at(self, id: str) -> None:
        """Go to a run in the table, whatever it was narrowed to."""
        self.which.setCurrentIndex(_USED)
        if all(row.id[0] != id for row in self.table.rows.rows):
            self.needle.clear()
        place = next(at for at, row in enumerate(self.table.rows.rows) if row.id[0] == id)
        self.table.setCurrentIndex(self.table.rows.index(place, 0))
        self.table.scrollTo(self.table.currentIndex())
        self.scatter.select(id)
        self._mark_selected()

    def _want(self, row: Row) -> None:
        one = row.about
        if isinstance(one, Comparison):
            self.plan_wanted.emit(self._plan(one))

    def _plan(self, one: Comparison) -> Plan:
        names = (say(code, self._language) for code in ("name_baseline", "name_run"))
        return plan_of(one.run, self._bar, *names)

    def _actions(self, row: Row) -> list[Action]:
        if not isinstance(row.about, Comparison):
            return []
        return [(self.tr("&Open as a plan"), lambda: self._want(row))]
