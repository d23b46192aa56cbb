"""Unlikely values are questioned beside their field and computed all the same."""

import pytest

from carbon_desktop.plan.edits import set_field, set_workload
from carbon_desktop.plan.field import FIELDS, FIELDS_OF_WORKLOAD
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import estimate

FULL = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "hours": 10.0, "region": "FR"}
QUESTIONED = [key for key, one in FIELDS.items() if one.likely]
NEEDED = {
    "model_training": {"parameters": 1e9, "tokens": 1e10},
    "serving": {"parameters": 1e9, "requests": 1e3, "input_tokens": 1e2, "output_tokens": 1e2},
    "data_preparation": {"cores": 8.0},
    "measured_energy": {"energy_kwh": 1e3},
}
"""What each kind of workload is known by, beside the field that is asked about."""


def workload_of(key: str) -> str:
    """Return the first kind of workload that a field is of; all have hardware and a site."""
    kinds = (kind for kind, keys in FIELDS_OF_WORKLOAD.items() if key in keys)
    return next(kinds, "device_hours")


def asked_of(plan_of, key, value):
    """Return a plan in which one field is set, in a phase of a kind that has it."""
    kind = workload_of(key)
    settings = {**FULL, "currency": "EUR", **NEEDED.get(kind, {}), key: value}
    if key == "active_parameters":
        settings["parameters"] = value
    plan = plan_of(**settings)
    return set_workload(plan, "baseline", plan.baseline.phases[0].id, kind)


def _notices(plan, catalogue):
    return {(one.code, one.field) for one in estimate(plan, catalogue).scenarios[0].notices}


@pytest.mark.parametrize("key", QUESTIONED)
def test_that_a_value_outside_what_is_likely_is_questioned_and_one_inside_is_not(
    key, plan_of, catalogue
) -> None:
    field = FIELDS[key]
    low, high = field.likely
    inside = asked_of(plan_of, key, high)
    assert ("improbable", key) not in _notices(inside, catalogue)
    outside = [one for one in (low / 2, high * 2) if field.holds(one) and not low <= one <= high]
    assert outside
    for value in outside:
        asked = asked_of(plan_of, key, value)
        assert ("improbable", key) in _notices(asked, catalogue)
        assert not estimate(asked, catalogue).scenarios[0].problems


def test_that_a_room_without_cooling_is_not_questioned(plan_of, catalogue) -> None:
    assert ("improbable", "pue") not in _notices(plan_of(**FULL, pue=1.0), catalogue)


@pytest.mark.parametrize("key", ["parameters", "active_parameters"])
def test_that_a_size_of_the_model_that_cannot_be_is_a_problem(key, plan_of, catalogue) -> None:
    for code, value in (("out_of_bounds", -7.0), ("not_a_number", "7b")):
        problems = estimate(plan_of(**FULL, **{key: value}), catalogue).scenarios[0].problems
        assert [(one.code, one.field) for one in problems] == [(code, key)]


def test_that_a_suggestion_of_the_program_is_not_questioned(plan_of, catalogue) -> None:
    plan = set_field(plan_of(**FULL), "baseline", None, "pue", Setting(9.0, suggested=True))
    assert ("improbable", "pue") not in _notices(plan, catalogue)


def test_that_a_device_above_four_times_its_tdp_is_questioned(plan_of, catalogue) -> None:
    likely, unlikely = plan_of(**FULL, power_w=1300.0), plan_of(**FULL, power_w=7000.0)
    assert ("power_above_tdp", "power_w") not in _notices(likely, catalogue)
    assert ("power_above_tdp", "power_w") in _notices(unlikely, catalogue)


def test_that_a_meter_that_read_more_than_the_cards_can_draw_is_questioned(
    plan_of, catalogue
) -> None:
    likely = plan_of("measured_energy", **FULL, energy_kwh=60.0)
    unlikely = plan_of("measured_energy", **FULL, energy_kwh=60000.0)
    assert ("power_above_tdp", "energy_kwh") not in _notices(likely, catalogue)
    assert ("power_above_tdp", "energy_kwh") in _notices(unlikely, catalogue)


def test_that_a_contract_factor_without_a_share_is_questioned(plan_of, catalogue) -> None:
    key = "contract_intensity_gco2e_per_kwh"
    alone = plan_of(**FULL, **{key: 10.0})
    shared = plan_of(**FULL, **{key: 10.0}, contracted_share=0.5)
    assert ("contract_without_share", key) in _notices(alone, catalogue)
    assert ("contract_without_share", key) not in _notices(shared, catalogue)


def test_that_a_price_in_a_small_currency_is_not_measured_in_euros(plan_of, catalogue) -> None:
    for currency, asked in (("USD", True), ("JPY", False)):
        plan = plan_of(**FULL, electricity_price_per_kwh=27.0, currency=currency)
        found = ("improbable", "electricity_price_per_kwh") in _notices(plan, catalogue)
        assert found == asked


def test_that_notices_of_two_fields_are_both_told(plan_of, catalogue) -> None:
    keys = ("contract_intensity_gco2e_per_kwh", "residual_intensity_gco2e_per_kwh")
    plan = plan_of(**FULL, **dict.fromkeys(keys, 10.0))
    assert {("contract_without_share", key) for key in keys} <= _notices(plan, catalogue)


def test_that_a_half_known_total_leads_to_what_it_lacks(plan_of, catalogue) -> None:
    metered = plan_of("measured_energy", region="FR", energy_kwh=50.0)
    own_card = plan_of(count=8.0, hours=10.0, region="FR", tdp_w=300.0)
    assert ("operational_only", "count") in _notices(metered, catalogue)
    assert ("operational_only", "embodied_kgco2e") in _notices(own_card, catalogue)
    nowhere = {key: value for key, value in FULL.items() if key != "region"}
    assert ("embodied_only", "region") in _notices(plan_of(**nowhere), catalogue)
