"""The working reaches every number behind a figure, with where it comes from."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from carbon_desktop.ui.panels.working_line import runs
from carbon_desktop.ui.panels.working_model import WorkingModel
from carbon_desktop.ui.panels.working_panel import WorkingPanel
from carbon_desktop.ui.scene import Asked

HEADLINES = [
    "facility_energy", "total_emissions", "operational_emissions", "embodied_emissions",
    "water_total", "water_onsite", "water_offsite", "electricity_cost", "rental_cost",
    "wall_clock_hours",
]  # fmt: skip


@pytest.fixture
def panel(qtbot, light, full, catalogue) -> WorkingPanel:
    made = WorkingPanel()
    qtbot.addWidget(made)
    made.resize(900, 200)
    made.show()
    made.show_working(full.scenarios[0], asked("total_emissions"), "en", catalogue)
    return made


def asked(quantity: str, phase: str = "") -> Asked:
    return Asked("", phase, quantity)


def said(model: WorkingModel) -> str:
    return "\n".join(line.text for _, line in model.lines())


def test_that_the_first_line_has_symbols_numbers_and_the_result(panel, full) -> None:
    line = panel.model.line(panel.model.index(0, 0))
    assert line.formula.startswith("M_tot = M_op + M_emb = ")
    assert line.runs[-1].style == "result"
    assert line.runs[-1].text.endswith("CO₂e")
    assert line.exact == f"{full.scenarios[0].results['total_emissions']!r} kg CO₂e"


def test_that_subscripts_are_set_apart_from_their_letters() -> None:
    shown = [(run.text, run.style) for run in runs("E_fac = E_IT × PUE = 2 kWh", computed=True)]
    assert shown == [
        ("E", "plain"), ("fac", "sub"), (" = E", "plain"), ("IT", "sub"), (" × PUE = ", "plain"),
        ("2 kWh", "result"),
    ]  # fmt: skip


def test_that_every_input_shows_status_source_year_and_licence(panel) -> None:
    text = said(panel.model)
    assert re.search(
        r"I_grid = .*looked up · France · life-cycle · \d{4} · .*Ember.*\(CC BY 4.0", text
    )
    assert re.search(r"n = 64 .*entered", text)
    assert re.search(r"default · .*", text)


def test_that_every_assumption_behind_a_figure_is_in_its_working(panel, full) -> None:
    leaves = [line for _, line in panel.model.lines() if line.status]
    names = {line.about.split(" · ")[0] for line in leaves}
    assert {"Hours", "Count", "PUE", "Grid carbon intensity"} <= names


@pytest.mark.parametrize("quantity", HEADLINES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_quantity_can_be_explained_known_or_not(
    panel, full, catalogue, quantity: str, language: str
) -> None:
    panel.show_working(full.scenarios[0], asked(quantity), language, catalogue)
    assert all(line.formula for _, line in panel.model.lines())


def test_that_the_model_is_sound(full, catalogue, qapp, estimate_of) -> None:
    model = WorkingModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_working(full.scenarios[0], asked("total_emissions"), "en", catalogue)
    model.show_working(full.scenarios[1], asked("total_emissions"), "en", catalogue)
    model.show_working(full.scenarios[1], asked("water_total"), "zh", catalogue)
    assert model.rowCount() == 1


def test_that_new_numbers_keep_what_was_opened_open(panel, full, catalogue) -> None:
    root = panel.model.index(0, 0)
    embodied = panel.model.index(1, 0, root)
    panel.tree.expand(embodied)
    before = panel.model.line(root).formula
    panel.show_working(full.scenarios[1], asked("total_emissions"), "en", catalogue)
    assert panel.model.line(root).formula != before
    assert panel.tree.isExpanded(panel.model.index(1, 0, panel.model.index(0, 0)))


def test_that_opened_lines_open_again_when_the_quantity_comes_back(panel, full, catalogue) -> None:
    panel.tree.expand(panel.model.index(1, 0, panel.model.index(0, 0)))
    for quantity in ("water_total", "total_emissions"):
        panel.show_working(full.scenarios[0], asked(quantity), "en", catalogue)
    assert panel.tree.isExpanded(panel.model.index(1, 0, panel.model.index(0, 0)))


def test_that_lines_are_opened_by_the_keyboard(panel, qtbot) -> None:
    index = panel.model.index(1, 0, panel.model.index(0, 0))
    panel.tree.setCurrentIndex(index)
    assert not panel.tree.isExpanded(index)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Right)
    assert panel.tree.isExpanded(index)


def test_that_the_working_is_copied_in_full_precision(panel, full) -> None:
    panel.tree.copy()
    text = QGuiApplication.clipboard().text()
    assert repr(full.scenarios[0].results["facility_energy"]) in text
    assert text.count("\n") == len(panel.model.lines()) - 1


def test_that_one_line_is_copied_by_the_keyboard(panel, qtbot) -> None:
    panel.tree.setCurrentIndex(panel.model.index(0, 0))
    qtbot.keyClick(panel.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("M_tot = ")


def test_that_what_is_not_known_is_a_question_mark(panel, estimate_of, catalogue) -> None:
    panel.show_working(estimate_of().scenarios[0], asked("facility_energy"), "en", catalogue)
    assert panel.model.line(panel.model.index(0, 0)).formula.endswith("= ?")
