"""Notices, problems, wishes and formulas name the things they speak of."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import ScenarioEstimate, estimate
from carbon_desktop.words import (
    LANGUAGES,
    entry_name,
    formula_text,
    label_text,
    missing_text,
    notice_text,
    problem_text,
    source_text,
    split_symbol,
)
from carbon_desktop.words.numbers import THIN


def _estimated(**settings: float | str) -> ScenarioEstimate:
    phase = Phase("run", "Run", "device_hours")
    entered = {key: Setting(value) for key, value in settings.items()}
    plan = Plan("test", (Scenario("baseline", "Baseline", entered, (phase,)),))
    return estimate(plan, load()).scenarios[0]


def test_that_a_notice_names_its_region_in_the_language() -> None:
    notice = Notice("grid_data_old", "region", details={"region": "FR", "year": 2019})
    assert notice_text(notice, "en", load()) == "The grid data of France are from 2019."
    assert notice_text(notice, "zh", load()) == "法国的电网数据来自 2019 年。"


def test_that_chinese_leaves_a_gap_after_a_name_that_ends_in_latin_signs() -> None:
    cloud = Notice("grid_lower_bound", "region", details={"region": "aws:us-east-1"})
    assert " us-east-1 的电网数据" in notice_text(cloud, "zh", load())
    assert "us-east-1 is a lower bound." in notice_text(cloud, "en", load())


def test_that_a_figure_as_published_is_not_said_to_be_its_makers() -> None:
    assert label_text("published", "en") == "published figure"
    assert "厂商" not in label_text("published", "zh")


def test_that_a_notice_lists_inputs_by_name() -> None:
    notice = Notice("left_at_default", details={"names": "pue,wue"})
    assert notice_text(notice, "en", load()) == "Left at default: PUE, WUE."
    assert notice_text(notice, "zh", load()) == "以下采用默认值：PUE、WUE。"


def test_that_a_question_says_its_amounts_with_unit_and_groups() -> None:
    notice = Notice("improbable", "power_w", details={"value": 1e5, "low": 5.0, "high": 5000.0})
    assert notice_text(notice, "en", load()) == (
        f"Power of one device: 100{THIN}000 W is unusual; 5 to 5{THIN}000 W is expected."
        " Is it right?"
    )
    assert f"100{THIN}000 W 不太常见" in notice_text(notice, "zh", load())


def test_that_a_question_about_a_plain_number_or_a_price_names_no_unit() -> None:
    for field in ("pue", "electricity_price_per_kwh"):
        notice = Notice("improbable", field, details={"value": 9.0, "low": 1.0, "high": 2.5})
        assert ": 9 is unusual; 1 to 2.5 is expected." in notice_text(notice, "en", load())


@pytest.mark.parametrize(
    ("field", "value", "bounds"),
    [
        ("pue", 0.5, "a number of at least 1"),
        ("power_share", 0.0, "a number above 0 and at most 1"),
        ("count", 1.5, "a whole number of at least 1"),
        ("hours", -1.0, "a number of at least 0"),
        ("hours", 1e16, "a number from 0 to 1 × 10¹⁵"),
    ],
)
def test_that_a_problem_says_what_would_be_right(field: str, value: float, bounds: str) -> None:
    problem = Problem("out_of_bounds", field, details={"value": value})
    assert problem_text(problem, "en", load()).endswith(f"enter {bounds}.")


def test_that_an_absent_figure_asks_for_the_shortest_way_to_it() -> None:
    bare = _estimated(hours=10, count=2)
    assert missing_text(bare.missing("it_energy"), "en") == "choose an accelerator"
    assert missing_text(bare.missing("electricity_cost"), "zh") == "请选择加速器、输入电价"
    powered = _estimated(hours=10, count=2, power_w=300)
    assert missing_text(powered.missing("total_emissions"), "en") == (
        "choose a region, choose an accelerator"
    )
    placed = _estimated(hours=10, count=2, power_w=300, region="FR")
    assert missing_text(placed.missing("electricity_cost"), "en") == "enter an electricity price"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_all_that_an_empty_plan_lacks_can_be_asked_for(language: str) -> None:
    empty = _estimated()
    for name in ("it_energy", "total_emissions", "water_total", "rental_cost", "compute"):
        assert missing_text(empty.missing(name), language)


def test_that_a_formula_shows_symbols_then_numbers_then_the_result() -> None:
    run = _estimated(hours=100, count=1, power_w=983_000, pue=1.2, intensity_gco2e_per_kwh=41)
    assert formula_text(run.explain("facility_energy"), "en") == (
        f"E_fac = E_IT × PUE = 98{THIN}300 kWh × 1.2 = 118 MWh"
    )
    assert formula_text(run.explain("operational_emissions"), "en") == (
        f"M_op = E_fac × I_grid / 1{THIN}000"
        f" = 117{THIN}960 kWh × 41 gCO₂e/kWh / 1{THIN}000 = 4.84 t CO₂e"
    )


def test_that_a_formula_whose_value_is_not_known_says_so() -> None:
    bare = _estimated(hours=10, count=2)
    assert (
        formula_text(bare.explain("facility_energy"), "en") == "E_fac = E_IT × PUE = ? × 1.54 = ?"
    )


def test_that_a_symbol_splits_into_letter_and_subscript() -> None:
    assert split_symbol("E_fac") == ("E", "fac")
    assert split_symbol("PUE") == ("PUE", "")


def test_that_entries_and_sources_are_named() -> None:
    france = load().regions["FR"]
    assert (entry_name(france, "en"), entry_name(france, "zh")) == ("France", "法国")
    assert source_text("the meter in the cellar", "en", load()) == "the meter in the cellar"
    assert source_text("definition", "zh", load()) == "按定义"


def test_that_parameters_are_written_in_a_problem_as_in_their_field() -> None:
    wrong = Problem("active_above_total", "active_parameters", details={"total": 4.05e11})
    assert "all parameters (405B) can" in problem_text(wrong, "en", load())


def test_that_cores_and_a_deadline_are_asked_for_in_a_sentence() -> None:
    lacks = [("prepare", "cores"), ("train", "deadline_hours")]
    assert missing_text(lacks, "en") == "enter the processor cores, allow a longer deadline"
    assert missing_text(lacks, "zh") == "请输入处理器核数、放宽期限"
