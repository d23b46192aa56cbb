"""Groups keep their members side by side, whatever is moved; marks are only marks."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.plan.baseline import make_baseline
from carbon_desktop.plan.edits import move_scenario
from carbon_desktop.plan.groups import (
    gathered,
    groups,
    move_group,
    rename_group,
    set_favourite,
    set_group,
)
from carbon_desktop.plan.plan import Phase, Plan, Scenario


def plan_of(*named: str) -> Plan:
    """Return a plan of scenarios named like "a" or, in a group G, "G/a"; the first is the base."""
    scenarios = []
    for at, name in enumerate(named):
        group, _, id = name.rpartition("/")
        phases = () if at else (Phase("run", "Run", "device_hours"),)
        scenarios.append(Scenario(id, id, {}, phases, group=group))
    return Plan("Plan", tuple(scenarios))


def order(plan: Plan) -> list[str]:
    return [f"{one.group}/{one.id}".lstrip("/") for one in plan.scenarios]


def test_that_a_scenario_joins_a_group_behind_its_members() -> None:
    plan = set_group(plan_of("base", "x", "G/a", "G/b", "y"), "x", "G")
    assert order(plan) == ["base", "G/a", "G/b", "G/x", "y"]
    assert groups(plan) == ("G",)


def test_that_a_new_group_moves_nothing() -> None:
    assert order(set_group(plan_of("base", "x", "y"), "y", "G")) == ["base", "x", "G/y"]


def test_that_what_leaves_its_group_stands_behind_it() -> None:
    plan = set_group(plan_of("base", "G/a", "G/b", "G/c"), "b", "")
    assert order(plan) == ["base", "G/a", "G/c", "b"]


def test_that_the_baseline_stays_first_and_its_group_comes_to_it() -> None:
    plan = set_group(plan_of("base", "x", "G/a"), "base", "G")
    assert order(plan) == ["G/base", "G/a", "x"]


@pytest.mark.parametrize(
    ("moved", "place", "after"),
    [
        ("x", 2, ["base", "G/a", "G/b", "x", "y"]),  # to the right, past the whole group
        ("y", 3, ["base", "x", "y", "G/a", "G/b"]),  # to the left, past the whole group
        ("b", 4, ["base", "x", "G/a", "G/b", "y"]),  # a member stays in
        ("b", 1, ["base", "x", "G/b", "G/a", "y"]),
    ],
)
def test_that_a_move_leaves_groups_whole(moved: str, place: int, after: list[str]) -> None:
    plan = plan_of("base", "x", "G/a", "G/b", "y")
    assert order(move_scenario(plan, moved, place)) == after


def test_that_nothing_comes_between_the_baseline_and_its_group() -> None:
    plan = plan_of("G/base", "G/a", "x")
    assert move_scenario(plan, "x", 1) is plan


def test_that_a_group_moves_as_a_whole_and_never_before_the_baseline() -> None:
    plan = plan_of("base", "x", "G/a", "G/b", "y")
    assert order(move_group(plan, "G", -1)) == ["base", "G/a", "G/b", "x", "y"]
    assert order(move_group(plan, "G", 1)) == ["base", "x", "y", "G/a", "G/b"]
    assert move_group(move_group(plan, "G", -1), "G", -1) == move_group(plan, "G", -1)
    of_base = plan_of("G/base", "x")
    assert move_group(of_base, "G", 1) is of_base


def test_that_groups_of_one_name_become_one_and_an_empty_name_none() -> None:
    plan = plan_of("base", "G/a", "x", "H/b")
    assert order(rename_group(plan, "H", "G")) == ["base", "G/a", "G/b", "x"]
    assert order(rename_group(plan, "G", "")) == ["base", "a", "x", "H/b"]


def test_that_a_mark_moves_nothing_and_goes_again() -> None:
    plan = plan_of("base", "x")
    marked = set_favourite(plan, "x", True)
    assert [one.favourite for one in marked.scenarios] == [False, True]
    assert set_favourite(marked, "x", False) == plan


def test_that_another_baseline_keeps_marks_and_groups_whole() -> None:
    plan = set_favourite(plan_of("base", "G/a", "G/b", "x"), "b", True)
    plan = make_baseline(plan, "b")
    assert order(plan) == ["G/b", "G/a", "base", "x"]
    assert plan.baseline.favourite


NAMES = st.lists(st.sampled_from(["", "G", "H"]), min_size=2, max_size=7)


@given(NAMES, st.data())
def test_that_no_move_parts_a_group_or_loses_a_scenario(names: list[str], data) -> None:
    made = [f"{group}/s{at}" if group else f"s{at}" for at, group in enumerate(names)]
    plan = gathered(plan_of(*made))
    id = data.draw(st.sampled_from([one.id for one in plan.scenarios]))
    place = data.draw(st.integers(-1, len(names) + 1))
    changed = [
        move_scenario(plan, id, place),
        set_group(plan, id, data.draw(st.sampled_from(["", "G", "H", "new"]))),
        make_baseline(plan, id),
    ]
    for after in changed:
        assert gathered(after) is after
        assert {one.id for one in after.scenarios} == {one.id for one in plan.scenarios}
    assert changed[0].baseline is changed[1].scenarios[0] or changed[1].baseline.id == id


@given(NAMES, st.data())
def test_that_a_step_to_either_side_moves_or_meets_an_end(names: list[str], data) -> None:
    """No alternative is stuck: one more step in one direction comes back from the other."""
    made = [f"{group}/s{at}" if group else f"s{at}" for at, group in enumerate(names)]
    plan = gathered(plan_of(*made))
    free = [at for at, one in enumerate(plan.scenarios) if at and not one.group]
    for at in free:
        moved = move_scenario(plan, plan.scenarios[at].id, at + 1)
        is_last = at == len(plan.scenarios) - 1
        assert (moved is plan) == is_last


def test_that_ten_thousand_scenarios_are_gathered_at_once() -> None:
    many = plan_of("base", *(f"{at % 5_000}/{at}" for at in range(10_000)))
    began = perf_counter()
    found = gathered(many)
    assert perf_counter() - began < 0.2
    assert [one.id for one in found.scenarios[:5]] == ["base", "0", "5000", "1", "5001"]
    assert gathered(found) is found


def test_that_a_group_is_never_taken_for_a_scenario() -> None:
    plan = plan_of("base", "x", "\0x/a", "y")
    assert order(move_group(plan, "\0x", 1)) == ["base", "x", "y", "\0x/a"]
