"""Rows: the baseline first, headings in the order of the plan, folded members out of sight."""

import pytest

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.groups import set_favourite, set_group
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.rows import (
    EMISSIONS,
    ENERGY,
    FAVOURITES,
    NAME,
    PLAN,
    Heading,
    folded_told,
    heading_told,
    in_sight,
    rows,
)
from carbon_desktop.ui.scene import Scene


@pytest.fixture
def scene(estimate_of, catalogue: Catalogue) -> Scene:
    """Return four places; Sweden and Poland are a group, Norway is a favourite."""
    cards = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    others = {
        "Poland": {"region": "PL", "count": 32.0},
        "norway": {"region": "NO", "count": 96.0},
        "Sweden": {"region": "SE"},
    }
    plan = estimate_of(others, region="FR", **cards).plan
    plan = set_group(set_group(plan, "poland", "G"), "sweden", "G")
    plan = set_favourite(plan, "norway", True)
    return Scene(estimate(plan, catalogue), "baseline", "main", "en", catalogue)


def shown(scene: Scene, order: str = PLAN) -> list[str]:
    return [
        f"[{row.group}]" if isinstance(row, Heading) else row.one.name
        for row in rows(scene, order)
    ]


def test_that_groups_have_headings_in_the_order_of_the_plan(scene) -> None:
    assert shown(scene) == ["Baseline", "[G]", "Poland", "Sweden", "norway"]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (NAME, ["Baseline", "norway", "Poland", "Sweden"]),
        (ENERGY, ["Baseline", "Poland", "Sweden", "norway"]),
        (EMISSIONS, ["Baseline", "Sweden", "norway", "Poland"]),
        (FAVOURITES, ["Baseline", "norway", "Poland", "Sweden"]),
    ],
)
def test_that_other_orders_leave_groups_aside_and_the_baseline_first(scene, order, names) -> None:
    assert shown(scene, order) == names
    assert shown(scene._replace(folded=frozenset({"G"})), order) == names


def test_that_colours_stay_those_of_the_plan_in_every_order(scene) -> None:
    places = {line.one.id: line.place for line in in_sight(scene)}
    for order in (NAME, EMISSIONS, FAVOURITES):
        assert {line.one.id: line.place for line in in_sight(scene, order)} == places


def test_that_folded_members_are_out_of_sight_but_for_the_one_looked_at(scene) -> None:
    folded = scene._replace(folded=frozenset({"G"}))
    assert shown(folded) == ["Baseline", "[G]", "norway"]
    assert shown(folded._replace(scenario="sweden")) == ["Baseline", "[G]", "Sweden", "norway"]
    assert folded_told(folded) == ["2 scenarios are folded away."]
    assert folded_told(scene) == []


def test_that_the_baseline_is_never_folded_away(scene, catalogue) -> None:
    plan = set_group(scene.estimate.plan, "baseline", "G")
    made = scene._replace(estimate=estimate(plan, catalogue), folded=frozenset({"G"}))
    assert shown(made) == ["[G]", "Baseline", "norway"]


def test_that_a_heading_tells_its_members_and_what_a_press_does(scene) -> None:
    assert heading_told(scene, "G") == "Group G: Poland, Sweden\nPress to fold it away"
    folded = scene._replace(folded=frozenset({"G"}), language="zh")
    assert heading_told(folded, "G") == "分组“G”：Poland、Sweden\n点击以展开"


def test_that_what_is_not_known_stands_last(estimate_of, catalogue) -> None:
    others = {"Unknown": {"region": ""}, "Poland": {"region": "PL"}}
    cards = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    of = estimate_of(others, region="FR", **cards)
    found = Scene(of, "baseline", "main", "en", catalogue)
    assert shown(found, EMISSIONS)[-1] == "Unknown"
