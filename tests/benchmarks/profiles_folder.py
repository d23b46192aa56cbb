"""Measure the list of a folder of 500 profiles, from asking for it to its first paint."""

import os
import shutil
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.ui import theme
from carbon_desktop.ui.dialogs.profiles import ProfilesDialog
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.profiles import Profiles
from carbon_desktop.workspace.workspace import Workspace

PROFILES = 500


def measure() -> float:
    """Return the milliseconds of a first look, nothing remembered of the folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    before = os.environ.get("CARBON_DESKTOP_HOME")
    with tempfile.TemporaryDirectory() as home:
        os.environ["CARBON_DESKTOP_HOME"] = home
        try:
            return _measured(app)
        finally:
            del os.environ["CARBON_DESKTOP_HOME"]
            if before is not None:
                os.environ["CARBON_DESKTOP_HOME"] = before


def _measured(app: QApplication) -> float:
    theme.apply(app, theme.LIGHT)
    documents = Documents(Workspace(load(), "en"))
    _fill(documents)
    parent = QWidget()
    began = time.perf_counter()
    dialog = ProfilesDialog(parent, Profiles(documents, "en"), "en")
    dialog.show()
    dialog.grab()
    taken = time.perf_counter() - began
    assert dialog.found.rowCount() == PROFILES
    dialog.close()
    return taken * 1e3


def _fill(documents: Documents) -> None:
    model = documents.save()
    for number in range(PROFILES - 1):
        shutil.copy(model, Path(model.parent) / f"{number}.json")


if __name__ == "__main__":
    print(f"{min(measure() for _ in range(5)):.0f} ms")
