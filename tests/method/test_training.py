"""Published worked results of training: FLOP, days, utilisation, memory."""

import pytest

from carbon_desktop.method.graph import graph
from carbon_desktop.method.training_graphs import training_modules

PLAIN = {
    "epochs": 1.0,
    "trained_share": 1.0,
    "frozen_below_share": 0.0,
    "teacher_parameters": 0.0,
    "recomputed_share": 0.0,
    "repeats": 1.0,
}
LLMCARBON = {  # active parameters, tokens, devices, peak rate, efficiency, days
    "GPT-3": (175e9, 300e9, 10_000, 125.0, 0.197, 14.805414551607447),
    "GShard": (2.3e9, 1000e9, 1000, 123.0, 0.39, 3.329627313367151),
    "Switch": (7.41e9, 2000e9, 1000, 123.0, 0.28, 29.88288811459542),
    "XLM": (0.55e9, 7000e9, 512, 125.0, 0.212, 19.705270571278827),
}
PATTERSON = {  # zettaFLOP, TFLOP/s of a device, devices, days
    "T5": (40.5, 45.6, 512, 20.0),
    "Meena": (112.0, 42.3, 1024, 30.0),
    "GShard": (13.3, 48.0, 1024, 3.1),
    "Switch": (82.2, 34.4, 1024, 27.0),
    "GPT-3": (314.0, 24.6, 10_000, 14.8),
}


def trained(rate, *, attention=False, flop="parameters", deadline=False, **given):
    """Return what follows for a dense model trained whole, once, unless said otherwise."""
    modules = training_modules(attention=attention, flop=flop, rate=rate, deadline=deadline)
    values = PLAIN | given
    values.setdefault("active_parameters", values.get("parameters", 1e9))
    return graph(*modules).evaluate(values)


def test_that_gpt3_takes_the_flop_that_its_authors_print():
    values = trained("rate", parameters=174.6e9, tokens=300e9, achieved_rate=24.6)
    assert values["training_flop"] == pytest.approx(3.14e23, rel=2e-3)
    assert values["device_hours"] / 24 / 10_000 == pytest.approx(14.8, abs=0.05)


@pytest.mark.parametrize("name", PATTERSON)
def test_that_days_follow_from_flop_and_rate_as_in_patterson_table_4(name):
    zetta, rate, count, days = PATTERSON[name]
    values = trained(
        "rate", flop="total", total_flop=zetta * 1e21, achieved_rate=rate, count=count
    )
    assert values["wall_clock_hours"] / 24 == pytest.approx(days, rel=0.012)


@pytest.mark.parametrize("name", LLMCARBON)
def test_that_days_are_those_of_llmcarbon_by_its_own_rule(name):
    active, tokens, count, peak, efficiency, days = LLMCARBON[name]
    values = trained(
        "mfu", parameters=active, tokens=tokens, count=count, peak_rate=peak, mfu=efficiency
    )
    assert values["wall_clock_hours"] / 24 == pytest.approx(days, rel=1e-9)


def test_that_the_utilisation_of_palm_is_as_published_with_and_without_attention():
    given = {"parameters": 540.35e9, "tokens": 780e9, "count": 6144.0, "peak_rate": 275.0}
    given |= {"tokens_per_second": 238_300.0, "layers": 118.0, "hidden_size": 48.0 * 256.0}
    given |= {"sequence_length": 2048.0}
    without = trained("tokens_per_second", **given)
    counted = trained("tokens_per_second", attention=True, **given)
    assert without["mfu"] == pytest.approx(0.457, abs=5e-4)
    assert counted["mfu"] == pytest.approx(0.462, abs=5e-4)


def test_that_bloom_does_a_third_more_flop_than_its_model_has():
    given = {"parameters": 176.247e9, "tokens": 366e9, "recomputed_share": 1.0}
    values = trained("hardware_rate", hardware_rate=150.0, **given)
    assert values["hardware_flop"] == pytest.approx(8 * 176.247e9 * 366e9, rel=1e-12)
    assert values["hardware_flop"] / values["training_flop"] == pytest.approx(4 / 3)
    assert values["device_hours"] == pytest.approx(8 * 176.247e9 * 366e9 / 150e12 / 3600)
    assert 0.85 < values["device_hours"] / 1_082_990 < 1.0  # in step; the run had stops


def test_that_recomputation_changes_hours_only_where_hardware_flop_are_counted():
    given = {"parameters": 7e9, "tokens": 2e12, "peak_rate": 312.0, "mfu": 0.4, "hfu": 0.4}
    for rate, factor in (("mfu", 1.0), ("hfu", 4 / 3)):
        once = trained(rate, **given)["device_hours"]
        twice = trained(rate, recomputed_share=1.0, **given)["device_hours"]
        assert twice / once == pytest.approx(factor)


def test_that_olmo_2_takes_the_flop_that_its_authors_print():
    values = trained("rate", parameters=13.716e9, tokens=5.6e12, achieved_rate=300.0)
    assert values["training_flop"] == pytest.approx(4.6e23, rel=0.005)


