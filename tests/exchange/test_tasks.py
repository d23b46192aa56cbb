"""What is trained, served and prepared: what is known is told, what is a default says so."""

import pytest

from carbon_desktop.exchange.lacks import Lack
from carbon_desktop.exchange.writers.bibtex import as_bibtex
from carbon_desktop.exchange.writers.doing import flops
from carbon_desktop.exchange.writers.latex import as_latex
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.plan.plan import Setting

H100 = {"accelerator": "nvidia-h100-sxm5-80gb", "region": "FR"}
LLAMA = {**H100, "count": 64.0, "model": "llama-2-7b"}
CHAT = {**H100, "model": "llama-3.1-8b", "input_tokens": 500.0, "output_tokens": 200.0}


def codes(statement) -> list[str]:
    return [claim.code for claim in statement.claims]


def test_that_a_default_utilisation_is_called_calibrated_and_cited(state_of) -> None:
    told = state_of("model_training", **LLAMA)
    assert "utilisation of 0.321 (calibrated default, Carbon Desktop, " in as_sentence(told, "en")
    assert "模型算力利用率（MFU）为 0.321（校准默认值，Carbon Desktop" in as_sentence(told, "zh")
    latex = as_latex(told, "en")
    assert r"(calibrated default, 2026)~\cite{carbon-desktop-mfu}" in latex
    assert "@misc{carbon-desktop-mfu," in as_bibtex(told, latex)


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        ({"mfu": 0.41}, "speed_mfu", "at a model FLOP utilisation of 0.41 (own figure)"),
        ({"hfu": 0.5}, "speed_hfu", "at a hardware FLOP utilisation of 0.5 (own figure)"),
        ({"model_rate_tflops": 400.0}, "speed_rate", "of 400 TFLOP/s (own figure)"),
        ({"hardware_rate_tflops": 450.0}, "speed_hardware", "of 450 TFLOP/s (own figure)"),
        ({"tokens_per_second": 4e5}, "speed_tokens", "of 400,000 tokens/s (own figure)"),
    ],
)
def test_that_one_s_own_speed_is_told_as_it_was_given(state_of, given, code, words) -> None:
    told = state_of("model_training", **LLAMA, **given)
    assert [one for one in codes(told) if one.startswith("speed_")] == [code]
    assert words in as_sentence(told, "en")
    assert "carbon_desktop_mfu" not in told.sources


def test_that_the_mean_power_is_one_number_in_place_of_its_constants(state_of) -> None:
    told = state_of("model_training", **LLAMA)
    (power,) = [one for one in told.claims if one.code == "mean_power"]
    assert [fact.name for fact in power.facts] == ["power_share"]
    full = as_sentence(told, "en", in_full=True)
    assert "77.9% of its TDP (calibrated default, for a model of this size, " in full
    both = as_sentence(state_of(hours=10.0, parameters=7e9, **{**LLAMA}), "en", in_full=True)
    assert "for a model of this size and a run of this length" in both


def test_that_the_node_is_told_by_its_class_and_its_source_once(state_of) -> None:
    full = as_sentence(state_of(hours=10.0, count=8.0, **H100), "en", in_full=True)
    assert "The rest of a node adds 2 kW (default, between what sources say, " in full
    assert "to its 8 accelerators (default, 8 modules, 2022-2023)." in full


def test_that_a_node_of_known_parts_is_told_by_them(state_of) -> None:
    parts = {"cpu_count": 2.0, "cpu_tdp_w": 350.0, "node_memory_gb": 2048.0}
    told = state_of(hours=10.0, count=8.0, **H100, **parts)
    assert "node_power" not in codes(told)
    full = as_sentence(told, "en", in_full=True)
    assert (
        "The rest of a node has 2 (own figure) processors of 350 W TDP (own figure) at a" in full
    )
    assert "The memory of a node is 2,048 GB (own figure) and draws 0.372 W/GB (default, " in full
    assert "Fans, cards and losses of a node add 0 W (default)." in full


def test_that_a_whole_computer_adds_no_node(state_of) -> None:
    told = state_of(hours=10.0, count=1.0, accelerator="apple-m1", region="FR")
    assert "whole_computer" in codes(told)
    assert "node_power" not in codes(told)


def test_that_experts_that_work_are_told_beside_all(state_of) -> None:
    told = state_of("model_training", **{**LLAMA, "model": "mixtral-8x7b"}, tokens=1e12)
    assert "Mixtral 8x7B (46.7 B parameters, 12.9 B of them active, A. Q. Jiang" in as_sentence(
        told, "en"
    )
    assert "Mixtral 8x7B（参数量 46.7B，其中激活 12.9B，" in as_sentence(told, "zh")


def test_that_a_deadline_says_where_the_count_comes_from(state_of) -> None:
    told = state_of(
        "model_training", **H100, parameters=7e9, tokens=2e11, mfu=0.4, deadline_hours=720.0
    )
    # 6 x 7e9 x 2e11 FLOP at 0.4 x 989.4 TFLOP/s are 5,896 h: 8.19 cards, so 9 of them.
    assert "used 9 × NVIDIA H100 SXM5 80GB (the fewest that meet a deadline of 720 h)" in (
        as_sentence(told, "en")
    )


