"""`fit`: what one input may be for a budget to be kept, in text, as JSON and as a plan."""

import json
from pathlib import Path

import pytest

from carbon_desktop.cli.fit import _OPTIONS
from carbon_desktop.cli.help import HELP
from carbon_desktop.cli.limits import QUANTITIES, limit_of
from carbon_desktop.words import LANGUAGES

EXACT = ("--count", "5", "--power-w", "300", "--hours", "10", "--intensity", "700", "--pue", "1")


def _read(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


@pytest.fixture
def plan(run, tmp_path):
    """Return the file of a plan of 15 kWh and 10.5 kg in 10 hours."""
    path = str(tmp_path / "plan.json")
    assert run("estimate", *EXACT, "--save", path).status == 0
    return path


@pytest.fixture
def training(run, tmp_path):
    """Return the file of a plan of a training run."""
    path = str(tmp_path / "training.json")
    words = ("--accelerator", "H100", "--count", "64", "--params", "7e9", "--tokens", "1e12")
    assert run("estimate", *words, "--region", "FR", "--save", path).status == 0
    return path


@pytest.fixture
def answer(run):
    """Return a function that gives the JSON of an answer."""

    def ask(*words):
        ran = run("fit", *words, "--format", "json")
        assert (ran.status, ran.err) == (0, "")
        return json.loads(ran.out)

    return ask


def test_that_hours_are_the_exact_share_of_the_budget(answer, plan):
    found = answer(plan, "--budget", "emissions=5.25kg", "--vary", "hours")
    assert (found["outcome"], found["value"], found["present"]) == ("met", 5.0, 10.0)
    assert found["budget"] == {
        "quantity": "operational_emissions", "limit": 5.25, "unit": "kgCO2e"}  # fmt: skip
    assert found["direction"] == "at_most"
    assert (found["reached"], found["within"]) == (5.25, 1.0)
    assert "Embodied emissions are not known" in found["text"]


@pytest.mark.parametrize(
    "budget",
    ["energy=7.5", "energy=7.5kWh", "energy=0.0075MWh", "energy=7.5e-6GWh", "ENERGY = 7.5 kwh",
     "facility-energy=7.5", "facility_energy=7.5kWh", "device-hours=25", "device-hours=25h",
     "days=0.20833333333333334", "days=5h", "emissions=5250g", "emissions=0.00525t",
     "emissions=5.25kgCO2e"],
)  # fmt: skip
def test_that_a_budget_may_be_written_in_any_of_its_units(answer, plan, budget):
    value = answer(plan, "--budget", budget, "--vary", "hours")["value"]
    assert value == pytest.approx(5.0, rel=1e-9)


def test_that_the_total_is_meant_where_it_is_known(answer, training):
    found = answer(training, "--budget", "emissions=1t", "--vary", "tokens")
    assert found["budget"]["quantity"] == "total_emissions"
    assert found["reached"] == pytest.approx(1000.0, rel=1e-6)


def test_that_a_cost_is_in_the_plans_currency(run, answer, plan, tmp_path):
    data = _read(plan)
    data["scenarios"][0]["settings"] |= {"electricity_price_per_kwh": 0.2, "currency": "CHF"}
    priced = tmp_path / "priced.json"
    priced.write_text(json.dumps(data), encoding="utf-8")
    for budget in ("cost=1.5", "cost=1.5CHF", "electricity-cost=1.5chf"):
        found = answer(str(priced), "--budget", budget, "--vary", "hours")
        assert (found["value"], found["budget"]["unit"]) == (5.0, "CHF")
    ran = run("fit", str(priced), "--budget", "cost=1.5EUR", "--vary", "hours")
    assert ran.status == 2
    assert "in CHF, not in EUR" in ran.err


def test_that_the_probability_is_asked_for_and_reached(answer, training):
    words = (training, "--budget", "emissions=1t", "--vary", "tokens")
    best, sure = answer(*words), answer(*words, "--probability", "0.9")
    assert sure["value"] < best["value"]
    assert (sure["probability"], sure["within"]) == (0.9, pytest.approx(0.9, abs=1e-3))
    assert "probability" not in best
    assert answer(*words, "--probability", "0.9", "--seed", "2")["value"] != sure["value"]
    assert answer(*words, "--probability", "0.9") == sure


def test_that_the_plan_that_fits_is_saved_with_its_budget(run, answer, training, tmp_path):
    path = str(tmp_path / "fits.json")
    words = (training, "--budget", "emissions=1t", "--vary", "tokens", "--probability", "0.9")
    found = answer(*words, "--draws", "1500", "--save", path)
    results = json.loads(run("estimate", path, "--format", "json").out)
    total = results["results"]["total_emissions"]["best"]
    assert total == pytest.approx(found["reached"], rel=1e-9)
    assert results["draws"] == 1500
    data = _read(path)
    assert data["budgets"] == {"total_emissions": 1000}
    again = answer(path, "--vary", "tokens", "--probability", "0.9")
    assert again["value"] == pytest.approx(found["value"], rel=1e-9)


def test_that_nothing_is_saved_where_nothing_fits(run, plan, tmp_path):
    path = tmp_path / "none.json"
    ran = run("fit", plan, "--budget", "energy=1", "--vary", "pue", "--save", str(path))
    assert (ran.status, ran.out, path.exists()) == (2, "", False)
    assert ran.err.count("\n") == 1
    assert "nothing to save. Nothing fits" in ran.err


@pytest.mark.parametrize(
    ("budget", "vary", "outcome"),
    [("energy=1", "pue", "nothing_fits"), ("days=1", "pue", "irrelevant"),
     ("energy=1e30", "pue", "all_fits"), ("energy=10", "count", "met")],
)  # fmt: skip
def test_that_every_outcome_is_an_answer(run, answer, plan, budget, vary, outcome):
    assert answer(plan, "--budget", budget, "--vary", vary)["outcome"] == outcome
    for language in LANGUAGES:
        ran = run("--lang", language, "fit", plan, "--budget", budget, "--vary", vary)
        assert (ran.status, ran.err) == (0, "")


def test_that_inputs_go_by_their_fields_and_by_their_options(answer, training):
    words = (training, "--budget", "emissions=1t", "--vary")
    assert answer(*words, "params")["value"] == answer(*words, "parameters")["value"]
    assert answer(*words, "Params")["vary"] == "parameters"


def test_that_another_scenario_and_a_phase_can_be_meant(answer, examples):
    path = str(examples / "idle-service.json")
    found = answer(path, "--budget", "energy=500", "--vary", "energy-kwh", "--phase", "waiting")
    assert (found["phases"], found["outcome"]) == (["waiting"], "met")
    names = [one["name"] for one in _read(path)["scenarios"]]
    found = answer(path, "--budget", "energy=1", "--vary", "pue", "--scenario", names[1])
    assert found["scenario"] == names[1]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ([], "--vary is needed"),
        (["--vary", "hours"], "--budget is needed"),
        (["--vary", "hours", "--budget", "joy=1"], "no budgets of “joy”"),
        (["--vary", "hours", "--budget", "energy"], "“energy” is no budget"),
        (["--vary", "hours", "--budget", "energy=-1"], "is no budget"),
        (["--vary", "hours", "--budget", "energy=1e999"], "is no budget"),
        (["--vary", "hours", "--budget", "emissions=1e308t"], "is no budget"),
        (["--vary", "hours", "--budget", "energy=1kg"], "“kg” is no unit of energy"),
        (["--vary", "joy", "--budget", "energy=1"], "“joy” is no input"),
        (["--vary", "region", "--budget", "energy=1"], "“region” is no input"),
        (["--vary", "houers", "--budget", "energy=1"], "hours"),
        (["--vary", "tokens", "--budget", "energy=1"], "no input of the kind of workload"),
        (["--vary", "hours", "--budget", "cost=1"], "enter an electricity price"),
        (["--vary", "hours", "--budget", "energy=1", "--phase", "x"], "no phase “x”"),
        (["--vary", "hours", "--budget", "energy=1", "--scenario", "x"], "no scenario “x”"),
        (["--vary", "hours", "--budget", "energy=1", "--probability", "0"], "--probability"),
        (["--vary", "hours", "--budget", "energy=1", "--draws", "0"], "--draws"),
        (["--vary", "hours", "--budget", "energy=1", "--format", "xml"], "--format"),
        (["--vary", "hours", "--budget", "energy=1", "--joy", "1"], "--joy"),
        (["more"], "one word too many"),
    ],
)
def test_that_wrong_use_is_one_line_that_says_what_would_be_right(run, plan, words, named):
    ran = run("--lang", "en", "fit", plan, *words)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert named in ran.err
    assert run("--lang", "zh", "fit", plan, *words).status == 2


