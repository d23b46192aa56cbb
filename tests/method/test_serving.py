"""Serving: limits that the equations must keep, and sums that must close."""

import csv

import numpy as np
import pytest

from carbon_desktop.assets import asset
from carbon_desktop.method import serving_model, serving_replica
from carbon_desktop.method.floors import phase_graph
from carbon_desktop.method.graph import graph
from carbon_desktop.method.power_graphs import power_modules
from carbon_desktop.method.serving_graphs import serving_modules
from carbon_desktop.method.serving_replica import cards_per_replica

SITE = {"network_power": 10.0, "pue": 1.2, "wue": 1.0, "grid_intensity": 400.0,
        "grid_water": 1.0, "host_share": 0.35, "lifetime": 4.0, "lifetime_utilisation": 0.85,
        "accelerator_embodied": 164.0, "host_embodied": 700.0}  # fmt: skip
H100 = {
    "accelerator_memory": 80.0,
    "bandwidth": 3350.0,
    "peak_rate": 989.4,
    "tdp": 700.0,
    "accelerator_idle_power": 70.0,
}
MODEL = {"parameters": 8e9, "active_parameters": 8e9, "pruned_share": 0.0, "weight_bytes": 2.0,
         "layers": 32.0, "kv_width": 1024.0, "cache_value_bytes": 2.0, "cached_share": 1.0,
         "state_bytes": 0.0}  # fmt: skip
LOAD = {"requests": 1e6, "repeats": 1.0, "batch": 32.0, "input_tokens": 500.0,
        "output_tokens": 300.0, "period_hours": 720.0, "peak_to_mean": 1.0}  # fmt: skip


