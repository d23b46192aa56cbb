"""Properties that hold for all inputs."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.method.floors import phase_graph
from carbon_desktop.method.power_graphs import power_modules

GRAPH = phase_graph("device_hours", power_modules(host="tdp", network_known=True))
ENERGIES = ("accelerator_energy", "host_energy", "network_energy", "it_energy", "facility_energy")

amounts = st.floats(0, 1e9)
shares = st.floats(0.001, 1)


@st.composite
def cases(draw):
    """Return inputs of a device-hours phase within their bounds."""
    free = {
        name: draw(amounts)
        for name in (
            "hours count tdp host_share network_power wue grid_intensity grid_water "
            "contract_intensity residual_intensity accelerator_embodied host_embodied "
            "equipment_mass electricity_price rental_price peak_rate"
        ).split()
    }
    bound = {
        name: draw(shares)
        for name in (
            "power_share lifetime_utilisation recycled_share contracted_share mfu".split()
        )
    }
    return (
        free
        | bound
        | {
            "repeats": draw(st.floats(0, 100)),
            "pue": draw(st.floats(1, 10)),
            "lifetime": draw(st.floats(0.1, 50)),
        }
    )


def _close(a, b):
    # Inputs near the least of floats lose digits that later factors make visible again.
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-250)


@given(cases(), st.floats(0.001, 1000))
def test_that_every_amount_is_linear_in_hours(case, factor):
    before = GRAPH.evaluate(case)
    after = GRAPH.evaluate(case | {"hours": case["hours"] * factor})
    for name in (*ENERGIES, "operational_emissions", "embodied_emissions", "water_onsite"):
        assert _close(after[name], before[name] * factor), name


@given(cases(), st.floats(0, 5))
def test_that_more_overhead_never_lowers_a_result(case, more):
    before = GRAPH.evaluate(case)
    after = GRAPH.evaluate(case | {"pue": case["pue"] + more})
    for name in ("facility_energy", "operational_emissions", "water_offsite", "electricity_cost"):
        assert after[name] >= before[name], name
    assert after["it_energy"] == before["it_energy"]
    assert after["water_onsite"] == before["water_onsite"]


@given(cases())
def test_that_nothing_run_costs_nothing_and_ratios_are_absent(case):
    values = GRAPH.evaluate(case | {"hours": 0.0})
    assert all(values[name] == 0 for name in ENERGIES)
    assert values["total_emissions"] == 0
    assert "carbon_intensity" not in values
    assert "impact_index" not in values


@given(cases())
def test_that_no_result_is_not_a_number_or_negative(case):
    for name, value in GRAPH.evaluate(case).items():
        if name == "overhead_energy":  # a difference: rounding may leave a grain below zero
            assert value >= -1e-9 * GRAPH.evaluate(case)["facility_energy"]
        else:
            assert value >= 0, name


@given(cases())
def test_that_twice_the_devices_draw_twice_the_energy(case):
    before = GRAPH.evaluate(case)
    after = GRAPH.evaluate(case | {"count": case["count"] * 2})
    for name in (*ENERGIES, "device_hours"):
        assert _close(after[name], 2 * before[name]), name


def test_that_arrays_give_what_floats_give_one_by_one():
    rng = np.random.default_rng(1)
    names = {a for one in GRAPH.quantities.values() for a in one.arguments}
    inputs = {name: rng.uniform(0.1, 0.9, 7) for name in names - set(GRAPH.quantities)}
    together = GRAPH.evaluate(inputs)
    for index in range(7):
        alone = GRAPH.evaluate({name: float(v[index]) for name, v in inputs.items()})
        for name, value in alone.items():
            assert together[name][index] == pytest.approx(value, rel=1e-12), name
