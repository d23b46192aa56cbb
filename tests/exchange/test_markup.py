"""Markup: what a user or a source writes is printed as it is, never read as markup."""

import json
import re

import pytest

from carbon_desktop.exchange.writers.bibtex import as_bibtex
from carbon_desktop.exchange.writers.citations import key
from carbon_desktop.exchange.writers.hugging_face import as_hugging_face
from carbon_desktop.exchange.writers.latex import as_latex, escaped
from carbon_desktop.words import LANGUAGES

H100 = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "hours": 72.0, "region": "FR"}
NASTY = '# $ % & _ { } ~ ^ \\ < > | " * [x](y) `'


def test_that_every_special_sign_is_written_out_in_latex() -> None:
    assert escaped("# $ % & _ { } ~ ^ \\") == (
        r"\# \$ \% \& \_ \textbraceleft{} \textbraceright{} \textasciitilde{}"
        r" \textasciicircum{} \textbackslash{}"
    )


def test_that_a_phase_may_have_any_name_in_latex(state_of, two_phases) -> None:
    text = as_latex(two_phases(NASTY, "B"), "en")
    assert text.startswith(escaped(NASTY))
    assert text.count("{") == text.count("}")


@pytest.mark.parametrize("in_full", [False, True])
def test_that_every_citation_has_its_entry(told, in_full) -> None:
    _, statement = told
    text = as_latex(statement, "en", in_full=in_full)
    cited = re.findall(r"\\cite\{([^}]*)\}", text)
    entries = re.findall(r"@misc\{([^,]*),", as_bibtex(statement, text))
    assert {one for group in cited for one in group.split(",")} == set(entries)
    assert len(entries) == len(set(entries))


def test_that_braces_of_a_bibliography_are_balanced(told) -> None:
    depth = 0
    for sign in as_bibtex(told[1]):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0


def test_that_authors_of_a_paper_are_people_and_others_a_body(told) -> None:
    text = as_bibtex(told[1])
    assert "et al." not in text
    assert "arXiv 2" not in text
    for number in re.findall(r"eprint = \{(.*)\}", text):
        assert f"https://arxiv.org/abs/{number}" in text


def test_that_keys_stay_different_and_are_plain(catalogue) -> None:
    keys = [key(id) for id in catalogue.sources]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[A-Za-z0-9.:+-]+", one) for one in keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_front_matter_is_the_mapping_that_the_hub_reads(told, language) -> None:
    front = as_hugging_face(told[1], language).split("---\n")[1].splitlines()
    assert front[0] == "co2_eq_emissions:"
    fields = dict(re.fullmatch(r"  (\w+): (.+)", line).groups() for line in front[1:])
    assert next(iter(fields)) == "emissions"
    assert set(fields) <= {
        "emissions", "source", "training_type", "geographical_location", "hardware_used",
    }  # fmt: skip
    grams = float(fields.pop("emissions"))
    best = told[1].results.get("total_emissions", told[1].results["operational_emissions"])
    assert grams == pytest.approx(best * 1000, rel=1e-5)
    assert all(isinstance(json.loads(text), str) for text in fields.values())


def test_that_a_card_without_emissions_claims_none(state_of) -> None:
    text = as_hugging_face(state_of(count=2.0, hours=5.0, power_w=100.0), "en")
    assert "co2_eq_emissions" not in text
    assert "- **Carbon Emitted:** Not included: " in text


def test_that_a_name_is_no_markdown_in_a_card(two_phases) -> None:
    assert r"\*\*bold\*\* \[x\](y) \<b\>" in as_hugging_face(
        two_phases("**bold** [x](y) <b>", "B"), "en"
    )
    assert r"\- item" in as_hugging_face(two_phases("- item", "B"), "en")
    assert r"1\. item" in as_hugging_face(two_phases("1. item", "B"), "en")


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("Pre-training", "Pretraining"), "pre-training"),
        (("微调", "Fine tuning"), "fine-tuning"),
        (("Pre-training", "Evaluation"), None),
        (("Pre-training", "Fine-tuning"), None),
    ],
)
def test_that_a_training_type_is_told_only_where_every_phase_says_it(
    two_phases, names, kind
) -> None:
    text = as_hugging_face(two_phases(*names), "en")
    found = re.search(r'training_type: "(.*)"', text)
    assert (found and found[1]) == kind


def test_that_the_world_is_no_place_on_a_card(state_of) -> None:
    text = as_hugging_face(state_of(**{**H100, "region": "WORLD"}), "en")
    assert "geographical_location" not in text
    assert "- **Compute Region:** not stated in the plan" in text
    assert "with the world's average grid" in text
