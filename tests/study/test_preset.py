"""A published model that is picked comes to the hours of one whose size is typed in."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate

CARDS = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 512.0}
SHAPE = {"layers": 32.0, "hidden_size": 4096.0}
TYPED = CARDS | {"parameters": 8.03e9, "tokens": 15e12}


def _results(**settings):
    said = {key: Setting(value) for key, value in settings.items()}
    phase = Phase("run", "", "model_training")
    plan = Plan("Test", (Scenario("baseline", "Baseline", said, (phase,)),))
    return estimate(plan, load()).scenarios[0].results


@pytest.mark.parametrize("frozen", [0.0, 0.5])
def test_that_the_shape_of_a_model_adds_flop_and_no_hours_that_were_calibrated_without(frozen):
    typed = _results(**TYPED, frozen_below_share=frozen)
    shaped = _results(**TYPED, **SHAPE, sequence_length=8192.0, frozen_below_share=frozen)
    assert shaped["training_flop"] > 1.2 * typed["training_flop"]
    assert shaped["device_hours"] == pytest.approx(typed["device_hours"])


def test_that_a_preset_comes_to_the_hours_of_its_size():
    preset = _results(**CARDS, model="llama-3.1-8b", tokens=15e12)
    assert preset["device_hours"] == pytest.approx(_results(**TYPED)["device_hours"])


def test_that_sequences_beyond_those_of_the_published_runs_take_longer():
    usual, long = (
        _results(**TYPED, **SHAPE, sequence_length=length) for length in (8192.0, 131_072.0)
    )
    ratio = long["device_hours"] / usual["device_hours"]
    assert ratio == pytest.approx(long["training_flop"] / usual["training_flop"])


def test_that_a_utilisation_that_was_entered_counts_all_flop():
    typed = _results(**TYPED, mfu=0.4)
    shaped = _results(**TYPED, **SHAPE, sequence_length=8192.0, mfu=0.4)
    ratio = shaped["device_hours"] / typed["device_hours"]
    assert ratio == pytest.approx(shaped["training_flop"] / typed["training_flop"])
