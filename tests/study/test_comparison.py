"""Comparison: paired draws, exact where nothing differs, absent where nothing is known."""

from dataclasses import replace
from math import log, sqrt
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.edits import add_scenario, set_field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.comparison import (
    BOUNDARIES,
    CURRENCIES,
    compared,
    marks,
    to_one,
)
from carbon_desktop.study.estimate import RESULTS, estimate
from carbon_desktop.study.matrix import matrix
from carbon_desktop.study.uncertainty import uncertainty

EXACT = {"count": 8.0, "power_w": 300.0, "intensity_gco2e_per_kwh": 700.0, "pue": 1.5}
DRAWN = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"}
Z95 = NormalDist().inv_cdf(0.95)


def _settings(values):
    return {key: one if isinstance(one, Setting) else Setting(one) for key, one in values.items()}


def _plan(baseline, *others):
    phase = Phase("run", "Run", "device_hours", None, {"hours": Setting(10.0)})
    scenarios = [Scenario("baseline", "Baseline", _settings(baseline), (phase,))]
    scenarios += [Scenario(str(at), str(at), _settings(one)) for at, one in enumerate(others)]
    return Plan("Plan", tuple(scenarios))


def _found(plan, draws=20_000, seed=1):
    result = estimate(plan, load())
    return result, uncertainty(result, draws, seed)


def _to_baseline(result, found):
    return to_one(result, found, result.scenarios[0], RESULTS)


def _pair(plan, quantity, **how):
    result, found = _found(plan, **how)
    return _to_baseline(result, found)[result.scenarios[1].id][quantity]


def _spread(value, factor):
    return Setting(value, low=value / factor, high=value * factor)


def test_that_independent_log_normals_compare_as_theory_says():
    ours, theirs = _spread(5.0, 1.5), _spread(6.0, 1.8)
    here, there = {"region": "FR", "pue": theirs}, {"region": "CA-QC", "pue": ours}
    one = _pair(_plan(EXACT | here, there), "facility_energy", draws=100_000)
    width = sqrt(log(1.5) ** 2 + log(1.8) ** 2)
    lower = NormalDist().cdf(log(6.0 / 5.0) / (width / Z95))
    assert one.lower == pytest.approx(lower, abs=0.006)
    assert one.higher == pytest.approx(1.0 - lower, abs=0.006)
    assert one.equal == 0.0
    ends = [5.0 / 6.0 * np.exp(sign * width) for sign in (-1, 1)]
    assert [one.ratio.low, one.ratio.high] == pytest.approx(ends, rel=0.01)


def test_that_what_is_tied_in_both_leaves_only_what_differs():
    # Half the hours on the same cards: whatever the cards draw, it is half of it.
    plan = _plan(DRAWN, {"count": 4.0})
    one = _pair(plan, "facility_energy")
    assert (one.lower, one.equal, one.higher) == (1.0, 0.0, 0.0)
    assert one.ratio == pytest.approx((0.5, 0.5, 0.5), rel=1e-9)
    result, found = _found(plan)
    low, high = found.of(result.scenarios[0])["facility_energy"]
    assert one.difference.low == pytest.approx(-high / 2)
    assert one.difference.high == pytest.approx(-low / 2)


def test_that_identical_scenarios_are_equal_to_the_last_digit_of_every_draw():
    result, found = _found(_plan(DRAWN, {}))
    pairs = _to_baseline(result, found)["0"]
    assert list(pairs) == list(result.scenarios[0].results)
    for one in pairs.values():
        assert one.is_equal
        assert (one.lower, one.higher) == (0.0, 0.0)
        assert one.difference == (0.0, 0.0, 0.0)
        assert one.ratio == (1.0, 1.0, 1.0)


def test_that_a_run_in_three_parts_is_equal_to_a_whole_one():
    third = Setting(10.0 / 3.0)
    parts = [Phase(str(at), "", "device_hours", None, {"hours": third}) for at in range(3)]
    plan = _plan(EXACT, {})
    other = replace(plan.scenarios[1], phases=(*parts, Phase("run", active=False)))
    assert _pair(replace(plan, scenarios=(plan.baseline, other)), "facility_energy").is_equal


def test_that_exact_scenarios_compare_exactly():
    one = _pair(_plan(EXACT, {"pue": 1.2}), "facility_energy")
    assert (one.lower, one.equal, one.higher) == (1.0, 0.0, 0.0)
    assert one.difference == pytest.approx((-7.2, -7.2, -7.2))


