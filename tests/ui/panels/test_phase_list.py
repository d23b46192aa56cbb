"""Phases are chosen, named, moved, switched and removed in their list."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from carbon_desktop.plan.following import all_phases
from carbon_desktop.plan.phases import switch_phase
from carbon_desktop.plan.plan import Phase, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.panels.phase_delegate import HEIGHT, percent
from carbon_desktop.ui.panels.phase_list import PhaseList
from carbon_desktop.ui.panels.shares import shares
from carbon_desktop.workspace.templates import TEMPLATES

FULL = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "region": "FR"}


@pytest.fixture
def listed(qtbot, light) -> PhaseList:
    made = PhaseList()
    qtbot.addWidget(made)
    made.resize(340, 200)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def show(listed, catalogue):
    def _show(plan, scenario="baseline", phase="a"):
        phases = all_phases(plan, plan.scenario(scenario))
        listed.show_phases(estimate(plan, catalogue), scenario, phases, phase)

    return _show


@pytest.fixture
def plan(estimate_of):
    """Return a plan of three phases that take 100, 300 and 600 hours, and an alternative."""
    made = estimate_of({"Other": {}}, **FULL).plan
    phases = tuple(
        Phase(id, name, "device_hours", None, {"hours": Setting(hours)})
        for id, name, hours in (("a", "Pilot", 100.0), ("b", "Main", 300.0), ("c", "", 600.0))
    )
    return replace(made, scenarios=(replace(made.baseline, phases=phases), *made.scenarios[1:]))


def rows(listed):
    return listed.model.rows


def press(listed, key, modifier=Qt.KeyboardModifier.NoModifier):
    listed.view.setFocus()
    QTest.keyClick(listed.view, key, modifier)


def test_that_each_phase_has_its_name_and_share(listed, show, plan):
    show(plan)
    assert [one.name for one in rows(listed)] == ["Pilot", "Main", "3"]
    assert [percent(one.share) for one in rows(listed)] == ["10 %", "30 %", "60 %"]
    assert "10 % of the scenario's emissions" in rows(listed)[0].about
    assert listed.view.currentIndex().row() == 0


def test_that_the_shares_are_of_energy_where_emissions_are_not_known(catalogue, plan):
    nowhere = replace(plan.baseline, settings={
        key: one for key, one in plan.baseline.settings.items() if key != "region"
    })  # fmt: skip
    plan = replace(plan, scenarios=(nowhere,))
    found = shares(estimate(plan, catalogue).scenario("baseline"))
    assert found.quantity == "facility_energy"
    assert sum(found.by_phase.values()) == pytest.approx(1.0)


def test_that_nothing_is_said_of_shares_where_nothing_is_known(estimate_of):
    assert shares(estimate_of().scenario("baseline")).by_phase == {}


def test_that_showing_a_phase_is_no_choice_of_the_user(listed, show, plan, qtbot):
    with qtbot.assertNotEmitted(listed.selected):
        show(plan, phase="a")
        show(plan, phase="c")
    assert listed.view.currentIndex().row() == 2


def test_that_arrows_and_clicks_choose(listed, show, plan, qtbot):
    show(plan)
    with qtbot.waitSignal(listed.selected) as chosen:
        press(listed, Qt.Key.Key_Down)
    assert chosen.args == ["b"]
    with qtbot.waitSignal(listed.selected) as chosen:
        at = QPoint(100, 2 * HEIGHT + 8)
        QTest.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == ["c"]


def test_that_a_phase_is_renamed_in_its_row(listed, show, plan, qtbot):
    show(plan)
    press(listed, Qt.Key.Key_F2)
    (line,) = [one for one in listed.findChildren(QLineEdit) if one.isVisible()]
    line.setText("Search")
    with qtbot.waitSignal(listed.renamed) as renamed:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert renamed.args == ["a", "Search"]


def test_that_a_phase_is_switched_by_space_and_by_its_mark(listed, show, plan, qtbot):
    show(plan)
    with qtbot.waitSignal(listed.switched) as switched:
        press(listed, Qt.Key.Key_Space)
    assert switched.args == ["a", False]
    show(switch_phase(plan, "baseline", "b", False))
    with qtbot.waitSignal(listed.switched) as switched:
        at = QPoint(14, HEIGHT + HEIGHT // 2)
        QTest.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert switched.args == ["b", True]
    assert rows(listed)[1].share is None
    assert "off" in rows(listed)[1].about


def test_that_phases_are_moved_by_keys_and_by_dragging(listed, show, plan, qtbot):
    show(plan, phase="b")
    alt = Qt.KeyboardModifier.AltModifier
    with qtbot.waitSignal(listed.moved) as moved:
        press(listed, Qt.Key.Key_Up, alt)
    assert moved.args == ["b", 0]
    show(plan, phase="c")
    with qtbot.assertNotEmitted(listed.moved):
        press(listed, Qt.Key.Key_Down, alt)
    model = listed.model
    data = model.mimeData([model.index(0)])
    with qtbot.waitSignal(listed.moved) as moved:
        model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert moved.args == ["a", 2]


def test_that_delete_and_the_menu_remove(listed, show, plan, qtbot):
    show(plan, phase="b")
    with qtbot.waitSignal(listed.removed) as removed:
        press(listed, Qt.Key.Key_Delete)
    assert removed.args == ["b"]
    menu = listed.menu_of(rows(listed)[1])
    by_name = {one.text(): one for one in menu.actions()}
    with qtbot.waitSignal(listed.duplicated) as copied:
        by_name["&Duplicate"].trigger()
    assert copied.args == ["b"]
    assert by_name["Move &up"].isEnabled()


def test_that_an_alternative_marks_what_is_its_own_and_moves_nothing_it_follows(
    listed, show, plan
):
    plan = switch_phase(plan, "other", "b", False)
    show(plan, "other")
    assert [one.marked for one in rows(listed)] == [False, True, False]
    assert not any(one.movable for one in rows(listed))
    show(plan)
    assert not any(one.marked for one in rows(listed))


def test_that_rows_stay_when_only_shares_change(listed, show, plan, qtbot):
    show(plan)
    baseline = plan.baseline
    longer = replace(baseline.phases[0], settings={"hours": Setting(600.0)})
    other = replace(plan, scenarios=(replace(baseline, phases=(longer, *baseline.phases[1:])),))
    with (
        qtbot.assertNotEmitted(listed.model.modelReset),
        qtbot.waitSignal(listed.model.dataChanged),
    ):
        show(other)


def test_that_six_of_thirty_phases_are_in_sight(listed, show, plan):
    many = tuple(Phase(f"p{n}", f"Phase {n}", "device_hours") for n in range(30))
    show(replace(plan, scenarios=(replace(plan.baseline, phases=many),)), phase="p29")
    assert listed.view.height() == 6 * HEIGHT + 2
    assert listed.view.visualRect(listed.view.currentIndex()).bottom() <= listed.view.height()


def test_that_one_phase_is_one_slim_row(listed, show, plan):
    show(replace(plan, scenarios=(replace(plan.baseline, phases=plan.baseline.phases[:1]),)))
    assert listed.view.height() == HEIGHT + 2
    index = listed.model.index(0)
    assert listed.model.data(index, Qt.ItemDataRole.CheckStateRole) is None


def test_that_the_model_keeps_qts_rules(listed, show, plan):
    QAbstractItemModelTester(
        listed.model, QAbstractItemModelTester.FailureReportingMode.Fatal, listed
    )
    show(plan)
    show(replace(plan, scenarios=(replace(plan.baseline, phases=plan.baseline.phases[:1]),)))


def test_that_a_phase_of_the_baseline_is_followed_again_by_its_arrow(listed, show, plan, qtbot):
    show(switch_phase(plan, "other", "b", False), "other")
    row = listed.view.visualRect(listed.model.index(1))
    at = listed.view.look.arrow(row).center()
    with qtbot.waitSignal(listed.followed) as followed:
        QTest.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert followed.args == ["b"]
    texts = [one.text() for one in listed.menu_of(rows(listed)[1]).actions()]
    assert "&Follow the baseline" in texts
    assert "&Follow the baseline" not in [
        one.text() for one in listed.menu_of(rows(listed)[0]).actions()
    ]


def test_that_templates_are_offered_beside_the_link(listed, qtbot):
    menu = listed.templates.menu()
    menu.aboutToShow.emit()
    assert len(menu.actions()) == len(TEMPLATES)
    wanted = []
    listed.template_wanted.connect(wanted.append)
    for action in menu.actions():
        action.trigger()
    assert wanted == list(TEMPLATES)


def test_that_the_link_itself_adds_a_phase_of_no_template(listed):
    added, wanted = [], []
    listed.add_requested.connect(lambda: added.append(True))
    listed.template_wanted.connect(wanted.append)
    listed.add_button.click()
    assert (added, wanted) == ([True], [])
