"""A form with plain lines in the place of the pickers."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carbon_desktop.study.estimate import Estimate
from carbon_desktop.ui.forms.form import Form
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.line import Line


@pytest.fixture
def number(light, qtbot: QtBot) -> NumberField:
    """Return a number field, shown."""
    field = NumberField("Hours")
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def form(light, qtbot: QtBot) -> Form:
    """Return a form, shown."""
    made = Form(Line(), Line(), QWidget(), Line)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def show(form, catalogue) -> Callable[..., None]:
    """Return what shows an estimate's scenario in the form."""

    def _show(estimate: Estimate, scenario: str = "baseline", language: str = "en") -> None:
        phase = estimate.scenario(scenario).phases[0].id
        form.show_fields(Fields(estimate, scenario, phase), language, catalogue)

    return _show
