"""A panel's title: what it shows in bold, then the unit and what it is about."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from carbon_desktop.ui.theme import current


class Title(QLabel):
    """A line that says as much as there is room for, the unit always."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self._quiet = ("", "", "", "")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Both halves of a plot stay equal, whatever their titles say.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_title(
        self, name: str, unit: str, about: str, limit: str = "", kept: str = ""
    ) -> None:
        """Show what a panel shows, in which unit, what it is about and which limit is drawn.

        `kept` says how probable it is that the limit is kept.
        """
        quiet = (unit, about, limit, kept)
        if (name, quiet) != (self._name, self._quiet):
            self._name, self._quiet = name, quiet
            self.setAccessibleName(f"{name}: {' · '.join(part for part in quiet if part)}")
            self.rewrite()

    def rewrite(self) -> None:
        """Write the title in the colours of the mode, as far as there is room."""
        unit, about, limit, kept = self._quiet
        ways = ((unit, about, limit, kept), (unit, limit, kept), (unit, limit), (unit,))
        said = [" · ".join(part for part in way if part) for way in ways]
        rest = escape(next((one for one in said if self._has_room(one)), said[-1]))
        style = f"color:{current().secondary}"
        self.setText(f"<b>{escape(self._name)}</b> <span style='{style}'>{rest}</span>")

    def _has_room(self, rest: str) -> bool:
        return self.fontMetrics().horizontalAdvance(f"{self._name}  {rest}") * 1.05 <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for now."""
        super().resizeEvent(event)
        self.rewrite()
