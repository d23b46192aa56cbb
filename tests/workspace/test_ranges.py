"""Ranges of the open plan come after each estimate, of the newest one, and keep what holds."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.workspace.workspace import Workspace


def test_that_the_ranges_of_an_estimate_come_after_it(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.ranges_changed) as caught:
        workspace.set_fields({"count": Setting(8.0)})
    one = workspace.result.scenarios[0]
    found = caught.args[0].of(one)["facility_energy"]
    assert found.low < one.results["facility_energy"] < found.high
    assert not workspace.ranges.is_busy


def test_that_only_the_ranges_of_the_newest_of_many_edits_come(workspace, qtbot: QtBot) -> None:
    found = []
    workspace.ranges_changed.connect(found.append)
    for count in (1.0, 2.0, 3.0):
        workspace.set_fields({"count": Setting(count)})
        workspace.estimate_now()
    qtbot.waitUntil(lambda: bool(found) and not workspace.ranges.is_busy)
    assert len(found) == 1
    assert found[0].of(workspace.result.scenarios[0])


def test_that_an_edit_leaves_the_ranges_of_other_scenarios_as_they_are(workspace, qtbot) -> None:
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.add_alternative()
    before = workspace.ranges.found.scenarios
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.set_fields({"count": Setting(8.0)})
    after = workspace.ranges.found.scenarios
    assert after["baseline"] is before["baseline"]
    assert after[workspace.selected] is not before[workspace.selected]


def test_that_what_was_of_the_plan_before_is_told_of_none_of_the_next(workspace, qtbot) -> None:
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.estimate_now()
    workspace.set_fields({"count": Setting(8.0)})
    workspace.estimate_now()
    assert workspace.ranges.found.of(workspace.result.scenarios[0]) == {}


def test_that_a_paper_need_not_wait_for_the_ranges(workspace) -> None:
    workspace.estimate_now()
    one = workspace.result.scenarios[0]
    assert workspace.ranges.of("baseline").of(one) == uncertainty(workspace.result).of(one)
    with pytest.raises(KeyError):
        workspace.ranges.of("nowhere")


def test_that_nothing_runs_once_they_have_ended(workspace, qtbot: QtBot) -> None:
    workspace.estimate_now()
    workspace.ranges.end()
    with qtbot.assertNotEmitted(workspace.ranges_changed, wait=100):
        pass
    assert not workspace.ranges.is_busy


def test_that_another_seed_brings_other_ranges_and_undo_the_first_ones(workspace, qtbot) -> None:
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.estimate_now()
    one = workspace.result.scenarios[0]
    first = workspace.ranges.found.of(one)
    with qtbot.waitSignal(workspace.ranges_changed) as caught:
        workspace.set_draws(1500, 9)
    assert (caught.args[0].draws, caught.args[0].seed) == (1500, 9)
    assert caught.args[0].of(workspace.result.scenarios[0]) != first
    with qtbot.waitSignal(workspace.ranges_changed) as caught:
        workspace.history.undo()
    assert caught.args[0].of(workspace.result.scenarios[0]) == first


def test_that_ranges_asked_for_at_once_are_those_of_the_present_seed(workspace, qtbot) -> None:
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.estimate_now()
    workspace.set_draws(1500, 9)
    workspace.estimate_now()
    found = workspace.ranges.of("baseline")
    assert (found.draws, found.seed) == (1500, 9)


def test_that_an_untied_column_is_another_in_each_scenario(workspace, qtbot) -> None:
    workspace.add_alternative()
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.estimate_now()
    ids = [one.id for one in workspace.plan.scenarios]
    before = [workspace.ranges.found.scenarios[id].draws["facility_energy"] for id in ids]
    assert (before[0] == before[1]).all()
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.set_tied("role:power_share", False)
    after = [workspace.ranges.found.scenarios[id].draws["facility_energy"] for id in ids]
    assert (after[0] != after[1]).any()


def test_that_alternatives_are_compared_with_the_baseline_and_kept_while_that_holds(
    workspace, qtbot
) -> None:
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.add_alternative()
        workspace.add_alternative()
    one, other = (each.id for each in workspace.plan.scenarios[1:])
    before = workspace.ranges.compared
    assert before[one].found["facility_energy"].is_equal
    workspace.select(one)
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.set_fields({"count": Setting(3.0)})
    after = workspace.ranges.compared
    assert after[other] is before[other]
    assert not after[one].found["facility_energy"].is_equal
    assert after[one].one is workspace.ranges.found.scenarios[one]


def test_that_all_that_is_looked_at_is_told_to_end_before_any_is_waited_for(workspace, qtbot):
    begun, ranges = Event(), workspace.ranges

    def work(is_wanted):
        begun.set()
        while is_wanted():
            pass

    ranges.fits._searches.ask(work)
    qtbot.waitUntil(begun.is_set)
    workspace.estimate_now()
    qtbot.waitUntil(lambda: ranges._background._running is not None)
    ranges.end()  # The ranges wait for their turn behind a search that only ends if it is told.
    assert not ranges.is_busy
    assert not ranges.fits.is_busy
