"""Copied text: a text to read and take along, with a button that copies the whole of it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.ui.theme import current, icon, set_look


class CopiedText(QWidget):
    """A heading and the button above, the text below."""

    def __init__(self, is_code: bool) -> None:
        super().__init__()
        self.text = _Text()
        if is_code:
            set_look(self.text, "code")
        self._heading = QLabel()
        set_look(self._heading, "caption")
        self.copy = QToolButton()
        self.copy.setIconSize(QSize(16, 16))
        self.copy.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.copy.clicked.connect(self.text.copy_all)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self._retranslate()
        self._repaint()

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def set_heading(self, heading: str) -> None:
        """Name the text, above it and for a screen reader."""
        self._heading.setText(heading)
        self.text.setAccessibleName(heading)
        self.copy.setAccessibleDescription(heading)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the mode."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint()

    def _retranslate(self) -> None:
        self.copy.setText(self.tr("&Copy"))

    def _repaint(self) -> None:
        self.copy.setIcon(icon("copy", current()))


class _Text(QPlainTextEdit):
    """A text that cannot be edited; where nothing is selected, all of it is copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def copy_all(self) -> None:
        """Put the whole text on the clipboard."""
        QGuiApplication.clipboard().setText(self.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected, else everything."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copy_all()
        else:
            super().keyPressEvent(event)