def test_that_an_exact_scenario_is_compared_with_one_that_varies():
    one = _pair(_plan(EXACT, {"pue": _spread(1.5, 1.2)}), "facility_energy")
    assert one.lower == pytest.approx(0.5, abs=0.001)
    assert one.difference.low < one.difference.best == 0.0 < one.difference.high


def test_that_ties_are_counted_apart():
    # The same below the median, more above it.
    near = Setting(1.5, low=1.2, high=1.8, shape="uniform")
    far = Setting(1.5, low=1.2, high=2.5, shape="uniform")
    one = _pair(_plan(EXACT | {"pue": near}, {"pue": far}), "facility_energy")
    assert (one.lower, one.equal, one.higher) == (0.0, 0.5, 0.5)


def test_that_what_is_unknown_in_one_of_them_is_absent():
    result, found = _found(_plan(DRAWN, {"accelerator": "", "power_w": 300.0}), 500)
    base, other = result.scenarios
    pairs = compared(found, other, base)
    assert set(pairs) == set(base.results) & set(other.results)


def test_that_the_other_way_round_all_is_turned():
    plan = _plan(DRAWN, {"region": "PL"})
    result, found = _found(plan, 2_000)
    base, other = result.scenarios
    there, back = (
        compared(found, *both)["operational_emissions"] for both in ((other, base), (base, other))
    )
    assert (there.lower, there.higher) == (back.higher, back.lower)
    assert there.difference == pytest.approx([-end for end in reversed(back.difference)])


def test_that_one_scenario_more_changes_no_digit_of_the_others():
    plan = _plan(DRAWN, {"region": "PL"})
    first, before = _found(plan, 2_000)
    more = add_scenario(plan, Scenario("more", "More", {"region": Setting("CA-QC")}))
    second, after = _found(more, 2_000)
    assert _to_baseline(first, before)["0"] == _to_baseline(second, after)["0"]


def test_that_the_seed_decides_and_nothing_else():
    plan = _plan(DRAWN, {"region": "BE"})
    found = [_pair(plan, "total_emissions", draws=2_000, seed=seed) for seed in (3, 3, 4)]
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_that_ranges_of_an_earlier_estimate_compare_nothing():
    plan = _plan(EXACT, {"pue": 1.2})
    result, found = _found(plan)
    later = estimate(set_field(plan, "0", None, "pue", Setting(1.3)), load(), result)
    assert _to_baseline(later, found) == {"0": {}}


def test_that_prices_in_other_currencies_are_not_compared():
    here = {"electricity_price_per_kwh": 0.2, "currency": "EUR"}
    plan = _plan(EXACT | here, {"currency": "USD"}, {"electricity_price_per_kwh": 0.1})
    result, found = _found(plan)
    base, dollars, cheaper = result.scenarios
    assert "electricity_cost" in base.results
    assert marks(dollars, base, "electricity_cost") == (CURRENCIES,)
    assert "electricity_cost" not in compared(found, dollars, base)
    assert compared(found, cheaper, base)["electricity_cost"].lower == 1.0


def test_that_a_comparison_across_grid_boundaries_is_marked():
    plan = _plan(DRAWN | {"region": "US-CA"}, {"grid_boundary": "direct"})
    result, found = _found(plan, 500)
    base, other = result.scenarios
    assert marks(other, base, "operational_emissions") == (BOUNDARIES,)
    assert marks(other, base, "facility_energy") == ()
    assert marks(base, base, "operational_emissions") == ()
    assert "operational_emissions" in compared(found, other, base)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.floats(1.0, 3.0), min_size=2, max_size=4),
    st.sampled_from(["FR", "PL", "CA-QC", "US-VA"]),
    st.floats(1.0, 2.0),
    st.integers(0, 9),
)
def test_that_every_comparison_of_any_plan_is_a_sound_one(pues, region, factor, seed):
    first, *others = ({"pue": Setting(one, low=max(one / factor, 1.0), high=one * factor)}
                      for one in pues)  # fmt: skip
    others[0]["region"] = region
    result, found = _found(_plan(DRAWN | first, *others), 200, seed)
    for quantity in ("facility_energy", "total_emissions", "impact_index"):
        for ids, odds in matrix(result, found, quantity).odds.items():
            one, other = (result.scenario(id) for id in ids)
            each = compared(found, one, other, (quantity,))[quantity]
            ours, theirs = one.results[quantity], other.results[quantity]
            assert odds == (each.lower, each.equal, each.higher)
            assert each.lower + each.equal + each.higher == pytest.approx(1.0)
            assert each.difference.low <= each.difference.best <= each.difference.high
            assert each.ratio.low <= each.ratio.best <= each.ratio.high
            assert each.difference.best == pytest.approx(ours - theirs, abs=1e-9 * theirs)
