"""``estimate``: what options mean, alone and over a plan, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Region
from carbon_desktop.cli.help import HELP
from carbon_desktop.cli.options import DRAWS, FIELD_OF
from carbon_desktop.plan.plan import Phase, Pinned, Plan, Scenario, Setting
from carbon_desktop.profiles.files import load_plan, save_plan
from carbon_desktop.profiles.format import dumps
from carbon_desktop.study.estimate import estimate
from carbon_desktop.words.ranges import span

_ENDS = ("best", "low", "high")
_RUN = ["--count", "2", "--hours", "10"]


@pytest.fixture
def answer(run):
    """Return a function that estimates in JSON and returns the object."""

    def answered(*words: str) -> Any:
        ran = run("estimate", *words, "--format", "json")
        assert (ran.status, ran.err) == (0, "")
        return json.loads(ran.out)

    return answered


@pytest.fixture
def plan_file(tmp_path):
    """Return a function that writes a plan of one or more phases and returns its path."""

    def written(
        settings: dict[str, float | str],
        *phases: dict[str, float | str],
        alternative: dict[str, float | str] | None = None,
    ) -> str:
        made = tuple(
            Phase(f"phase-{i}", f"Phase {i}", "device_hours", None, _settings(one))
            for i, one in enumerate(phases)
        )
        scenarios = [Scenario("baseline", "Here", _settings(settings), made)]
        if alternative is not None:
            scenarios.append(Scenario("other", "There", _settings(alternative)))
        path = tmp_path / "plan.json"
        save_plan(Plan("Test", tuple(scenarios)), path)
        return str(path)

    return written


def _settings(values: dict[str, float | str]) -> dict[str, Setting]:
    return {key: Setting(value) for key, value in values.items()}


def _best(answered: Any, name: str) -> float:
    return answered["results"][name]["best"]


def _assumption(answered: Any, name: str) -> Any:
    return next(one for one in answered["assumptions"] if one["name"] == name)


@pytest.mark.parametrize(
    ("count", "power", "hours", "grid", "energy", "emissions"),
    [
        (5, 300, 10, 700, 15, 10.5),
        (1, 100_000, 100, 500, 10_000, 5_000),
        (10, 300, 20, 500, 60, 30),
    ],
)
def test_that_the_basic_arithmetic_holds_to_the_last_digit(
    answer, count, power, hours, grid, energy, emissions
) -> None:
    words = f"--count {count} --power-w {power} --hours {hours} --intensity {grid} --pue 1"
    answered = answer(*words.split())
    found = answered["results"]
    assert found["facility_energy"] == dict.fromkeys(_ENDS, energy) | {"unit": "kWh"}
    assert found["operational_emissions"] == dict.fromkeys(_ENDS, emissions) | {"unit": "kgCO2e"}
    assert "accelerator_energy" not in answered["results"]


def test_that_the_json_has_what_the_contract_names(answer) -> None:
    answered = answer(*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", "--region", "FR")
    assert {
        "plan", "scenario", "results", "phases", "assumptions", "notices",
        "catalogue_version", "method_version", "program_version",
    } <= set(answered)  # fmt: skip
    assert {"name", "value", "low", "high", "unit", "status", "source", "year"} <= set(
        answered["assumptions"][0]
    )
    assert answered["phases"][0]["results"]["it_energy"] == answered["results"]["it_energy"]
    for one in answered["results"].values():
        assert set(one) == {*_ENDS, "unit"}


def test_that_what_needs_a_grid_is_absent_without_one_and_named(answer) -> None:
    answered = answer(*_RUN, "--power-w", "300")
    assert "operational_emissions" not in answered["results"]
    lacks = {one["quantity"]: one["inputs"] for one in answered["missing"]}
    assert lacks["operational_emissions"] == ["grid_intensity"]
    assert "choose a region" in next(
        one["text"] for one in answered["missing"] if one["quantity"] == "operational_emissions"
    )


def test_that_numbers_may_be_scientific(answer) -> None:
    assert _best(answer("--count", "1e1", "--hours", "2.5E+1"), "device_hours") == 250


@pytest.mark.parametrize("word", ["--power-share", "--utilisation"])
def test_that_mean_power_has_two_names(answer, word: str) -> None:
    answered = answer(*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", word, "0.5")
    assert _best(answered, "accelerator_energy") == 2 * 10 * 400 * 0.5 / 1000


def test_that_intensity_wins_for_the_grid_and_the_region_gives_the_rest(answer) -> None:
    answered = answer(*_RUN, "--power-w", "500", "--region", "FR", "--intensity", "100")
    assert _assumption(answered, "grid_intensity")["status"] == "entered"
    assert _best(answered, "operational_emissions") == pytest.approx(1.54)
    assert _assumption(answered, "grid_water")["status"] == "looked_up"


def test_that_measured_energy_stands_at_the_it_boundary(answer) -> None:
    answered = answer("--energy-kwh", "100", "--pue", "1.5", "--intensity", "200")
    assert _best(answered, "it_energy") == 100
    assert _best(answered, "facility_energy") == 150
    assert _best(answered, "operational_emissions") == 30


def test_that_parameters_beside_hours_describe_the_model_only(answer) -> None:
    words = [*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb"]
    plain = answer(*words)
    described = answer(*words, "--params", "7e9", "--active-params", "1e9")
    for name in ("device_hours", "wall_clock_hours", "host_energy", "embodied_emissions"):
        assert described["results"][name] == plain["results"][name]
    # A small model leaves the cards waiting: the default power is for its size.
    assert _best(described, "accelerator_energy") < _best(plain, "accelerator_energy")
    given = answer(*words, "--power-share", "0.8")
    same = answer(*words, "--power-share", "0.8", "--params", "7e9", "--active-params", "1e9")
    assert same["results"] == given["results"]
    computing = answer(*words, "--params", "7e9", "--mfu", "0.4", "--precision", "BF16")
    assert _best(computing, "compute") == pytest.approx(20 * 3600 * 312 * 0.4 / 1e6)


def test_that_repeats_multiply(answer) -> None:
    assert _best(answer(*_RUN, "--repeats", "3"), "device_hours") == 60


def test_that_draws_and_seed_are_checked(run) -> None:
    words = [*_RUN, "--power-w", "300"]
    assert run("estimate", *words, "--draws", "-1").status == 2
    assert run("estimate", *words, "--draws", "1e9").status == 2
    assert run("estimate", *words, "--seed", "1.5").status == 2


def test_that_exact_inputs_have_the_best_at_both_ends(answer) -> None:
    answered = answer(*_RUN, "--power-w", "300", "--pue", "1.5", "--intensity", "700")
    for name in ("facility_energy", "operational_emissions"):
        one = answered["results"][name]
        assert one["low"] == one["high"] == one["best"]


def test_that_results_and_phases_have_a_low_and_a_high_around_the_best(answer) -> None:
    answered = answer(*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", "--region", "FR")
    for found in (answered["results"], answered["phases"][0]["results"]):
        energy = found["facility_energy"]
        assert energy["low"] < energy["best"] < energy["high"]
    assert (answered["draws"], answered["seed"]) == (2000, 1)


def test_that_no_draws_leave_the_ranges_out(answer, run) -> None:
    words = [*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", "--region", "FR", "--draws", "0"]
    answered = answer(*words)
    assert set(answered["results"]["facility_energy"]) == {"best", "unit"}
    assert "draws" not in answered
    assert "percentile" not in run("estimate", *words).out


def test_that_a_seed_gives_the_same_ends_again_and_another_gives_others(answer) -> None:
    words = [*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", "--draws", "200"]
    first, again = (answer(*words, "--seed", "7")["results"] for _ in range(2))
    assert first == again
    assert answer(*words, "--seed", "8")["results"]["it_energy"] != first["it_energy"]


def test_that_few_draws_are_pointed_out(answer) -> None:
    words = [*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", "--region", "FR"]
    few = answer(*words, "--draws", "100")["notices"]
    assert [one["text"] for one in few if one["code"] == "few_draws"] == [
        "With 100 draws the ends of the ranges are uncertain: 1000 or more are advised."
    ]
    assert "few_draws" not in {one["code"] for one in answer(*words)["notices"]}


def test_that_the_text_has_the_range_beside_a_figure_and_says_what_it_is(answer, run) -> None:
    words = [*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", "--pue", "1.5"]
    energy = answer(*words)["results"]["facility_energy"]
    out = run("estimate", *words).out
    line = next(one for one in out.splitlines() if one.strip().startswith("Facility energy"))
    assert line.endswith(span(energy["low"], energy["high"]))
    assert "A range is the 5th to 95th percentile of 2\u202f000 draws. It covers the inputs" in out
    exact = run("estimate", *_RUN, "--power-w", "300", "--pue", "1.5", "--wue", "1").out
    assert "percentile" not in exact


def test_that_the_plans_own_draws_and_seed_are_used_unless_options_say_otherwise(
    answer, tmp_path
) -> None:
    path = str(tmp_path / "plan.json")
    words = ("--count", "1", "--hours", "1", "--accelerator", "H100")
    first = answer(*words, "--draws", "1500", "--seed", "7", "--save", path)
    again, other = answer(path), answer(path, "--seed", "8")
    assert (again["draws"], again["seed"]) == (1500, 7)
    assert again["results"]["facility_energy"] == first["results"]["facility_energy"]
    assert (other["draws"], other["seed"]) == (1500, 8)
    assert other["results"]["facility_energy"] != first["results"]["facility_energy"]


def test_that_the_boundary_can_be_direct(answer) -> None:
    words = [*_RUN, "--power-w", "300", "--region", "US-VA"]
    label = _assumption(answer(*words, "--boundary", "direct"), "grid_intensity")["label"]
    assert label == "direct"


def test_that_a_name_that_is_not_exact_is_said_to_have_been_read(answer) -> None:
    answered = answer(*_RUN, "--accelerator", "V100")
    notice = next(one for one in answered["notices"] if one["code"].startswith("found_"))
    assert "“V100” is read as NVIDIA Tesla V100" in notice["text"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "give --hours with --count"),
        ("--params 7e9", "give --hours with --count"),
        ("--hours 10", "--hours needs --count"),
        ("--energy-kwh 5 --hours 10", "--hours needs --count"),
        ("--hours ten --count 1", "--hours: “ten” is not a number"),
        ("--hours nan --count 1", "--hours: “nan” is not a number"),
        ("--hours 1_0 --count 1", "--hours: “1_0” is not a number"),
        ("--hours inf --count 1", "--hours"),
        ("--hours 1e400 --count 1", "--hours: 1e400 is out of bounds"),
        ("--hours -1 --count 1", "--hours: -1 is out of bounds; give a number of at least 0"),
        ("--hours 1 --count 0", "--count: 0 is out of bounds; give a whole number of at least 1"),
        ("--hours 1 --count 1.5", "--count"),
        (
            "--hours 1 --count 1 --pue 0.99",
            "--pue: 0.99 is out of bounds; give a number of at least 1",
        ),
        ("--hours 1 --count 1 --power-share 0", "--power-share"),
        ("--hours 1 --count 1 --utilisation 1.1", "--utilisation"),
        ("--hours 1 --count 1 --mfu 2", "--mfu"),
        ("--hours 1 --count 1 --wue -0.1", "--wue"),
        ("--hours 1 --count 1 --precision fp64", "--precision: “fp64” is none of the choices"),
        ("--hours 1 --count 1 --boundary net", "--boundary"),
        ("--hours 1 --count 1 --format xml", "--format"),
        ("--hours 1 --count 1 --scenario nosuch", "it has Baseline"),
        ("--hours 1 --count 1 --accelerator h1000", "did you mean nvidia-h100"),
        ("--hours 1 --count 1 --region Atlantis", "--region: the catalogue has no region"),
        ("--hours 1 --count 1 --seed 1.5", "--seed"),
        ("--hours 1 --hours 2 --count 1", "--hours is given twice"),
        ("--hours 1 --count 1 --power-share .5 --utilisation .5", "--utilisation"),
        ("--hours 1 --count", "--count needs a value: a whole number of at least 1"),
        ("--hours --count 1", "--hours needs a value"),
        ("--hours 1 --count 1 --nosuch 3", "there is no option --nosuch"),
        ("--hours 1 --count 1 --hour 3", "there is no option --hour;"),
        ("nosuch.json", "nosuch.json: there is no such file"),
        ("a.json b.json", "“b.json” is one word too many"),
        # Checked even where another option makes it unused:
        ("--hours 1 --count 1 --intensity 100 --region Atlantis", "--region"),
        ("--hours 1 --count 1 --power-w 300 --power-share 7", "--power-share"),
        ("--hours 1 --count 1 --params 1e9 --active-params 2e9", "--active-params"),
        ("--params 1e9 --tokens -1", "--tokens"),
        ("--params 1e9 --tokens 1e9 --recompute=half", "--recompute: “half” is none of"),
        ("--params 1e9 --tokens 1e9 --recompute half", "--recompute: “half” is none of"),
        ("--params 1e9 --tokens 1e9 --recompute half.json", "half.json: there is no such file"),
        ("--params 1e9 --requests -1", "--requests: -1 is out of bounds; give a number of at le"),
        ("--params 7e9 --active-params 8e9 --tokens 1e9", "all parameters (7B)"),
        (
            "--params 7e9 --tokens 1e9 --accelerator nvidia-b200 --deadline-hours 5e-324",
            "--deadline-hours: Deadline: this would take ∞ accelerators; allow more time.",
        ),
        ("--params 1e9 --tokens 1e9 --trained-share 1.1", "--trained-share"),
        ("--params 1e9 --requests 10 --batch 0", "--batch"),
        ("--params 1e9 --requests 10 --pruned-share 1", "--pruned-share"),
        ("--model nosuch --tokens 1e9", "the catalogue has no model “nosuch”"),
        ("--params 1e9", "nothing to estimate"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_wrong_use_is_one_line_that_names_what_is_wrong(
    run, words: str, said: str, language: str
) -> None:
    ran = run("estimate", *words.split(), "--lang", language)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    if language == "en":
        assert said in ran.err


@pytest.mark.parametrize(
    "words", ["--tokens 0 --count 8", "--requests 0 --input-tokens 5 --output-tokens 5"]
)
def test_that_no_tokens_and_no_requests_take_nothing_and_have_no_ratios(
    answer, words: str
) -> None:
    asked = ["--params", "7e9", "--accelerator", "nvidia-h100-sxm5-80gb", "--region", "FR"]
    answered = answer(*asked, *words.split())
    found = answered["results"]
    for name in ("device_hours", "compute", "facility_energy", "total_emissions", "water_total"):
        assert found[name]["best"] == 0.0
    ratios = {
        "energy_intensity", "carbon_intensity", "impact_index", "sci",
        "energy_per_thousand_requests", "energy_per_million_tokens",
    }  # fmt: skip
    assert not ratios & set(found)
    codes = [one["code"] for one in answered["notices"]]
    assert "improbable" in codes
    assert "few_tokens" not in codes


@pytest.mark.parametrize(
    ("words", "idle"),
    [
        ("--params 7e9 --tokens 1e12 --deadline-hours 100 --count 8", "Count"),
        ("--params 7e9 --tokens 1e12 --mfu 0.3 --hfu 0.4", "HFU"),
        ("--params 7e9 --hours 10 --count 8 --tokens 1e12 --epochs 2", "Tokens, Epochs"),
        ("--params 7e9 --tokens 1e12 --layers 32", "Layers"),
        ("--hours 10 --count 8 --power-w 300 --power-share 0.3", "Mean power (share of TDP)"),
        ("--cores 32 --hours 100 --count 8", "Count"),
        ("--params 7e9 --tokens 1e9 --repeats 3 --run-share 0.1 --recompute", ""),
        ("--params 7e9 --requests 1e6 --period-days 3 --peak-to-mean 2 --batch 8", ""),
        ("--params 7e9 --hours 10 --count 8 --mfu 0.4 --precision bf16", ""),
        ("--energy-kwh 100 --count 8 --hours 5", ""),
    ],
)
def test_that_what_was_given_in_vain_is_told(answer, words: str, idle: str) -> None:
    answered = answer("--accelerator", "nvidia-h100-sxm5-80gb", *words.split())
    told = [one["text"] for one in answered["notices"] if one["code"] == "not_used"]
    assert told == ([f"Given, but no figure rests on it: {idle}."] if idle else [])


def test_that_a_model_describes_the_work_of_a_plan_and_is_trained_where_there_is_none(
    answer, plan_file
) -> None:
    model = ("--model", "llama-2-7b", "--accelerator", "nvidia-h100-sxm5-80gb")
    assert 1.0 < _best(answer(*model), "training_flop") / (6 * 6.74e9 * 2e12) < 1.3
    found = answer(plan_file({"count": 8.0}, {"hours": 21.0}), *model)["results"]
    assert found["device_hours"]["best"] == 168.0
    assert "training_flop" not in found


def test_that_data_preparation_tells_nothing_of_accelerators(run, answer) -> None:
    words = ("--cores", "32", "--hours", "100", "--region", "FR")
    ran = run("estimate", *words)
    assert "IT equipment" in ran.out
    for heading in ("  accelerators", "device-hours", "Compute"):
        assert heading not in ran.out
    found = answer(*words)["results"]
    assert found["device_hours"]["best"] == found["compute"]["best"] == 0.0


def test_that_examples_alone_ask_for_what_one_of_them_costs(answer) -> None:
    answered = answer("--examples", "1e6", "--accelerator", "nvidia-h100-sxm5-80gb")
    lacks = {one["quantity"]: one["inputs"] for one in answered["missing"]}
    assert "flop_per_example" in lacks["training_flop"]
    assert "tokens" not in lacks["training_flop"]


def test_that_requests_without_an_answer_cost_their_prefill(answer) -> None:
    asked = ["--params", "7e9", "--accelerator", "nvidia-h100-sxm5-80gb", "--requests", "1000"]
    found = answer(*asked, "--input-tokens", "500", "--output-tokens", "0")["results"]
    assert found["compute"]["best"] == pytest.approx(2 * 7e9 * 500 * 1000 / 1e18)
    assert found["energy_per_thousand_requests"]["best"] == found["facility_energy"]["best"]
    assert "energy_per_million_tokens" not in found


def test_that_the_least_of_hours_is_told_with_its_range(run) -> None:
    words = "--count 70 --hours 5e-324 --accelerator nvidia-a100-sxm4-80gb --draws 20"
    ran = run("estimate", *words.split())
    assert (ran.status, ran.err) == (0, "")


def test_that_options_take_the_place_of_the_baselines_values(answer, plan_file) -> None:
    plan = plan_file({"count": 2, "power_w": 300.0, "pue": 1.5}, {"hours": 10.0, "pue": 1.3})
    assert _best(answer(plan), "facility_energy") == pytest.approx(6 * 1.3)
    assert _best(answer(plan, "--pue", "1.1"), "facility_energy") == pytest.approx(6 * 1.1)
    assert _best(answer(plan, "--hours", "20"), "it_energy") == 12


def test_that_options_hold_for_every_phase(answer, plan_file) -> None:
    plan = plan_file({"count": 2, "power_w": 300.0}, {"hours": 10.0}, {"hours": 5.0, "count": 1})
    assert _best(answer(plan, "--count", "4"), "device_hours") == 60
    assert len(answer(plan)["phases"]) == 2


def test_that_an_alternative_follows_the_options_until_it_has_its_own_value(
    answer, plan_file
) -> None:
    plan = plan_file({"count": 2, "pue": 1.5}, {"hours": 10.0}, alternative={"pue": 1.1})
    answered = answer(plan, "--scenario", "There", "--pue", "1.9", "--power-w", "500")
    assert answered["scenario"] == "There"
    assert _best(answered, "facility_energy") == pytest.approx(11)


def test_that_a_region_takes_the_place_of_a_plans_own_intensity_and_back(
    answer, plan_file
) -> None:
    plan = plan_file(
        {"count": 2, "power_w": 300.0, "region": "FR", "intensity_gco2e_per_kwh": 700.0},
        {"hours": 10.0},
    )
    assert _assumption(answer(plan), "grid_intensity")["value"] == 700
    by_region = _assumption(answer(plan, "--region", "FR"), "grid_intensity")
    assert by_region["value"] == pytest.approx(load().regions["FR"].factors["lifecycle"].value)
    assert _assumption(answer(plan, "--intensity", "5"), "grid_intensity")["value"] == 5


def test_that_another_accelerator_forgets_the_power_of_the_one_before(answer, plan_file) -> None:
    plan = plan_file({"count": 2}, {"hours": 10.0, "power_w": 999.0})
    answered = answer(plan, "--accelerator", "nvidia-a100-sxm4-80gb")
    assert _assumption(answered, "tdp")["value"] == 400
    assert "device_power" not in {one["name"] for one in answered["assumptions"]}


def test_that_a_power_share_takes_the_place_of_a_plans_watts(answer, plan_file) -> None:
    plan = plan_file({"count": 2, "accelerator": "nvidia-l4"}, {"hours": 10.0, "power_w": 999.0})
    answered = answer(plan, "--power-share", "0.5")
    assert _best(answered, "accelerator_energy") == pytest.approx(2 * 10 * 0.5 * 72 / 1000)
    both = answer(plan, "--power-share", "0.5", "--power-w", "100")
    assert _best(both, "it_energy") == 2


def test_that_recompute_may_stand_alone_or_name_what_is_recomputed(answer) -> None:
    asked = ["--params", "1e9", "--tokens", "1e9", "--accelerator", "nvidia-a100-sxm4-80gb"]
    for words, value in (
        (["--recompute"], 1.0),
        (["--recompute", "full"], 1.0),
        (["--recompute", "none"], 0.0),
        (["--recompute=full"], 1.0),
    ):
        answered = answer(*asked, *words)
        assert _assumption(answered, "recomputed_share")["value"] == value
    # What is no choice of its own is another word: the file of a plan.
    assert answer(*asked)["results"].keys() == answer(*asked, "--recompute")["results"].keys()


def test_that_an_own_entry_that_came_with_a_plan_has_its_name_and_is_found(run, tmp_path) -> None:
    cellar = Region(
        id="own:cellar",
        kind="site",
        name_en="Cellar",
        name_zh="地下室",
        zone="own:cellar",
        factors={"lifecycle": Figure(20.0, "gCO2e/kWh", "meter")},
        own=True,
    )
    phase = Phase("run", "Run", "device_hours", None, _settings({"hours": 10.0}))
    settings = _settings({"count": 2, "power_w": 300.0, "region": cellar.id})
    baseline = Scenario("baseline", "Here", settings, (phase,))
    path = tmp_path / "plan.json"
    save_plan(Plan("Test", (baseline,), own_regions=(cellar,)), path)
    shown = run("--lang", "zh", "estimate", str(path))
    assert shown.status == 0
    assert "地下室" in shown.out
    assert run("estimate", str(path), "--region", "cellar").status == 0


def test_that_an_energy_makes_a_plan_one_of_measured_energy(answer, plan_file) -> None:
    plan = plan_file({"count": 2, "power_w": 300.0}, {"hours": 10.0})
    answered = answer(plan, "--energy-kwh", "42")
    assert _best(answered, "it_energy") == 42
    assert _best(answered, "device_hours") == 20


def test_that_a_problem_of_a_file_names_file_and_place(run, plan_file) -> None:
    plan = plan_file({"count": 2, "pue": 0.5}, {"hours": 10.0, "power_w": -1.0})
    ran = run("estimate", plan)
    assert (ran.status, ran.out) == (2, "")
    assert f"{plan}: scenarios[0].phases[0].settings.power_w: " in ran.err
    ran = run("estimate", plan, "--power-w", "5")
    assert f"{plan}: scenarios[0].settings.pue: PUE: 0.5 is out of bounds" in ran.err
    assert run("estimate", plan, "--power-w", "5", "--pue", "1").status == 0


def test_that_hours_without_a_count_in_a_file_are_named(run, plan_file) -> None:
    ran = run("estimate", plan_file({}, {"hours": 10.0}))
    assert ran.status == 2
    assert "settings.count" in ran.err
    assert run("estimate", plan_file({}, {"hours": 1.0}), "--count", "1").status == 0


def test_that_saving_keeps_the_question_and_the_facts(answer, tmp_path, run) -> None:
    path = tmp_path / "mine.json"
    words = [*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", "--region", "FR"]
    made = answer(*words, "--save", str(path))
    assert made["plan"] == "mine"
    again = answer(str(path))
    assert again["results"] == made["results"]
    plan = load_plan(path)
    assert plan.pinned.figures["accelerator/nvidia-a100-sxm4-80gb/tdp"].value == 400
    answer(str(path), "--hours", "99", "--save", str(path))
    assert _best(answer(str(path)), "wall_clock_hours") == 99


def test_that_a_plan_with_other_pinned_values_keeps_them_and_says_so(answer, tmp_path) -> None:
    path = tmp_path / "old.json"
    answer(*_RUN, "--accelerator", "nvidia-a100-sxm4-80gb", "--save", str(path))
    document = json.loads(path.read_text(encoding="utf-8"))
    document["pinned"]["figures"]["accelerator/nvidia-a100-sxm4-80gb/tdp"]["value"] = 300
    path.write_text(json.dumps(document), encoding="utf-8")
    answered = answer(str(path))
    assert _assumption(answered, "tdp")["value"] == 300
    said = {one["code"]: one["text"] for one in answered["notices"]}
    assert "NVIDIA A100 SXM4 80GB: Thermal design power" in said["figures_changed"]


def test_that_a_file_that_cannot_be_saved_is_one_line(run, tmp_path) -> None:
    (tmp_path / "file").write_text("in the way")
    ran = run("estimate", *_RUN, "--save", str(tmp_path / "file" / "plan.json"))
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "plan.json" in ran.err


def test_that_names_in_a_file_cannot_steer_the_terminal(run, tmp_path) -> None:
    run_phase = Phase("run", "Run", "device_hours", None, _settings({"hours": 1.0}))
    plan = Plan(
        "a\x1b]0;b\x07\nc\u202e",
        (Scenario("baseline", "B", _settings({"count": 1}), (run_phase,)),),
    )
    save_plan(plan, tmp_path / "plan.json")
    out = run("estimate", str(tmp_path / "plan.json")).out
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_text_shows_headlines_assumptions_and_notices(run, examples, language) -> None:
    ran = run("estimate", str(examples / "bloom-176b.json"), "--lang", language)
    assert ran.status == 0
    shown = ran.out.replace("\u202f", " ")
    for figure in ("433 MWh", "520 MWh", "40.8 t CO₂e", "29.6 t CO₂e", "11.2 t CO₂e"):
        assert figure in shown
    named = {"en": ["entered", "looked up", "default"], "zh": ["输入", "查得", "默认"]}
    for word in (*named[language], "2022", "PUE"):
        assert word in shown


def test_that_text_says_what_the_headline_leaves_out(run) -> None:
    out = run("estimate", *_RUN, "--power-w", "300", "--intensity", "100").out
    emissions = next(line for line in out.splitlines() if "Emissions" in line)
    assert "operational only" in emissions
    assert "on site only" in out


@pytest.mark.parametrize("language", [0, 1])
def test_that_help_names_every_option(language: int) -> None:
    for flag in (*FIELD_OF, *DRAWS, "--scenario", "--format", "--save"):
        assert flag in HELP["estimate"][language]


def test_that_examples_print_the_digits_of_the_study(answer, examples) -> None:
    files = sorted(examples.glob("*.json"))
    assert len(files) == 8
    for file in files:
        plan = load_plan(file)
        assert dumps(plan) == file.read_bytes()
        assert plan.pinned == Pinned(), "an example asks afresh of every catalogue"
        for scenario in estimate(plan, load()).scenarios:
            answered = answer(str(file), "--scenario", scenario.name)
            printed = {name: one["best"] for name, one in answered["results"].items()}
            expected = {name: float(f"{v:.12g}") for name, v in scenario.results.items()}
            assert printed == expected
            assert scenario.problems == ()


def test_that_bloom_comes_out_as_published(answer, examples: Path) -> None:
    answered = answer(str(examples / "bloom-176b.json"))
    assert _best(answered, "device_hours") == pytest.approx(1_082_990, rel=1e-7)
    assert _best(answered, "it_energy") == pytest.approx(433_196, rel=1e-7)
    assert _best(answered, "operational_emissions") == pytest.approx(24_690 * 1.2, rel=1e-3)
    assert _best(answered, "embodied_emissions") == pytest.approx(11_210, rel=1e-3)


def test_that_the_share_that_is_not_the_final_run_is_told(answer, plan_file, run) -> None:
    shared = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"}
    file = plan_file(shared, {"hours": 10.0, "repeats": 2.0}, {"hours": 5.0})
    found = answer(file, "--draws", "0")
    shares = found["shares"]["facility_energy"]
    assert shares == pytest.approx(
        {"not_final": 0.6, "final_run": 0.4, "other_runs": 0.2, "further_runs": 0.4}
    )
    assert set(found["shares"]) == {"facility_energy", "total_emissions"}
    assert found["serving_passes"] == {}
    told = run("estimate", file, "--draws", "0").out
    assert "60 % of the energy is not the final run: further runs 40 %, other runs 20 %" in told


def test_that_nothing_is_told_of_a_final_run_where_only_a_service_runs(answer) -> None:
    service = ("--requests", "1e6", "--input-tokens", "100", "--output-tokens", "100")
    found = answer("--params", "7e9", "--accelerator", "h100", *service, "--draws", "0")
    assert found["shares"] == {}
    assert found["serving_passes"] == {}


def test_that_it_is_told_when_serving_passes_the_rest(answer, tmp_path) -> None:
    shared = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"}
    load = {"parameters": 7e9, "input_tokens": 300.0, "output_tokens": 200.0}
    daily = _settings({**load, "requests_per_day": 1e5, "period_days": 300.0})
    phases = (
        Phase("run", "Run", "device_hours", None, _settings({"hours": 10.0})),
        Phase("serving", "Serving", "serving", None, daily),
    )
    path = tmp_path / "served.json"
    save_plan(Plan("Test", (Scenario("baseline", "Here", _settings(shared), phases),)), path)
    found = answer(str(path), "--draws", "0")["serving_passes"]["facility_energy"]
    assert (found["phase"], found["within_plan"]) == ("serving", True)
    assert found["requests"] == pytest.approx(found["hours_of_serving"] / 24.0 * 1e5)


def test_that_a_model_alone_is_trained_on_its_published_tokens(answer) -> None:
    asked = ["--model", "Llama 2 7B", "--accelerator", "nvidia-a100-sxm4-80gb"]
    answered = answer(*asked)
    assert _assumption(answered, "tokens")["value"] == 2e12
    assert _assumption(answered, "tokens")["status"] == "looked_up"
    assert _best(answered, "device_hours") == pytest.approx(184_320, rel=0.5)  # as published


def test_that_hours_beside_a_model_stand(answer) -> None:
    answered = answer(*_RUN, "--model", "Llama 2 7B", "--accelerator", "nvidia-a100-sxm4-80gb")
    assert _best(answered, "device_hours") == 20


def test_that_a_cloud_instance_sets_the_accelerator_and_its_host(answer) -> None:
    found = answer(*_RUN, "--instance", "P5.48XLARGE", "--region", "FR")
    said = {one["name"]: one for one in found["assumptions"]}
    assert said["accelerator"]["value"] == "nvidia-h100-sxm5-80gb"
    assert said["instance"]["value"] == "p5.48xlarge"
    assert (said["node_cores"]["value"], said["node_memory"]["value"]) == (96, 2048)
    assert said["node_cores"]["source"] == "ccf_coefficients_2026"


def test_that_an_instance_that_there_is_not_is_told_with_the_nearest(run) -> None:
    ran = run("estimate", *_RUN, "--instance", "p5.48xlarg", "--region", "FR")
    assert ran.status == 2
    assert "no machine “p5.48xlarg”; did you mean p5.48xlarge" in ran.err


def test_that_an_instance_of_another_accelerator_is_a_problem_beside_its_field(run) -> None:
    words = ("--instance", "p5.48xlarge", "--accelerator", "nvidia-t4", "--region", "FR")
    ran = run("estimate", *_RUN, *words)
    assert "p5.48xlarge holds NVIDIA H100" in ran.out + ran.err


def test_that_a_number_may_have_a_range_that_reaches_the_figures_and_the_file(
    answer, run, tmp_path
) -> None:
    words = ("--count", "5", "--power-w", "200:300:450:uniform", "--hours", "10", "--pue", "1")
    answered = answer(*words, "--intensity", "500:700:900")
    power = _assumption(answered, "device_power")
    assert (power["value"], power["low"], power["high"]) == (300.0, 200.0, 450.0)
    energy = answered["results"]["facility_energy"]
    assert energy["best"] == 15.0
    assert energy["low"] == pytest.approx(10.0, rel=0.01)
    assert energy["high"] == pytest.approx(22.5, rel=0.01)
    path = tmp_path / "plan.json"
    assert run("estimate", *words, "--save", str(path)).status == 0
    settings = load_plan(path).baseline.settings | load_plan(path).baseline.phases[0].settings
    assert settings["power_w"] == Setting(300.0, low=200.0, high=450.0, shape="uniform")


@pytest.mark.parametrize(
    ("option", "text"),
    [
        ("--pue", "1.1:1.2"),
        ("--pue", "1.3:1.2:1.4"),
        ("--pue", "0.9:1.2:1.4"),
        ("--pue", "1.1:1.2:1.4:normal"),
        ("--pue", "1.1:much:1.4"),
        ("--pue", ":"),
        ("--count", "4:5:6"),
    ],
)
def test_that_what_is_no_range_is_refused_in_one_line(run, option, text) -> None:
    ran = run("estimate", "--count", "5", "--hours", "10", "--power-w", "300", option, text)
    if option == "--count":
        ran = run("estimate", "--hours", "10", "--power-w", "300", option, text)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert option in ran.err


def test_that_a_range_without_width_is_exact(answer) -> None:
    answered = answer(*"--count 5 --power-w 300 --hours 10 --intensity 700 --pue 1:1:1".split())
    assert answered["results"]["facility_energy"] == dict.fromkeys(_ENDS, 15) | {"unit": "kWh"}
