"""The page on what fits, in words: names of scenarios, and nothing lost in translation."""

from string import Formatter

import pytest

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.words.fitting import FITTING, met_text, phase_text, scenario_name


@pytest.mark.parametrize(
    ("language", "base", "name"),
    [
        ("en", "", "Tokens 849.3B"),
        ("en", "Québec", "Québec, tokens 849.3B"),
        ("zh", "", "训练词元数 849.3B"),
        ("zh", "魁北克", "魁北克，训练词元数 849.3B"),
    ],
)
def test_that_a_scenario_is_named_after_the_input_and_its_value(language, base, name):
    assert scenario_name(FIELDS["tokens"], 8.493e11, base, language) == name


def test_that_a_unit_and_a_short_name_stay_as_they_are():
    assert scenario_name(FIELDS["hours"], 54.25, "", "en") == "Hours 54.25 h"
    assert scenario_name(FIELDS["pue"], 1.25, "Poland", "en") == "Poland, PUE 1.25"
    assert scenario_name(FIELDS["pue"], 1.25, "波兰", "zh") == "波兰，PUE 1.25"


def test_that_a_budget_is_met_at_best_or_in_a_share_of_the_draws():
    assert (met_text(None, "en"), met_text(0.9, "en")) == ("at best", "in 90 % of draws")
    assert (met_text(None, "zh"), met_text(0.95, "zh")) == ("最佳估计达标", "95% 的抽样达标")


def test_that_all_phases_have_a_name_of_their_own():
    assert (phase_text("Pilots", "en"), phase_text("", "en")) == ("Pilots", "all phases")
    assert phase_text("", "zh") == "全部阶段"


def test_that_both_languages_have_the_same_fields():
    for pair in FITTING.values():
        english, chinese = (
            sorted(f for _, f, _, _ in Formatter().parse(one) if f) for one in pair
        )
        assert english == chinese