@pytest.mark.parametrize("workload", ["device_hours", "model_training"])
def test_that_smaller_and_failed_runs_are_told_with_the_device_hours(state_of, workload) -> None:
    own = {"hours": 100.0} if workload == "device_hours" else {"tokens": 1e9}
    told = state_of(workload, **{**LLAMA, **own}, repeats=10.0, run_share=0.1, lost_share=0.05)
    text = as_sentence(told, "en")
    assert "for 10 runs of " in text
    assert "device-hours, each run 10% of a full one, with 5% more lost to failures" in text
    (run,) = told.runs
    assert run.device_hours == pytest.approx(run.hours * 64 * 10 * 0.1 * 1.05)


def test_that_adapters_frozen_parts_and_teachers_are_told_in_full(state_of) -> None:
    def full(**given):
        told = state_of("model_training", **LLAMA, **given)
        return as_sentence(told, "en", in_full=True)

    assert "weights trained" not in full()
    assert "adapters trained and the model's own weights frozen" in full(trained_share=0.0)
    assert "25% of the weights trained (own figure)" in full(trained_share=0.25)
    assert "50% frozen below all that is trained" in full(frozen_below_share=0.5)
    assert "a teacher of 70 B active parameters" in full(teacher_parameters=7e10)
    assert "all activations recomputed" in full(recompute="full")


def test_that_tokens_that_no_figure_rests_on_are_not_told(state_of) -> None:
    told = state_of("model_training", **LLAMA, training_flop=1e22)
    assert "tokens" not in as_sentence(told, "en")
    assert "with 1 × 10²² FLOP (own figure)" in as_sentence(told, "en")


def test_that_a_reserved_service_tells_its_cards_and_a_busy_one_does_not(state_of) -> None:
    reserved = state_of("serving", **CHAT, requests_per_day=1e6, period_days=30.0)
    text = as_sentence(reserved, "en")
    assert "1 × NVIDIA H100 SXM5 80GB (1 replica of 1 card, reserved throughout) for 720 h" in text
    full = as_sentence(reserved, "en", in_full=True)
    assert "1 M requests a day over 30 days, the cards waiting 28.2% of the time" in full
    busy = as_sentence(state_of("serving", **CHAT, requests=1e6), "en")
    assert "(one replica, counted while busy)" in busy


def test_that_a_service_is_told_by_request_and_by_token(state_of) -> None:
    told = state_of("serving", **CHAT, requests=1e6)
    energy = told.results["facility_energy"]
    assert told.results["energy_per_thousand_requests"] == pytest.approx(energy / 1e3)
    text = as_sentence(told, "en")
    assert " per 1,000 requests, " in text
    assert " per million output tokens and a software carbon intensity (SCI) of " in text
    assert "每千次请求能耗 " in as_sentence(told, "zh")


def test_that_the_speed_and_power_of_serving_name_their_measurements(state_of) -> None:
    told = state_of("serving", **CHAT, requests=1e6)
    assert {"speed_serving", "busy_power"} < set(codes(told))
    assert "tokens/s (calibrated default, ML.ENERGY" in as_sentence(told, "en")
    assert "at a batch of 64 (default, assumed, EcoLogits" in as_sentence(told, "en")
    assert r"\cite{mlenergy-2025}" in as_latex(told, "en")


def test_that_data_are_prepared_on_cores_and_not_on_accelerators(state_of) -> None:
    told = state_of("data_preparation", cores=64.0, hours=24.0, memory_gb=256.0, region="FR")
    text = as_sentence(told, "en")
    assert text.startswith("Data preparation used 64 processor cores with 256 GB of memory for 24")
    assert "device-hours" not in text
    assert "storage" not in codes(told)
    assert {"cores", "memory", "embodied_server"} < set(codes(told))


def test_that_an_accelerator_not_chosen_is_one_reason(state_of) -> None:
    told = state_of("model_training", parameters=7e9, tokens=2e12, region="FR")
    assert told.lacks[0].reasons == (("tdp", ()),)
    assert told.lacks[1] == Lack(
        ("embodied_emissions",), (("accelerator_embodied", ()), ("host_embodied", ()))
    )


def test_that_a_model_of_no_size_is_named_as_missing(state_of) -> None:
    told = state_of("model_training", **H100, count=4.0, tokens=2e12)
    assert "(size of the model not known)" in as_sentence(told, "en")
    assert "（模型参数量未知）" in as_sentence(told, "zh")
    served = state_of("serving", **H100, parameters=7e9)
    for words in ("number of requests not given", "input tokens not given"):
        assert words in as_sentence(served, "en")


def test_that_what_a_template_filled_in_is_named(state_of) -> None:
    given = {"tokens": Setting(1e9, suggested=True), "parameters": Setting(1e9, suggested=True)}
    told = state_of("model_training", **H100, count=4.0, **given)
    text = as_sentence(told, "en")
    assert "Left as suggested by the program: parameters, tokens." in text


def test_that_flop_are_told_in_powers_and_few_with_a_prefix() -> None:
    assert flops(8.4e22, "en").replace("\u00a0", " ") == "8.4 × 10²² FLOP"
    assert flops(1.05e11, "en").replace("\u00a0", " ") == "0.105 TFLOP"
