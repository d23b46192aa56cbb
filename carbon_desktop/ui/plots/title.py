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
        self._quiet: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Both halves of a plot stay equal, whatever their titles say.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_title(self, name: str, unit: str, about: str) -> None:
        """Show what a panel shows, in which unit, and what it is about."""
        if (name, (unit, about)) != (self._name, self._quiet):
            self._name, self._quiet = name, (unit, about)
            self.setAccessibleName(f"{name}: {unit} · {about}")
            self.rewrite()

    def rewrite(self) -> None:
        """Write the title in the colours of the mode, as far as there is room."""
        quiet = [part for part in self._quiet if part]
        width = self.fontMetrics().horizontalAdvance(f"{self._name}  {' · '.join(quiet)}") * 1.05
        rest = escape(" · ".join(quiet if width <= self.width() else quiet[:1]))
        style = f"color:{current().secondary}"
        self.setText(f"<b>{escape(self._name)}</b> <span style='{style}'>{rest}</span>")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for now."""
        super().resizeEvent(event)
        self.rewrite()
