"""The examples hold what was published of them, and our method's result stands beside it."""

import json
import re

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.study.published import Beside
from carbon_desktop.words import amount, quantity_name, scale
from carbon_desktop.words.example_texts import EXAMPLE_TEXTS
from carbon_desktop.words.examples import EXAMPLES, example_told
from carbon_desktop.workspace.examples import Example, examples

SAME = re.compile(r"Llama 2 70B|\w+ et al\., arXiv [\d.]+|385 g/kWh")
"""Names, citations and units: the same in both languages."""

BY_HAND = {"five-devices", "ten-devices", "hundred-kilowatts"}


def _line(title: str, example: Example, one: Beside) -> str:
    """Return a line of the README's table."""
    theirs, scenario = one.published, example.result.scenario(one.published.scenario)
    unit = QUANTITIES[theirs.quantity].unit
    if theirs.quantity == "device_hours":
        unit = "device-hours"
    factor, shown = scale((theirs.value, one.ours), unit, "en")
    figures = [f"{amount(v * factor, '1', 'en').number} {shown}" for v in (theirs.value, one.ours)]
    name = quantity_name(theirs.quantity, "en")
    return f"| {' | '.join((title, scenario.name, name, *figures, f'× {one.ratio:.2f}'))} |"


@pytest.fixture(scope="module")
def shipped():
    return {one.id: one for one in examples(load(), "en")}


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


def _texts(path) -> set[str]:
    """Return what the author of a plan file wrote, but for its notes."""
    found, left = set(), [json.loads(path.read_bytes())]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            # The source of what was published is one of the catalogue's, by its id.
            keys = ("name", "note") if "quantity" in one else ("name", "source")
            found |= {str(one.get(key, "")) for key in keys}
        left.extend(
            one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
        )
    return found - {""}


def test_that_every_sentence_within_an_example_is_told_in_chinese(shipped) -> None:
    written = {text for one in shipped.values() for text in _texts(one.path)}
    pairs = dict(EXAMPLE_TEXTS)
    assert set(pairs) <= written, "of no file any more"
    same = {text for text in written if text not in pairs}
    assert {text for text in same if not SAME.fullmatch(text)} == set()


def test_that_an_example_in_chinese_comes_to_the_same(shipped) -> None:
    for one in examples(load(), "zh"):
        ours = shipped[one.id].result
        told = one.result.plan
        assert [s.results for s in one.result.scenarios] == [s.results for s in ours.scenarios]
        assert told.notes == "".join(example_told(one.id, "zh")[1:])
        assert [s.id for s in told.scenarios] == [s.id for s in ours.plan.scenarios]


def test_that_the_readme_shows_ours_beside_what_was_published(shipped, checkout) -> None:
    shown = [
        _line(example_told(id, "en").title, example, one)
        for id, example in shipped.items()
        if id not in BY_HAND
        for one in example.figures
    ]
    readme = (checkout / "README.md").read_text(encoding="utf-8")
    titles = tuple(f"| {example_told(id, 'en').title} |" for id in shipped)
    assert [line for line in readme.splitlines() if line.startswith(titles)] == shown


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
