"""Migrations: the machinery, with steps of its own until the format has some."""

from pathlib import Path
from typing import Any

import pytest

from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.profiles.migrations import FORMAT, STEPS, migrated

OLD_FORMATS = Path(__file__).parent / "old_formats"


def _hours_from_days(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "hours": data["days"] * 24}


def _name_from_title(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "name": data["title"]}


FAKE_STEPS = (_hours_from_days, _name_from_title)


def test_that_an_old_format_goes_through_every_step_after_it() -> None:
    old = {"format": 1, "days": 2, "title": "t"}
    assert migrated(old, FAKE_STEPS) == {**old, "format": 3, "hours": 48, "name": "t"}
    assert old == {"format": 1, "days": 2, "title": "t"}


def test_that_a_newer_one_goes_through_the_later_steps_only() -> None:
    middle = {"format": 2, "hours": 5, "title": "t"}
    assert migrated(middle, FAKE_STEPS) == {**middle, "format": 3, "name": "t"}


def test_that_todays_format_is_taken_as_it_is() -> None:
    assert migrated({"format": 3, "hours": 5}, FAKE_STEPS) == {"format": 3, "hours": 5}


@pytest.mark.parametrize("number", [0, -1, 1.5, "1", None, True, [1]])
def test_that_a_format_is_a_whole_number_from_one_on(number: object) -> None:
    with pytest.raises(PlanFileError, match="unknown_format"):
        migrated({"format": number}, FAKE_STEPS)


def test_that_a_newer_format_is_refused_and_its_file_left_alone(saved: Path) -> None:
    newer = saved.read_bytes().replace(b'"format": %d' % FORMAT, b'"format": %d' % (FORMAT + 1))
    saved.write_bytes(newer)
    with pytest.raises(PlanFileError) as caught:
        load_plan(saved)
    error = caught.value
    assert (error.code, error.place) == ("newer_format", "format")
    assert error.details == {"format": FORMAT + 1, "known": FORMAT}
    assert saved.read_bytes() == newer


def test_that_every_old_format_has_a_file_that_still_opens() -> None:
    for number in range(1, len(STEPS) + 1):
        files = sorted(OLD_FORMATS.glob(f"format-{number}-*.json"))
        assert files, f"no file of format {number}"
        for path in files:
            assert load_plan(path).scenarios


@pytest.mark.parametrize("key", ["start", "published"])
def test_that_what_format_1_did_not_know_is_refused_in_it(key: str) -> None:
    with pytest.raises(PlanFileError) as caught:
        migrated({"format": 1, "name": "t", "scenarios": [], key: ""})
    assert (caught.value.code, caught.value.details["key"]) == ("unknown_key", key)


@pytest.mark.parametrize("key", ["group", "favourite"])
def test_that_what_format_3_did_not_know_is_refused_in_it(key: str) -> None:
    with pytest.raises(PlanFileError) as caught:
        migrated({"format": 3, "name": "t", "scenarios": [{"id": "a", "name": "b", key: ""}]})
    assert (caught.value.code, caught.value.place) == ("unknown_key", "scenarios[0]")


def test_that_a_plan_of_format_3_keeps_all_that_it_says() -> None:
    plan = load_plan(OLD_FORMATS / "format-3-ranges-and-budgets.json")
    assert [(one.group, one.favourite) for one in plan.scenarios] == [("", False)] * 2
    assert plan.baseline.settings["pue"].low == 1.1
    assert (plan.budgets["total_emissions"], plan.draws, plan.seed) == (1000.0, 500, 7)
    assert plan.untied == ("grid/FR/lifecycle",)
