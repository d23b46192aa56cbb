"""A fact of the catalogue by the name that it has for people."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.words import fact_text


@pytest.mark.parametrize(
    ("key", "english", "chinese"),
    [
        ("region/FR/grid/lifecycle", "France: Grid carbon intensity", "法国：电网碳强度"),
        ("region/FR/pue", "France: PUE", "法国：PUE"),
        ("default/pue_unknown", "default: PUE", "默认值：PUE"),
        ("model/llama-2-70b/tokens", "Llama 2 70B: Tokens", "Llama 2 70B：训练词元数"),
        (
            "node/sxm_8_2022/network",
            "8 modules, 2022-2023: Power of switches and storage",
            "8 模组，2022–2023：网络与存储功率",
        ),
        (
            "default/power_share_gpu_current",
            "default: Mean power over TDP, GPUs from 2020",
            "默认值：平均功率占 TDP，2020 年起的 GPU",
        ),
        (
            "accelerator/nvidia-p40/bf16",
            "NVIDIA Tesla P40: Peak rate of the precision",
            None,
        ),
    ],
)
def test_that_a_fact_is_named_by_its_owner_and_the_input_it_gives(key, english, chinese):
    assert fact_text(key, "en", load()) == english
    if chinese:
        assert fact_text(key, "zh", load()) == chinese


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_fact_behind_an_estimate_has_a_name(language):
    settings = {
        "accelerator": Setting("google-tpu-v3"),
        "count": Setting(4),
        "region": Setting("aws:us-east-1"),
        "hours": Setting(5.0),
        "precision": Setting("bf16"),
        "mfu": Setting(0.4),
    }
    served = {
        "model": Setting("deepseek-v3"),
        "requests_per_day": Setting(1e6),
        "period_days": Setting(30.0),
        "input_tokens": Setting(500.0),
        "output_tokens": Setting(300.0),
    }
    phases = (
        Phase("run", "Run", "device_hours"),
        Phase("train", "Train", "model_training", None, {"model": Setting("llama-2-70b")}),
        Phase("serve", "Serve", "serving", None, served),
        Phase("data", "Data", "data_preparation", None, {"cores": Setting(8.0)}),
    )
    plan = Plan("x", (Scenario("baseline", "B", settings, phases),))
    figures = estimate(plan, load()).scenarios[0].figures
    kinds = {key.partition("/")[0] for key in figures}
    assert kinds == {"accelerator", "region", "default", "model", "node"}
    for key in figures:
        assert "/" not in fact_text(key, language, load()).replace("TFLOP/s", "")
