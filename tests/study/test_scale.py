"""Energy against the size of the model, all else held."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.scale import FACTORS, PRESENT, energy_by_scale

HARDWARE = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "region": "FR"}


def phase_of(kind, **settings):
    said = {key: Setting(value) for key, value in settings.items()}
    base = {key: Setting(value) for key, value in HARDWARE.items()}
    plan = Plan("Test", (Scenario("baseline", "B", base, (Phase("a", "A", kind, True, said),)),))
    return estimate(plan, load()).scenario("baseline").phases[0]


def test_that_the_middle_is_the_present():
    phase = phase_of("model_training", parameters=7e9, tokens=2e12)
    found = energy_by_scale(phase)
    assert FACTORS[PRESENT] == 1.0
    assert found.parameters[PRESENT] == 7e9
    assert found.energy[PRESENT] == pytest.approx(phase.value("facility_energy"), rel=1e-12)


@pytest.mark.parametrize("factor", [0.1, 10.0])
def test_that_the_ends_are_what_the_estimate_of_that_size_comes_to(factor):
    settings = {"tokens": 2e12, "power_share": 0.8}
    found = energy_by_scale(phase_of("model_training", parameters=7e9, **settings))
    other = phase_of("model_training", parameters=7e9 * factor, **settings)
    end = found.energy[0 if factor < 1 else -1]
    assert end == pytest.approx(other.value("facility_energy"), rel=1e-9)


def test_that_ten_times_the_parameters_take_ten_times_the_energy_at_one_speed():
    phase = phase_of("model_training", parameters=7e9, tokens=2e12, mfu=0.4, power_share=0.8)
    assert energy_by_scale(phase).tenfold == pytest.approx(10.0)


def test_that_a_mixture_of_experts_keeps_its_share_of_active_parameters():
    settings = {"tokens": 2e12, "mfu": 0.4, "power_share": 0.8}
    phase = phase_of("model_training", parameters=7e10, active_parameters=7e9, **settings)
    found = energy_by_scale(phase)
    assert found.tenfold == pytest.approx(10.0)
    assert found.parameters[PRESENT] == 7e10


def test_that_a_larger_model_takes_more_cards_to_serve():
    load = {"requests_per_day": 1e6, "period_days": 30.0, "input_tokens": 500.0}
    found = energy_by_scale(phase_of("serving", parameters=7e9, output_tokens=200.0, **load))
    assert found.tenfold > 2.0
    assert (found.energy[1:] >= found.energy[:-1] * 0.999).mean() > 0.8


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("device_hours", {"hours": 24.0, "power_share": 0.8, "parameters": 7e9}),
        ("device_hours", {"hours": 24.0}),
        ("model_training", {"parameters": 7e9}),
        ("model_training", {"tokens": 1e12}),
        ("data_preparation", {"cores": 8.0, "hours": 5.0}),
    ],
)
def test_that_there_is_no_curve_where_the_size_leads_to_no_energy(kind, settings):
    assert energy_by_scale(phase_of(kind, **settings)) is None
