"""The matrix of all pairs: the same shares as of each pair by itself, found once and kept."""

import numpy as np
import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.edits import add_scenario, set_field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.comparison import compared
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.matrix import Odds, matrix
from carbon_desktop.study.uncertainty import uncertainty

CATALOGUE = load()
CARDS = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"}
ELSEWHERE = ({"region": "PL"}, {"region": "CA-QC"}, {}, {"region": "BE"})


def _settings(values):
    return {key: Setting(one) for key, one in values.items()}


def _plan(*others, base=CARDS):
    phase = Phase("run", "Run", "device_hours", None, {"hours": Setting(10.0)})
    scenarios = [Scenario("baseline", "Baseline", _settings(base), (phase,))]
    scenarios += [Scenario(str(at), str(at), _settings(one)) for at, one in enumerate(others)]
    return Plan("Plan", tuple(scenarios))


def _found(plan, draws=500, before=None):
    result = estimate(plan, CATALOGUE, before)
    return result, uncertainty(result, draws)


@pytest.mark.parametrize("quantity", ["total_emissions", "facility_energy", "impact_index"])
def test_that_every_pair_has_the_shares_of_its_own_comparison(quantity):
    result, found = _found(_plan(*ELSEWHERE, base=CARDS | {"precision": "bf16", "mfu": 0.4}))
    made = matrix(result, found, quantity)
    assert len(made.odds) == 5 * 4
    for (one, other), odds in made.odds.items():
        both = (result.scenario(id) for id in (one, other))
        each = compared(found, *both, (quantity,))[quantity]
        assert odds == (each.lower, each.equal, each.higher)


def test_that_identical_scenarios_are_equal_in_every_draw():
    result, found = _found(_plan(*ELSEWHERE), 2_000)
    for quantity in result.scenarios[0].results:
        made = matrix(result, found, quantity)
        assert made.odds["2", "baseline"] == Odds(0.0, 1.0, 0.0)


def test_that_one_scenario_more_changes_no_digit_of_the_others():
    plan = _plan(*ELSEWHERE)
    before = matrix(*_found(plan), "total_emissions")
    more = add_scenario(plan, Scenario("more", "More", _settings({"region": "DE"})))
    after = matrix(*_found(more), "total_emissions")
    assert after.odds.items() > before.odds.items()
    assert len(after.odds) == 6 * 5


def test_that_what_was_found_of_the_same_draws_is_taken_over():
    result, found = _found(_plan(*ELSEWHERE))
    before = matrix(result, found, "total_emissions")
    plan = set_field(result.plan, "0", None, "pue", Setting(1.9))
    later = estimate(plan, CATALOGUE, result)
    drawn = uncertainty(later, 500, before=found)
    after = matrix(later, drawn, "total_emissions", before)
    kept = [("1", "baseline"), ("2", "1"), ("3", "2")]
    assert all(after.odds[pair] is before.odds[pair] for pair in kept)
    assert after.odds == matrix(later, drawn, "total_emissions").odds
    assert after.odds["0", "baseline"] is not before.odds["0", "baseline"]


def test_that_what_was_found_of_another_quantity_serves_nothing():
    result, found = _found(_plan({"count": 4.0, "region": "PL"}))
    before = matrix(result, found, "facility_energy")
    after = matrix(result, found, "total_emissions", before)
    assert after.odds == matrix(result, found, "total_emissions").odds


def test_that_scenarios_without_the_quantity_or_with_ranges_to_come_are_left_out():
    result, found = _found(_plan({"accelerator": "", "power_w": 300.0}, {"region": "PL"}))
    assert "accelerator_energy" not in result.scenario("0").results
    made = matrix(result, found, "accelerator_energy")
    assert set(made.odds) == {("baseline", "1"), ("1", "baseline")}
    later = estimate(set_field(result.plan, "1", None, "pue", Setting(1.9)), CATALOGUE, result)
    assert set(matrix(later, found, "facility_energy").made_of) == {"baseline", "0"}


def test_that_prices_in_other_currencies_have_no_odds():
    priced = CARDS | {"electricity_price_per_kwh": 0.2, "currency": "EUR"}
    result, found = _found(_plan({"currency": "USD"}, {"region": "PL"}, base=priced))
    made = matrix(result, found, "electricity_cost")
    assert set(made.odds) == {("baseline", "1"), ("1", "baseline")}


def test_that_it_ends_once_it_is_not_wanted():
    result, found = _found(_plan(*ELSEWHERE))
    asked = []

    def is_wanted():
        asked.append(None)
        return len(asked) < 3

    assert matrix(result, found, "total_emissions", None, is_wanted) is None
    assert len(asked) == 3


def test_that_a_pair_with_a_draw_beyond_all_numbers_has_no_odds():
    result, found = _found(_plan(*ELSEWHERE))
    broken = found.scenarios["0"]
    draws = broken.draws["total_emissions"].copy()
    draws[7] = np.inf
    broken = broken._replace(draws={**broken.draws, "total_emissions": draws})
    made = matrix(
        result, found._replace(scenarios={**found.scenarios, "0": broken}), "total_emissions"
    )
    assert {id for pair in made.odds for id in pair} == {"baseline", "1", "2", "3"}
