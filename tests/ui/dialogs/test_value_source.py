import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from carbon_desktop.ui.dialogs.value_source import ValueSourceDialog


@pytest.fixture
def parent(light, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(parent):
    return ValueSourceDialog(parent, "PUE: 1.2", "<b>our meter</b>", 2024)


def test_that_it_begins_with_what_is_known(dialog):
    assert (dialog.value.text(), dialog.source_text(), dialog.year()) == (
        "PUE: 1.2", "<b>our meter</b>", 2024,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "year", "ok"),
    [("", None, True), (" 2025 ", 2025, True), ("25", None, False), ("last", None, False)],
)
def test_that_a_year_or_none_is_taken(dialog, text, year, ok):
    dialog.year_line.setText(text)
    assert dialog.year() == year
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert button.isEnabled() is ok
    assert dialog.wrong.isHidden() is ok
