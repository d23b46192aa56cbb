"""Agreement in words: both languages, every code, and bars that are missed."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.runs import runs
from carbon_desktop.study.calibration.mfu_runs import training_runs
from carbon_desktop.study.validation.agreement import agreement
from carbon_desktop.study.validation.bar import Bar
from carbon_desktop.study.validation.run_plan import BARS
from carbon_desktop.study.validation.unused import REASONS
from carbon_desktop.words import LANGUAGES
from carbon_desktop.words.agreement import (
    MEASURES,
    agreement_name,
    bar_text,
    bars_text,
    measure_text,
    outside_text,
    summary_text,
)
from carbon_desktop.words.agreement_names import NAMES
from carbon_desktop.words.outliers import OUTLIERS


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
    for bar in BARS:
        lines = outside_text(found.of(bar), language).splitlines()
        assert len(lines) == 1 + len(found.of(bar).outside)


def test_that_every_run_outside_is_explained_and_no_other(found):
    outside = {one.run.id for bar in BARS for one in found.of(bar).outside}
    assert set(OUTLIERS) == outside


def test_that_what_is_said_of_runs_outside_follows_from_the_table():
    known = runs()

    def share(id, tdp):
        return 1000 * known[id].energy / known[id].device_hours / tdp

    assert round(share("dodge-vit-base", 300), 2) == 0.75
    others = [share(id, 300) for id in ("dodge-vit-tiny", "dodge-bert-ft", "dodge-bert-pt")]
    assert (round(min(others), 2), round(max(others), 2)) == (0.30, 0.43)
    dell, smc = "mlperf-v4.1-dell-64xH100-llama2_70b_lora", "mlperf-v4.0-smc-ac-power-64xH100-"
    assert round(share(dell, 1) / share(f"{smc}llama2_70b_lora", 1), 2) == 1.23
    mfu = {one.id: one.mfu for one in training_runs()}
    assert round(mfu["openba-15b"], 2) == 0.80
    assert max(value for id, value in mfu.items() if id != "openba-15b") < 0.6
    small = [mfu[one.id] for one in training_runs() if one.rate == 312.0 and one.memory == 40.0
             and one.id != "falcon-180b"]  # fmt: skip
    assert round(mfu["falcon-180b"], 2) == 0.48
    assert (round(min(small), 2), round(max(small), 2)) == (0.22, 0.39)


def test_that_measures_read_as_shares_factors_and_numbers():
    assert measure_text("median_error", 0.0552, "en") == "5.5 %"
    assert measure_text("median_error", 1.394, "zh") == "139%"
    assert measure_text("median_ratio", 1.2259, "en") == "× 1.23"
    assert measure_text("mean_log_error", 0.2756, "en") == "0.276"
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
    assert [bar_text(one, "en") for one in bars] == ["≤ 13 %", "≤ 1.25", "85 % to 97 %"]
    assert agreement_name("bar", "zh") == "目标"
