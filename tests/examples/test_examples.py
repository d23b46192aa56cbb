"""The examples hold what was published of them, and our method's result stands beside it."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.words.examples import EXAMPLES, example_told
from carbon_desktop.workspace.examples import examples

RATIOS = {
    ("vit-base", "baseline", "accelerator_energy"): 1.07,
    ("llama-2-70b", "baseline", "operational_emissions"): 1.00,
    ("llama-2-70b", "whole-nodes", "operational_emissions"): 1.61,
    ("bloom-176b", "baseline", "accelerator_energy"): 1.00,
    ("bloom-176b", "baseline", "operational_emissions"): 0.99,
    ("bloom-176b", "baseline", "embodied_emissions"): 1.00,
    ("bloom-176b", "whole-nodes", "it_energy"): 0.72,
    ("bloom-176b", "whole-nodes", "total_emissions"): 0.94,
    ("bloom-176b", "united-states", "facility_energy"): 1.15,
    ("bloom-176b", "united-states", "operational_emissions"): 1.15,
    ("idle-service", "baseline", "it_energy"): 1.00,
    ("idle-service", "baseline", "operational_emissions"): 0.85,
    ("idle-service", "planned", "it_energy"): 3.33,
    ("idle-service", "planned", "operational_emissions"): 2.83,
}
"""Ours over theirs, where theirs is no arithmetic to check by hand."""
BY_HAND = {"five-devices", "ten-devices", "hundred-kilowatts"}


@pytest.fixture(scope="module")
def shipped():
    return {one.id: one for one in examples(load())}


def test_that_every_shipped_plan_is_an_example_that_is_told_of(shipped, checkout) -> None:
    files = {path.stem for path in (checkout / "resources" / "examples").glob("*.json")}
    assert files == set(EXAMPLES) == set(shipped)


@pytest.mark.parametrize("id", EXAMPLES)
def test_that_a_plan_says_what_the_list_says_of_it(shipped, id: str) -> None:
    told = example_told(id, "en")
    assert shipped[id].result.plan.notes == f"{told.sentence} {told.why}"


@pytest.mark.parametrize("id", EXAMPLES)
def test_that_an_example_has_no_problem_and_its_figures_have_a_source(shipped, id: str) -> None:
    sources = load().sources
    assert all(one.problems == () for one in shipped[id].result.scenarios)
    assert shipped[id].figures
    assert all(one.published.source in sources for one in shipped[id].figures)


@pytest.mark.parametrize("id", sorted(BY_HAND))
def test_that_what_was_worked_by_hand_comes_out_to_the_last_digit(shipped, id: str) -> None:
    assert [one.ours for one in shipped[id].figures] == [
        one.published.value for one in shipped[id].figures
    ]


def test_that_ours_stands_beside_what_was_published_as_the_readme_says(shipped) -> None:
    found = {
        (id, one.published.scenario, one.published.quantity): round(one.ratio, 2)
        for id, example in shipped.items()
        if id not in BY_HAND
        for one in example.figures
    }
    assert found == RATIOS


def test_that_waiting_takes_three_quarters_of_the_energy_of_the_idle_service(shipped) -> None:
    waiting, answering = shipped["idle-service"].result.scenario("baseline").phases
    share = waiting.values["it_energy"] / (
        waiting.values["it_energy"] + answering.values["it_energy"]
    )
    assert 0.74 < share < 0.77


def test_that_what_is_told_is_told_in_both_languages() -> None:
    for id in EXAMPLES:
        english, chinese = example_told(id, "en"), example_told(id, "zh")
        for one, other in zip(english[1:], chinese[1:], strict=True):
            assert one.isascii() or "CO₂e" in one or "×" in one or "é" in one
            assert other.endswith("。")
            assert one.endswith(".")
