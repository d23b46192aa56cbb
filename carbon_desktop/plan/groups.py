"""Groups and favourites: which scenarios belong together, and which the user has marked.

The members of a group stand side by side, at the place of the first of them; the baseline stays
the first of all.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from carbon_desktop.plan.phases import with_scenario
from carbon_desktop.plan.plan import Plan, Scenario


def groups(plan: Plan) -> tuple[str, ...]:
    """Return the names of the groups, in the order of the plan."""
    return tuple(dict.fromkeys(one.group for one in plan.scenarios if one.group))


def set_favourite(plan: Plan, scenario_id: str, favourite: bool) -> Plan:
    """Mark a scenario as a favourite, or take the mark away."""
    return with_scenario(plan, replace(plan.scenario(scenario_id), favourite=favourite))


def set_group(plan: Plan, scenario_id: str, group: str) -> Plan:
    """Put a scenario into a group, behind its members; an empty name takes it out of its own."""
    before = plan.scenario(scenario_id)
    if before.group == group:
        return plan
    moved = replace(before, group=group)
    plan = with_scenario(plan, moved)
    members = [at for at, one in enumerate(plan.scenarios) if group and one.group == group]
    if moved is not plan.baseline and len(members) > 1:
        rest = [one for one in plan.scenarios if one is not moved]
        last = max(at for at, one in enumerate(rest) if one.group == group)
        plan = replace(plan, scenarios=(*rest[: last + 1], moved, *rest[last + 1 :]))
    return gathered(plan)


def rename_group(plan: Plan, group: str, name: str) -> Plan:
    """Give a group another name: that of another joins the two, an empty one dissolves it."""
    scenarios = (replace(one, group=name) if one.group == group else one for one in plan.scenarios)
    return plan if group == name else gathered(replace(plan, scenarios=tuple(scenarios)))


def move_group(plan: Plan, group: str, by: int) -> Plan:
    """Move a group past so many of its neighbours; that of the baseline stays the first."""
    runs = _runs(plan.scenarios)
    place = next(at for at, run in enumerate(runs) if run[0].group == group)
    target = min(max(place + by, 1), len(runs) - 1)
    if place == 0 or target == place:
        return plan
    runs.insert(target, runs.pop(place))
    return replace(plan, scenarios=tuple(one for run in runs for one in run))


def gathered(plan: Plan) -> Plan:
    """Return the plan with the members of each group side by side, else in the same order."""
    runs: dict[tuple[str, int], list[Scenario]] = {}
    for at, one in enumerate(plan.scenarios):
        runs.setdefault((one.group, 0 if one.group else at), []).append(one)
    scenarios = tuple(one for run in runs.values() for one in run)
    same = all(one is other for one, other in zip(scenarios, plan.scenarios, strict=True))
    return plan if same else replace(plan, scenarios=scenarios)


def free_place(plan: Plan, moved: Scenario, place: int) -> int:
    """Return the place nearest to a wish that leaves every group whole.

    Places are among the other scenarios. A member stays in its group; others pass one as a whole.
    """
    was = plan.scenarios.index(moved)
    rest = [one for one in plan.scenarios if one is not moved]
    members = [at for at, one in enumerate(rest) if moved.group and one.group == moved.group]
    if members:
        return min(max(place, members[0], 1), members[-1] + 1)
    if place == len(rest) or not rest[place].group or rest[place].group != rest[place - 1].group:
        return place
    inside = [at for at, one in enumerate(rest) if one.group == rest[place].group]
    return inside[0] if place < was and inside[0] > 0 else inside[-1] + 1


def _runs(scenarios: Sequence[Scenario]) -> list[list[Scenario]]:
    """Return the scenarios in runs: each group is one, each of the others one by itself."""
    keyed = groupby(scenarios, key=lambda one: (one.group, "" if one.group else one.id))
    return [list(run) for _, run in keyed]
