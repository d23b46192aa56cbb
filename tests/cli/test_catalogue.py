"""``catalogue``: the tables as text and JSON, searched, with the user's own entries."""

import json

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator
from carbon_desktop.profiles.own_entries import own_file, save_own


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "name", ["accelerators", "regions", "cpus", "instances", "models", "sources"]
)
def test_that_every_table_is_printed_whole(run, name: str, language: str) -> None:
    entries = getattr(load(), name)
    text = run("catalogue", name, "--lang", language)
    assert text.status == 0
    assert len(text.out.splitlines()) == len(entries) + 3
    listed = json.loads(run("catalogue", name, "--format", "json").out)
    assert [one["id"] for one in listed[name]] == list(entries)
    assert listed["catalogue_version"] == load().version


def test_that_a_search_finds_names_in_both_languages(run) -> None:
    english, chinese = (
        json.loads(run("catalogue", "regions", "--search", text, "--format", "json").out)
        for text in ("france", "法国")
    )
    assert english["regions"][0]["id"] == chinese["regions"][0]["id"] == "FR"


def test_that_json_has_the_figures_with_their_sources(run) -> None:
    found = json.loads(
        run("catalogue", "accelerators", "--search", "h100 sxm", "--format", "json").out
    )
    tdp = found["accelerators"][0]["tdp"]
    assert (tdp["value"], tdp["unit"]) == (700, "W")
    assert tdp["source"] in load().sources


def test_that_models_are_listed_with_size_tokens_and_year(run) -> None:
    out = run("catalogue", "models", "--search", "deepseek-v3").out.splitlines()
    assert out[0].split() == "id name organisation parameters active tokens year".split()
    assert "671 B" in out[1]
    assert "37 B" in out[1]
    assert "14.8 T" in out[1]
    assert out[1].endswith("2024")


@pytest.mark.parametrize("typed", ["通义千问3 32B", "Qwen/Qwen3-32B", "qwen3 32b"])
def test_that_a_model_in_json_has_its_figures_with_their_sources(run, typed: str) -> None:
    found = json.loads(run("catalogue", "models", "--search", typed, "--format", "json").out)
    model = found["models"][0]
    assert model["id"] == "qwen3-32b"
    assert model["tokens"]["value"] == 36e12
    assert model["tokens"]["source"] in load().sources
    assert model["active_parameters"] is None


def test_that_nothing_found_is_no_error(run) -> None:
    ran = run("catalogue", "cpus", "--search", "nosuchprocessor")
    assert (ran.status, ran.err) == (0, "")
    assert "0 entries" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "accelerators, regions, cpus, instances, models, sources"),
        ("gpus", "catalogue has no table “gpus”"),
        ("cpus more", "“more” is one word too many"),
        ("cpus --search", "--search needs a value"),
        ("cpus --format xml", "--format"),
        ("cpus --hours 3", "there is no option --hours"),
    ],
)
def test_that_wrong_use_is_one_line(run, words: str, said: str) -> None:
    ran = run("catalogue", *words.split())
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_that_own_entries_stand_beside_the_others(run, home) -> None:
    card = Accelerator(
        id="own:card", name="Lab card", tdp=Figure(123.0, "W", "its label"), own=True
    )
    save_own((card,), (), own_file(home))
    assert "Lab card" in run("catalogue", "accelerators", "--search", "lab card").out
    words = ["--accelerator", "Lab card", "--count", "1", "--hours", "10", "--power-share", "1"]
    answered = json.loads(run("estimate", *words, "--format", "json").out)
    assert answered["results"]["accelerator_energy"]["best"] == pytest.approx(1.23)


def test_that_a_broken_file_of_own_entries_is_named(run, home) -> None:
    own_file(home).write_text("{", encoding="utf-8")
    ran = run("catalogue", "accelerators")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "own.json" in ran.err