def test_that_phases_that_differ_are_named(run, examples):
    path = str(examples / "idle-service.json")
    ran = run("fit", path, "--budget", "energy=500", "--vary", "energy-kwh")
    assert ran.status == 2
    assert "--phase: waiting, answering" in ran.err


def test_that_a_file_is_needed_and_must_be_there(run):
    assert "file is needed" in run("fit", "--vary", "hours").err
    ran = run("fit", "nosuch.json", "--vary", "hours", "--budget", "energy=1")
    assert (ran.status, ran.err.count("\n")) == (2, 1)


def test_that_a_problem_of_the_plan_is_named_with_its_place(run, plan, tmp_path):
    data = _read(plan)
    data["scenarios"][0]["settings"]["pue"] = 0.5
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps(data), encoding="utf-8")
    ran = run("fit", str(wrong), "--budget", "energy=1", "--vary", "hours")
    assert ran.status == 2
    assert "scenarios[0].settings.pue" in ran.err


@pytest.mark.parametrize("language", [0, 1])
def test_that_help_names_every_option_and_budget(language):
    text = HELP["fit"][language]
    flags = (*_OPTIONS, "--budget", "--vary", "--scenario", "--phase", "--format", "--save")
    assert all(flag in text for flag in flags)
    assert all(f"{name}=" in text for name in QUANTITIES)


def test_that_days_are_days_and_other_times_hours():
    assert limit_of("days=2").value == 48.0
    assert limit_of("wall_clock_hours=2").value == 2.0
