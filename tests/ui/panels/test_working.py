"""The working reaches every number behind a figure, with where it comes from."""

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.panels.working_line import _in_numbers, runs
from carbon_desktop.ui.panels.working_model import WorkingModel
from carbon_desktop.ui.panels.working_panel import WorkingPanel
from carbon_desktop.ui.scene import Asked
from carbon_desktop.words import amount
from carbon_desktop.words.ranges import full_span

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


def test_that_new_numbers_keep_what_was_opened_open(panel, estimate_of, catalogue) -> None:
    hardware = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    full = estimate_of({"Poland": {"region": "PL", "count": 32.0}}, region="FR", **hardware)
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


def lines(panel: WorkingPanel, name: str) -> list:
    """Return the indexes of the lines whose text begins with a symbol."""
    model, waiting, found = panel.model, [panel.model.index(0, 0)], []
    while waiting:
        index = waiting.pop(0)
        waiting += [model.index(row, 0, index) for row in range(model.rowCount(index))]
        if model.line(index).formula.startswith(f"{name} = "):
            found.append(index)
    return found


def test_that_a_figure_of_a_phase_is_explained_by_that_phase(panel, full, catalogue) -> None:
    panel.show_working(full.scenarios[0], asked("facility_energy", "main"), "en", catalogue)
    assert panel.caption.text() == "Show the working · Main · Facility energy"
    assert panel.model.line(lines(panel, "n")[0]).phase == "main"


def test_that_what_is_lacking_is_named(panel, full, catalogue) -> None:
    panel.show_working(full.scenarios[0], asked("electricity_cost"), "en", catalogue)
    assert panel.lack.text() == "Not known: enter an electricity price"
    panel.show_working(full.scenarios[0], asked("total_emissions"), "en", catalogue)
    assert panel.lack.text() == ""


@pytest.mark.parametrize("symbol", ["n", "I_grid", "PUE"])
def test_that_an_input_leads_to_its_field(panel, qtbot, symbol: str) -> None:
    field = {"n": "count", "I_grid": "intensity_gco2e_per_kwh", "PUE": "pue"}[symbol]
    panel.tree.open_whole()
    panel.tree.setCurrentIndex(lines(panel, symbol)[0])
    with qtbot.waitSignal(panel.field_wanted) as wanted:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert wanted.args == ["baseline", "main", field]


def test_that_the_word_behind_an_input_is_clicked(panel, qtbot) -> None:
    panel.tree.open_whole()
    index = lines(panel, "I_grid")[0]
    panel.tree.scrollTo(index)
    area = panel.tree.change_area(index)
    with qtbot.waitSignal(panel.field_wanted):
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    with qtbot.assertNotEmitted(panel.field_wanted):
        left = panel.tree.visualRect(index).topLeft() + QPoint(4, 8)
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=left)


def test_that_a_click_on_what_is_computed_moves_nothing(panel, qtbot) -> None:
    before = panel.model.line(panel.model.index(0, 0))
    at = panel.tree.visualRect(panel.model.index(0, 0)).center()
    with qtbot.assertNotEmitted(panel.field_wanted):
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.model.line(panel.model.index(0, 0)) == before
    assert panel.tree.verticalScrollBar().value() == 0


def test_that_a_double_click_opens_and_closes_what_is_computed(panel, qtbot) -> None:
    index = panel.model.index(1, 0, panel.model.index(0, 0))
    at = panel.tree.visualRect(index).center()
    for is_open in (True, False):
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert panel.tree.isExpanded(index) == is_open


def test_that_every_line_is_opened_and_closed_again(panel, full, catalogue) -> None:
    grid = lines(panel, "T_life")[0]
    panel.tree.open_whole()
    assert panel.tree.visualRect(grid).isValid()
    panel.show_working(full.scenarios[0], asked("embodied_emissions"), "en", catalogue)
    assert panel.tree.visualRect(lines(panel, "T_life")[0]).isValid()
    panel.tree.close_whole()
    assert not panel.tree.visualRect(lines(panel, "T_life")[0]).isValid()


