"""Agreement in words: both languages, every code, and bars that are missed."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.study.validation.agreement import agreement
from carbon_desktop.study.validation.bar import Bar
from carbon_desktop.study.validation.run_plan import BARS
from carbon_desktop.study.validation.unused import REASONS
from carbon_desktop.words import LANGUAGES
from carbon_desktop.words.agreement import (
    MEASURES,
    NAMES,
    agreement_name,
    bar_text,
    bars_text,
    measure_text,
    outside_text,
    summary_text,
)


@pytest.fixture(scope="module")
def found():
    return agreement(load())


def chinese(text):
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def test_that_every_rule_measure_and_reason_has_its_name(found):
    rules = [rule for bar in BARS for rule in found.of(bar).scores]
    rules += [one.rule for one in found.serving]
    rules += [f"group_{one.group}" for one in found.serving]
    measures = [one for names in MEASURES.values() for one in names]
    boundaries = [one.run.boundary for one in found.hours.rows]
    assert {*rules, *measures, *boundaries, *REASONS} <= set(NAMES)
    for code, (english, _) in NAMES.items():
        assert not chinese(english), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_summary_says_ours_and_the_usual_rule(found, language):
    for comparison in MEASURES:
        text = summary_text(found, comparison, language)
        assert "{" not in text
        assert chinese(text) == (language == "zh")
    assert "Falcon 180B" in outside_text(found.tokens, language)


def test_that_measures_read_as_shares_factors_and_numbers():
    assert measure_text("median_error", 0.0552, "en") == "5.5 %"
    assert measure_text("median_error", 1.394, "zh") == "139%"
    assert measure_text("median_ratio", 1.2259, "en") == "× 1.23"
    assert measure_text("interval_score", 0.797, "en") == "0.80"
    assert measure_text("inside", None, "en") == "—"


def test_that_a_missed_bar_says_by_how_much():
    bars = [
        Bar("hours", "median_error", None, 0.13, 0.05),
        Bar("tokens", "median_ratio", None, 1.25, 1.3),
        Bar("all", "inside", 0.85, 0.97, 0.8),
    ]
    assert bars_text(bars[:1], "en") == "All 1 bars are met."
    text = bars_text(bars, "en")
    assert text.startswith("2 of 3 bars are missed: ")
    assert "half within, by 0.05" in text
    assert "in range, by 5 %" in text
    assert [bar_text(one, "en") for one in bars] == ["≤ 13 %", "≤ × 1.25", "85 % to 97 %"]
    assert agreement_name("bar", "zh") == "目标"
