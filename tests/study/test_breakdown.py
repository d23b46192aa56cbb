"""A total taken apart adds up again."""

import pytest

from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.breakdown import EMISSIONS, ENERGY, breakdown
from carbon_desktop.study.estimate import estimate

H100 = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"}
WAYS = {
    "hours": ("device_hours", {**H100, "hours": 10.0}),
    "switches": ("device_hours", {**H100, "hours": 10.0, "network_power_w": 20.0}),
    "node power": ("device_hours", {**H100, "hours": 10.0, "power_w": 900.0}),
    "host power": ("device_hours", {**H100, "hours": 10.0, "host_power_w": 250.0}),
    "metered cards": (
        "measured_energy",
        {**H100, "hours": 10.0, "energy_kwh": 50.0, "energy_boundary": "accelerators"},
    ),
    "metered IT": ("measured_energy", {**H100, "energy_kwh": 50.0, "energy_boundary": "it"}),
    "metered facility": (
        "measured_energy",
        {**H100, "energy_kwh": 50.0, "energy_boundary": "facility"},
    ),
    "no hardware": ("measured_energy", {"energy_kwh": 50.0, "region": "FR"}),
}


def _plan(*phases):
    made = tuple(
        Phase(f"p{at}", f"Phase {at}", kind, True, {k: Setting(v) for k, v in values.items()})
        for at, (kind, values) in enumerate(phases)
    )
    return Plan("Test", (Scenario("baseline", "Baseline", {}, made),))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("quantity", [ENERGY, EMISSIONS])
def test_that_the_parts_add_up_however_the_energy_is_known(way, quantity, catalogue) -> None:
    one = estimate(_plan(WAYS[way], WAYS["hours"]), catalogue).scenarios[0]
    found = breakdown(one, quantity)
    assert found.total == pytest.approx(one.results[found.quantity])
    for phase in found.phases:
        assert phase.parts, phase
        assert sum(part.value for part in phase.parts) == pytest.approx(phase.total)
    assert sum(part.value for part in found.components) == pytest.approx(found.total)


def test_that_cards_and_nodes_stand_apart_and_overhead_beside_them(catalogue) -> None:
    one = estimate(_plan(WAYS["hours"]), catalogue).scenarios[0]
    names = [part.name for part in breakdown(one, ENERGY).components]
    assert names == ["accelerator_energy", "host_energy", "overhead_energy"]


def test_that_servers_stay_undivided_where_only_their_power_is_known(catalogue) -> None:
    one = estimate(_plan(WAYS["node power"]), catalogue).scenarios[0]
    names = [part.name for part in breakdown(one, ENERGY).components]
    assert names == ["server_energy", "overhead_energy"]


def test_that_emissions_are_the_operational_ones_where_embodied_are_not_known(catalogue) -> None:
    one = estimate(_plan(WAYS["no hardware"], WAYS["hours"]), catalogue).scenarios[0]
    found = breakdown(one, EMISSIONS)
    assert found.quantity == "operational_emissions"
    assert found.total == pytest.approx(one.results["operational_emissions"])


def test_that_a_phase_without_a_figure_has_no_parts(catalogue) -> None:
    one = estimate(_plan(WAYS["hours"], ("device_hours", {"hours": 1.0})), catalogue).scenarios[0]
    found = breakdown(one, ENERGY)
    assert found.total is None
    assert found.phases[1].total is None
    assert found.phases[1].parts == ()
    assert found.phases[0].parts


def test_that_every_part_can_be_explained_for_a_phase_and_for_all(catalogue) -> None:
    one = estimate(_plan(WAYS["switches"], WAYS["hours"]), catalogue).scenarios[0]
    for phase in breakdown(one, EMISSIONS).phases:
        for part in phase.parts:
            assert one.explain(part.name, phase.id).value == pytest.approx(part.value)
    embodied = one.explain("accelerator_embodied_emissions")
    assert [child.part for child in embodied.children] == ["p0", "p1"]
    drawn = one.explain("overhead_operational_emissions")
    assert drawn.value == pytest.approx(sum(child.value for child in drawn.children))
    assert one.missing("network_operational_emissions") == (("p1", "network_energy"),)
