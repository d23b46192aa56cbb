"""The graph: wiring by argument names, values that replace equations, what is missing."""

from types import ModuleType

import pytest

from carbon_desktop.method import energy, hours, it_servers, measured_it, node_power, servers
from carbon_desktop.method.floors import PLAN, SUMMED, explain_sum, phase_graph, sums
from carbon_desktop.method.graph import graph
from carbon_desktop.method.power_graphs import power_modules
from carbon_desktop.method.quantity import quantity

GIVEN = {"hours": 10.0, "repeats": 1.0, "count": 5.0, "device_power": 300.0, "pue": 1.5}


def test_that_evaluate_computes_what_the_inputs_allow_and_nothing_else():
    values = graph(hours, node_power, it_servers, energy).evaluate({"hours": 3.0, "repeats": 2.0})
    assert values == {"hours": 3.0, "repeats": 2.0, "wall_clock_hours": 6.0}


def test_that_a_value_given_for_a_quantity_replaces_its_equation_and_explain_says_so():
    joined = graph(hours, node_power, it_servers, energy)
    given = GIVEN | {"it_energy": 100.0}
    values = joined.evaluate(given)
    working = joined.explain("facility_energy", values, given)
    assert values["facility_energy"] == 150.0
    assert values["server_energy"] == 15.0
    assert [child.replaced for child in working.children] == [True, False]
    assert working.children[0].formula == ""


def test_that_missing_names_the_inputs_that_are_absent_once_and_in_reading_order():
    joined = graph(hours, node_power, it_servers, energy)
    assert joined.missing("facility_energy", {"hours", "pue"}) == (
        "count",
        "repeats",
        "device_power",
    )
    assert joined.missing("facility_energy", GIVEN) == ()


def test_that_a_quantity_defined_twice_in_one_graph_is_refused():
    with pytest.raises(ValueError, match="server_energy is defined twice"):
        graph(hours, servers, node_power)


def test_that_a_quantity_made_of_itself_is_refused():
    circle = ModuleType("circle")

    @quantity("1", symbol="a", formula="b", source="definition")
    def first(second: float) -> float:
        return second

    @quantity("1", symbol="b", formula="a", source="definition")
    def second(first: float) -> float:
        return first

    for one in (first, second):
        one.function.__module__ = "circle"
        setattr(circle, one.name, one)
    with pytest.raises(ValueError, match="made of themselves: first, second"):
        graph(circle)


def test_that_a_ratio_over_zero_is_absent_with_all_that_follows_from_it():
    values = PLAN.evaluate({"operational_emissions": 0.0, "it_energy": 0.0, "compute": 0.0})
    assert set(values) == {"operational_emissions", "it_energy", "compute"}


def test_that_the_wiring_is_resolved_once_for_a_set_of_given_values():
    joined = graph(hours, node_power, it_servers, energy)
    joined.evaluate(GIVEN)
    steps = joined._wiring(frozenset(GIVEN))
    joined.evaluate({name: value + 1 for name, value in GIVEN.items()})
    assert joined._wiring(frozenset(GIVEN)) is steps


def test_that_explain_gives_every_node_down_to_the_inputs():
    joined = graph(hours, node_power, it_servers, energy)
    working = joined.explain("facility_energy", joined.evaluate(GIVEN), GIVEN)
    leaves = []

    def walk(node):
        if not node.children:
            leaves.append(node.name)
        for child in node.children:
            walk(child)

    walk(working)
    assert sorted(leaves) == sorted(["count", "hours", "repeats", "device_power", "pue"])
    assert working.value == pytest.approx(22.5)


def test_that_only_quantities_known_of_every_phase_are_summed():
    total = sums([{"it_energy": 1.0, "device_hours": 2.0}, {"it_energy": 3.0}])
    assert total == {"it_energy": 4.0}


def test_that_a_sum_shows_its_phases_as_children_and_a_single_phase_stands_for_itself():
    joined = graph(measured_it)
    given = {"measured_energy": 2.0, "repeats": 1.0}
    working = joined.explain("it_energy", joined.evaluate(given), given)
    several = explain_sum("it_energy", 4.0, [("pilot", working), ("main", working)])
    assert several.total
    assert [child.part for child in several.children] == ["pilot", "main"]
    assert explain_sum("it_energy", 2.0, [("main", working)]).formula == "E_meas * R"


def test_that_ratios_and_totals_of_the_plan_are_never_sums_over_phases():
    assert not set(PLAN.quantities) & set(SUMMED)


@pytest.mark.parametrize("workload", ["measured_accelerators", "measured_it", "measured_facility"])
def test_that_metered_energy_is_taken_as_it_is_at_its_own_boundary(workload):
    metered_boards = workload == "measured_accelerators"
    power = power_modules(metered=True, host="tdp") if metered_boards else ()
    joined = phase_graph(workload, power)
    given = {
        "measured_energy": 50.0,
        "repeats": 2.0,
        "pue": 1.25,
        "hours": 10.0,
        "count": 4.0,
        "tdp": 500.0,
        "host_share": 0.2,
    }
    values = joined.evaluate(given)
    metered = {
        "measured_accelerators": "accelerator_energy",
        "measured_it": "it_energy",
        "measured_facility": "facility_energy",
    }[workload]
    assert values[metered] == 100.0
    assert values["facility_energy"] == pytest.approx(values["it_energy"] * 1.25)
    if workload == "measured_accelerators":
        assert values["server_energy"] == pytest.approx(100.0 + 4 * 20 * 0.1)


def test_that_a_value_that_was_given_rests_on_nothing_else() -> None:
    metered = phase_graph("measured_it")
    reached = metered.reach(["facility_energy"], ())
    assert reached == {"facility_energy", "it_energy", "pue", "measured_energy", "repeats"}
    assert metered.reach(["facility_energy"], ["it_energy"]) == {
        "facility_energy", "it_energy", "pue",
    }  # fmt: skip
