"""Report a problem: the text that helps to mend it, for the user to read, copy and send."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.ui.theme import set_look


class ReportProblem(QDialog):
    """What happened, the text, what to do with it. The window behind it can be used meanwhile."""

    def __init__(
        self, parent: QWidget, text: Callable[[bool], str], log: str, is_fault: bool
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text_of, self._path, self._is_fault = text, log, is_fault
        self.sentence, self.foot = _wrapped(), _wrapped()
        self.text = QPlainTextEdit(readOnly=True, lineWrapMode=QPlainTextEdit.LineWrapMode.NoWrap)
        set_look(self.text, "code")
        self.with_plan = QCheckBox()
        self.with_plan.toggled.connect(self._fill)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.copy_button = QPushButton(default=True)
        self.copy_button.clicked.connect(self.copy)
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for part in (self.sentence, self.text, self.with_plan, self.foot, self.buttons):
            column.addWidget(part)
        self.resize(720, 480)
        self._fill(False)
        self._retranslate()
        self.copy_button.setFocus()

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _fill(self, with_plan: bool) -> None:
        self.text.setPlainText(self._text_of(with_plan))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Report a problem"))
        if self._is_fault:
            said = self.tr(
                "Something went wrong in the program. Your plan is still open: save it."
            )
        else:
            said = self.tr("This is what helps to find a problem. Add what you did and expected.")
        self.sentence.setText(said)
        self.text.setAccessibleName(self.tr("Text of the report"))
        self.with_plan.setText(self.tr("&With the plan: its names, numbers and notes"))
        self.copy_button.setText(self.tr("&Copy"))
        self.foot.setText(
            self.tr("Nothing is sent: copy the text and send it as you like. The log is in %s")
            % self._path
        )


def _wrapped() -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
