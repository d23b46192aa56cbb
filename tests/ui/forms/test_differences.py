"""What an alternative says itself is shown alone, and given back one by one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.phases import add_phase, rename_phase, switch_phase
from carbon_desktop.plan.plan import Phase, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.forms.difference_list import arrow_area
from carbon_desktop.ui.forms.differences import Difference, differences
from carbon_desktop.ui.forms.shown import Fields

FULL = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "region": "FR"}


@pytest.fixture
def plan(estimate_of):
    """Return a plan of two phases and an alternative that says nothing yet."""
    made = estimate_of({"Other": {}}, **FULL).plan
    phases = tuple(
        Phase(id, name, "device_hours", None, {"hours": Setting(100.0)})
        for id, name in (("a", "Pilot"), ("b", "Main"))
    )
    return replace(made, scenarios=(replace(made.baseline, phases=phases), *made.scenarios[1:]))


@pytest.fixture
def only(form, catalogue):
    """Return what shows an alternative's differences."""

    def _only(plan, scenario="other"):
        form.show_differences_only(True)
        fields = Fields(estimate(plan, catalogue), scenario, "a")
        form.show_fields(fields, "en", catalogue)
        rows = form.differences.list.rows.rows if form.differences is not None else []
        return [(one.title, one.own, one.baseline) for one in rows]

    return _only


def test_that_everything_that_is_said_differs_and_nothing_else(plan):
    assert differences(plan, "other") == ()
    plan = set_field(plan, "other", None, "region", Setting("PL"))
    plan = set_field(plan, "other", "b", "hours", Setting(50.0))
    plan = switch_phase(plan, "other", "a", False)
    plan = rename_phase(plan, "other", "b", "Short")
    assert differences(plan, "other") == (
        Difference("field", "a", "region", shared=True),
        Difference("active", "a"),
        Difference("name", "b"),
        Difference("field", "b", "hours"),
    )


def test_that_each_difference_stands_beside_the_baselines_value(form, only, plan):
    plan = set_field(plan, "other", None, "region", Setting("PL"))
    plan = set_field(plan, "other", "b", "hours", Setting(50.0))
    plan = switch_phase(plan, "other", "a", False)
    assert only(plan) == [
        ("Region", "Poland", "France"),
        ("Pilot · Phase", "switched off", "switched on"),
        ("Main · Hours", "50 h", "100 h"),
    ]
    assert form.sections.isHidden()
    assert form.head.count.text() == "3 of its own"


def test_that_an_added_phase_and_the_catalogues_value_are_said(only, plan):
    plan = set_field(plan, "baseline", None, "pue", Setting(1.2))
    plan = set_field(plan, "other", None, "pue", Setting(None))
    plan = add_phase(plan, "other", Phase("c", "Serving", "device_hours"))
    assert only(plan) == [
        ("PUE", "1.54 (catalogue)", "1.2"),
        ("Serving · Phase", "added", ""),
    ]


def test_that_where_nothing_differs_it_is_said(form, only, plan):
    assert only(plan) == []
    assert not form.differences.nothing.isHidden()
    assert form.differences.list.isHidden()


def test_that_the_baseline_shows_every_field(form, only, plan):
    only(plan, "baseline")
    assert form.head.isHidden()
    assert not form.sections.isHidden()


def test_that_a_difference_leads_to_its_field_and_is_given_back(form, only, plan, qtbot):
    plan = set_field(plan, "other", None, "region", Setting("PL"))
    plan = set_field(plan, "other", None, "pue", Setting(1.1))
    only(plan)
    form.activateWindow()
    view = form.differences.list
    view.setFocus()
    with qtbot.waitSignal(form.difference_reset) as given_back:
        QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert given_back.args[0].key == "pue"
    with qtbot.waitSignal(form.difference_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert wanted.args[0].key == "pue"
    first = view.visualRect(view.rows.index(0))
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(form.difference_reset) as given_back:
        QTest.mouseClick(view.viewport(), left, pos=arrow_area(first).center())
    with qtbot.waitSignal(form.difference_wanted) as wanted:
        QTest.mouseClick(view.viewport(), left, pos=QPoint(30, 10))
    assert (given_back.args[0].key, wanted.args[0].key) == ("region", "region")


def test_that_leading_to_a_field_shows_all_fields_again(form, only, plan, qtbot):
    only(set_field(plan, "other", None, "pue", Setting(1.1)))
    with qtbot.waitSignal(form.differences_toggled) as toggled:
        form.reveal("pue")
    assert toggled.args == [False]
    assert not form.sections.isHidden()


def test_that_the_question_of_following_is_asked_in_its_place_and_goes(
    form, plan, catalogue, qtbot
):
    plan = set_field(plan, "baseline", "b", "region", Setting("DE"))
    plan = set_field(plan, "other", None, "region", Setting("PL"))
    form.show_fields(Fields(estimate(plan, catalogue), "other", "a"), "en", catalogue)
    form.ask_to_keep("region", ("b",))
    banner = form.head.banner
    assert "Main" in banner.text.text()
    with qtbot.waitSignal(form.kept) as kept:
        banner.keep.click()
    assert kept.args == ["region", ("b",)]
    assert banner.isHidden()
    form.ask_to_keep("region", ("b",))
    with qtbot.assertNotEmitted(form.kept):
        banner.follow.click()
    assert banner.isHidden()
    form.ask_to_keep("region", ("b",))
    form.show_fields(Fields(estimate(plan, catalogue), "baseline", "a"), "en", catalogue)
    assert banner.isHidden()


def test_that_the_list_keeps_qts_rules(form, only, plan):
    only(plan)
    QAbstractItemModelTester(
        form.differences.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, form
    )
    only(set_field(plan, "other", None, "pue", Setting(1.1)))
    only(set_field(plan, "other", None, "pue", Setting(1.2)))
    only(plan)


def test_that_a_range_of_its_own_is_told_where_the_value_is_the_same(only, plan):
    plan = set_field(plan, "baseline", None, "pue", Setting(1.2))
    plan = set_field(plan, "other", None, "pue", Setting(1.2, low=1.1, high=1.4))
    assert only(plan) == [("PUE", "1.2 (1.1 – 1.4)", "1.2")]
