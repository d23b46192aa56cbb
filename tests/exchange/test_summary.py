"""The sentence of a paper: what it names, what it calls the work, and that its sums add up."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.exchange.writers.amounts import adding_up
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.words.summary import KINDS, kind_of

H100 = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 720.0, "region": "CA-QC"}

MASSES = {"g": 1e-3, "kg": 1.0, "t": 1e3, "kt": 1e6, "Mt": 1e9}


def test_that_one_sentence_holds_what_a_reviewer_asks_for(state_of) -> None:
    first = as_sentence(state_of(name="Training", **H100), "en").split(". Estimated")[0]
    for word in ("64 × NVIDIA H100 SXM5 80GB", "720 h (46,080 device-hours)", "Quebec, Canada",
                 "PUE of 1.54", "27.4 gCO₂e/kWh", "life-cycle", "IPCC AR5", "2023",
                 "MWh of electricity", "t CO₂e", "location-based", "embodied"):  # fmt: skip
        assert word in first
    assert ". " not in first


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_phase_is_called_by_its_kind_in_the_language_of_the_text(state_of, kind) -> None:
    english, chinese = KINDS[kind]
    assert kind_of(english) == kind_of(chinese) == kind
    told = as_sentence(state_of(name=chinese, **H100), "en")
    assert told.startswith(f"{english[0].upper()}{english[1:]} used 64")
    assert as_sentence(state_of(name=english, **H100), "zh").startswith(f"{chinese}在加拿大")


def test_that_any_other_phase_is_the_work(state_of) -> None:
    assert as_sentence(state_of(name="Run 17b", **H100), "en").startswith("The work used 64")


def test_that_a_metered_run_of_unknown_hardware_is_told(state_of) -> None:
    told = state_of("measured_energy", energy_kwh=1500.0, energy_boundary="it", region="FR")
    assert as_sentence(told, "en").startswith(
        "The work ran in France, with 1.5 MWh metered at the IT equipment, at a PUE of 1.54"
    )
    assert as_sentence(told, "zh").startswith("本工作在法国运行，实测能耗 1.5 MWh")


def test_that_phases_that_differ_in_their_site_are_told_apart(two_phases) -> None:
    text = as_sentence(two_phases("Pre-training", "SFT"), "en")
    assert text.startswith("Pre-training used 8 ×")
    assert "; SFT used 16 ×" in text
    assert "In all: 240 device-hours, " in text


@given(st.floats(1e-4, 1e9), st.floats(1e-4, 1e9))
def test_that_parts_and_their_sum_add_up_as_they_are_read(one: float, other: float) -> None:
    texts = adding_up([one, other], "kgCO2e", "en")
    read = [re.fullmatch(r"([0-9.,]+)\u00a0(\w+)\u00a0CO₂e", text).groups() for text in texts]
    numbers = [float(number.replace(",", "")) for number, _ in read]
    if len({unit for _, unit in read}) == 1 and min(one, other) > 0.02 * (one + other):
        assert numbers[0] + numbers[1] == pytest.approx(numbers[2], rel=1e-12)
    for number, (_, unit), value in zip(numbers, read, [one, other, one + other], strict=True):
        assert number * MASSES[unit] == pytest.approx(value, rel=0.06)


def test_that_a_sum_is_told_with_four_digits_at_most_and_next_to_nothing_at_all() -> None:
    told = [text.replace("\u00a0", " ") for text in adding_up([1.49257, 1.34371], "kgCO2e", "en")]
    assert told == ["1.493 kg CO₂e", "1.344 kg CO₂e", "2.837 kg CO₂e"]
    assert adding_up([1e-310, 1e-310], "kgCO2e", "en")[2].endswith("g\u00a0CO₂e")
