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
    phase = Phase("run", "Run", "device_hours")
    plan = Plan("x", (Scenario("baseline", "B", settings, (phase,)),))
    figures = estimate(plan, load()).scenarios[0].figures
    assert figures
    for key in figures:
        assert "/" not in fact_text(key, language, load()).replace("TFLOP/s", "")
