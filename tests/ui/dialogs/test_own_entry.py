import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from carbon_desktop.ui.dialogs.own_entry import OwnAcceleratorDialog, OwnSiteDialog


@pytest.fixture
def parent(light, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def ok(dialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


def test_that_an_accelerator_needs_a_name_and_watts(parent):
    dialog = OwnAcceleratorDialog(parent)
    assert not ok(dialog).isEnabled()
    dialog.name.setText("My card")
    assert not ok(dialog).isEnabled()
    assert "TDP" in dialog.wrong.text()
    dialog.watts.setText("250")
    assert ok(dialog).isEnabled()
    assert dialog.wrong.text() == ""


def test_that_an_accelerator_is_what_was_typed(parent):
    dialog = OwnAcceleratorDialog(parent)
    for line, text in (
        (dialog.name, " My <b>card</b> "), (dialog.watts, "250"), (dialog.memory, "24"),
        (dialog.embodied, "150"), (dialog.source, "data sheet"),
    ):  # fmt: skip
        line.setText(text)
    entry = dialog.entry()
    assert (entry.name, entry.own) == ("My <b>card</b>", True)
    assert (entry.tdp.value, entry.tdp.unit, entry.tdp.source) == (250.0, "W", "data sheet")
    assert entry.memory_gb == 24.0
    assert entry.embodied.value == 150.0


def test_that_what_was_left_empty_is_absent(parent):
    dialog = OwnAcceleratorDialog(parent)
    dialog.name.setText("x")
    dialog.watts.setText("1")
    entry = dialog.entry()
    assert entry.memory_gb is None
    assert entry.embodied is None


@pytest.mark.parametrize(("field", "text"), [("pue", "0.9"), ("wue", "-1"), ("intensity", "abc")])
def test_that_an_impossible_number_is_refused(parent, field, text):
    dialog = OwnSiteDialog(parent, "en")
    dialog.name.setText("Cellar")
    dialog.intensity.setText("12")
    assert ok(dialog).isEnabled()
    getattr(dialog, field).setText(text)
    assert not ok(dialog).isEnabled()
    assert dialog.wrong.text()


def test_that_a_site_says_what_its_intensity_covers(parent):
    dialog = OwnSiteDialog(parent, "en")
    dialog.name.setText("Cellar")
    dialog.intensity.setText("12")
    dialog.boundary.setCurrentIndex(dialog.boundary.findData("direct"))
    dialog.pue.setText("1.1")
    entry = dialog.entry()
    assert entry.factor("direct")[0] == "direct"
    assert entry.factor("direct")[1].value == 12.0
    assert entry.pue.value == 1.1
    assert entry.wue is None


@pytest.mark.parametrize("make", [OwnAcceleratorDialog, lambda at: OwnSiteDialog(at, "en")])
def test_that_the_name_is_typed_first(parent, qtbot, make):
    dialog = make(parent)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.focusWidget() is dialog.name


def test_that_a_named_entry_begins_at_what_it_still_needs(parent, qtbot):
    dialog = OwnAcceleratorDialog(parent, "My card")
    dialog.show()
    qtbot.waitUntil(dialog.watts.hasFocus)
    assert dialog.wrong.text() == "Still needed: TDP, W"
    dialog.watts.setText("x")
    assert dialog.wrong.text() == "TDP, W: enter a number that is possible"
