"""A total taken apart adds up again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.breakdown import EMISSIONS, ENERGY, breakdown
from carbon_desktop.study.estimate import estimate

H100 = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "region": "FR"}
PLACE = {"region": "FR"}
SERVED = {
    **H100,
    "parameters": 7e9,
    "requests_per_day": 2e5,
    "input_tokens": 300.0,
    "output_tokens": 200.0,
}
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
    "training": ("model_training", {**H100, "parameters": 7e9, "tokens": 1e11}),
    "idle nodes": (
        "model_training",
        {**H100, "count": 64.0, "parameters": 7e9, "tokens": 1e11, "idle_share": 0.2},
    ),
    "service": ("serving", {**SERVED, "period_days": 30.0}),
    "requests": ("serving", {**SERVED, "requests": 1e6}),
    "data": ("data_preparation", {"cores": 64.0, "hours": 50.0, "memory_gb": 256.0, **PLACE}),
    "no hardware": ("measured_energy", {"energy_kwh": 50.0, "region": "FR"}),
}


UNDIVIDED = {
    f"{name}_{kind}" for name in ("server", "it") for kind in ("energy", "operational_emissions")
} | {"facility_energy", "operational_emissions"}
"""Wholes that some phases are not divided beyond: their working is that of all phases."""


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


@given(
    ways=st.lists(st.sampled_from(sorted(WAYS)), min_size=1, max_size=5),
    hours=st.floats(0.1, 1e4),
    idle=st.floats(0.0, 2.0),
    pue=st.floats(1.0, 3.0),
)
@settings(max_examples=60, deadline=None)
def test_that_the_parts_of_any_plan_add_up_to_its_total(catalogue, ways, hours, idle, pue) -> None:
    drawn = {"hours": hours, "idle_share": idle, "pue": pue}
    phases = [(WAYS[way][0], {**WAYS[way][1], **drawn}) for way in ways]
    one = estimate(_plan(*phases), catalogue).scenarios[0]
    for quantity in (ENERGY, EMISSIONS):
        found = breakdown(one, quantity)
        for phase in found.phases:
            assert sum(part.value for part in phase.parts) == pytest.approx(phase.total), phase
        summed = sum(component.value for component in found.components)
        assert summed == pytest.approx(found.total) == pytest.approx(one.results[found.quantity])
        for component in (each for each in found.components if each.name not in UNDIVIDED):
            working = one.explain(component.name)
            assert working.value == pytest.approx(component.value), component


def _names(way, quantity, catalogue) -> list[str]:
    one = estimate(_plan(WAYS[way]), catalogue).scenarios[0]
    return [part.name for part in breakdown(one, quantity).parts]


def test_that_idle_nodes_are_a_part_of_their_own(catalogue) -> None:
    assert _names("idle nodes", ENERGY, catalogue) == [
        "accelerator_energy", "host_energy", "idle_energy", "network_energy", "overhead_energy",
    ]  # fmt: skip
    assert "idle_operational_emissions" in _names("idle nodes", EMISSIONS, catalogue)


def test_that_reserved_cards_are_busy_or_wait(catalogue) -> None:
    names = _names("service", ENERGY, catalogue)
    assert names[:3] == ["busy_energy", "accelerator_idle_energy", "host_energy"]
    assert _names("requests", ENERGY, catalogue)[:2] == ["accelerator_energy", "host_energy"]


def test_that_data_preparation_has_machines_and_no_accelerators(catalogue) -> None:
    assert _names("data", ENERGY, catalogue) == ["host_energy", "overhead_energy"]
    assert _names("data", EMISSIONS, catalogue) == [
        "host_operational_emissions", "overhead_operational_emissions", "host_embodied_emissions",
    ]  # fmt: skip


def test_that_all_accelerators_are_one_component_where_one_phase_does_not_tell(catalogue) -> None:
    one = estimate(_plan(WAYS["hours"], WAYS["service"]), catalogue).scenarios[0]
    first = breakdown(one, ENERGY).components[0]
    assert first.name == "accelerator_energy"
    assert first.parts == ("accelerator_energy", "busy_energy", "accelerator_idle_energy")
    assert first.value == pytest.approx(one.results["accelerator_energy"])
    alone = estimate(_plan(WAYS["service"]), catalogue).scenarios[0]
    assert breakdown(alone, ENERGY).components[0].name == "busy_energy"


@pytest.mark.parametrize("way", WAYS)
def test_that_every_quantity_of_every_kind_has_a_working(way, catalogue) -> None:
    (phase,) = estimate(_plan(WAYS[way]), catalogue).scenarios[0].phases
    for name in phase.results:
        assert phase.explain(name).value == pytest.approx(phase.results[name])


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
