"""Banners: calm lines above the plan that say what has come up, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from carbon_desktop.ui.theme import set_look

Choice = tuple[Callable[[], str], Callable[[], None]]
"""A button of a banner: what it says in the present language, and what it does."""


class Banners(QWidget):
    """The banners that wait for an answer, by key, the oldest on top. None takes any room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_banner(self, key: str, say: Callable[[], str], choices: tuple[Choice, ...]) -> None:
        """Show a banner in the place of the one with its key; any choice withdraws it first."""
        self.withdraw(key)
        banner = Banner(say, choices, self)
        banner.answered.connect(lambda: self.withdraw(key))
        self._banners[key] = banner
        self._column.addWidget(banner)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(banner.text, QAccessible.Event.Alert))

    def withdraw(self, key: str) -> None:
        """Take a banner away, if it is there."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def banner(self, key: str) -> "Banner | None":
        """Return a banner that is shown."""
        return self._banners.get(key)


class Banner(QFrame):
    """One line: what has come up, and the buttons."""

    answered = Signal()

    def __init__(
        self, say: Callable[[], str], choices: tuple[Choice, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._choices = choices
        self._heard = QTimer(self, singleShot=True)
        self._heard.timeout.connect(self._retranslate)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.buttons = [QPushButton() for _ in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        for button, choice in zip(self.buttons, choices, strict=True):
            button.clicked.connect(self.answered)
            button.clicked.connect(lambda _checked=False, do=choice[1]: do())
            row.addWidget(button)
        set_look(self, "banner")
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._heard.start()  # The workspace hears of it just after us.

    def _retranslate(self) -> None:
        self.text.setText(self._say())
        self.text.setAccessibleName(self._say())
        for button, choice in zip(self.buttons, self._choices, strict=True):
            button.setText(choice[0]())