def test_that_the_other_boundary_is_the_estimate_with_that_boundary(
    panel, estimate_of, catalogue
) -> None:
    settings: dict[str, float | str] = {"accelerator": "nvidia-h100-sxm5-80gb"}
    settings |= {"count": 8.0, "hours": 9.0, "region": "US-VA"}
    usual = estimate_of(**settings).scenarios[0]
    direct = estimate_of(**settings, grid_boundary="direct").scenarios[0]
    panel.show_working(usual, asked("operational_emissions"), "en", catalogue)
    about = panel.model.line(lines(panel, "I_grid")[0]).about
    shown = amount(direct.results["operational_emissions"], "kgCO2e", "en").text
    assert about.endswith(f"if direct: {shown}")
    panel.show_working(direct, asked("operational_emissions"), "zh", catalogue)
    shown = amount(usual.results["operational_emissions"], "kgCO2e", "zh").text
    about = panel.model.line(lines(panel, "I_grid")[0]).about
    assert about.endswith(f"若按生命周期：{shown}")


def test_that_no_other_boundary_is_told_of_a_factor_that_was_entered(
    panel, estimate_of, catalogue
) -> None:
    one = estimate_of(
        accelerator="nvidia-h100-sxm5-80gb", count=8.0, hours=9.0, region="US-VA",
        intensity_gco2e_per_kwh=100.0,
    ).scenarios[0]  # fmt: skip
    panel.show_working(one, asked("operational_emissions"), "en", catalogue)
    assert "if direct" not in said(panel.model)


def test_that_an_input_without_a_value_is_to_be_entered(panel, full, catalogue) -> None:
    panel.show_working(full.scenarios[0], asked("electricity_cost"), "en", catalogue)
    price = panel.model.line(lines(panel, "p_el")[0])
    assert (price.lacking, price.field) == (True, "electricity_price_per_kwh")


def test_that_a_scenario_without_phases_is_not_known(panel, catalogue) -> None:
    empty = estimate(Plan("Test", (Scenario("baseline", "Baseline"),)), catalogue)
    panel.show_working(empty.scenarios[0], asked("facility_energy"), "en", catalogue)
    assert panel.model.line(panel.model.index(0, 0)).formula == "E_fac = ?"
    assert panel.lack.text().startswith("Not known: ")


def test_that_a_long_sum_leaves_its_middle_out(panel, catalogue) -> None:
    phases = tuple(
        Phase(f"p{n}", f"Phase {n}", "device_hours", True, {"hours": Setting(float(n + 1))})
        for n in range(30)
    )
    settings = {"count": Setting(1.0), "power_w": Setting(1000.0), "pue": Setting(1.0)}
    long = estimate(Plan("T", (Scenario("baseline", "B", settings, phases),)), catalogue)
    panel.show_working(long.scenarios[0], asked("facility_energy"), "en", catalogue)
    top = panel.model.line(panel.model.index(0, 0))
    assert top.formula == "E_fac = 1 kWh + 2 kWh + … + 30 kWh = 465 kWh"
    assert panel.model.rowCount(panel.model.index(0, 0)) == 30


def test_that_a_line_opened_in_one_phase_stays_closed_in_the_next(panel, catalogue) -> None:
    phases = tuple(
        Phase(id, id, "device_hours", True, {"hours": Setting(1.0)}) for id in ("a", "b")
    )
    settings = {"count": Setting(1.0), "power_w": Setting(1000.0), "pue": Setting(1.0)}
    one = estimate(Plan("T", (Scenario("baseline", "B", settings, phases),)), catalogue)
    panel.show_working(one.scenarios[0], asked("facility_energy"), "en", catalogue)
    panel.show_working(one.scenarios[0], asked("it_energy"), "en", catalogue)
    root = panel.model.index(0, 0)
    panel.tree.expand(panel.model.index(0, 0, panel.model.index(0, 0, root)))
    panel.show_working(one.scenarios[0], asked("water_onsite"), "en", catalogue)
    panel.show_working(one.scenarios[0], asked("it_energy"), "en", catalogue)
    root = panel.model.index(0, 0)
    opened = [panel.tree.isExpanded(panel.model.index(row, 0, root)) for row in (0, 1)]
    assert opened == [True, False]


