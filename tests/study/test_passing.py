"""The day, or the request, at which serving a model passes making it."""

import pytest

from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.passing import passed, passing

SHARED = {
    "accelerator": "nvidia-h100-sxm5-80gb",
    "count": 8.0,
    "region": "FR",
    "parameters": 7e9,
    "input_tokens": 300.0,
    "output_tokens": 200.0,
}
DAILY = {"requests_per_day": 1e5, "period_days": 300.0}
TOTAL = {"requests": 1e8}


def _phase(id, kind, **values):
    return Phase(id, id.title(), kind, True, {key: Setting(v) for key, v in values.items()})


def _scenario(catalogue, *phases):
    shared = {key: Setting(value) for key, value in SHARED.items()}
    plan = Plan("Test", (Scenario("baseline", "Baseline", shared, phases),))
    return estimate(plan, catalogue).scenarios[0]


def _hours_of_training(catalogue, share, *serving):
    """Return the hours of a training whose energy is a share of that of serving."""
    probe = _scenario(catalogue, _phase("training", "device_hours", hours=1.0), *serving)
    served = sum(probe.value("facility_energy", one.id) for one in serving)
    return share * served / probe.value("facility_energy", "training")


def test_that_serving_passes_on_the_day_at_which_it_has_used_as_much(catalogue) -> None:
    serving = _phase("serving", "serving", **DAILY)
    hours = _hours_of_training(catalogue, 0.25, serving)
    one = _scenario(catalogue, _phase("training", "device_hours", hours=hours), serving)
    found = passing(one)
    assert found.within
    assert found.making == ("training",)
    assert found.phase == "serving"
    assert found.served_h == pytest.approx(75.0 * 24.0)
    assert found.requests == pytest.approx(75e5)
    assert found.calendar_h == pytest.approx(hours + 75.0 * 24.0)
    assert found.made == one.value("facility_energy", "training")


def test_that_without_a_period_the_request_is_told_and_no_day(catalogue) -> None:
    serving = _phase("serving", "serving", **TOTAL)
    hours = _hours_of_training(catalogue, 0.4, serving)
    one = _scenario(catalogue, _phase("training", "device_hours", hours=hours), serving)
    found = passing(one)
    assert found.requests == pytest.approx(4e7)
    assert found.served_h is None
    assert found.within
    assert found.calendar_h is not None


def test_that_beyond_the_period_it_is_told_when_it_would_at_this_load(catalogue) -> None:
    serving = _phase("serving", "serving", **DAILY)
    hours = _hours_of_training(catalogue, 2.0, serving)
    one = _scenario(catalogue, _phase("training", "device_hours", hours=hours), serving)
    found = passing(one)
    assert not found.within
    assert found.calendar_h is None
    assert found.served_h == pytest.approx(600.0 * 24.0)
    assert found.requests == pytest.approx(6e7)


def test_that_all_other_phases_are_what_is_passed_and_services_add_up(catalogue) -> None:
    first, second = (_phase(id, "serving", **DAILY) for id in ("first", "second"))
    hours = _hours_of_training(catalogue, 0.75, first, second)
    one = _scenario(
        catalogue,
        _phase("pilot", "device_hours", hours=hours / 3.0),
        _phase("training", "device_hours", hours=hours * 2.0 / 3.0),
        first,
        second,
    )
    found = passing(one)
    assert found.making == ("pilot", "training")
    assert found.phase == "second"
    assert found.served_h == pytest.approx(450.0 * 24.0)
    assert found.calendar_h == pytest.approx(hours + 450.0 * 24.0)


def test_that_emissions_pass_on_a_day_of_their_own(catalogue) -> None:
    serving = _phase("serving", "serving", **DAILY, region="PL")
    hours = _hours_of_training(catalogue, 0.5, serving)
    one = _scenario(catalogue, _phase("training", "device_hours", hours=hours), serving)
    emissions, energy = passed(one)
    assert (emissions.quantity, energy.quantity) == ("total_emissions", "facility_energy")
    assert emissions.served_h < energy.served_h == pytest.approx(150.0 * 24.0)


def test_that_nothing_is_passed_where_nothing_is_made_served_or_known(catalogue) -> None:
    training = _phase("training", "device_hours", hours=10.0)
    serving = _phase("serving", "serving", **DAILY)
    assert passed(_scenario(catalogue, training)) == ()
    assert passed(_scenario(catalogue, serving)) == ()
    assert passed(_scenario(catalogue, _phase("training", "device_hours"), serving)) == ()
    nothing = _phase("training", "device_hours", hours=0.0)
    assert passed(_scenario(catalogue, nothing, serving)) == ()


def test_that_a_service_that_takes_nothing_never_passes(catalogue) -> None:
    training = _phase("training", "device_hours", hours=10.0)
    serving = _phase("serving", "serving", **DAILY, power_w=0.0)
    found = passing(_scenario(catalogue, training, serving))
    assert not found.within
    assert found.requests is None
    assert found.calendar_h is None
