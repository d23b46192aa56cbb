"""A workspace on the shipped catalogue."""

import pytest
from PySide6.QtWidgets import QApplication

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.workspace import Workspace


@pytest.fixture
def workspace(qapp: QApplication) -> Workspace:
    """Return a workspace that has just been opened."""
    return Workspace(load(), "en")


@pytest.fixture
def documents(workspace: Workspace) -> Documents:
    """Return the documents of the workspace."""
    return Documents(workspace)
