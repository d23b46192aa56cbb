"""Sentences about two scenarios say which is lower, how often, and by how much."""

from string import Formatter
from types import SimpleNamespace

import pytest

from carbon_desktop.study.comparison import Comparison, Spread
from carbon_desktop.words.comparing import (
    COMPARING,
    lower_text,
    marked,
    sentence_of,
    share_text,
    signed,
    signed_span,
)
from carbon_desktop.words.units import Scale

_ONE, _OTHER = (SimpleNamespace(name=name, currency="EUR") for name in ("A", "B"))


def _said(lower, equal, low, best, high, quantity="total_emissions", language="en"):
    found = Comparison(lower, equal, 1.0 - lower - equal, Spread(low, best, high), None)
    return sentence_of(found, _ONE, _OTHER, quantity, language)


def _fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("code", COMPARING)
def test_that_both_languages_have_the_same_fields(code):
    english, chinese = COMPARING[code]
    assert _fields(english) == _fields(chinese)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (
            (0.97, 0.0, -90e3, -50e3, -20e3),
            "A is lower than B in 97 % of draws, by 20 to 90 t CO₂e",
        ),
        ((0.02, 0.0, 20e3, 50e3, 90e3), "A is higher than B in 98 % of draws, by 20 to 90 t CO₂e"),
        ((1.0, 0.0, -90e3, -50e3, -20e3), "A is lower than B in all draws, by 20 to 90 t CO₂e"),
        (
            (0.63, 0.0, -40.0, -10.0, 20.0),
            "A is lower than B in 63 % of draws, from 40 kg CO₂e lower to 20 kg CO₂e higher",
        ),
        (
            (0.3, 0.0, -20.0, 10.0, 40.0),
            "A is higher than B in 70 % of draws, from 40 kg CO₂e higher to 20 kg CO₂e lower",
        ),
        ((1.0, 0.0, -7.2, -7.2, -7.2), "A is lower than B, by 7.2 kg CO₂e"),
        ((0.0, 1.0, 0.0, 0.0, 0.0), "A and B are equal"),
        (
            (0.0, 0.5, 0.0, 0.0, 23.0),
            "A is higher than B in 50 % of draws and equal in 50 %, by 0 to 23 kg CO₂e",
        ),
    ],
)
def test_that_a_sentence_says_which_how_often_and_by_how_much(found, told):
    assert _said(*found) == told


def test_that_chinese_has_gaps_around_latin_signs_alone():
    told = _said(0.97, 0.0, -90e3, -50e3, -20e3, language="zh")
    assert told == "“A”在 97% 的抽样中低于“B”，相差 20 至 90 t CO₂e"
    told = _said(0.999, 0.0, -90e3, -50e3, -20e3, language="zh")
    assert told == "“A”在超过 99% 的抽样中低于“B”，相差 20 至 90 t CO₂e"


def test_that_costs_are_told_in_their_currency():
    told = _said(0.9, 0.0, -90.0, -50.0, -20.0, "electricity_cost")
    assert told.endswith("by 20 to 90 EUR")


def test_that_only_what_holds_of_all_draws_is_all_of_them():
    told = [share_text(one, "en") for one in (0.0, 0.0005, 0.5, 0.9995, 1.0)]
    assert told == ["0 %", "under 1 %", "50 %", "over 99 %", "100 %"]
    told = [share_text(one, "zh") for one in (0.0005, 0.5, 0.9995)]
    assert told == ["不足 1%", "50%", "超过 99%"]


def test_that_ties_are_told_apart_from_being_lower():
    spread = Spread(0.0, 0.0, 0.0)
    assert lower_text(Comparison(0.0, 1.0, 0.0, spread, None), "en") == "="
    assert lower_text(Comparison(0.25, 0.5, 0.25, spread, None), "en") == "25 %, equal in 50 %"


def test_that_a_difference_has_its_sign_on_both_ends():
    tonnes = Scale(1e-3, "t CO₂e")
    assert signed(-55e3, tonnes) == "\N{MINUS SIGN}55"
    assert signed(55e3, tonnes) == "+55"
    assert signed(0.0, tonnes) == "="
    assert signed_span(-90e3, 20e3, tonnes, "en") == "\N{MINUS SIGN}90 to +20"
    assert signed_span(5.0, 5.0, tonnes, "en") == ""


def test_that_a_mark_follows_the_sentence():
    told = marked("A is lower than B", ("boundaries_differ",), "en")
    assert told == "A is lower than B (grid factors of different boundaries)"
