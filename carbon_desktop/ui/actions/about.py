"""About the program: the dialog, with the folders that hold what is the user's."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget

from carbon_desktop.profiles.folders import config_folder, profiles_folder
from carbon_desktop.ui.asking import ask
from carbon_desktop.ui.faults.log import log_path
from carbon_desktop.workspace import recovery


def show_about(window: QWidget, catalogue: str) -> None:
    """Show what this program is, what it is made of, and where it keeps what."""
    from carbon_desktop.ui.dialogs.about import AboutDialog

    own = (profiles_folder(), config_folder(), recovery.folder(), log_path().parent)
    ask(AboutDialog(window, catalogue, (*own, _program())))


def _program() -> Path:
    """Return the folder of the executable, or of the code where Python runs it."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent
    return Path(__file__).resolve().parents[3]
