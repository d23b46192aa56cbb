"""An address on the network: shown, to be copied, and opened only where the user says so."""

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class Address(QWidget):
    """The whole address, a button that copies it, one that hands it to the user's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.address = QLabel()
        self.address.setTextFormat(Qt.TextFormat.PlainText)
        self.address.setWordWrap(True)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy, self.open = QPushButton(), QPushButton()
        self.copy.clicked.connect(self._copy)
        self.open.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.address, 1)
        for button in (self.copy, self.open):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._retranslate()
        self.hide()

    def show_address(self, address: str) -> None:
        """Show an address; nothing is opened by that."""
        self.address.setText(address)
        self.open.setEnabled(address.startswith(("https://", "http://")))
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.copy.setText(self.tr("&Copy address"))
        self.open.setText(self.tr("&Open in the browser"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self.address.text()))
