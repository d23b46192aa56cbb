"""About: versions, licences, and that nothing leaves the machine."""

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from carbon_desktop import __version__
from carbon_desktop.ui.asking import ask


def show_about(parent: QWidget, catalogue_version: str) -> None:
    """Show what this program is and what it is made of."""
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("About", "About Carbon Desktop"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Carbon Desktop {__version__}")
    template = QCoreApplication.translate(
        "About",
        "Catalogue %s, Qt %s.\n\n"
        "It works offline: nothing is ever sent anywhere.\n\n"
        "Carbon Desktop is under the MIT licence, Qt for Python under the LGPL 3, pyqtgraph and"
        " platformdirs under the MIT licence, numpy and msgspec under BSD licences, the Lucide"
        " icons under the ISC licence. Every figure of the catalogue names its source and"
        " licence.",
    )
    box.setInformativeText(template % (catalogue_version, qVersion()))
    ask(box)
