"""What share of a plan is not the final run, by kind and fields; published projects."""

import pytest

from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.development import EMISSIONS, ENERGY, development
from carbon_desktop.study.estimate import estimate

HARDWARE = {
    "accelerator": "nvidia-h100-sxm5-80gb",
    "count": 8.0,
    "region": "FR",
    "power_w": 1000.0,
}
TRAINING = {"parameters": 7e9, "tokens": 1e11}


def _scenario(catalogue, *phases):
    made = tuple(
        Phase(f"p{at}", "", kind, True, {key: Setting(v) for key, v in values.items()})
        for at, (kind, values) in enumerate(phases)
    )
    shared = {key: Setting(value) for key, value in HARDWARE.items()}
    plan = Plan("Test", (Scenario("baseline", "Baseline", shared, made),))
    return estimate(plan, catalogue).scenarios[0]


def _shares(catalogue, *phases):
    found = development(_scenario(catalogue, *phases))
    assert sum(found.shares.values()) == pytest.approx(1.0)
    return found.shares


def test_that_a_run_alone_is_the_final_one(catalogue) -> None:
    one = _scenario(catalogue, ("device_hours", {"hours": 100.0}))
    assert development(one).shares == {"final_run": 1.0}
    assert development(one).not_final == 0.0


def test_that_one_of_several_trials_is_final_and_losses_are_lost(catalogue) -> None:
    found = _shares(
        catalogue, ("device_hours", {"hours": 100.0, "repeats": 4.0, "lost_share": 0.25})
    )
    assert found["lost_time"] == pytest.approx(0.2)
    assert found["final_run"] == pytest.approx(0.2)
    assert found["further_runs"] == pytest.approx(0.6)


def test_that_the_largest_single_run_is_final_whatever_the_others_come_to(catalogue) -> None:
    search = ("device_hours", {"hours": 10.0, "repeats": 90.0})
    found = _shares(catalogue, search, ("device_hours", {"hours": 100.0}))
    assert found == pytest.approx({"final_run": 0.1, "other_runs": 0.9})


def test_that_trials_of_a_part_of_the_run_are_smaller_runs(catalogue) -> None:
    search = ("model_training", {**TRAINING, "repeats": 10.0, "run_share": 0.1})
    found = _shares(catalogue, search, ("model_training", TRAINING))
    assert found == pytest.approx({"final_run": 0.5, "smaller_runs": 0.5})


def test_that_a_search_alone_has_no_final_run(catalogue) -> None:
    search = ("model_training", {**TRAINING, "repeats": 10.0, "run_share": 0.1})
    one = _scenario(catalogue, search)
    assert development(one).shares == {"smaller_runs": 1.0}
    assert development(one).not_final == 1.0


def test_that_fine_tuning_the_same_model_continues_the_final_run_and_a_pilot_does_not(
    catalogue,
) -> None:
    short = ("model_training", {**TRAINING, "tokens": 1e10})
    small = ("model_training", {**TRAINING, "parameters": 1e9})
    final = ("model_training", TRAINING)
    assert set(_shares(catalogue, final, short)) == {"final_run"}
    assert set(_shares(catalogue, short, final)) == {"final_run", "other_runs"}
    assert set(_shares(catalogue, final, small)) == {"final_run", "other_runs"}


def test_that_data_preparation_and_serving_are_named_by_their_kind(catalogue) -> None:
    data = ("data_preparation", {"cores": 64.0, "hours": 10.0})
    serving = (
        "serving",
        {"parameters": 7e9, "requests": 1e9, "input_tokens": 300.0, "output_tokens": 200.0},
    )
    found = _shares(catalogue, data, ("device_hours", {"hours": 1.0}), serving)
    assert list(found) == ["final_run", "data_preparation", "serving"]
    assert found["serving"] > found["final_run"]


def test_that_nothing_is_told_where_nothing_is_trained_or_not_all_is_known(catalogue) -> None:
    data = ("data_preparation", {"cores": 64.0, "hours": 10.0})
    assert development(_scenario(catalogue, data)) is None
    unknown = ("device_hours", {})
    assert development(_scenario(catalogue, ("device_hours", {"hours": 1.0}), unknown)) is None
    assert development(_scenario(catalogue, ("device_hours", {"hours": 0.0}))) is None


def test_that_the_emissions_are_divided_in_total_or_what_is_known_of_them(catalogue) -> None:
    run = ("device_hours", {"hours": 10.0, "repeats": 2.0})
    elsewhere = ("device_hours", {"hours": 5.0, "region": "PL"})
    one = _scenario(catalogue, run, elsewhere)
    energy, emissions = (development(one, totals) for totals in (ENERGY, EMISSIONS))
    assert emissions.quantity == "total_emissions"
    assert energy.shares["other_runs"] == pytest.approx(0.2)
    assert emissions.shares["other_runs"] > 0.5
    assert emissions.total == one.results["total_emissions"]


def _metered(mwh, repeats=1.0):
    values = {"energy_kwh": mwh * 1000.0 / repeats, "repeats": repeats, "pue": 1.0}
    return ("measured_energy", {**values, "energy_boundary": "facility"})


def test_that_over_six_tenths_of_the_bigscience_project_were_not_bloom(catalogue) -> None:
    """Luccioni et al. 2022, table 5 (MWh): the final training is 37.24 % of the project."""
    bloom, models, project = 433.196, (158.972, 87.21, 51.686), 1163.088
    rest = project - bloom - sum(models)
    one = _scenario(
        catalogue,
        *(_metered(mwh) for mwh in models),
        _metered(rest, repeats=100.0),
        _metered(bloom),
    )
    assert one.results["facility_energy"] == pytest.approx(project * 1000.0)
    shares = development(one).shares
    assert shares["final_run"] == pytest.approx(0.3724, abs=1e-4)
    assert set(shares) == {"final_run", "other_runs"}


def test_that_development_of_olmo_was_half_of_its_final_training(catalogue) -> None:
    """Morrison et al. 2025, section 4.1: 159 t of development, 312 t of final training.

    813 development runs took 459 MWh; the final runs' energy is not printed in sum, their
    emissions stand for it at the factor of development.
    """
    developed, final = 159.0, 312.0
    mwh = 459.0
    grid = {"intensity_gco2e_per_kwh": developed / mwh * 1000.0}
    runs = (_metered(mwh, repeats=813.0), _metered(mwh * final / developed))
    one = _scenario(catalogue, *((kind, {**values, **grid}) for kind, values in runs))
    found = development(one, EMISSIONS)
    assert found.quantity == "operational_emissions"
    assert found.total == pytest.approx((developed + final) * 1000.0)
    assert found.amounts["other_runs"] / found.amounts["final_run"] == pytest.approx(
        0.51, abs=0.005
    )
    assert found.not_final == pytest.approx(0.34, abs=0.005)
