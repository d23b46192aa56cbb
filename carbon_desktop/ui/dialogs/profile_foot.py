"""The foot of the profile list: what is said, where the files lie, and the buttons."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from carbon_desktop.profiles.store import Entry
from carbon_desktop.ui.theme import set_look


class ProfileFoot(QWidget):
    """A line of text with an undo, the folder's path to be copied, and a row of buttons."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.said, self.folder = _label(), _label()
        self.folder.setText(str(folder))
        self.undo, self.copy_path = _link(self.tr("U&ndo")), _link(self.tr("Copy &path"))
        self.copy_path.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.folder.text())
        )
        self.open, self.restore = _button(self.tr("&Open")), _button(self.tr("&Restore"))
        self.rename, self.duplicate = _button(self.tr("Rena&me")), _button(self.tr("D&uplicate"))
        self.delete = _button(self.tr("&Delete"))
        self.bring_in, self.bring_out = _button(self.tr("&Import…")), _button(self.tr("&Export…"))
        self.close_list = _button(self.tr("&Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(_line(self.said, self.undo))
        column.addLayout(_line(self.folder, self.copy_path))
        column.addLayout(self._buttons())

    def follow(self, entry: Entry | None, is_deleted: bool, may_undo: bool) -> None:
        """Allow what can be done with the profile that is selected."""
        is_whole = entry is not None and entry.error is None
        for button in (self.open, self.rename, self.duplicate, self.bring_out):
            button.setEnabled(is_whole)
        for button in (self.delete, self.restore):
            button.setEnabled(entry is not None)
        for button in (self.open, self.rename, self.duplicate, self.delete, self.bring_out):
            button.setVisible(not is_deleted)
        self.restore.setVisible(is_deleted)
        self.undo.setVisible(may_undo and not is_deleted)
        (self.restore if is_deleted else self.open).setDefault(True)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (
            self.open, self.restore, self.rename, self.duplicate, self.delete, self.bring_in,
            self.bring_out,
        ):  # fmt: skip
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_list)
        return row


def _line(label: QLabel, button: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(label, 1)
    line.addWidget(button)
    return line


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    set_look(label, "secondary")
    return label


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button


def _link(text: str) -> QPushButton:
    button = _button(text)
    set_look(button, "link")
    return button
