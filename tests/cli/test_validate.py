"""`validate`: the bars and every run, in text and as JSON."""

import json
import time

import pytest

from carbon_desktop.cli.run import run
from carbon_desktop.words import LANGUAGES


def answer(capsys, *words, language="en"):
    status = run(["validate", *words], language)
    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    return said.out


def test_that_the_text_says_that_all_bars_are_met_and_shows_every_run(capsys):
    text = answer(capsys)
    assert "All 14 bars are met." in text
    assert "Energy from hardware and hours (27 runs)" in text
    assert "Device-hours from model and tokens (34 runs)" in text
    assert "EcoLogits’ regression" in text
    lines = [line for line in text.splitlines() if "GPT-3 175B" in line]
    assert len(lines) == 2
    assert "1.29 GWh" in lines[0]
    assert "Falcon 180B: reached an MFU of 0.48" in text
    assert "not a text model" in text


def test_that_the_text_is_native_in_chinese(capsys):
    text = answer(capsys, language="zh")
    assert "14 项目标全部达到。" in text
    assert "由模型与词元数估算设备小时（34 次运行）" in text
    assert "device-hours" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_json_is_complete(capsys, language):
    found = json.loads(answer(capsys, "--format", "json", language=language))
    assert [len(found[bar]["rows"]) for bar in ("hours", "tokens")] == [27, 34]
    for bar in ("hours", "tokens"):
        names = [one["id"] for part in ("rows", "unused") for one in found[bar][part]]
        assert len(names) == len(set(names)) == 102
        for one in found[bar]["rows"]:
            ours = one["run_left_out"]
            assert ours["low"] <= ours["best"] <= ours["high"], one["id"]
            assert one["inside"] == (ours["low"] <= one["published"] <= ours["high"])
            assert one["ratio"] == pytest.approx(ours["best"] / one["published"])
            assert one["source"]
    assert len(found["bars"]) == 14
    assert all(one["met"] and one["missed_by"] == 0 for one in found["bars"])
    assert {one["rule"] for one in found["serving"]["scores"]} >= {
        "energy",
        "ecologits_as_shipped",
    }
    assert found["hours"]["scores"]["tdp_hours"]["inside"] is None


def test_that_it_takes_less_than_three_seconds(capsys):
    started = time.perf_counter()
    answer(capsys, "--format", "json")
    assert time.perf_counter() - started < 3.0


@pytest.mark.parametrize(
    ("words", "named"),
    [(["all"], "all"), (["--format", "xml"], "--format"), (["--draws", "9"], "--draws")],
)
def test_that_wrong_words_are_refused_in_one_line(capsys, words, named):
    assert run(["validate", *words], "en") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert named in said.err


def test_that_help_names_the_command(capsys):
    assert run(["validate", "--help"], "en") == 0
    assert "computed anew from what ships" in capsys.readouterr().out