def test_that_mlperf_gpt3_on_512_h100_runs_at_726_tflop_per_second():
    given = {"parameters": 175e9, "tokens": 1.207959552e9, "count": 512.0, "peak_rate": 1978.9}
    seconds = 485.25 / 512 * 3600
    values = trained("tokens_per_second", tokens_per_second=1.207959552e9 / seconds, **given)
    assert values["achieved_rate"] == pytest.approx(726, abs=0.5)
    assert values["mfu"] == pytest.approx(726 / 1978.9, rel=1e-3)
    assert values["device_hours"] == pytest.approx(485.25, rel=1e-9)


def test_that_adapters_cost_four_flop_a_parameter_and_token():
    given = {"parameters": 70e9, "tokens": 0.02517e9, "achieved_rate": 400.0}
    values = trained("rate", trained_share=0.0, **given)
    assert values["training_flop"] == pytest.approx(4 * 70e9 * 0.02517e9)


def test_that_training_the_head_alone_costs_little_more_than_a_forward_pass():
    given = {"parameters": 1e9, "tokens": 1e9, "achieved_rate": 100.0}
    values = trained("rate", trained_share=0.01, frozen_below_share=0.99, **given)
    assert values["training_flop"] == pytest.approx((2 + 0.02 + 0.02) * 1e18)


def test_that_distillation_adds_the_forward_pass_of_the_teacher():
    given = {"parameters": 1e9, "tokens": 1e12, "achieved_rate": 100.0}
    values = trained("rate", teacher_parameters=8e9, **given)
    assert values["training_flop"] == pytest.approx((6 * 1e9 + 2 * 8e9) * 1e12)


def test_that_attention_adds_twelve_flop_a_layer_channel_and_position():
    shape = {"layers": 12.0, "hidden_size": 768.0, "sequence_length": 1024.0}
    given = {"parameters": 124e6, "tokens": 1.0, "achieved_rate": 1.0, "count": 1.0}
    values = trained("rate", attention=True, **shape, **given)
    assert values["training_flop"] == pytest.approx(6 * 124e6 + 12 * 12 * 768 * 1024)


def test_that_the_count_for_a_deadline_is_the_least_that_keeps_it():
    given = {"parameters": 70e9, "tokens": 2e12, "achieved_rate": 130.0, "deadline_hours": 720.0}
    values = trained("rate", deadline=True, **given)
    assert values["count"] == int(values["count"])
    assert values["wall_clock_hours"] <= 720.0
    assert values["device_hours"] / (values["count"] - 1) > 720.0


def test_that_repeats_multiply_hours_and_compute_but_not_the_flop_of_a_run():
    given = {"parameters": 1e9, "tokens": 1e11, "achieved_rate": 100.0, "count": 8.0}
    once, thrice = trained("rate", **given), trained("rate", repeats=3.0, **given)
    for name in ("device_hours", "wall_clock_hours", "compute"):
        assert thrice[name] == pytest.approx(3 * once[name])
    assert thrice["training_flop"] == once["training_flop"]


def test_that_chinchilla_has_twenty_tokens_a_parameter():
    values = trained("rate", parameters=70e9, tokens=1.4e12, achieved_rate=100.0)
    assert values["compute_optimal_ratio"] == pytest.approx(20.0)


def test_that_the_state_of_7_5_billion_parameters_is_that_of_the_zero_paper():
    given = {"parameters": 7.5e9, "tokens": 1e9, "achieved_rate": 1.0}
    assert trained("rate", count=1.0, **given)["state_memory"] == pytest.approx(120.0)
    assert trained("rate", count=64.0, **given)["state_memory"] == pytest.approx(1.9, abs=0.03)


def test_that_recomputing_leaves_only_the_inputs_of_the_layers_in_memory():
    shape = {"layers": 96.0, "hidden_size": 12_288.0, "sequence_length": 2048.0}
    given = {"parameters": 175e9, "tokens": 1e9, "achieved_rate": 1.0, "count": 1024.0}
    kept = trained("rate", attention=True, device_sequences=1.0, **shape, **given)
    again = trained(
        "rate", attention=True, device_sequences=1.0, recomputed_share=1.0, **shape, **given
    )
    assert kept["activation_memory"] == pytest.approx(34 * 96 * 12_288 * 2048 / 1e9)
    assert kept["activation_memory"] / again["activation_memory"] == pytest.approx(17.0)


def test_that_examples_take_the_place_of_tokens_for_other_models():
    given = {"flop_per_example": 3 * 8.2e9, "examples": 1_281_167.0, "epochs": 90.0}
    values = trained("rate", flop="examples", achieved_rate=60.0, count=8.0, **given)
    assert values["training_flop"] == pytest.approx(3 * 8.2e9 * 1_281_167 * 90)


def test_that_tokens_per_second_of_a_job_need_tokens_and_a_count():
    with pytest.raises(ValueError, match="tokens and a count"):
        training_modules(attention=False, flop="total", rate="tokens_per_second", deadline=False)
