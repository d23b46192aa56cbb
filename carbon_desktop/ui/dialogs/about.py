"""About: versions, folders and licences, to read and to copy; and that nothing is sent."""

import platform
import sys
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop import __version__

_WIDTH = 640
_TITLE = 20
"""Pixels of the letters of the program's name."""


class AboutDialog(QDialog):
    """Facts in rows, a name and a value each; paths stand in lines that can be read to their end.

    `folders` are the user's own: of profiles, settings, unsaved work and the log.
    """

    def __init__(self, parent: QWidget, catalogue: str, folders: tuple[Path, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Carbon Desktop"))
        self.facts = self._facts(catalogue)
        self.folders = tuple(zip(self._folder_names(), map(str, folders), strict=True))
        self.licences = _wrapped(self._licences())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.copy_button = QPushButton(self.tr("&Copy"), default=True)
        self.copy_button.setAccessibleDescription(
            self.tr("Versions, folders and licences as text")
        )
        self.copy_button.clicked.connect(self.copy)
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self._lay_out()
        self.copy_button.setFocus()

    def text(self) -> str:
        """Return all of it as plain text."""
        rows = (*self.facts, *self.folders)
        lines = (self.tr("%s: %s") % row for row in rows)
        return (
            "\n".join((f"Carbon Desktop {__version__}", *lines, "", self.licences.text())) + "\n"
        )

    def copy(self) -> None:
        """Put all of it on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def _facts(self, catalogue: str) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Catalogue"), catalogue),
            (self.tr("Made with"), f"Python {platform.python_version()}, Qt {qVersion()}"),
            (self.tr("System"), platform.platform()),
        )

    def _folder_names(self) -> tuple[str, ...]:
        return (
            self.tr("Profiles"), self.tr("Settings"), self.tr("Unsaved work"), self.tr("Log"),
            self.tr("Program"),
        )  # fmt: skip

    def _licences(self) -> str:
        said = self.tr(
            "Carbon Desktop is under the MIT licence, Qt for Python under the LGPL 3, pyqtgraph"
            " and platformdirs under the MIT licence, numpy and msgspec under BSD licences, the"
            " Lucide icons under the ISC licence. Every figure of the catalogue names its source"
            " and licence."
        )
        file = licence_file()
        return said if file is None else f"{said}\n\n" + self.tr("All texts are in %s") % file

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        name = _wrapped(f"Carbon Desktop {__version__}")
        font = name.font()
        font.setPixelSize(_TITLE)
        name.setFont(font)
        offline = _wrapped(self.tr("It works offline: nothing is ever sent anywhere."))
        for part in (name, offline):
            part.setWordWrap(False)
            column.addWidget(part)
        column.addLayout(self._grid())
        column.addWidget(self.licences)
        column.addWidget(self.buttons)
        self.resize(_WIDTH, self.sizeHint().height())

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate((*self.facts, *self.folders)):
            caption, line = QLabel(name), QLineEdit(value, readOnly=True)
            caption.setTextFormat(Qt.TextFormat.PlainText)
            line.setAccessibleName(name)
            line.setCursorPosition(0)
            grid.addWidget(caption, row, 0)
            grid.addWidget(line, row, 1)
        return grid


def licence_file() -> Path | None:
    """Return the file with the licences of everything inside, which a bundle brings along.

    It lies beside the executable; in an app of macOS, among the resources.
    """
    folder = Path(sys.executable).parent
    places = (folder, folder.parent / "Resources") if getattr(sys, "frozen", False) else ()
    return next((file for one in places if (file := one / "LICENSES.txt").is_file()), None)


def _wrapped(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
