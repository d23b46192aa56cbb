"""Lines beneath a plot: cut off where they do not fit, told in full in a tip, and copied."""

from collections.abc import Sequence
from html import escape
from math import ceil

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from carbon_desktop.ui.line import height_of
from carbon_desktop.ui.theme import set_look


class Note(QLabel):
    """So many lines of text, whose room is kept while they are to come."""

    def __init__(self, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines, self._said, self._about = lines, list[str](), ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy = QAction(self)
        self.copy.triggered.connect(self._copy)
        self.addAction(self.copy)
        set_look(self, "secondary")
        self._fit()

    def show_lines(self, said: Sequence[str], about: str) -> None:
        """Show lines; a tip tells them in full, with what they are about."""
        if list(said) != self._said or about != self._about:
            self._said, self._about = list(said), about
            tip = [*self._said, about] if said else []
            self.setToolTip("".join(f"<p>{escape(one)}</p>" for one in tip))
            self.copy.setEnabled(bool(said))
            if said:
                self._fit()
            self._cut()

    def said(self) -> str:
        """Return the lines in full."""
        return "\n".join(self._said)

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
        QGuiApplication.clipboard().setText(self.said())
