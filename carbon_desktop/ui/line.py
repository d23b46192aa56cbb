"""The line in which fields and pickers are typed into."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence, QTextLayout
from PySide6.QtWidgets import QLineEdit

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Line(QLineEdit):
    """A line that tells what is typed from what is shown, and leaves undo to the window."""

    typed = Signal(str)
    confirmed = Signal()
    left = Signal()
    abandoned = Signal()
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        # Text set by a screen reader fires textChanged alone, and counts as typed.
        self.textChanged.connect(self.typed)
        self.textChanged.connect(self._centre)

    def show_text(self, text: str) -> None:
        """Show a text that nobody typed; one that was selected in whole is so again."""
        if text != self.text():
            was_whole = self.hasSelectedText() and self.selectedText() == self.text()
            self.blockSignals(True)
            self.setText(text)
            self.setCursorPosition(0)
            if was_whole:
                self.select_whole()
            self.blockSignals(False)
            self._centre(text)

    def select_whole(self) -> None:
        """Select all, with the cursor at the start: a long text shows its beginning."""
        self.setSelection(len(self.text()), -len(self.text()))

    def _centre(self, text: str) -> None:
        """Lower a text that is taller than the font: Qt centres Chinese as if it were Latin."""
        own = self.fontMetrics().height()
        taller = 0 if text.isascii() else max(round(height_of(text, self.font())) - own, 0)
        if self.textMargins().top() != taller:
            self.setTextMargins(0, taller, 0, 0)

    def event(self, event: QEvent) -> bool:
        """Let undo and redo pass on to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm by Enter, abandon by Escape, ask for a list by the arrow down."""
        key = event.key()
        if _is_undo(event):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif key == Qt.Key.Key_Escape:
            self.abandoned.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user went on; a list that opens is not going on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def height_of(text: str, font: QFont) -> float:
    """Return the height of a text in a font or in those that stand in for it, in px."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.height()


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and any(event.matches(one) for one in _UNDO)
