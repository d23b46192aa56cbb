"""What fits, in sentences: never more than fits, and native in both languages."""

import pytest

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.plan import Plan, Scenario
from carbon_desktop.study.budget import Fit
from carbon_desktop.study.knob import Knob
from carbon_desktop.study.search import OUTCOMES, UNKNOWN, Found
from carbon_desktop.words.fit import FITS, now_text, outcome_text, unlikely_text, value_text

PLAN = Plan("Plan", (Scenario("baseline", "Baseline"),))


def _fit(found, key="tokens", quantity="total_emissions", probability=None, present=1e12):
    turning = Knob(FIELDS[key], "baseline", ("run",), present, True)
    return Fit(quantity, 1000.0, turning, probability, found, None, None, PLAN)


@pytest.mark.parametrize(
    ("value", "up", "shown"),
    [(12345.678, False, "12340"), (12345.678, True, "12350"), (0.123456, False, "0.1234"),
     (1.99999e9, False, "1.999B"), (5.0, False, "5"), (0.0, False, "0"), (0.9999999, True, "1")],
)  # fmt: skip
def test_that_a_value_is_rounded_to_the_side_that_fits(value, up, shown):
    assert value_text(FIELDS["tokens"], value, "en", up=up) == shown


def test_that_a_whole_number_is_told_in_full():
    assert value_text(FIELDS["count"], 12_345_678.0, "en") == "12.345678M"


def test_that_every_outcome_has_a_sentence_in_both_languages():
    founds = [
        Found("met", 2e9), Found("met", 3.0, rising=False), Found("all_fits", 1.0),
        Found("all_fits", 1.0, rising=False), Found("nothing_fits", None, True, (), (1.0, 5.0)),
        Found("irrelevant", closest=(1.0, 5.0)),
        Found("not_monotone", None, True, ((1.0, 2.0), (5.0, 6.0))),
    ]  # fmt: skip
    assert {one.code for one in founds} | {UNKNOWN} == set(OUTCOMES)
    for found in founds:
        english, chinese = (outcome_text(_fit(found), "", one) for one in ("en", "zh"))
        assert english[0].isupper()
        assert english.endswith(".")
        assert chinese.endswith("。")
        assert "{" not in english + chinese


def test_that_a_sentence_says_what_is_asked_for():
    found = Found("met", 2e9)
    assert outcome_text(_fit(found, probability=0.9), "", "en") == (
        "Tokens may be up to 2B for emissions to stay within 1 t CO₂e in 90 % of the draws."
    )
    assert outcome_text(_fit(Found("met", 189.0, rising=False), "count"), "", "zh") == (
        "数量至少须为 189，碳排放方不超过 1 t CO₂e。"
    )


def test_that_the_closest_is_told_as_sure_as_was_asked_for():
    found = Found("nothing_fits", None, True, (), (2.5e9, 2_000.0))
    assert outcome_text(_fit(found), "", "en") == (
        "Nothing fits: no value of tokens keeps emissions within 1 t CO₂e. The closest is 2.5B,"
        " with 2 t CO₂e."
    )
    assert outcome_text(_fit(found, probability=0.9), "", "en").endswith(
        "The closest is 2.5B, with at most 2 t CO₂e in 90 % of the draws."
    )
    assert outcome_text(_fit(found, probability=0.9), "", "zh").endswith(
        "最接近的是 2.5B，此时在 90% 的抽样中不超过 2 t CO₂e。"
    )


def test_that_next_to_nothing_is_no_long_string_of_digits():
    found = Found("nothing_fits", None, True, (), (4e-14, 2_000.0))
    said = outcome_text(_fit(found, "period_days", present=90.0), "", "en")
    assert said.endswith("The closest is almost 0 days, with 2 t CO₂e.")


def test_that_stretches_are_told_with_their_ends_inside():
    found = Found("not_monotone", None, True, ((1.23456, 2.34567), (5.0, 6.0)))
    assert "from 1.235 to 2.345 and from 5 to 6." in outcome_text(_fit(found, "batch"), "", "en")


def test_that_an_unlikely_value_is_cautioned_against():
    assert "outside what is likely (100000 to 200T)" in unlikely_text(
        _fit(Found("met", 5.0)), "en"
    )
    assert unlikely_text(_fit(Found("met", 5e9)), "en") == ""


def test_that_what_is_not_set_is_not_told_as_what_is_now():
    assert now_text(_fit(Found("met", 5e9), present=None), 5.0, "", "en") == ""
    assert now_text(_fit(Found("met", 5e9)), None, "", "en") == ""
    assert now_text(_fit(Found("met", 5e9), "pue", present=1.2), 5.0, "", "en") == (
        "Now: PUE 1.2, emissions 5 kg CO₂e."
    )


def test_that_both_languages_have_the_same_fields():
    from string import Formatter

    for english, chinese in FITS.values():
        fields = [sorted(f for _, f, _, _ in Formatter().parse(one) if f) for one in
                  (english, chinese)]  # fmt: skip
        assert fields[0] == fields[1]
