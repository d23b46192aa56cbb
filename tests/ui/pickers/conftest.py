"""Pickers over the shipped catalogue."""

import pytest
from pytestqt.qtbot import QtBot

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.ui.pickers.listing import Accelerators, Models, Regions
from carbon_desktop.ui.pickers.picker import Picker


@pytest.fixture
def accelerator(light, qtbot: QtBot, catalogue: Catalogue) -> Picker:
    """Return the accelerator's picker, shown, with an entry in it."""
    picker = Picker("Accelerator", Accelerators(catalogue, "en"))
    return _shown(picker, qtbot, "nvidia-v100-sxm2-16gb")


@pytest.fixture
def region(light, qtbot: QtBot, catalogue: Catalogue) -> Picker:
    """Return the region's picker, shown, with an entry in it."""
    return _shown(Picker("Region", Regions(catalogue, "en")), qtbot, "WORLD")


def _shown(picker: Picker, qtbot: QtBot, id: str) -> Picker:
    qtbot.addWidget(picker)
    picker.resize(200, 28)
    picker.show_id(id)
    picker.show()
    return picker


@pytest.fixture
def model(light, qtbot: QtBot, catalogue: Catalogue) -> Picker:
    """Return the picker of a model, which may stay empty, shown, with an entry in it."""
    picker = Picker("Model", Models(catalogue, "en"), is_optional=True)
    return _shown(picker, qtbot, "llama-3.1-8b")