def shipped():
    with asset("data/calibration_serving.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: float(row["value"]) for row in csv.DictReader(file)}


def served(*, reserved=True, **changed):
    """Return the quantities of an 8 B model on H100s, with some inputs changed."""
    both = phase_graph(
        "device_hours",
        power_modules(host="tdp", network_known=True),
        serving_modules(reserved=reserved),
    )
    given = shipped() | SITE | H100 | MODEL | LOAD | changed
    return both.evaluate(given)


def test_that_one_token_of_one_sequence_reads_the_active_weights_and_the_cache_once():
    values = served(batch=1.0, parameters=80e9, accelerator_memory=1000.0)
    moved = 8e9 * 2 + 2 * 32 * 1024 * 2 * (500 + 150)
    rate = values["memory_efficiency"] * 3350e9
    assert values["reading_seconds"] == pytest.approx(moved / rate, rel=1e-12)


def test_that_a_large_batch_reads_every_expert():
    values = served(batch=1e6, parameters=80e9, cards_per_replica=8.0)
    assert values["touched_parameters"] == pytest.approx(80e9)


def test_that_a_dense_model_reads_all_its_weights_at_any_batch():
    assert served(batch=1.0)["touched_parameters"] == served(batch=100.0)["touched_parameters"]


def test_that_at_a_large_batch_and_no_cache_or_overhead_computing_alone_sets_the_speed():
    values = served(
        batch=1e9, cache_bytes_per_token=0.0, sequence_seconds=0.0, cards_per_replica=1.0
    )
    flop = 2 * 8e9 * (1 + 500 / 300)
    rate = values["compute_efficiency"] * 989.4e12
    assert values["tokens_per_second"] == pytest.approx(rate / flop, rel=1e-4)


def test_that_weights_of_half_the_bytes_take_half_the_time_to_read():
    bf16, fp8 = (
        served(weight_bytes=size, cache_bytes_per_token=0.0, cards_per_replica=1.0)
        for size in (2.0, 1.0)
    )
    assert fp8["reading_seconds"] == pytest.approx(bf16["reading_seconds"] / 2)
    assert fp8["joules_per_token"] < bf16["joules_per_token"]


def test_that_pruning_takes_its_share_of_bytes_of_flop_and_of_memory():
    whole, pruned = (served(pruned_share=share, cache_bytes_per_token=0.0) for share in (0, 0.3))
    names = (
        "reading_seconds",
        "computing_seconds",
        "prefill_seconds",
        "replica_memory",
        "compute",
    )
    for name in names:
        assert pruned[name] == pytest.approx(0.7 * whole[name]), name


def test_that_a_longer_context_takes_more_time_memory_and_energy():
    short, long = (served(input_tokens=tokens) for tokens in (500.0, 50_000.0))
    for name in ("reading_seconds", "prefill_seconds", "replica_memory", "joules_per_token"):
        assert long[name] > short[name], name


def test_that_a_larger_batch_answers_more_a_second_and_spends_less_on_a_token():
    batch = np.geomspace(1, 512, 40)
    values = served(batch=batch, cards_per_replica=1.0)
    assert (np.diff(values["tokens_per_second"]) > 0).all()
    assert (np.diff(values["joules_per_token"]) < 0).all()
    assert (np.diff(values["request_seconds"]) > 0).all()


def test_that_arrays_give_what_numbers_give():
    batches = [1.0, 8.0, 300.0]
    together = served(batch=np.array(batches))
    for place, batch in enumerate(batches):
        alone = served(batch=batch)
        for name in ("cards_per_replica", "joules_per_token", "device_hours", "sci"):
            assert together[name][place] == pytest.approx(alone[name], rel=1e-12), name


def test_that_power_stays_within_the_tdp():
    assert served(power_factor=9.0)["power_share"] == 1.0


@pytest.mark.parametrize(
    ("held", "cards"),
    [(1, 1), (2, 2), (3, 4), (4, 4), (5, 8), (8, 8), (9, 16), (16, 16), (17, 24)],
)
def test_that_a_replica_takes_a_power_of_two_and_then_whole_nodes(held, cards):
    assert cards_per_replica(float(held)) == cards


@pytest.mark.parametrize(
    ("parameters", "weight_bytes", "memory", "cards"),
    [(8e9, 2.0, 80.0, 1), (70e9, 2.0, 80.0, 4), (405e9, 1.0, 80.0, 8), (405e9, 1.0, 180.0, 4)],
)
def test_that_well_known_models_take_the_cards_that_they_are_served_on(
    parameters, weight_bytes, memory, cards
):
    given = MODEL | LOAD | {"accelerator_memory": memory, "memory_headroom": 1.2, "batch": 8.0}
    given |= {"parameters": parameters, "active_parameters": parameters}
    values = graph(serving_model, serving_replica).evaluate(given | {"weight_bytes": weight_bytes})
    assert values["cards_per_replica"] == cards


def test_that_busy_and_idle_energy_add_up_to_the_accelerators():
    values = served()
    busy = values["service_device_hours"] * values["accelerator_power"] / 1000
    idle = (values["device_hours"] - values["service_device_hours"]) * 70.0 / 1000
    assert values["idle_time_share"] > 0
    assert values["accelerator_energy"] == pytest.approx(busy + idle, rel=1e-12)
    assert values["device_hours"] == values["count"] * 720.0


def test_that_joules_of_all_tokens_are_the_busy_energy():
    values = served(repeats=3.0)
    joules = values["joules_per_token"] * values["served_tokens"]
    assert values["busy_energy"] == pytest.approx(joules / 3.6e6, rel=1e-12)


def test_that_cards_which_are_not_reserved_have_no_idle_hours():
    values = served(reserved=False)
    assert values["device_hours"] == values["service_device_hours"]
    assert values["accelerator_energy"] == values["busy_energy"]
    assert "accelerator_idle_energy" not in values


def test_that_a_peak_above_the_mean_reserves_more_cards_which_idle_longer():
    level, peaked = (served(requests=3e8, peak_to_mean=peak) for peak in (1.0, 3.0))
    assert peaked["replicas"] >= 3 * level["replicas"] - 3
    assert peaked["idle_time_share"] > level["idle_time_share"]


def test_that_too_few_replicas_show_as_a_load_above_what_the_cards_carry():
    values = served(requests=3e8, replicas=1.0)
    assert values["load_share"] > 1
    assert values["idle_time_share"] == 0


def test_that_a_request_and_a_token_cost_their_share_of_the_totals():
    values = served()
    assert values["energy_per_thousand_requests"] == values["facility_energy"] / 1e3
    tokens = values["facility_energy"] / (1e6 * 300) * 1e6
    assert values["energy_per_million_tokens"] == pytest.approx(tokens)
    grams = (values["operational_emissions"] + values["embodied_emissions"]) * 1000 / 1e6
    assert values["sci"] == pytest.approx(grams)


def test_that_a_single_stream_comes_near_what_the_bandwidth_allows_and_not_above():
    fastest = 3350e9 / (8e9 * 2)  # weights read once a token, and nothing else
    assert 0.5 * fastest < served(batch=1.0)["tokens_per_second"] < 0.9 * fastest
