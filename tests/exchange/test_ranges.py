"""Ranges in the words for a paper, as written by hand."""

from dataclasses import replace

import pytest

from carbon_desktop.exchange.writers.amounts import ranged
from carbon_desktop.exchange.writers.hugging_face import as_hugging_face
from carbon_desktop.exchange.writers.latex import as_latex
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.study.uncertainty import Range

H100 = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 720.0, "region": "CA-QC"}


@pytest.fixture
def told(state_of):
    """Return a statement whose ranges were chosen by hand."""
    statement = state_of(name="Training", **H100)
    results = statement.results | {
        "facility_energy": 57_100.0, "operational_emissions": 1_560.0,
        "embodied_emissions": 1_520.0, "total_emissions": 3_080.0,
    }  # fmt: skip
    ranges = {
        "facility_energy": Range(45_300.0, 63_120.0),
        "operational_emissions": Range(1_240.0, 1_731.0),
        "total_emissions": Range(2_512.0, 3_958.0),
    }
    return replace(statement, results=results, ranges=ranges, draws=2000, seed=7)


def test_that_the_sentence_has_ranges_in_brackets_and_says_what_they_are(told) -> None:
    text = as_sentence(told, "en").replace("\u00a0", " ")
    assert (
        ": 57.1 MWh [45–63] of electricity and 3.08 t CO₂e [2.5–4.0] (1.56 t operational,"
        " location-based, and 1.52 t embodied). "
    ) in text
    assert text.endswith(
        "Square brackets give the 5th to 95th percentile of 2,000 draws (seed 7): they cover the"
        " inputs, not the choice of method."
    )


def test_that_the_chinese_sentence_has_them_too(told) -> None:
    text = as_sentence(told, "zh").replace("\u00a0", " ")
    assert "耗电 57.1 MWh [45–63]，碳排放 3.08 t CO₂e [2.5–4.0]（运行 1.56 t，基于位置；" in text
    assert text.endswith(
        "方括号内为 2,000 次抽样（随机种子 7）的第 5 至第 95 百分位，"
        "反映输入的不确定性，不反映方法的选择。"
    )


def test_that_in_full_every_figure_has_its_own(told) -> None:
    text = as_sentence(told, "en", in_full=True).replace("\u00a0", " ")
    assert (
        "This emits 1.56 t CO₂e [1.24–1.73] in operation (location-based) and 1.52 t CO₂e embodied"
        " in the hardware, 3.08 t CO₂e [2.5–4.0] in all."
    ) in text


def test_that_latex_has_a_dash_of_its_own(told) -> None:
    assert r"57.1\,MWh\,[45--63] of electricity" in as_latex(told, "en")


def test_that_the_card_gives_the_range_and_the_best_figure_in_grams(told) -> None:
    card = as_hugging_face(told, "en")
    assert "  emissions: 3080000\n" in card
    assert r"- **Carbon Emitted:** 3.08 t CO₂e \[2.5–4.0\] (1.56 t operational" in card


def test_that_device_hours_have_theirs_where_they_are_worked_out(told) -> None:
    ranges = {"device_hours": Range(31_200.0, 68_400.0)}
    text = as_sentence(replace(told, ranges=ranges), "en").replace("\u00a0", " ")
    assert "for 720 h (46,080 [31,000–68,000] device-hours)" in text


def test_that_without_ranges_nothing_is_said_of_them(state_of) -> None:
    assert "[" not in as_sentence(state_of(**H100), "en")


def test_that_a_range_has_the_prefix_of_its_amount() -> None:
    told = ranged("0.94\u00a0t\u00a0CO₂e", (940.0, 5_000.0), (900.0, 1_100.0), "kgCO2e", "en")
    assert told.replace("\u00a0", " ") == "0.94 t CO₂e [0.90–1.10]"
