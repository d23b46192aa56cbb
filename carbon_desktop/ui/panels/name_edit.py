"""A name under editing, in the place of what it names: Enter or leaving takes it, Esc drops it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LEAST = 140


class NameEdit(QLineEdit):
    """Lies over a widget until the name is given."""

    named = Signal(str)

    def __init__(self, over: QWidget, name: str, title: str) -> None:
        super().__init__(name, over.parentWidget())
        self._over, self._before = over, name
        self.setAccessibleName(title)
        place = over.geometry()
        place.setWidth(max(place.width(), _LEAST))
        self.setGeometry(place)
        self.selectAll()
        self.editingFinished.connect(self._take)
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop the name on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        name = self.text().strip()
        if name and name != self._before:
            self.named.emit(name)
        self._close()

    def _close(self) -> None:
        self.blockSignals(True)
        if self.hasFocus():
            self._over.setFocus()
        self.hide()
        self.deleteLater()
