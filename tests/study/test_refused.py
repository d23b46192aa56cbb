"""What is wrongly given for planned work: nothing stands in for it, and the rest is computed."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate

SITE = {"region": "FR", "accelerator": "nvidia-h100-sxm5-80gb"}
TRAINING = SITE | {"parameters": 7e9, "tokens": 1e12, "count": 64.0}
SERVING = SITE | {
    "parameters": 8e9, "requests": 1e7, "period_days": 30.0, "input_tokens": 500.0,
    "output_tokens": 200.0, "batch": 32.0,
}  # fmt: skip
DATA = SITE | {"cores": 64.0, "hours": 100.0}
RUN = SITE | {"hours": 10.0, "count": 8.0}


def _phase(workload, settings):
    phase = Phase("run", "", workload)
    said = {key: Setting(value) for key, value in settings.items()}
    plan = Plan("Test", (Scenario("baseline", "Baseline", said, (phase,)),))
    return estimate(plan, load()).scenarios[0].phases[0]


@pytest.mark.parametrize(
    ("workload", "settings", "wrong", "absent", "kept"),
    [
        ("serving", SERVING, {"period_days": 0.0}, "device_hours", "compute"),
        ("serving", SERVING, {"precision": "fp17"}, "device_hours", "compute"),
        ("serving", SERVING, {"replicas": 0.5}, "device_hours", "wall_clock_hours"),
        ("serving", SERVING, {"cards_per_replica": 0.0}, "device_hours", "compute"),
        ("serving", SERVING, {"layers": 0.0}, "it_energy", "compute"),
        ("serving", SERVING, {"power_share": 2.0}, "it_energy", "device_hours"),
        (
            "serving",
            SERVING | {"parameters": 175e9},
            {"cards_per_replica": 1.0},
            "device_hours",
            "compute",
        ),
        (
            "serving",
            SERVING | {"requests": 1e9},
            {"replicas": 1.0},
            "device_hours",
            "wall_clock_hours",
        ),
        (
            "serving",
            SERVING | {"requests_per_day": 1e6},
            {"requests": -1.0},
            "compute",
            "wall_clock_hours",
        ),
        ("model_training", TRAINING, {"count": 0.0}, "device_hours", "training_flop"),
        ("model_training", TRAINING, {"precision": "fp17"}, "device_hours", "training_flop"),
        (
            "model_training",
            TRAINING | {"model": "resnet-50"},
            {"tokens": 0.0},
            "training_flop",
            "",
        ),
        (
            "model_training",
            SITE | {"model": "resnet-50", "count": 8.0},
            {"examples": 0.0},
            "training_flop",
            "",
        ),
        (
            "model_training",
            TRAINING | {"layers": 32.0, "hidden_size": 4096.0},
            {"sequence_length": 0.0},
            "training_flop",
            "",
        ),
        (
            "model_training",
            TRAINING | {"frozen_below_share": 0.5},
            {"trained_share": 0.8},
            "training_flop",
            "",
        ),
        ("device_hours", RUN, {"idle_share": -1.0}, "server_energy", "accelerator_energy"),
        (
            "device_hours",
            RUN | {"cpu_tdp_w": 350.0},
            {"cpu_count": 0.5},
            "host_energy",
            "accelerator_energy",
        ),
        ("data_preparation", DATA, {"cpu_load": 2.0}, "it_energy", "embodied_emissions"),
    ],
)
def test_that_neither_a_default_nor_an_equation_stands_in_for_a_refused_value(
    workload, settings, wrong, absent, kept
):
    whole, got = _phase(workload, settings), _phase(workload, settings | wrong)
    assert absent in whole.results
    assert absent not in got.results
    assert [one.field for one in got.problems] == list(wrong)
    assert got.missing(absent)
    got.explain(absent)
    assert not kept or got.results[kept] == whole.results[kept]


def test_that_what_a_deadline_refuses_leaves_the_hours_that_need_no_count():
    settings = {key: value for key, value in TRAINING.items() if key != "count"}
    got = _phase("model_training", settings | {"deadline_hours": 1e-3})
    assert [one.code for one in got.problems] == ["deadline_too_soon"]
    assert "device_hours" in got.results
    assert "wall_clock_hours" not in got.results


def test_that_weights_below_all_trained_ones_are_not_trained_unless_said():
    whole, head = (
        _phase("model_training", TRAINING | {"frozen_below_share": share}) for share in (0.0, 0.9)
    )
    forward_and_rest = (2 + 4 * 0.1) / 6
    flop = whole.results["training_flop"]
    assert head.results["training_flop"] == pytest.approx(flop * forward_and_rest)


def test_that_examples_of_a_published_model_are_gone_through_as_often_as_published():
    settings = SITE | {"model": "resnet-50", "count": 8.0}
    as_published = _phase("model_training", settings)
    once = _phase("model_training", settings | {"epochs": 1.0})
    own = _phase("model_training", settings | {"examples": 1.28e6})
    flop = once.results["training_flop"]
    assert as_published.results["training_flop"] == pytest.approx(90 * flop)
    assert own.results["training_flop"] == flop


def test_that_examples_that_are_entered_count_before_tokens_that_are_published():
    got = _phase(
        "model_training",
        SITE | {"model": "gpt-3-175b", "examples": 10.0, "flop_per_example": 1e12, "count": 8.0},
    )
    assert got.results["training_flop"] == 1e13
    got = _phase("model_training", SITE | {"model": "gpt-3-175b", "examples": 10.0})
    assert got.missing("training_flop") == ("flop_per_example",)


def test_that_processors_are_not_worn_out_as_the_accelerators_beside_them_are():
    shared = DATA | {"accelerator": "google-tpu-v4", "mass_kg": 3.0, "recycled_share": 0.2}
    got = _phase("data_preparation", shared)
    assert got.value("lifetime") == _phase("data_preparation", DATA).value("lifetime") == 4.0
    assert "equipment_worn" not in got.results


@pytest.mark.parametrize("count", [{}, {"count": 1.0}])
def test_that_cards_whose_number_follows_share_a_server_whatever_count_was_said(count):
    card = {"accelerator": "nvidia-l40s"}
    serving = _phase("serving", SERVING | card | count)
    training = _phase("model_training", TRAINING | card | {"deadline_hours": 100.0} | count)
    for got in (serving, training):
        assert got.value("host_embodied") == 1000.0 / 8.0
        assert "total_emissions" in got.results


@pytest.mark.parametrize(("said", "work"), [({"lost_share": 0.5}, 1.5), ({"run_share": 0.1}, 0.1)])
def test_that_each_run_keeps_its_deadline_with_all_that_it_loses(said, work):
    deadline = {"deadline_hours": 100.0, "repeats": 3.0}
    got = _phase("model_training", TRAINING | deadline | said)
    hours = got.results["wall_clock_hours"] / 3.0
    assert 90.0 < hours <= 100.0
    assert got.results["device_hours"] == pytest.approx(3 * work * got.value("run_device_hours"))