def test_that_a_long_formula_leaves_room_for_what_it_is(panel) -> None:
    line = panel.model.line(panel.model.index(0, 0))
    whole, short = ("".join(run.text for run in runs) for runs in (line.runs, line.short))
    assert whole.count(" = ") == 3
    assert short == whole.replace(" = Mop + Memb", "")
    delegate = panel.tree.itemDelegate()
    assert delegate._runs(line, QRect(0, 0, 900, 24)) == line.runs
    assert delegate._runs(line, QRect(0, 0, 360, 24)) == line.short


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("M = E × I = 2 kWh × 3 = 6", "M = 2 kWh × 3 = 6"),
        ("M = 1 kg + 2 kg + 3 kg + 4 kg = 10 kg", "M = 1 kg + … + 4 kg = 10 kg"),
        ("M = A + B = 1 kg + 2 kg = 3 kg", "M = 1 kg + 2 kg = 3 kg"),
        ("n = 8", "n = 8"),
    ],
)
def test_that_a_short_formula_keeps_its_result(whole: str, short: str) -> None:
    assert _in_numbers(whole) == short


def test_that_the_tip_of_a_line_tells_the_range_of_its_result(panel, full) -> None:
    one, ranges = full.scenarios[0], uncertainty(full, 200)
    top = panel.model.index(0, 0)
    assert "–" not in panel.tree.tip(top)
    panel.use_ranges(ranges)
    found = ranges.of(one)["total_emissions"]
    assert full_span(*found, "kgCO2e", "en") in panel.tree.tip(top)


def test_that_a_line_of_a_phase_tells_the_range_of_the_phase(qtbot, light, catalogue) -> None:
    phases = tuple(
        Phase(id, id, "device_hours", True, {"hours": Setting(hours)})
        for id, hours in (("pilot", 10.0), ("main", 100.0))
    )
    base = {"accelerator": Setting("nvidia-h100-sxm5-80gb"), "count": Setting(8.0)}
    result = estimate(Plan("Test", (Scenario("baseline", "B", base, phases),)), catalogue)
    ranges, panel = uncertainty(result, 200), WorkingPanel()
    qtbot.addWidget(panel)
    panel.show_working(result.scenarios[0], asked("it_energy"), "en", catalogue)
    panel.use_ranges(ranges)
    pilot = panel.model.index(0, 0, panel.model.index(0, 0))
    found = ranges.of(result.scenarios[0], "pilot")["it_energy"]
    assert full_span(*found, "kWh", "en") in panel.tree.tip(pilot)


def test_that_the_one_column_is_called_by_what_it_explains(panel, full, catalogue, qtbot) -> None:
    across = Qt.Orientation.Horizontal
    assert panel.model.headerData(0, across) == "Emissions"
    with qtbot.waitSignal(panel.model.headerDataChanged):
        panel.show_working(full.scenarios[0], asked("it_energy"), "zh", catalogue)
    assert panel.model.headerData(0, across, Qt.ItemDataRole.AccessibleTextRole) == "IT 设备能耗"


def test_that_the_menu_of_an_input_opens_its_range(panel, qtbot) -> None:
    panel.tree.open_whole()
    panel.tree.setCurrentIndex(lines(panel, "I_grid")[0])
    entries = {one.text(): one for one in panel.tree.menu().actions()}
    with qtbot.waitSignal(panel.range_wanted) as wanted:
        entries["Edit the &range…"].trigger()
    assert wanted.args == ["baseline", "main", "intensity_gco2e_per_kwh"]
    panel.tree.setCurrentIndex(panel.model.index(0, 0))
    assert "Edit the &range…" not in {one.text() for one in panel.tree.menu().actions()}
