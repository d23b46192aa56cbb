"""Lines beneath a plot: cut off where they do not fit, told in full in a tip, and copied.

A table behind them is made when one points at them or copies.
"""

from collections.abc import Callable, Sequence
from html import escape
from math import ceil

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from carbon_desktop.ui.line import height_of
from carbon_desktop.ui.theme import set_look

Rows = Sequence[Sequence[str]]


class Note(QLabel):
    """So many lines of text, whose room is kept while they are to come."""

    def __init__(self, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines, self._said, self._about = lines, list[str](), ""
        self._tables: Callable[[], Sequence[Rows]] = tuple
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy = QAction(self)
        self.copy.triggered.connect(self._copy)
        self.addAction(self.copy)
        set_look(self, "secondary")
        self._fit()

    def show_lines(
        self, said: Sequence[str], about: str, tables: Callable[[], Sequence[Rows]]
    ) -> None:
        """Show lines; a tip tells them in full, with the tables behind them and how to read it."""
        self._about, self._tables = about, tables
        if list(said) != self._said:
            self._said = list(said)
            self.copy.setEnabled(bool(said))
            if said:
                self._fit()
            self._cut()

    def said(self) -> str:
        """Return the lines in full."""
        return "\n".join(self._said)

    def tip(self) -> str:
        """Return what is told where one points: rich text that shows names as they are."""
        if not self._said:
            return ""
        tables = "".join(map(_html, self._tables()))
        lines = "".join(f"<p>{escape(one)}</p>" for one in self._said)
        return f"{lines}<table cellspacing='6'>{tables}</table><p>{escape(self._about)}</p>"

    def event(self, event: QEvent) -> bool:
        """Tell what one points at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the lines anew."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        """Keep room for the lines: Chinese ones are taller than the font says."""
        tallest = max((height_of(one, self.font()) for one in self._said), default=0.0)
        line = max(ceil(tallest), self.fontMetrics().lineSpacing())
        self.setFixedHeight(self._lines * line + 2)

    def _cut(self) -> None:
        metrics, side = self.fontMetrics(), Qt.TextElideMode.ElideRight
        lines = [metrics.elidedText(one, side, self.width()) for one in self._said]
        self.setText("\n".join(lines))

    def _copy(self) -> None:
        rows = (row for table in self._tables() for row in table)
        table = "".join("\t".join(" ".join(one.split()) for one in row) + "\n" for row in rows)
        QGuiApplication.clipboard().setText(f"{self.said()}\n{table}")


def _html(rows: Rows) -> str:
    """Return rows of a table, the first of them as its head."""
    lines = []
    for at, row in enumerate(rows):
        sign = "td" if at else "th"
        cells = (f"<{sign} align='left'>{escape(one)}</{sign}>" for one in row)
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "".join(lines)
