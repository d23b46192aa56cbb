"""Shares of a variance agree with what is known exactly, and are never made of noise."""

import numpy as np
import pytest

from carbon_desktop.study.columns import Columns
from carbon_desktop.study.distribution import stratified
from carbon_desktop.study.variance import LEAST_SHARE, normal_scores, shares


def _columns(draws=2_000, names="abcdefgh", seed=1):
    made = Columns(draws, seed)
    return [made.of(name) for name in names]


def _ishigami(angles, a=7.0, b=0.1):
    first, second, third = angles
    return np.sin(first) + a * np.sin(second) ** 2 + b * third**4 * np.sin(first)


def _ishigami_shares(a=7.0, b=0.1):
    """Return the first-order shares of Ishigami and Homma (1990), worked out by integrals."""
    one = 0.5 * (1 + b * np.pi**4 / 5) ** 2
    two = a**2 / 8
    both = b**2 * np.pi**8 * (1 / 18 - 1 / 50)
    whole = one + two + both
    return one / whole, two / whole, both / whole


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_that_the_shares_of_a_product_of_log_normals_are_its_squared_log_widths(seed):
    deviates = [one.deviates for one in _columns(seed=seed)]
    widths = np.array([0.5, 0.3, 0.1])
    product = np.exp(sum(w * z for w, z in zip(widths, deviates, strict=False)))
    found = shares(normal_scores(product), deviates)
    assert found.first[:3] == pytest.approx(widths**2 / (widths**2).sum(), abs=0.003)
    assert max(found.first[3:]) < found.noise
    assert found.rest < found.noise


def test_that_the_shares_of_a_sum_are_those_of_its_squared_coefficients():
    columns = _columns(names="abcd")
    coefficients = np.array([4.0, 2.0, 1.0, 0.0])
    total = sum(c * one.quantiles for c, one in zip(coefficients, columns, strict=True))
    found = shares(total, [one.deviates for one in columns])
    expected = coefficients**2 / (coefficients**2).sum()
    assert found.first == pytest.approx(expected, abs=0.004)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_that_curves_and_interactions_are_those_of_ishigami(seed):
    columns = _columns(seed=seed)
    values = _ishigami([np.pi * (2 * one.quantiles - 1) for one in columns[:3]])
    found = shares(values, [one.deviates for one in columns])
    first, second, rest = _ishigami_shares()
    assert found.first[:3] == pytest.approx((first, second, 0.0), abs=0.035)
    assert found.rest == pytest.approx(rest, abs=0.035)


@pytest.mark.parametrize("draws", [20, 200, 2_000])
def test_that_shares_are_never_negative_and_come_to_one_with_the_rest(draws):
    columns = _columns(draws)
    deviates = [one.deviates for one in columns]
    values = np.exp(deviates[0]) * (1.0 + columns[1].quantiles) + columns[2].quantiles ** 2
    found = shares(normal_scores(values), deviates)
    assert min(found.first) >= 0.0
    assert sum(found.first) + found.rest == pytest.approx(1.0)


def test_that_no_column_without_effect_is_told_however_noisy_the_figure():
    columns = _columns(names=[f"column {place}" for place in range(40)])
    deviates = [one.deviates for one in columns]
    noise = deviates[0] * deviates[1]
    found = shares(normal_scores(noise + 0.2 * deviates[2]), deviates)
    told = [place for place, share in enumerate(found.first) if share >= found.noise]
    assert told == [2]


def test_that_what_columns_have_in_common_by_chance_is_counted_once():
    one, two = (column.deviates for column in _columns(names="ab"))
    two = two + 0.2 * one
    found = shares(3.0 * one + two, [one, two])
    assert sum(found.first) + found.rest == pytest.approx(1.0)
    assert found.first[0] == pytest.approx(9.0 / (9.0 + np.var(two)), abs=0.002)


def test_that_too_few_draws_give_no_shares():
    columns = _columns(40)
    found = shares(columns[0].deviates, [one.deviates for one in columns])
    assert found == ((0.0,) * 8, 1.0, 1.0)


def test_that_what_does_not_vary_has_no_shares():
    columns = _columns(names="ab")
    assert shares(np.zeros(2_000), [one.deviates for one in columns]).first == (0.0, 0.0)
    assert shares(np.arange(2_000.0), []).rest == 1.0


def test_that_a_share_must_be_large_enough_to_matter():
    columns = _columns(names="ab")
    found = shares(columns[0].deviates, [one.deviates for one in columns])
    assert found.noise == LEAST_SHARE


def test_that_scores_follow_the_order_of_the_draws_alone():
    values = np.exp(_columns(names="a")[0].deviates)
    assert np.array_equal(normal_scores(values), normal_scores(values**3))
    assert np.sort(normal_scores(values)) == pytest.approx(stratified(2_000).deviates, abs=1e-9)


def test_that_equal_draws_have_one_score():
    scores = normal_scores(np.array([2.0, 1.0, 2.0, 1.0, 3.0]))
    deviates = stratified(5).deviates
    expected = [deviates[2:4].mean(), deviates[:2].mean()] * 2 + [deviates[4]]
    assert scores == pytest.approx(expected)
    assert not normal_scores(np.full(5, 7.0)).any()


def _by_salib(quantiles, values):
    """Return the first-order shares that SALib finds in the same draws, by another estimator."""
    from SALib.analyze import rbd_fast

    names = [f"x{place}" for place in range(quantiles.shape[1])]
    problem = {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}
    found = rbd_fast.analyze(problem, quantiles, values, num_resamples=2, seed=1)
    return np.asarray(found["S1"])


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("figure", ["product", "sum", "ishigami"])
def test_that_salib_finds_the_same_shares_in_the_same_draws(figure, seed):
    columns = _columns(names="abcde", seed=seed)
    quantiles = np.column_stack([one.quantiles for one in columns])
    deviates = np.column_stack([one.deviates for one in columns])
    values = {
        "product": lambda: deviates @ np.array([0.5, 0.3, 0.1, 0.05, 0.0]),
        "sum": lambda: quantiles @ np.array([4.0, 2.0, 1.0, 0.5, 0.0]),
        "ishigami": lambda: _ishigami(np.pi * (2 * quantiles[:, :3].T - 1)),
    }[figure]()
    ours = shares(values, [one.deviates for one in columns])
    assert ours.first == pytest.approx(_by_salib(quantiles, values), abs=0.04)


def test_that_salib_finds_the_same_drivers_of_a_plan():
    from carbon_desktop.catalogue.catalogue import load
    from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
    from carbon_desktop.study.estimate import estimate
    from carbon_desktop.study.sensitivity import sensitivity
    from carbon_desktop.study.uncertainty import uncertainty

    said = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0, "region": "FR"}
    phase = Phase("run", "", "device_hours")
    settings = {key: Setting(one) for key, one in said.items()}
    plan = Plan("Plan", (Scenario("baseline", "Baseline", settings, (phase,)),))
    ranges = uncertainty(estimate(plan, load()), 4_000)
    one = ranges.scenarios["baseline"]
    found = sensitivity(one, "total_emissions", ranges.seed)
    made = Columns(4_000, ranges.seed)
    quantiles = np.column_stack([made.of(driver.key).quantiles for driver in found.drivers])
    by_salib = _by_salib(quantiles, normal_scores(one.draws["total_emissions"]))
    assert [driver.share for driver in found.drivers] == pytest.approx(by_salib, abs=0.04)
