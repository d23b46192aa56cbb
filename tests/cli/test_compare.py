"""``compare``: scenarios side by side, every pair in JSON, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.profiles.files import save_plan
from carbon_desktop.study.estimate import RESULTS

_CARDS = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "region": "FR"}
_QUEBEC, _POLAND, _AGAIN = {"region": "CA-QC"}, {"region": "PL"}, dict[str, float | str]()


@pytest.fixture
def plan_file(tmp_path):
    """Return a function that writes a plan of France and alternatives, and returns its path."""

    def written(*alternatives: dict[str, float | str], base=_CARDS, hours: float = 100.0) -> str:
        phase = Phase("run", "Run", "device_hours", None, _settings({"hours": hours}))
        scenarios = [Scenario("baseline", "France", _settings(base), (phase,))]
        scenarios += [
            Scenario(f"s{at}", f"Other {at}", _settings(one))
            for at, one in enumerate(alternatives, 1)
        ]
        path = tmp_path / "plan.json"
        save_plan(Plan("Places", tuple(scenarios)), path)
        return str(path)

    return written


@pytest.fixture
def answer(run):
    """Return a function that compares in JSON and returns the object."""

    def answered(*words: str) -> Any:
        ran = run("compare", *words, "--format", "json")
        assert (ran.status, ran.err) == (0, "")
        return json.loads(ran.out)

    return answered


def _settings(values):
    return {key: Setting(value) for key, value in values.items()}


def _pair(answered: Any, scenario: str, other: str) -> Any:
    return next(
        one["quantities"]
        for one in answered["pairs"]
        if (one["scenario"], one["other"]) == (scenario, other)
    )


def test_that_every_pair_stands_once_the_later_against_the_earlier(answer, plan_file):
    answered = answer(plan_file(_QUEBEC, _POLAND))
    pairs = [(one["scenario"], one["other"]) for one in answered["pairs"]]
    assert pairs == [("s1", "baseline"), ("s2", "baseline"), ("s2", "s1")]
    assert answered["baseline"] == "baseline"
    assert (answered["draws"], answered["seed"]) == (2000, 1)


def test_that_figures_and_ranges_are_those_of_estimate(run, answer, plan_file):
    path = plan_file(_QUEBEC)
    compared = answer(path)["scenarios"][1]["results"]
    ran = run("estimate", path, "--scenario", "s1", "--format", "json")
    assert compared == json.loads(ran.out)["results"]


def test_that_shares_are_of_all_draws_and_the_difference_holds_its_best(answer, plan_file):
    answered = answer(plan_file(_QUEBEC))
    ours, base = (answered["scenarios"][at]["results"] for at in (1, 0))
    for name, one in _pair(answered, "s1", "baseline").items():
        assert one["lower"] + one["equal"] + one["higher"] == pytest.approx(1.0)
        difference = one["difference"]
        assert difference["low"] <= difference["best"] <= difference["high"]
        best = ours[name]["best"] - base[name]["best"]
        assert difference["best"] == pytest.approx(best, abs=1e-9 * base[name]["best"])
        assert one["unit"] == ours[name]["unit"]


def test_that_any_scenario_can_be_the_one_compared_with(run, plan_file):
    words = ("--quantity", "total_emissions", "--against", "Other 1")
    said = run("compare", plan_file(_QUEBEC, _POLAND), *words).out
    assert "difference to Other 1" in said
    assert "France is higher than Other 1 in " in said
    assert "Other 2 is higher than Other 1 in " in said
    assert "than France" not in said


def test_that_the_json_names_the_one_compared_with_and_has_every_pair(answer, plan_file):
    path = plan_file(_QUEBEC, _POLAND)
    assert answer(path)["against"] == "baseline"
    answered = answer(path, "--against", "s1")
    assert (answered["baseline"], answered["against"]) == ("baseline", "s1")
    assert len(answered["pairs"]) == 3


def test_that_the_matrix_marks_pairs_across_boundaries(run, plan_file):
    american = _CARDS | {"region": "US-CA"}
    path = plan_file({"grid_boundary": "direct"}, {"count": 8.0}, base=american)
    said = run("compare", path, "--quantity", "operational_emissions").out
    row = next(line for line in said.splitlines() if line.startswith("  2 Other 1"))
    assert row.count("*") == 2
    assert "* grid factors of different boundaries" in said
    assert "*" not in run("compare", path, "--quantity", "facility_energy").out


def test_that_the_same_again_is_equal_and_neither_more_nor_less(answer, run, plan_file):
    path = plan_file(_AGAIN)
    for one in _pair(answer(path), "s1", "baseline").values():
        assert (one["lower"], one["equal"], one["higher"]) == (0.0, 1.0, 0.0)
        assert one["difference"] == {"low": 0.0, "best": 0.0, "high": 0.0}
    assert "The same in all scenarios." in run("compare", path).out


def test_that_the_text_has_a_table_and_a_sentence_for_each_alternative(run, plan_file):
    ran = run("compare", plan_file(_QUEBEC, _POLAND), "--quantity", "total_emissions")
    assert ran.status == 0
    assert "difference to France" in ran.out
    assert "Other 2 is higher than France in all draws, by" in ran.out
    assert "Share of draws in which the scenario of a row is lower" in ran.out
    assert "Facility energy" not in ran.out


def test_that_chinese_says_the_same(run, plan_file):
    ran = run("--lang", "zh", "compare", plan_file(_POLAND), "--quantity=total_emissions")
    assert "“Other 1”在全部抽样中高于“France”，相差" in ran.out


def test_that_several_quantities_are_named_with_commas_or_gaps(answer, plan_file):
    path = plan_file(_QUEBEC)
    wanted = ["facility_energy", "total_emissions"]
    for words in (["facility_energy,total-emissions"], wanted):
        answered = answer(path, "--quantity", *words)
        assert list(answered["scenarios"][0]["results"]) == wanted


def test_that_the_seed_and_the_draws_are_heeded(answer, plan_file):
    path = plan_file(_QUEBEC)
    first, again, other = (
        answer(path, "--draws", "300", "--seed", seed) for seed in ("5", "5", "6")
    )
    assert first == again
    assert first["pairs"] != other["pairs"]
    assert (first["draws"], first["seed"]) == (300, 5)
    assert [one["code"] for one in first["notices"]].count("few_draws") == 1


def test_that_prices_in_other_currencies_are_marked_and_not_compared(run, answer, plan_file):
    priced = _CARDS | {"electricity_price_per_kwh": 0.2, "currency": "EUR"}
    path = plan_file({"currency": "USD"}, base=priced)
    assert _pair(answer(path), "s1", "baseline")["electricity_cost"] == {
        "marks": ["currencies_differ"]
    }
    assert "in another currency" in run("compare", path).out


def test_that_other_grid_boundaries_are_marked(run, answer, plan_file):
    american = _CARDS | {"region": "US-CA"}
    path = plan_file({"grid_boundary": "direct"}, base=american)
    pair = _pair(answer(path), "s1", "baseline")
    assert pair["operational_emissions"]["marks"] == ["boundaries_differ"]
    assert pair["facility_energy"]["marks"] == []
    assert "(grid factors of different boundaries)" in run("compare", path).out


def test_that_what_a_scenario_lacks_is_asked_for_beneath_the_table(run, plan_file):
    ran = run("compare", plan_file(_QUEBEC), "--quantity", "electricity_cost")
    assert "France: enter" in ran.out


def test_that_every_example_with_alternatives_is_compared(run, examples: Path):
    compared = [run("compare", str(one)).status for one in sorted(examples.glob("*.json"))]
    assert set(compared) <= {0, 2}
    assert compared.count(0) >= 3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "the name of a plan's file is needed"),
        (["nowhere.json"], "nowhere.json"),
        (["PLAN", "other"], "“other” is one word too many"),
        (["PLAN", "--draws", "0"], "--draws"),
        (["PLAN", "--seed", "x"], "--seed"),
        (["PLAN", "--format", "csv"], "--format"),
        (["PLAN", "--quantity", "joy"], "“joy” is none of the choices"),
        (["PLAN", "--against", "Mars"], "--against"),
        (["PLAN", "--quantity"], "--quantity needs a value"),
        (["PLAN", "--count", "8"], "there is no option --count"),
    ],
)
def test_that_wrong_use_is_one_line_that_says_what_would_be_right(run, plan_file, words, told):
    path = plan_file(_QUEBEC)
    ran = run("compare", *(path if one == "PLAN" else one for one in words))
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err


def test_that_a_plan_of_one_scenario_has_nothing_to_compare(run, plan_file):
    ran = run("compare", plan_file())
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "one scenario" in ran.err


def test_that_a_wrong_value_is_named_with_its_place(run, plan_file):
    ran = run("compare", plan_file(_QUEBEC | {"pue": 0.5}))
    assert ran.status == 2
    assert "scenarios[1].settings.pue" in ran.err


def test_that_help_is_there_in_both_languages(run):
    for language, said in (("en", "side by side"), ("zh", "并列输出")):
        ran = run("--lang", language, "compare", "--help")
        assert ran.status == 0
        assert said in ran.out
        assert "--quantity" in ran.out


def test_that_the_quantities_are_those_of_the_contract(answer, plan_file):
    assert set(answer(plan_file(_QUEBEC))["scenarios"][0]["results"]) <= set(RESULTS)


def test_that_the_plans_own_draws_are_used_where_no_option_says_otherwise(answer, tmp_path):
    phase = Phase("run", "Run", "device_hours", None, _settings({"hours": 10.0}))
    base = Scenario("baseline", "France", _settings(_CARDS), (phase,))
    plan = Plan("Own", (base, Scenario("s1", "Other", _settings(_QUEBEC))), draws=1500, seed=7)
    path = tmp_path / "own.json"
    save_plan(plan, path)
    answered = answer(str(path))
    assert (answered["draws"], answered["seed"]) == (1500, 7)
    answered = answer(str(path), "--seed", "8")
    assert (answered["draws"], answered["seed"]) == (1500, 8)
