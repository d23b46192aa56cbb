"""The page of serving: scores by rule and by group, for the rows themselves may not ship."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from carbon_desktop.study.validation.agreement import Agreement
from carbon_desktop.study.validation.bar import SERVING
from carbon_desktop.study.validation.serving import (
    EVERYTHING,
    OURS,
    USUAL,
    ServingScore,
    serving_score,
)
from carbon_desktop.ui.agreement.score_table import measure_cell, measure_column, show_scores
from carbon_desktop.ui.panel import panel
from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.ui.tables.table import Table
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words.agreement import (
    MEASURES,
    agreement_name,
    agreement_text,
    member_text,
    summary_text,
)

_ALL = 2000
_MEASURES = MEASURES[SERVING][:-1]
_USUAL = (("ecologits_median", "median_error"), ("ecologits_nine", "nine_in_ten_ratio"))
_BEFORE = 3
"""Columns before those of measures."""


class ServingPage(QWidget):
    """A summary, every rule on all rows, and ours beside the usual rule on parts of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.remark = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        set_look(self.remark, "secondary")
        self.scores, self.groups = Table(self, sortable=False), Table(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(panel(self.scores), 10)
        column.addWidget(panel(self.groups), 12)
        column.addWidget(self.remark)

    def show_agreement(self, found: Agreement, language: str) -> None:
        """Show how well serving agrees, in a language."""
        self.summary.setText(summary_text(found, SERVING, language))
        self.remark.setText(agreement_text("serving_rows", language))
        whole = {one.rule: one.score for one in found.serving if one.group == EVERYTHING}
        show_scores(self.scores, SERVING, whole, found.bars, language)
        self.scores.setAccessibleName(agreement_name("scores", language))
        self.groups.setAccessibleName(agreement_name("serving", language))
        self._show_groups(found, language)

    def _show_groups(self, found: Agreement, language: str) -> None:
        def name(code: str) -> str:
            return agreement_name(code, language)

        columns = [
            Column(name("group"), 72, grows=16),
            Column(name("member"), 176, grows=_ALL),
            Column(name("rows"), 56, right=True),
            *(measure_column(one, language) for one in _MEASURES),
            *(measure_column(title, language) for title, _ in _USUAL),
        ]
        rows = [
            Row((one.group, one.member), one)
            for one in found.serving
            if one.rule == OURS and one.group != EVERYTHING
        ]
        self.groups.language = language
        self.groups.rows.forget()
        self.groups.show_rows(columns, rows, lambda row, column: _cell(row, column, language))


def _cell(row: Row, column: int, language: str) -> Cell:
    one = row.about
    assert isinstance(one, ServingScore)
    if column == 0:
        return Cell(agreement_name(f"group_{one.group}", language))
    if column == 1:
        return Cell(member_text(one.member, language))
    if column == 2:
        return Cell(str(one.score.rows), (float(one.score.rows),), float(one.score.rows))
    place = column - _BEFORE
    if place < len(_MEASURES):
        return measure_cell(one.score, _MEASURES[place], language)
    usual = serving_score(USUAL, one.group, one.member)
    return measure_cell(usual, _USUAL[place - len(_MEASURES)][1], language)
