"""Published arithmetic, reproduced: contract examples, BLOOM's life cycle, the SCI example."""

import pytest

from carbon_desktop.method.embodied import life_share
from carbon_desktop.method.floors import PLAN, phase_graph, sums
from carbon_desktop.method.power_graphs import power_modules

NODE = phase_graph("device_hours", power_modules(node_power_known=True))
TDP = phase_graph("device_hours", power_modules(host="tdp"))
METER = phase_graph("measured_it")

BLOOM_HARDWARE = {
    "accelerator_embodied": 150.0,
    "host_embodied": 2500.0 / 8,
    "lifetime": 6.0,
    "lifetime_utilisation": 0.85,
}


@pytest.mark.parametrize(
    ("count", "watts", "hours", "intensity", "energy", "emissions"),
    [
        (5, 300, 10, 700, 15.0, 10.5),
        (1, 100_000, 100, 500, 10_000.0, 5_000.0),
        (10, 300, 20, 500, 60.0, 30.0),
    ],
)
def test_that_the_basic_arithmetic_holds_to_the_last_digit(
    count, watts, hours, intensity, energy, emissions
):
    values = NODE.evaluate(
        {"count": count, "device_power": watts, "hours": hours, "repeats": 1.0, "pue": 1.0}
        | {"grid_intensity": intensity}
    )
    assert values["facility_energy"] == energy
    assert values["operational_emissions"] == emissions
    assert "accelerator_energy" not in values


@pytest.fixture
def bloom():
    """Return BLOOM's training: 1,082,990 GPU-hours at TDP, 57 g/kWh, no PUE."""
    return TDP.evaluate(
        {"count": 384.0, "hours": 1_082_990 / 384, "repeats": 1.0, "tdp": 400.0}
        | {"power_share": 1.0, "host_share": 0.0, "pue": 1.0, "grid_intensity": 57.0}
        | BLOOM_HARDWARE
    )


def test_that_the_dynamic_share_of_bloom_is_as_published(bloom):
    assert bloom["it_energy"] == pytest.approx(433_196, rel=1e-9)
    assert bloom["operational_emissions"] / 1000 == pytest.approx(24.69, abs=0.005)


def test_that_the_embodied_share_of_bloom_is_as_published(bloom):
    assert bloom["host_embodied_emissions"] / 1000 == pytest.approx(7.57, abs=0.01)
    assert bloom["accelerator_embodied_emissions"] / 1000 == pytest.approx(3.64, abs=0.01)
    assert bloom["embodied_emissions"] / 1000 == pytest.approx(11.2, abs=0.05)


def test_that_the_life_cycle_of_bloom_with_idle_nodes_is_as_published(bloom):
    idle = METER.evaluate(
        {"measured_energy": 256_646.0, "repeats": 1.0, "pue": 1.0, "grid_intensity": 57.0}
        | {"count": 0.0, "hours": 0.0}
        | BLOOM_HARDWARE
    )
    assert idle["operational_emissions"] / 1000 == pytest.approx(14.6, abs=0.05)
    total = PLAN.evaluate(sums([bloom, idle]))
    assert total["it_energy"] == pytest.approx(689_842, abs=1)
    assert total["total_emissions"] / 1000 == pytest.approx(50.5, abs=0.05)


def test_that_the_software_carbon_intensity_example_gives_about_28_grams():
    share = life_share(1.0, 4.0, 1.0)
    assert share * 1000 * 1000 == pytest.approx(28.5, abs=0.05)


def test_that_gpt3_as_published_is_one_hundred_percent():
    values = PLAN.evaluate({"operational_emissions": 552_100.0, "compute": 314_000.0})
    assert values["impact_index"] == pytest.approx(1758.28, abs=0.005)
    assert values["impact_relative"] == pytest.approx(100.0, rel=1e-12)
