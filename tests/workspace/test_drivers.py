"""What drives a range is found behind all else, and only for the newest question."""

from pytestqt.qtbot import QtBot

from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.sensitivity import sensitivity
from carbon_desktop.workspace.workspace import Workspace


def test_that_drivers_are_those_of_the_ranges_that_were_asked_about(
    workspace: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.set_fields({"count": Setting(8.0)})
    ranges = workspace.ranges.found.scenarios["baseline"]
    with qtbot.waitSignal(workspace.ranges.drivers.found) as caught:
        workspace.ranges.find_drivers(ranges, "facility_energy")
    found = caught.args[0]
    assert found.ranges is ranges
    assert found.drivers == sensitivity(ranges, "facility_energy", 1).drivers
    assert found.drivers


def test_that_only_the_newest_question_is_answered(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.set_fields({"count": Setting(8.0)})
    ranges = workspace.ranges.found.scenarios["baseline"]
    answers = []
    workspace.ranges.drivers.found.connect(answers.append)
    for quantity in ("facility_energy", "water_total", "total_emissions"):
        workspace.ranges.find_drivers(ranges, quantity)
    qtbot.waitUntil(lambda: not workspace.ranges.drivers.is_busy)
    assert [one.quantity for one in answers] == ["total_emissions"]


def test_that_a_search_that_is_ended_gives_no_answer(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.ranges_changed):
        workspace.set_fields({"count": Setting(8.0)})
    workspace.ranges.find_drivers(workspace.ranges.found.scenarios["baseline"], "facility_energy")
    workspace.ranges.drivers.end()
    assert not workspace.ranges.drivers.is_busy
    with qtbot.assertNotEmitted(workspace.ranges.drivers.found, wait=60):
        pass
