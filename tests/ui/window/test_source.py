"""The source of an entered value: told by the user, shown wherever the value is."""

import pytest
from PySide6.QtWidgets import QMenu

from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.dialogs.value_source import ValueSourceDialog


def entries(window, key, menu) -> dict:
    window.form.rows[key].menu_wanted.emit(menu)
    return {one.text(): one for one in menu.actions()}


@pytest.fixture
def answer(monkeypatch):
    def accept(dialog):
        dialog.source.setText(" our meter ")
        dialog.year_line.setText("2025")
        return dialog.DialogCode.Accepted

    monkeypatch.setattr(ValueSourceDialog, "exec", accept)


def test_that_an_entered_value_is_told_where_it_is_from(window, qtbot, answer):
    work, menu = window.workspace, QMenu(window)
    work.set_fields({"pue": Setting(1.2)})
    qtbot.waitUntil(lambda: window.estimate.plan is work.plan)
    entries(window, "pue", menu)["Where is it &from?…"].trigger()
    assert work.plan.baseline.settings["pue"] == Setting(1.2, "our meter", 2025)
    qtbot.waitUntil(lambda: window.estimate.plan is work.plan)
    assert "our meter · 2025" in window.form.rows["pue"].mark.accessibleDescription()
    work.history.undo()
    assert work.plan.baseline.settings["pue"] == Setting(1.2)


def test_that_a_value_of_the_catalogue_has_its_source_already(window):
    assert "Where is it &from?…" not in entries(window, "pue", QMenu(window))
