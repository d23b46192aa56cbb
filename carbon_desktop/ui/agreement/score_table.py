"""Scores as a table: rules down, measures across, the bar beneath the first rule."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtGui import QFontMetricsF

from carbon_desktop.study.validation.bar import Bar
from carbon_desktop.study.validation.score import Score
from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.ui.tables.table import Table
from carbon_desktop.ui.theme import body_font
from carbon_desktop.words.agreement import MEASURES, agreement_name, bar_text, measure_text

_ALL = 2000
_NAME, _NUMBER = 168, 72
_BAR = "bar"


def show_scores(
    table: Table, comparison: str, scores: Mapping[str, Score], bars: Sequence[Bar], language: str
) -> None:
    """Show the scores of every rule, with the bars."""
    measures = MEASURES[comparison]
    limits = {one.measure: one for one in bars if one.comparison == comparison}
    columns = [Column(agreement_name("rule", language), _NAME, grows=_ALL)]
    columns += [measure_column(one, language) for one in measures]
    rows = [Row((rule,), score) for rule, score in scores.items()]
    rows.insert(1, Row((_BAR,), None))

    def make(row: Row, column: int) -> Cell:
        if not column:
            return Cell(agreement_name(row.id[0], language))
        if isinstance(row.about, Score):
            return measure_cell(row.about, measures[column - 1], language)
        return _limit(limits.get(measures[column - 1]), language)

    table.language = language
    table.rows.forget()
    table.show_rows(columns, rows, make)


def measure_column(measure: str, language: str) -> Column:
    """Return the column of a measure, as wide as its title."""
    title = agreement_name(measure, language)
    return Column(title, max(width_of(title), _NUMBER), right=True, grows=24)


def width_of(title: str) -> int:
    """Return the px that the title of a column takes."""
    return ceil(QFontMetricsF(body_font()).horizontalAdvance(title)) + 16


def measure_cell(score: Score, measure: str, language: str) -> Cell:
    """Return the cell of a measure, copied in full."""
    value = getattr(score, measure)
    return Cell(measure_text(measure, value, language), (value,), value)


def _limit(bar: Bar | None, language: str) -> Cell:
    return Cell() if bar is None else Cell(bar_text(bar, language))
